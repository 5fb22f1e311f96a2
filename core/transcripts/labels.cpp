#include "core/transcripts/labels.h"

#include "core/text/strings.h"
#include "core/text/wording.h"
#include "core/transcripts/label_judge.h"
#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostSuspicious = 30;
/// Puts the verdicts on all styles side by side.
class Decision {
public:
    Decision(const Document& document, const std::vector<Line>& lines, LabelStyle asked)
        : m_document(document), m_lines(lines), m_asked(asked), m_judge(document, lines, asked) {}

    Labels decide() {
        Verdict best;
        // In the order in which a tie is broken.
        static constexpr std::array all{LabelStyle::bold,   LabelStyle::plain, LabelStyle::square, LabelStyle::curly,
                                        LabelStyle::hash,   LabelStyle::at,    LabelStyle::tab,    LabelStyle::otter,
                                        LabelStyle::atrain, LabelStyle::nvivo, LabelStyle::pattern};
        for (const LabelStyle style : all) {
            const bool wanted = m_asked == LabelStyle::automatic || m_asked == style ||
                                (m_asked == LabelStyle::f4 && style == LabelStyle::plain);
            if (!wanted) {
                continue;
            }
            Verdict verdict = m_judge.judge(style);
            const bool wins = best.lines == 0 || (style == LabelStyle::plain && best.style == LabelStyle::bold
                                                      ? plainLines(verdict, best) * 5 > best.lines
                                                      : verdict.lines > best.lines);
            if (verdict.lines > 0 && wins) {
                best = std::move(verdict);
            } else if (best.lines == 0 && verdict.refused.size() > best.refused.size()) {
                best.refused = std::move(verdict.refused);
            }
        }
        return finish(best);
    }

private:
    [[nodiscard]] const LabelGroup& group(std::int32_t number) const {
        return m_judge.gathered().groups[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] static std::int64_t occurrences(const LabelGroup& each, LabelStyle style) {
        return LabelJudge::occurrences(each, style);
    }

    /// Lines that plain labels cover and bold ones do not, of labels that recur.
    [[nodiscard]] std::int64_t plainLines(const Verdict& plain, const Verdict& bold) const {
        std::int64_t lines = 0;
        const std::set<std::int32_t> known(bold.people.begin(), bold.people.end());
        for (const std::int32_t each : plain.people) {
            const std::int64_t count = group(each).count;
            lines += known.contains(each) || count < 3 ? 0 : count;
        }
        return lines;
    }

    [[nodiscard]] Labels finish(const Verdict& verdict) const {
        Labels labels;
        labels.speakerOf.assign(m_lines.size(), -1);
        labels.style = verdict.lines > 0 ? verdict.style : LabelStyle::none;
        std::vector<std::int32_t> speakerOfGroup(m_judge.gathered().groups.size(), -1);
        std::map<std::string, std::int32_t, std::less<>> byKey;
        std::vector<std::int32_t> people = verdict.people;
        std::sort(people.begin(), people.end());
        for (const std::int32_t i : people) {
            const auto [place, isNew] = byKey.emplace(group(i).key, static_cast<std::int32_t>(labels.speakers.size()));
            speakerOfGroup[static_cast<std::size_t>(i)] = place->second;
            if (isNew) {
                labels.speakers.push_back(group(i).label());
                labels.spellings.emplace_back();
            }
            for (const std::string& spelling : group(i).spellings) {
                auto& others = labels.spellings[static_cast<std::size_t>(place->second)];
                if (spelling != labels.speakers[static_cast<std::size_t>(place->second)] &&
                    std::find(others.begin(), others.end(), spelling) == others.end()) {
                    others.push_back(spelling);
                }
            }
        }
        // A person's label counts also where its bold type, or the colon behind it, was forgotten.
        for (std::size_t i = 0; i < m_judge.gathered().groups.size(); ++i) {
            const LabelGroup& each = m_judge.gathered().groups[i];
            const bool kin = labels.style == LabelStyle::bold || labels.style == LabelStyle::plain
                                 ? each.form == LabelForm::colon || each.form == LabelForm::boldOnly
                                 : LabelJudge::belongs(each, labels.style);
            const auto place = byKey.find(each.key);
            if (kin && speakerOfGroup[i] < 0 && place != byKey.end()) {
                speakerOfGroup[i] = place->second;
            }
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::int32_t of = m_judge.gathered().groupOf[i];
            labels.speakerOf[i] = of < 0 ? -1 : speakerOfGroup[static_cast<std::size_t>(of)];
        }
        labels.suspicious = suspicious(verdict, labels);
        labels.evidence = evidence(verdict, labels);
        return labels;
    }

    [[nodiscard]] std::vector<SuspiciousLabel> suspicious(const Verdict& verdict, const Labels& labels) const {
        std::vector<SuspiciousLabel> result;
        for (const auto& [i, why] : verdict.refused) {
            const LabelGroup& each = group(i);
            // A clause before a colon is everyday speech.
            if (each.count > 1 || wordCount(each.label()) <= 3) {
                if (labels.style != LabelStyle::none || each.form != LabelForm::square || each.count > 2) {
                    result.push_back({each.label(), each.count, placeOf(m_document, m_lines[each.firstLine]), why});
                }
            }
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const SuspiciousLabel& a, const SuspiciousLabel& b) { return a.count > b.count; });
        if (result.size() > mostSuspicious) {
            result.resize(mostSuspicious);
        }
        return result;
    }

    [[nodiscard]] std::string evidence(const Verdict& verdict, const Labels& labels) const {
        if (labels.style == LabelStyle::none) {
            if (m_asked == LabelStyle::pattern) {
                return "The expression given for speakers fits the beginning of no line.";
            }
            return m_asked == LabelStyle::automatic ? "No label recurs where paragraphs begin."
                                                    : "No label of the style asked for stands where paragraphs begin.";
        }
        std::string names;
        std::vector<std::int32_t> people = verdict.people;
        std::stable_sort(people.begin(), people.end(), [&](std::int32_t a, std::int32_t b) {
            return occurrences(group(a), verdict.style) > occurrences(group(b), verdict.style);
        });
        for (std::size_t i = 0; i < people.size() && i < 4; ++i) {
            names += (i ? ", " : "") + group(people[i]).label() + " " +
                     std::to_string(occurrences(group(people[i]), verdict.style));
        }
        if (people.size() > 4) {
            names += " ...";
        }
        const std::string lineCount = text::counted(verdict.lines, "line", "lines");
        const std::string labelCount =
            text::counted(static_cast<std::int64_t>(labels.speakers.size()), "label", "labels") + " (" + names + ")";
        switch (labels.style) {
        case LabelStyle::tab:
            return lineCount + " of " + std::to_string(m_judge.speechLines()) + " have one of " + labelCount +
                   " in a column before their words. So colons mark no speakers, and lines of one label that follow "
                   "each other are one turn.";
        case LabelStyle::nvivo:
            return lineCount + " have a time, one of " + labelCount + " and words, each in a column of its own.";
        case LabelStyle::otter:
            return lineCount + " are one of " + labelCount + " and a time, and the times go forward.";
        case LabelStyle::atrain:
            return lineCount + " are one of " + labelCount + " and nothing else, with words on the next line.";
        case LabelStyle::pattern:
            return "The expression given for speakers finds " + labelCount + " on " + lineCount + ".";
        default:
            break;
        }
        return text::counted(verdict.lines, "line", "lines") + " of " + std::to_string(m_judge.speechLines()) +
               " begin with one of " +
               text::counted(static_cast<std::int64_t>(labels.speakers.size()), "label", "labels") +
               " in this style (" + names + ").";
    }

    const Document& m_document;
    const std::vector<Line>& m_lines;
    LabelStyle m_asked;
    LabelJudge m_judge;
};

} // namespace

Labels decideLabels(const Document& document, const std::vector<Line>& lines, LabelStyle asked) {
    if (asked == LabelStyle::none) {
        Labels labels;
        labels.speakerOf.assign(lines.size(), -1);
        labels.evidence = "The person who imports the file says that it has no labels.";
        return labels;
    }
    return Decision(document, lines, asked).decide();
}

std::size_t speechBegin(std::string_view text, std::size_t at, std::size_t end) {
    for (;;) {
        at = skipSpace(text, at, end);
        if (at >= end || (text[at] != '[' && text[at] != '(' && text[at] != '#')) {
            return at;
        }
        const auto mark = timeMarkAt(text.substr(0, end), at);
        if (!mark) {
            return at;
        }
        at = mark->bytes.end;
    }
}

bool hasWords(std::string_view text, std::size_t at, std::size_t end) {
    const std::size_t first = speechBegin(text, at, end);
    if (first >= end) {
        return false;
    }
    // "[19:03] to [21:02]": one short word between two marks.
    const bool marked = first > skipSpace(text, at, end);
    const std::size_t next =
        marked ? text.substr(0, std::min(end, first + 6)).find_first_of("[(#", first) : std::string_view::npos;
    return next == std::string_view::npos || speechBegin(text, next, end) < end;
}

std::string placeOf(const Document& document, const Line& line) {
    return document.placeName + " " + std::to_string(document.blocks[line.block].place);
}

} // namespace emic::transcripts
