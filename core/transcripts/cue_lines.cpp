#include "core/transcripts/cue_lines.h"

#include "core/text/strings.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/head_lines.h"
#include "core/transcripts/interjections.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestTimes = 80; // bytes, with what WebVTT writes behind the times

bool digits(std::string_view words) {
    return !words.empty() && words.size() <= 6 &&
           std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// One cue: the lines [begin, end) below its times.
struct LinesOfCue {
    CueTimes times;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool known = false; ///< its times stand in the lines
};

/// Which line of each cue is a name, if any; 0 lines down from `begin`, or the last before the times.
enum class NamePlace { nowhere, behindTimes, beforeTimes };

class Search {
public:
    Search(const Document& document, const std::vector<Line>& lines) : m_document(document), m_lines(lines) {}

    std::optional<CueLines> run(bool mayHaveNames) {
        if (m_document.flows) {
            cuesOfBlocks();
        } else if (!cuesOfArrows()) {
            return std::nullopt;
        }
        const NamePlace place = mayHaveNames ? namePlace() : NamePlace::nowhere;
        if (m_document.flows && place == NamePlace::nowhere) {
            return std::nullopt;
        }
        return result(place);
    }

private:
    [[nodiscard]] std::string_view words(std::size_t i) const { return m_document.words(m_lines[i].bytes); }

    void cuesOfBlocks() {
        for (std::size_t begin = 0; begin < m_lines.size();) {
            std::size_t end = begin + 1;
            while (end < m_lines.size() && !m_lines[end].first) {
                ++end;
            }
            m_cues.push_back({{}, begin, end, false});
            begin = end;
        }
    }

    bool cuesOfArrows() {
        if (m_document.text.find("-->") == std::string::npos) {
            return false;
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::string_view line = words(i);
            const auto times = line.size() <= longestTimes ? cueTimes(line) : std::nullopt;
            if (times) {
                if (!m_cues.empty()) {
                    m_cues.back().end = numbered(i) ? i - 1 : i;
                } else {
                    m_head = numbered(i) ? i - 1 : i;
                }
                m_cues.push_back({*times, i + 1, m_lines.size(), true});
            }
        }
        return m_cues.size() >= 2 && m_cues.size() * 6 >= m_lines.size();
    }

    /// A number of its own stands above the times, as SubRip has it.
    [[nodiscard]] bool numbered(std::size_t times) const {
        const std::size_t above = times - 1;
        return times > 0 && digits(words(above)) && (m_cues.empty() || above >= m_cues.back().begin);
    }

    [[nodiscard]] std::optional<std::size_t> nameLine(std::size_t cue, NamePlace place) const {
        const LinesOfCue& each = m_cues[cue];
        if (place == NamePlace::behindTimes) {
            return each.end - each.begin >= 2 ? std::optional(each.begin) : std::nullopt;
        }
        if (place == NamePlace::nowhere || m_document.flows) {
            return std::nullopt;
        }
        // The last line of the cue before, which has words of its own above it; or what stands above the first times.
        const std::size_t above = cue == 0 ? m_head : m_cues[cue - 1].end;
        const std::size_t begin = cue == 0 ? 0 : m_cues[cue - 1].begin + 1;
        return above > begin ? std::optional(above - 1) : std::nullopt;
    }

    /// How many cues have a name there, by names that recur or look like people's.
    [[nodiscard]] std::size_t covered(NamePlace place) const {
        std::unordered_map<std::string, std::size_t> counts;
        std::vector<std::string> keys;
        for (std::size_t cue = 0; cue < m_cues.size(); ++cue) {
            const auto line = nameLine(cue, place);
            if (line && nameLike(words(*line))) {
                keys.push_back(text::foldCase(words(*line)));
                ++counts[keys.back()];
            }
        }
        std::size_t names = 0;
        for (const std::string& key : keys) {
            names += counts[key] >= 2 && !isInterjection(key) ? 1 : 0;
        }
        // Names are few and recur; first lines of speech differ.
        return names * 10 >= keys.size() * 6 && names >= 2 ? keys.size() : 0;
    }

    [[nodiscard]] NamePlace namePlace() const {
        const std::size_t behind = covered(NamePlace::behindTimes);
        const std::size_t before = covered(NamePlace::beforeTimes);
        if (std::max(behind, before) * 2 < m_cues.size()) {
            return NamePlace::nowhere;
        }
        return behind >= before ? NamePlace::behindTimes : NamePlace::beforeTimes;
    }

    [[nodiscard]] CueLines result(NamePlace place) const {
        CueLines found;
        found.names = place != NamePlace::nowhere;
        std::vector<bool> drop(m_lines.size());
        std::vector<std::optional<std::size_t>> names(m_cues.size());
        for (std::size_t cue = 0; cue < m_cues.size(); ++cue) {
            const auto name = nameLine(cue, place);
            if (name && nameLike(words(*name))) {
                names[cue] = name;
                drop[*name] = true;
            }
        }
        const std::size_t head = m_document.flows ? 0 : m_head;
        for (std::size_t i = 0; i < head; ++i) {
            if (!drop[i]) {
                add(found.timed, m_lines[i]);
            }
        }
        for (std::size_t cue = 0; cue < m_cues.size(); ++cue) {
            bool first = true;
            for (std::size_t i = m_cues[cue].begin; i < m_cues[cue].end; ++i) {
                if (drop[i]) {
                    continue;
                }
                Line line = m_lines[i];
                if (first) {
                    line.first = true;
                    line.wrapped = false;
                }
                if (first && names[cue]) {
                    line.form = LabelForm::head;
                    line.label = m_lines[*names[cue]].bytes;
                    line.labelEnd = line.bytes.begin;
                } else if (found.names) {
                    line.form = LabelForm::none;
                }
                add(found.timed, line);
                if (first && m_cues[cue].known) {
                    found.timed.times.back() = {m_cues[cue].times.startMs, m_cues[cue].times.endMs};
                    ++found.timed.count;
                }
                first = false;
            }
        }
        return found;
    }

    static void add(TimedLines& timed, const Line& line) {
        timed.lines.push_back(line);
        timed.times.emplace_back();
    }

    const Document& m_document;
    const std::vector<Line>& m_lines;
    std::vector<LinesOfCue> m_cues;
    std::size_t m_head = 0; ///< lines above the first cue
};

} // namespace

std::optional<CueLines> cueLines(const Document& document, const std::vector<Line>& lines, bool mayHaveNames) {
    return Search(document, lines).run(mayHaveNames);
}

} // namespace emic::transcripts
