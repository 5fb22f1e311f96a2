#include "core/transcripts/time_pattern.h"

#include "core/transcripts/labels.h"
#include "core/transcripts/spaces.h"

#include <algorithm>

namespace emic::transcripts {

bool onlyMarks(std::string_view text, const Line& line) {
    return speechBegin(text, line.bytes.begin, line.bytes.end) >= line.bytes.end;
}

UnmarkedWords withoutMarks(std::string_view text, const std::vector<TimeMark>& marks, const TimePattern& pattern,
                           Bytes words) {
    UnmarkedWords result;
    auto mark = std::lower_bound(marks.begin(), marks.end(), words.begin,
                                 [](const TimeMark& each, std::size_t at) { return each.bytes.begin < at; });
    for (; mark != marks.end() && mark->bytes.end <= words.end; ++mark) {
        const auto form = static_cast<std::size_t>(mark->form);
        const bool edge = skipSpace(text, words.begin, words.end) == mark->bytes.begin ||
                          speechBegin(text, mark->bytes.end, words.end) >= words.end;
        if (edge ? pattern.atEdges[form] : pattern.within[form]) {
            result.pieces.push_back({words.begin, mark->bytes.begin});
            words.begin = mark->bytes.end;
            ++result.marks;
        }
    }
    result.pieces.push_back(words);
    std::erase_if(result.pieces, [&](const Bytes& each) { return skipSpace(text, each.begin, each.end) >= each.end; });
    return result;
}

TimePattern timePattern(const Document& document, const std::vector<Line>& lines, const std::vector<TimeMark>& marks,
                        const std::vector<std::int32_t>& speakerOf) {
    std::array<std::int64_t, 3> edges{};
    std::array<std::int64_t, 3> middle{};
    std::array<std::int64_t, 3> precise{};
    std::int64_t begins = 0;
    std::int64_t ends = 0;
    std::int64_t hashEnds = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        while (next < marks.size() && marks[next].bytes.begin < line.bytes.begin) {
            ++next;
        }
        if (next >= marks.size() || marks[next].bytes.begin >= line.bytes.end) {
            continue;
        }
        // A time behind "Break:" is neither a beginning nor an end.
        const bool alone = onlyMarks(document.text, line) || (speakerOf[i] < 0 && line.form != LabelForm::none &&
                                                              !hasWords(document.text, line.labelEnd, line.bytes.end));
        const std::size_t speech =
            speechBegin(document.text, speakerOf[i] >= 0 ? line.labelEnd : line.bytes.begin, line.bytes.end);
        for (; next < marks.size() && marks[next].bytes.end <= line.bytes.end; ++next) {
            const TimeMark& mark = marks[next];
            const auto form = static_cast<std::size_t>(mark.form);
            precise[form] += mark.hours ? 1 : 0;
            const bool atEnd = mark.bytes.end == line.bytes.end;
            if (mark.bytes.begin < speech || atEnd) {
                ++edges[form];
                begins += mark.bytes.begin < speech && !alone ? 1 : 0;
                ends += mark.bytes.begin >= speech && atEnd && !alone ? 1 : 0;
                hashEnds += mark.bytes.begin >= speech && atEnd && !alone && mark.form == TimeForm::hash ? 1 : 0;
            } else {
                ++middle[form];
            }
        }
    }
    TimePattern pattern;
    for (std::size_t form = 0; form < 3; ++form) {
        const bool round = form == static_cast<std::size_t>(TimeForm::round);
        const std::int64_t all = edges[form] + middle[form];
        // "(10:30)" is how people write a time of day; it must recur to be more.
        pattern.atEdges[form] = !round || precise[form] > 0 || edges[form] >= 2;
        pattern.within[form] = round ? all >= 3 && edges[form] >= middle[form] : all >= 2;
    }
    pattern.ends = ends > begins;
    pattern.hashEnds = hashEnds > 0 && hashEnds * 2 > ends && pattern.ends;
    return pattern;
}

} // namespace emic::transcripts
