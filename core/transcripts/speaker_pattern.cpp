#include "core/transcripts/speaker_pattern.h"

#include "core/text/regex.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/transcripts/clock.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

/// So much of a line is looked at: labels and times stand at its beginning.
constexpr std::size_t longestBeginning = 400;

std::string_view beginning(std::string_view line) {
    std::size_t end = std::min(line.size(), longestBeginning);
    while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) {
        --end;
    }
    return line.substr(0, end);
}

} // namespace

TimedLines scanPattern(const Document& document, std::vector<Line> lines, std::string_view pattern) {
    const text::Regex regex(pattern);
    text::RegexMatcher matcher(regex);
    const std::optional<int> timeGroup = regex.group("time");
    std::optional<int> speakerGroup = regex.group("speaker");
    for (int group = 1; !speakerGroup && group <= regex.groupCount(); ++group) {
        speakerGroup = group == timeGroup ? std::nullopt : std::optional(group);
    }
    TimedLines result;
    result.times.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line& line = lines[i];
        line.form = LabelForm::none;
        line.bold = line.tight = false;
        const std::optional<text::RegexMatch> match = matcher.atBeginning(beginning(document.words(line.bytes)));
        if (!match) {
            continue;
        }
        const auto bytes = [&](const text::ByteSpan& span) {
            return Bytes{line.bytes.begin + static_cast<std::size_t>(span.begin.value),
                         line.bytes.begin + static_cast<std::size_t>(span.end.value)};
        };
        const auto group = [&](std::optional<int> number) {
            return number ? match->groups[static_cast<std::size_t>(*number) - 1] : std::nullopt;
        };
        const std::optional<text::ByteSpan> label = speakerGroup ? group(speakerGroup) : match->bytes;
        if (!label) {
            continue;
        }
        const Bytes found = bytes(*label);
        const std::string_view words = document.words(found);
        if (text::trim(words).empty() || text::countCodePoints(words) > static_cast<std::int64_t>(longestLabel)) {
            continue;
        }
        line.form = LabelForm::given;
        line.label = found;
        line.labelEnd = bytes(match->bytes).end;
        if (const auto time = group(timeGroup)) {
            if (const auto cell = timeCell(document.words(bytes(*time)))) {
                result.times[i] = {cell->startMs, cell->endMs};
                ++result.count;
            }
        }
    }
    result.lines = std::move(lines);
    return result;
}

} // namespace emic::transcripts
