#include "core/transcripts/label_judge.h"

#include "core/editing/sources.h"
#include "core/transcripts/interjections.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace emic::transcripts {

namespace {

/// How many bytes of speech may be searched for the words of rare labels; a file cannot make this take long.
constexpr std::size_t searchBudget = 400'000'000;

/// True for labels whose place shows what they are; layout.h has judged them.
bool laidOut(const LabelGroup& each) {
    return each.form == LabelForm::head || each.form == LabelForm::alone || each.form == LabelForm::given;
}

} // namespace

LabelJudge::LabelJudge(const Document& document, const std::vector<Line>& lines, LabelStyle asked)
    : m_document(document), m_asked(asked), m_gathered(gatherLabels(document, lines)), m_lineCount(lines.size()) {
    for (const Line& line : lines) {
        const bool heading = document.blocks[line.block].kind == BlockKind::heading;
        m_colons += line.form == LabelForm::colon ? 1 : 0;
        m_tight += line.form == LabelForm::colon && line.tight ? 1 : 0;
        m_speechLines += !heading && (line.first || line.form != LabelForm::none) ? 1 : 0;
    }
}

bool LabelJudge::belongs(const LabelGroup& each, LabelStyle style) {
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
    case LabelStyle::tab:
        return each.form == LabelForm::column;
    case LabelStyle::otter:
        return each.form == LabelForm::head;
    case LabelStyle::atrain:
        return each.form == LabelForm::alone;
    case LabelStyle::nvivo:
        return each.form == LabelForm::column || each.form == LabelForm::given;
    case LabelStyle::pattern:
        return each.form == LabelForm::given;
    default:
        return false;
    }
}

std::int64_t LabelJudge::occurrences(const LabelGroup& each, LabelStyle style) {
    return style == LabelStyle::bold ? each.bold : each.count;
}

std::string LabelJudge::impossible(const LabelGroup& each, LabelStyle style) const {
    if (laidOut(each)) {
        return {};
    }
    const std::string& label = each.label();
    const auto c = static_cast<unsigned char>(label[0]);
    if (holdsClock(label)) {
        return "it holds a time of day";
    }
    const bool unknown = each.form == LabelForm::column && c == '?';
    if (!(c >= 0x80 || std::isalnum(c) || unknown)) {
        return "it does not begin with a letter";
    }
    if (wordCount(label) > 7) {
        return "it is a clause, not a name";
    }
    if (!unknown && (each.worded == 0 || (each.worded * 2 <= each.count && !likely(each)))) {
        return "no words follow it";
    }
    const bool digits = std::all_of(label.begin(), label.end(), [](char d) { return d >= '0' && d <= '9'; });
    if (digits && each.count < 3) {
        return "it is a number";
    }
    if (each.form == LabelForm::square && within(each) > each.count) {
        return "it also stands within speech";
    }
    if (each.form == LabelForm::colon && each.tight == each.count && label[0] >= 'a' && label[0] <= 'z' &&
        m_tight * 2 < m_colons) {
        return "no space stands behind its colon, as behind the others': a sound drawn out";
    }
    if (each.count == 1 && each.tight == 1 && style != LabelStyle::square && style != LabelStyle::curly) {
        return "it occurs once, with no space behind it";
    }
    return {};
}

std::int64_t LabelJudge::within(const LabelGroup& each) const {
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

bool LabelJudge::ordinary(const std::string& label) const {
    if (m_spent > searchBudget) {
        return true;
    }
    m_spent += m_document.text.size();
    return ordinaryWord(label, m_document.text);
}

bool LabelJudge::addressed(const std::string& label) const {
    if (m_spent > searchBudget) {
        return false;
    }
    m_spent += m_document.text.size();
    return addressedByName(label, m_document.text);
}

Verdict LabelJudge::judge(LabelStyle style) const {
    Verdict verdict;
    verdict.style = style;
    std::vector<std::int32_t> rare;
    std::int64_t total = 0;
    for (const LabelGroup& each : m_gathered.groups) {
        total += belongs(each, style) ? occurrences(each, style) : 0;
    }
    const bool marked = style != LabelStyle::plain;
    std::size_t firstRecurring = m_lineCount;
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
        if (recurs && (each.form != LabelForm::boldOnly || count >= 3) && (count > 3 || wordCount(each.label()) <= 4)) {
            verdict.people.push_back(i);
            firstRecurring = std::min(firstRecurring, each.firstLine);
        } else {
            rare.push_back(i);
        }
    }
    const Company company = companyOf(verdict, rare, total, firstRecurring);
    for (const std::int32_t i : rare) {
        if (std::string why = refusal(group(i), company); why.empty()) {
            verdict.people.push_back(i);
        } else {
            verdict.refused.emplace(i, std::move(why));
        }
    }
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

LabelJudge::Company LabelJudge::companyOf(const Verdict& verdict, const std::vector<std::int32_t>& rare,
                                          std::int64_t total, std::size_t firstRecurring) const {
    Company company;
    company.nothingRecurs = verdict.people.empty();
    company.fullNames = !verdict.people.empty();
    company.nearlyAll = total * 10 >= m_speechLines * 9;
    company.mostly = total * 10 >= m_speechLines * 6;
    company.total = total;
    company.firstRecurring = firstRecurring;
    for (const std::int32_t i : verdict.people) {
        const Numbered parts = numbered(group(i).key);
        if (!parts.number.empty()) {
            company.families.emplace(parts.family);
        }
        company.fullNames = company.fullNames && fullName(group(i).label());
    }
    for (const std::int32_t i : rare) {
        const LabelGroup& each = group(i);
        const Numbered parts = numbered(each.key);
        if (!parts.number.empty()) {
            ++company.numbersOf[std::string(parts.family)];
        }
        company.inHead += each.firstLine < firstRecurring && each.brief == each.count ? 1 : 0;
        company.likely += likely(each) ? 1 : 0;
    }
    return company;
}

std::string LabelJudge::refusal(const LabelGroup& each, const Company& company) const {
    if (laidOut(each)) {
        return {};
    }
    const std::string& label = each.label();
    const Numbered parts = numbered(each.key);
    const bool once = each.count == 1;
    const std::string seldom = once ? "it occurs once" : "it occurs rarely";
    const bool head = each.firstLine < company.firstRecurring && each.brief == each.count;
    if (!company.nothingRecurs && head && company.inHead >= 2 && once) {
        return "it stands in the head of the file, before the labels that recur";
    }
    if (!parts.number.empty() && company.families.contains(parts.family)) {
        return {}; // Participant 4 beside Participant 2, who speaks often
    }
    const bool abbreviation = once && !company.nothingRecurs && parts.number.empty() && label.size() > 1 && !role(each);
    if (likely(each) && !abbreviation &&
        (!company.nothingRecurs || company.likely >= 2 || company.total == 1 || company.mostly)) {
        return {};
    }
    if (!parts.number.empty() && parts.family.size() > 3 && once) {
        if (company.numbersOf.at(std::string(parts.family)) >= 2) {
            return "each number of it occurs once, as with questions";
        }
        if (!company.nothingRecurs) {
            return "it occurs once, with a number, as with questions";
        }
    }
    if (wordCount(label) > 4) {
        return seldom + " and is a clause, not a name";
    }
    if (isInterjection(each.key)) {
        return seldom + " and is an answer, not a name";
    }
    if (ordinary(label)) {
        return seldom + " and is a word of the speech too";
    }
    if (each.form == LabelForm::square || each.form == LabelForm::curly || each.form == LabelForm::boldOnly) {
        return company.nearlyAll ? std::string() : seldom;
    }
    if (each.form == LabelForm::column) {
        return {}; // it stands in the column of labels
    }
    if (each.bold == each.count || each.form == LabelForm::hash || each.form == LabelForm::at) {
        return {}; // set apart with care, if only once
    }
    if (company.nothingRecurs) {
        return company.mostly ? std::string() : seldom;
    }
    if (m_document.flows && company.mostly) {
        return {}; // services put a name before every cue, also of those who say one thing only
    }
    const bool known = !once || (company.fullNames && fullName(label)) || addressed(label);
    return known ? std::string() : seldom;
}

bool LabelJudge::likely(const LabelGroup& each) {
    return shortCode(each.label()) || role(each);
}

bool LabelJudge::role(const LabelGroup& each) {
    return editing::roleOfLabel(each.label()) != study::Role::unknown;
}

Verdict LabelJudge::confirmed(Verdict verdict) const {
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
        (brackets ? verdict.lines * 10 >= m_speechLines * 3 && (verdict.people.size() >= 2 || verdict.lines >= 3)
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

} // namespace emic::transcripts
