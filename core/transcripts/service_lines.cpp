#include "core/transcripts/service_lines.h"

#include "core/text/strings.h"
#include "core/transcripts/head_lines.h"
#include "core/transcripts/time_marks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestHead = 24;      // lines
constexpr std::size_t longestHeadLine = 200; // bytes; keywords may be longer

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool endsWithFold(std::string_view line, std::string_view ending) {
    return line.size() >= ending.size() && text::foldCase(line.substr(line.size() - ending.size())) == ending;
}

/// "interview 3.mp3" and nothing else.
bool recordingName(std::string_view line) {
    static constexpr std::array<std::string_view, 14> endings{".mp3",  ".m4a",  ".wav", ".mp4", ".mov",
                                                              ".ogg",  ".opus", ".wma", ".aac", ".avi",
                                                              ".flac", ".webm", ".mkv", ".aiff"};
    return line.size() <= longestHeadLine && line.size() > 5 &&
           std::any_of(endings.begin(), endings.end(), [&](std::string_view each) { return endsWithFold(line, each); });
}

/// "27m 42s", "1h 2m 5s", "42s".
bool duration(std::string_view line) {
    std::size_t fields = 0;
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t begin = at;
        while (at < line.size() && digit(line[at])) {
            ++at;
        }
        if (at == begin || at - begin > 3 || at >= line.size() ||
            std::string_view("hms").find(line[at]) == std::string_view::npos) {
            return false;
        }
        ++fields;
        ++at;
        if (at < line.size() && line[at] == ' ') {
            ++at;
        } else if (at < line.size()) {
            return false;
        }
    }
    return fields >= 1 && fields <= 3 && line.back() != ' ';
}

/// A year and a time of day, as in "15 June 2026, 03:35am".
bool dateAndTime(std::string_view line) {
    if (line.size() > 60) {
        return false;
    }
    bool year = false;
    bool clock = false;
    for (std::size_t i = 0; i + 3 < line.size(); ++i) {
        const bool four = std::all_of(line.begin() + static_cast<std::ptrdiff_t>(i),
                                      line.begin() + static_cast<std::ptrdiff_t>(i) + 4, digit);
        const bool alone = (i == 0 || !digit(line[i - 1])) && (i + 4 == line.size() || !digit(line[i + 4]));
        year = year || (four && alone && (line[i] == '1' || line[i] == '2'));
        clock = clock || (i > 0 && digit(line[i - 1]) && line[i] == ':' && digit(line[i + 1]) && digit(line[i + 2]));
    }
    return year && clock;
}

/// "Eva Lind started transcription".
bool tellsOf(std::string_view line, std::string_view what) {
    return line.size() > what.size() + 1 && line.size() <= 100 && line.ends_with(what) &&
           line.find_first_of(".?!:,;") == std::string_view::npos;
}

class Search {
public:
    Search(const Document& document, std::vector<Line> lines) : m_document(document) {
        m_result.lines = std::move(lines);
        m_drop.assign(m_result.lines.size(), false);
    }

    ServiceLines run() {
        const std::size_t count = m_result.lines.size();
        m_firstHead = count;
        for (std::size_t i = 0; i < count && i < longestHead; ++i) {
            if (headLine(line(i))) {
                m_firstHead = i;
                break;
            }
        }
        if (count > 1) {
            otter() || teams() || word() || atrain() || noScribe() || recording();
            foot();
        }
        if (std::find(m_drop.begin(), m_drop.end(), false) == m_drop.end()) {
            return std::move(m_result);
        }
        std::vector<Line> others;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_drop[i]) {
                m_result.leftOut.push_back(text::excerpt(line(i), 80));
            } else {
                others.push_back(m_result.lines[i]);
            }
        }
        if (!m_result.leftOut.empty()) {
            m_result.lines = std::move(others);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::string_view line(std::size_t i) const { return m_document.words(m_result.lines[i].bytes); }

    void drop(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            m_drop[i] = true;
        }
    }

    /// The first of the lines before the first head for which `is` holds; the number of lines when there is none.
    template <class Is>
    [[nodiscard]] std::size_t inHead(Is is) const {
        for (std::size_t i = 0; i < m_firstHead && i < longestHead; ++i) {
            if (is(line(i))) {
                return i;
            }
        }
        return m_result.lines.size();
    }

    bool otter() {
        const std::size_t count = m_result.lines.size();
        const std::size_t keywords = inHead([](std::string_view each) { return each == "SUMMARY KEYWORDS"; });
        const std::size_t speakers = inHead([](std::string_view each) { return each == "SPEAKERS"; });
        if (keywords == count && speakers == count) {
            return false;
        }
        m_result.service = "Otter";
        if (m_firstHead < count) {
            drop(0, m_firstHead);
            return true;
        }
        for (const std::size_t each : {keywords, speakers}) {
            if (each < count) {
                drop(each, std::min(each + 2, count));
            }
        }
        return true;
    }

    bool teams() {
        const std::size_t count = m_result.lines.size();
        const std::size_t started =
            inHead([](std::string_view each) { return tellsOf(each, "started transcription"); });
        const std::size_t lasted = inHead(duration);
        const std::size_t dated = inHead(dateAndTime);
        if (m_firstHead == count || (started == count && (lasted == count || dated == count))) {
            return false;
        }
        m_result.service = "Teams";
        // Title, date and duration stand in this order, a line each; what else there is stays.
        const std::size_t last = started < count ? started : std::max(lasted, dated);
        if (dated < count && lasted < count && last <= 4) {
            drop(0, last + 1);
        }
        for (const std::size_t each : {started, lasted, dated}) {
            if (each < count) {
                m_drop[each] = true;
            }
        }
        return true;
    }

    bool word() {
        const std::size_t count = m_result.lines.size();
        const std::size_t title = inHead([](std::string_view each) {
            return each == "Transcript" || each == "Transkript" || each == "Transcription";
        });
        const std::size_t name = inHead(recordingName);
        if (m_firstHead == count || name > 2 || title > 3) {
            return false;
        }
        m_result.service = "Word";
        m_drop[name] = m_drop[title] = true;
        if (name == 1) {
            m_drop[0] = line(0).size() <= 40 && line(0).find_first_of(".?!:") == std::string_view::npos;
        }
        return true;
    }

    bool atrain() {
        if (!line(0).starts_with("Transcription for ")) {
            return false;
        }
        for (std::size_t i = 1; i < m_result.lines.size() && i < 3; ++i) {
            const std::string_view next = line(i);
            const auto mark = next[0] == '[' ? timeMarkAt(next, 0) : std::nullopt;
            const bool dashed = mark && behindDash(next, mark->bytes.end, next.size()) > mark->bytes.end;
            if (dashed || next.starts_with("SPEAKER_") || next == "Speaker undefined") {
                m_drop[0] = true;
                m_result.service = "aTrain";
                return true;
            }
        }
        return false;
    }

    bool noScribe() {
        const std::size_t count = m_result.lines.size();
        for (std::size_t i = 0; i < count && i < 3; ++i) {
            if (!line(i).starts_with("Transcribed with noScribe")) {
                continue;
            }
            drop(0, i + 1);
            m_result.service = "noScribe";
            for (std::size_t next = i + 1; next < count && next < i + 4; ++next) {
                const std::string_view each = line(next);
                const bool more = each.starts_with("Audio source:") || each.starts_with("Audio file:") ||
                                  (each.starts_with("(") && each.ends_with(")") &&
                                   (each.find("Language:") != std::string_view::npos ||
                                    each.find("Speaker detection:") != std::string_view::npos));
                if (!more) {
                    break;
                }
                m_drop[next] = true;
            }
            return true;
        }
        return false;
    }

    bool recording() {
        m_drop[0] = recordingName(line(0)) && m_result.lines[0].form == LabelForm::none;
        return m_drop[0];
    }

    void foot() {
        const std::size_t last = m_result.lines.size() - 1;
        const std::string_view words = line(last);
        if (m_result.lines[last].form != LabelForm::none && m_result.lines[last].form != LabelForm::colon) {
            return;
        }
        const bool otter =
            words.size() <= 100 && words.starts_with("Transcribed by ") &&
            (m_result.service == "Otter" || words.find("otter.ai") != std::string_view::npos ||
             words.find("http") != std::string_view::npos || words.find(".com") != std::string_view::npos);
        const bool teams = tellsOf(words, "stopped transcription") && m_firstHead < m_result.lines.size();
        if (otter || teams) {
            m_drop[last] = true;
            m_result.service = !m_result.service.empty()                          ? m_result.service
                               : teams                                            ? "Teams"
                               : words.find("otter.ai") != std::string_view::npos ? "Otter"
                                                                                  : "";
        }
    }

    const Document& m_document;
    ServiceLines m_result;
    std::vector<bool> m_drop;
    std::size_t m_firstHead = 0; ///< the first line that is a name and a time
};

} // namespace

ServiceLines withoutServiceLines(const Document& document, std::vector<Line> lines) {
    return Search(document, std::move(lines)).run();
}

} // namespace emic::transcripts
