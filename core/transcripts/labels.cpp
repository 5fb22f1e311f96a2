#include "core/transcripts/labels.h"

#include "core/editing/sources.h"
#include "core/text/strings.h"
#include "core/transcripts/label_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostSuspicious = 30;
/// How many bytes of speech may be searched for the words of rare labels; a file cannot make this take long.
constexpr std::size_t searchBudget = 400'000'000;

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// The verdict on one form of label.
struct Verdict {
    LabelStyle style = LabelStyle::none;
    std::vector<std::int32_t> people; ///< groups
    std::map<std::int32_t, std::string> refused;
    std::int64_t lines = 0; ///< that begin with one of the people
};

class Judge {
public:
    Judge(const Document& document, const std::vector<Line>& lines, LabelStyle asked)
        : m_document(document), m_lines(lines), m_asked(asked), m_gathered(gatherLabels(document, lines)) {
        for (const Line& line : lines) {
            const bool heading = document.blocks[line.block].kind == BlockKind::heading;
            m_speechLines += !heading && (line.first || line.form != LabelForm::none) ? 1 : 0;
        }
    }

    Labels decide() {
        Verdict best;
        // In the order in which a tie is broken.
        static constexpr std::array all{LabelStyle::bold,  LabelStyle::plain, LabelStyle::square,
                                        LabelStyle::curly, LabelStyle::hash,  LabelStyle::at};
        for (const LabelStyle style : all) {
            const bool wanted = m_asked == LabelStyle::automatic || m_asked == style ||
                                (m_asked == LabelStyle::f4 && style == LabelStyle::plain);
            if (!wanted) {
                continue;
            }
            Verdict verdict = judge(style);
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
        return m_gathered.groups[static_cast<std::size_t>(number)];
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

    [[nodiscard]] static bool belongs(const LabelGroup& each, LabelStyle style) {
        switch (style) {
        case LabelStyle::bold:
            return (each.form == LabelForm::colon && each.bold > 0) || each.form == LabelForm::boldOnly;
        case LabelStyle::plain:
            return each.form == LabelForm::colon;
        case LabelStyle::square:
            return each.form == LabelForm::square;
        case LabelStyle::curly:
            return each.form == LabelForm::curly;
        case LabelStyle::hash:
            return each.form == LabelForm::hash;
        case LabelStyle::at:
            return each.form == LabelForm::at;
        default:
            return false;
        }
    }

    [[nodiscard]] static std::int64_t occurrences(const LabelGroup& each, LabelStyle style) {
        return style == LabelStyle::bold ? each.bold : each.count;
    }

    /// Why a label can be no person whatever the others are; empty: it can.
    [[nodiscard]] std::string impossible(const LabelGroup& each, LabelStyle style) const {
        const std::string& label = each.label();
        const auto c = static_cast<unsigned char>(label[0]);
        if (holdsClock(label)) {
            return "it holds a time of day";
        }
        if (!(c >= 0x80 || std::isalnum(c))) {
            return "it does not begin with a letter";
        }
        if (wordCount(label) > 7) {
            return "it is a clause, not a name";
        }
        if (each.worded == 0 || (each.worded * 2 <= each.count && !likely(each))) {
            return "no words follow it";
        }
        const bool digits = std::all_of(label.begin(), label.end(), [](char d) { return d >= '0' && d <= '9'; });
        if (digits && each.count < 3) {
            return "it is a number";
        }
        if (each.form == LabelForm::square && within(each) > each.count) {
            return "it also stands within speech";
        }
        if (style != LabelStyle::square && style != LabelStyle::curly && each.count == 1 && each.tight == 1) {
            return "it occurs once, with no space behind it";
        }
        return {};
    }

    /// How often a label in square brackets stands elsewhere than where lines begin.
    [[nodiscard]] std::int64_t within(const LabelGroup& each) const {
        if (m_spent > searchBudget) {
            return 0;
        }
        m_spent += m_document.text.size();
        const std::string bracketed = "[" + each.label() + "]";
        std::int64_t count = 0;
        for (std::size_t at = m_document.text.find(bracketed); at != std::string::npos;
             at = m_document.text.find(bracketed, at + bracketed.size())) {
            ++count;
        }
        return count - each.count;
    }

    [[nodiscard]] bool ordinary(const std::string& label) const {
        if (m_spent > searchBudget) {
            return true;
        }
        m_spent += m_document.text.size();
        return ordinaryWord(label, m_document.text);
    }

    [[nodiscard]] bool addressed(const std::string& label) const {
        if (m_spent > searchBudget) {
            return false;
        }
        m_spent += m_document.text.size();
        return addressedByName(label, m_document.text);
    }

    [[nodiscard]] Verdict judge(LabelStyle style) const {
        Verdict verdict;
        verdict.style = style;
        std::vector<std::int32_t> rare;
        std::int64_t total = 0;
        for (const LabelGroup& each : m_gathered.groups) {
            total += belongs(each, style) ? occurrences(each, style) : 0;
        }
        const bool marked = style != LabelStyle::plain;
        std::size_t firstRecurring = m_lines.size();
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(m_gathered.groups.size()); ++i) {
            const LabelGroup& each = group(i);
            if (!belongs(each, style) || each.count == 0) {
                continue;
            }
            if (std::string why = impossible(each, style); !why.empty()) {
                verdict.refused.emplace(i, std::move(why));
                continue;
            }
            const std::int64_t count = occurrences(each, style);
            const bool recurs = count >= (marked ? 2 : 3) && count * 100 >= total;
            if (recurs && (each.form != LabelForm::boldOnly || count >= 3) &&
                (count > 3 || wordCount(each.label()) <= 4)) {
                verdict.people.push_back(i);
                firstRecurring = std::min(firstRecurring, each.firstLine);
            } else {
                rare.push_back(i);
            }
        }
        judgeRare(verdict, rare, total, firstRecurring);
        const bool colons = std::any_of(verdict.people.begin(), verdict.people.end(),
                                        [&](std::int32_t i) { return group(i).form == LabelForm::colon; });
        if (colons) {
            std::erase_if(verdict.people, [&](std::int32_t i) {
                const bool bare = group(i).form == LabelForm::boldOnly;
                if (bare) {
                    verdict.refused.emplace(i, "it has no colon, as the other labels have");
                }
                return bare;
            });
        }
        return confirmed(std::move(verdict));
    }

    void judgeRare(Verdict& verdict, const std::vector<std::int32_t>& rare, std::int64_t total,
                   std::size_t firstRecurring) const {
        std::set<std::string, std::less<>> families;
        std::map<std::string, int, std::less<>> once;
        bool fullNames = !verdict.people.empty();
        for (const std::int32_t i : verdict.people) {
            const Numbered parts = numbered(group(i).key);
            if (!parts.number.empty()) {
                families.emplace(parts.family);
            }
            fullNames = fullNames && fullName(group(i).label());
        }
        std::size_t inHead = 0;
        for (const std::int32_t i : rare) {
            const Numbered parts = numbered(group(i).key);
            if (!parts.number.empty()) {
                ++once[std::string(parts.family)];
            }
            inHead += group(i).firstLine < firstRecurring && group(i).brief == group(i).count ? 1 : 0;
        }
        // Without any label that recurs the whole file is short, and the question is whether labels are the rule in it.
        const bool nothingRecurs = verdict.people.empty();
        const bool nearlyAll = total * 10 >= m_speechLines * 9;
        const bool mostly = total * 10 >= m_speechLines * 6;
        const auto codes = std::count_if(rare.begin(), rare.end(), [&](std::int32_t i) { return likely(group(i)); });
        for (const std::int32_t i : rare) {
            const LabelGroup& each = group(i);
            const std::string& label = each.label();
            const Numbered parts = numbered(each.key);
            std::string why;
            const bool head =
                !nothingRecurs && each.firstLine < firstRecurring && inHead >= 2 && each.brief == each.count;
            if (head && each.count == 1) {
                why = "it stands in the head of the file, before the labels that recur";
            } else if (!parts.number.empty() && families.contains(parts.family)) {
                // Participant 4 beside Participant 2, who speaks often.
            } else if (likely(each) && (!nothingRecurs || codes >= 2 || total == 1 || mostly)) {
                // A role or a code.
            } else if (!parts.number.empty() && parts.family.size() > 3 && once[std::string(parts.family)] >= 2 &&
                       each.count == 1) {
                why = "each number of it occurs once, as with questions";
            } else if (!parts.number.empty() && !nothingRecurs && parts.family.size() > 3 && each.count == 1) {
                why = "it occurs once, with a number, as with questions";
            } else if (wordCount(label) > 4) {
                why = "it occurs " + std::string(each.count == 1 ? "once" : "rarely") + " and is a clause, not a name";
            } else if (ordinary(label)) {
                why = "it occurs " + std::string(each.count == 1 ? "once" : "rarely") +
                      " and is a word of the speech too";
            } else if (each.form == LabelForm::square || each.form == LabelForm::curly ||
                       each.form == LabelForm::boldOnly) {
                if (!nearlyAll) {
                    why = "it occurs once";
                }
            } else if (each.bold == each.count || each.form == LabelForm::hash || each.form == LabelForm::at) {
                // Set apart with care, if only once.
            } else if (nothingRecurs ? !mostly
                                     : each.count == 1 && !(fullNames && fullName(label)) && !addressed(label)) {
                why = each.count == 1 ? "it occurs once" : "it occurs rarely";
            }
            if (why.empty()) {
                verdict.people.push_back(i);
            } else {
                verdict.refused.emplace(i, std::move(why));
            }
        }
    }

    /// A label that is a person's by its looks.
    [[nodiscard]] static bool likely(const LabelGroup& each) {
        return shortCode(each.label()) || editing::roleOfLabel(each.label()) != study::Role::unknown;
    }

    /// A style must carry the file: labels that are few and far between are something else.
    [[nodiscard]] Verdict confirmed(Verdict verdict) const {
        for (const std::int32_t i : verdict.people) {
            verdict.lines += occurrences(group(i), verdict.style);
        }
        const bool brackets = verdict.style == LabelStyle::square || verdict.style == LabelStyle::curly;
        // A monologue names its speaker once, at the very beginning.
        const auto opens = [&](const LabelGroup& each) {
            return each.firstLine == 0 && each.bold > 0 && each.form == LabelForm::colon;
        };
        const bool enough =
            m_asked != LabelStyle::automatic ||
            (brackets
                 ? verdict.lines * 10 >= m_speechLines * 3 && (verdict.people.size() >= 2 || verdict.lines >= 3)
                 : (verdict.lines >= 2 && verdict.lines * 50 >= m_speechLines) ||
                       (verdict.lines == 1 && (opens(group(verdict.people[0])) || likely(group(verdict.people[0])))));
        if (!enough) {
            for (const std::int32_t i : verdict.people) {
                verdict.refused.emplace(i, "labels like it are too few for a style");
            }
            verdict.people.clear();
            verdict.lines = 0;
        }
        return verdict;
    }

    [[nodiscard]] Labels finish(const Verdict& verdict) const {
        Labels labels;
        labels.speakerOf.assign(m_lines.size(), -1);
        labels.style = verdict.lines > 0 ? verdict.style : LabelStyle::none;
        std::vector<std::int32_t> speakerOfGroup(m_gathered.groups.size(), -1);
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
        for (std::size_t i = 0; i < m_gathered.groups.size(); ++i) {
            const LabelGroup& each = m_gathered.groups[i];
            const bool kin = labels.style == LabelStyle::bold || labels.style == LabelStyle::plain
                                 ? each.form == LabelForm::colon || each.form == LabelForm::boldOnly
                                 : belongs(each, labels.style);
            const auto place = byKey.find(each.key);
            if (kin && speakerOfGroup[i] < 0 && place != byKey.end()) {
                speakerOfGroup[i] = place->second;
            }
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::int32_t of = m_gathered.groupOf[i];
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
        return plural(verdict.lines, "line", "lines") + " of " + std::to_string(m_speechLines) + " begin with one of " +
               plural(static_cast<std::int64_t>(labels.speakers.size()), "label", "labels") + " in this style (" +
               names + ").";
    }

    const Document& m_document;
    const std::vector<Line>& m_lines;
    LabelStyle m_asked;
    LabelGroups m_gathered;
    std::int64_t m_speechLines = 0;
    mutable std::size_t m_spent = 0;
};

} // namespace

Labels decideLabels(const Document& document, const std::vector<Line>& lines, LabelStyle asked) {
    if (asked == LabelStyle::none) {
        Labels labels;
        labels.speakerOf.assign(lines.size(), -1);
        labels.evidence = "The person who imports the file says that it has no labels.";
        return labels;
    }
    return Judge(document, lines, asked).decide();
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
    const std::size_t next = marked ? text.substr(0, std::min(end, first + 6)).find_first_of("[(#", first) : text.npos;
    return next == text.npos || speechBegin(text, next, end) < end;
}

std::string placeOf(const Document& document, const Line& line) {
    return document.placeName + " " + std::to_string(document.blocks[line.block].place);
}

} // namespace emic::transcripts
