#include "core/transcripts/cues.h"

#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::int64_t longestMs = std::int64_t{1000} * 3600 * 1000;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool blank(std::string_view line) {
    return skipSpace(line, 0, line.size()) >= line.size();
}

bool isNumber(std::string_view line) {
    const std::size_t begin = skipSpace(line, 0, line.size());
    const std::size_t end = trimEnd(line, begin, line.size());
    return begin < end && std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                                      line.begin() + static_cast<std::ptrdiff_t>(end), digit);
}

bool isNote(std::string_view line) {
    for (const std::string_view word : {"NOTE", "STYLE", "REGION"}) {
        if (line.starts_with(word) && (line.size() == word.size() || line[word.size()] == ' ' ||
                                       line[word.size()] == '\t' || line[word.size()] == ':')) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::int64_t> cueTime(std::string_view text) {
    std::array<std::int64_t, 3> fields{};
    std::size_t count = 0;
    std::size_t at = 0;
    for (;; ++at) { // behind a colon
        const std::size_t begin = at;
        std::int64_t value = 0;
        for (; at < text.size() && digit(text[at]) && at - begin < 6; ++at) {
            value = value * 10 + (text[at] - '0');
        }
        if (at == begin || count == fields.size()) {
            return std::nullopt;
        }
        fields[count++] = value;
        if (at >= text.size() || text[at] != ':') {
            break;
        }
    }
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && fields[i] > 59) {
            return std::nullopt;
        }
        ms = ms * 60 + fields[i];
    }
    ms *= 1000;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        std::int64_t unit = 100;
        const std::size_t begin = ++at;
        for (; at < text.size() && digit(text[at]); ++at) {
            ms += unit * (text[at] - '0');
            unit /= 10;
        }
        if (at == begin) {
            return std::nullopt;
        }
    }
    return at == text.size() && ms <= longestMs ? std::optional(ms) : std::nullopt;
}

std::optional<CueTimes> cueTimes(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t begin = skipSpace(line, 0, arrow);
    const std::size_t from = skipSpace(line, arrow + 3, line.size());
    const std::size_t to = std::min(line.find_first_of(" \t", from), line.size());
    const auto start = cueTime(line.substr(begin, trimEnd(line, begin, arrow) - begin));
    const auto end = from <= to ? cueTime(line.substr(from, to - from)) : std::nullopt;
    return start && end ? std::optional(CueTimes{*start, *end}) : std::nullopt;
}

std::string_view CueScanner::lineAt(std::size_t at) const {
    return m_text.substr(at, std::min(m_text.find('\n', at), m_text.size()) - at);
}

void CueScanner::skipBlock() {
    while (m_at < m_text.size()) {
        const std::string_view line = lineAt(m_at);
        m_at += line.size() + 1;
        if (blank(line)) {
            m_behindEmpty = true;
            return;
        }
    }
}

std::optional<Cue> CueScanner::next() {
    std::size_t begin = m_text.size(); // of the words gathered
    std::size_t end = begin;
    std::size_t lastLine = begin;
    bool mayBeName = false; // one line behind an empty one: what may be the name of the cue below it
    const auto gathered = [&] {
        return Cue{m_times.startMs, m_times.endMs, m_number, m_text.substr(begin, end - begin)};
    };
    const auto any = [&] { return end > begin && m_number > 0; };
    while (m_at < m_text.size()) {
        const std::size_t here = m_at;
        const std::string_view line = lineAt(here);
        const bool behindEmpty = std::exchange(m_behindEmpty, blank(line));
        m_at += line.size() + 1;
        if (m_behindEmpty) {
            if (any()) {
                return gathered();
            }
            begin = end = m_text.size();
            continue;
        }
        if (m_webVtt && behindEmpty && isNote(line)) {
            ++m_notes;
            skipBlock();
            continue;
        }
        if (line.find("-->") != std::string_view::npos) {
            if (const auto times = cueTimes(line)) {
                if (end > begin && (mayBeName || isNumber(lineAt(lastLine)))) {
                    end = lastLine > begin ? lastLine - 1 : begin;
                }
                const Cue cue = gathered();
                const bool whole = any();
                m_times = *times;
                ++m_number;
                begin = end = m_text.size();
                mayBeName = false;
                if (whole) {
                    return cue;
                }
                continue;
            }
            ++m_badTimes;
        }
        mayBeName = begin == m_text.size() && behindEmpty;
        begin = std::min(begin, here);
        lastLine = here;
        end = here + line.size();
    }
    return any() ? std::optional(gathered()) : std::nullopt;
}

} // namespace emic::transcripts
