#include "core/exchange/manifest_check.h"
#include "core/exchange/manifest_names.h"

#include <map>

namespace emic::exchange {

using transcripts::Problems;

namespace {

using Findings = ManifestFindings;

constexpr std::string_view onceIsEnough = "make one of the two";

class FindingsCheck {
public:
    FindingsCheck(const Findings& findings, const KnownNames& known, Problems& problems)
        : m_findings(findings), m_known(known), m_problems(problems) {}

    void run() {
        impressions();
        preliminaries();
        condensates();
        categories();
        for (const Findings::Decision& decision : m_findings.decisions)
            analyst(decision.analyst, decision.line);
        for (const Findings::Negotiation& each : m_findings.negotiations)
            negotiation(each);
    }

private:
    void impressions();
    void preliminaries();
    void condensates();
    void categories();
    void negotiation(const Findings::Negotiation& negotiation);

    void analyst(std::string_view id, std::int64_t line) { m_known.analysts.refer(id, "analyst", line); }
    void source(std::string_view id, std::int64_t line) { m_known.sources.refer(id, "source", line); }
    void theme(std::string_view id, std::int64_t line) { m_known.referToTheme(id, line, m_problems); }

    const Findings& m_findings;
    const KnownNames& m_known;
    Problems& m_problems;
};

void FindingsCheck::impressions() {
    Names preconceptions("Preconceptions of the analyst", m_problems, onceIsEnough);
    for (const Findings::Preconception& each : m_findings.preconceptions) {
        analyst(each.analyst, each.line);
        preconceptions.add(each.analyst, each.line);
    }
    std::map<std::string, Names> sourcesOf;
    for (const Findings::Impression& each : m_findings.impressions) {
        analyst(each.analyst, each.line);
        source(each.source, each.line);
        sourcesOf
            .try_emplace(text::foldCase(each.analyst), "This analyst's impression of the source", m_problems,
                         onceIsEnough)
            .first->second.add(each.source, each.line);
        if (each.text.empty() && !each.read)
            m_problems.add(each.line, "The impression says neither that the source was read nor what of it; write "
                                      "something, or take it out.");
    }
}

void FindingsCheck::preliminaries() {
    std::map<std::string, Names> namesOf;
    for (const Findings::Preliminary& each : m_findings.preliminaries) {
        analyst(each.analyst, each.line);
        namesOf.try_emplace(text::foldCase(each.analyst), "This analyst's preliminary theme", m_problems)
            .first->second.add(each.name, each.line);
        if (each.theme)
            theme(*each.theme, each.line);
    }
}

void FindingsCheck::condensates() {
    Names themes("The condensate of the theme", m_problems, onceIsEnough);
    for (const Findings::Condensate& condensate : m_findings.condensates) {
        theme(condensate.theme, condensate.line);
        themes.add(condensate.theme, condensate.line);
        for (const Findings::Sentence& sentence : condensate.sentences) {
            analyst(sentence.analyst, sentence.line);
            for (const Findings::UnitName& unit : sentence.from)
                source(unit.source, unit.line);
        }
    }
}

void FindingsCheck::categories() {
    Names themes("The category of the theme", m_problems, onceIsEnough);
    for (const Findings::Category& category : m_findings.categories) {
        theme(category.theme, category.line);
        themes.add(category.theme, category.line);
        for (const Findings::Paragraph& paragraph : category.paragraphs) {
            analyst(paragraph.analyst, paragraph.line);
            for (const Findings::Quote& quote : paragraph.quotes)
                source(quote.unit.source, quote.unit.line);
            for (const Findings::Ground& ground : paragraph.from)
                theme(ground.theme, ground.line);
        }
        Names marked("In this category, the mark of the source", m_problems, onceIsEnough);
        for (const Findings::Mark& mark : category.marks) {
            analyst(mark.analyst, mark.line);
            source(mark.source, mark.line);
            marked.add(mark.source, mark.line);
        }
    }
}

void FindingsCheck::negotiation(const Findings::Negotiation& negotiation) {
    analyst(negotiation.analyst, negotiation.line);
    source(negotiation.source, negotiation.line);
    if (negotiation.theme)
        theme(*negotiation.theme, negotiation.line);
    Names positions("In this negotiation, the position of the analyst", m_problems, onceIsEnough);
    for (const Findings::Position& position : negotiation.positions) {
        analyst(position.analyst, position.line);
        positions.add(position.analyst, position.line);
    }
    if (negotiation.outcome)
        analyst(negotiation.outcome->analyst, negotiation.outcome->line);
}

} // namespace

void checkFindings(const ManifestFindings& findings, const KnownNames& known, Problems& problems) {
    FindingsCheck(findings, known, problems).run();
}

} // namespace emic::exchange
