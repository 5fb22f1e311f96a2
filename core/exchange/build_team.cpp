// What analysts saw at first, each alone, and how they came to agree.
#include "core/editing/decisions.h"
#include "core/editing/impressions.h"
#include "core/exchange/build_steps.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::exchange {

using storage::Edit;
using study::TeamStep;
using text::foldCase;

namespace {

bool isReady(const Manifest::Analyst& analyst, TeamStep step) {
    return std::ranges::find(analyst.ready, step) != analyst.ready.end();
}

/// What is of this analyst.
template <class Part>
std::vector<const Part*> of(const Manifest::Analyst& analyst, const std::vector<Part>& parts) {
    std::vector<const Part*> theirs;
    for (const Part& part : parts)
        if (foldCase(part.analyst) == foldCase(analyst.id))
            theirs.push_back(&part);
    return theirs;
}

std::string impressionsInWords(std::int64_t readings, std::int64_t written) {
    std::string words = readings > 0 ? "Read " + counted(readings, "source", "sources") : "";
    if (written > 0)
        words += (words.empty() ? "Write " : " and write ") + counted(written, "impression", "impressions");
    return words.empty() ? "Write down preconceptions" : words;
}

} // namespace

void Builder::writeImpressions() {
    const ManifestFindings& findings = m_manifest.findings;
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        const auto preconceptions = of(analyst, findings.preconceptions);
        const auto impressions = of(analyst, findings.impressions);
        const auto preliminaries = of(analyst, findings.preliminaries);
        const auto written = std::ranges::count_if(impressions, [](const auto* each) { return !each->text.empty(); });
        const auto readings = std::ranges::count_if(impressions, [](const auto* each) { return each->read; });
        if (!preconceptions.empty() || !impressions.empty()) {
            tick("Writing impressions", m_report.impressions, 0);
            as(analyst.name).perform(impressionsInWords(readings, written), [&](Edit& edit) {
                for (const auto* each : preconceptions)
                    at(each->line, [&] { editing::writePreconceptions(edit, each->text); });
                for (const auto* each : impressions)
                    at(each->line, [&, source = m_sources.at(foldCase(each->source))] {
                        if (each->read)
                            editing::setRead(edit, source, true);
                        editing::writeImpression(edit, source, each->text);
                    });
                m_problems.throwIfAny();
            });
            m_report.impressions += written;
        }
        const auto count = static_cast<std::int64_t>(preliminaries.size());
        if (count > 0)
            as(analyst.name)
                .perform("Write down " + counted(count, "preliminary theme", "preliminary themes"), [&](Edit& edit) {
                    for (const auto* each : preliminaries)
                        at(each->line, [&] { editing::addPreliminary(edit, each->name, each->note); });
                    m_problems.throwIfAny();
                });
        if (isReady(analyst, TeamStep::impression))
            as(analyst.name).perform([](Edit& edit) { editing::setReady(edit, TeamStep::impression, true); });
        m_report.preliminaryThemes += count;
    }
}

/// Each takes those of the own list as themes, so that it does not matter who is ready.
void Builder::adoptPreliminaries() {
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        auto theirs = of(analyst, m_manifest.findings.preliminaries);
        std::erase_if(theirs, [](const auto* each) { return !each->theme; });
        if (theirs.empty())
            continue;
        const std::string sentence =
            "Take " + counted(static_cast<std::int64_t>(theirs.size()), "preliminary theme", "preliminary themes") +
            " as themes to start with";
        as(analyst.name).perform(sentence, [&](Edit& edit) {
            for (const auto* each : theirs)
                at(each->line, [&] {
                    const study::PreliminaryTheme theme = editing::preliminaryByName(edit, edit.analyst(), each->name);
                    editing::adoptPreliminaryAs(edit, {theme.id}, m_themes.at(foldCase(*each->theme)));
                });
            m_problems.throwIfAny();
        });
    }
}

void Builder::writeDecisions() {
    m_report.decisions = static_cast<std::int64_t>(m_manifest.findings.decisions.size());
    for (const ManifestFindings::Decision& decision : m_manifest.findings.decisions) // in the order of the logbook
        as(analystName(decision.analyst)).perform([&](Edit& edit) {
            at(decision.line, [&] { editing::addDecision(edit, decision.text, decision.reason); });
            m_problems.throwIfAny();
        });
}

void Builder::locateNegotiations(const Manifest::Source& source, const QuoteFinder& finder) {
    for (const std::size_t which : m_negotiationsOf.at(foldCase(source.id))) {
        const ManifestFindings::Negotiation& negotiation = m_manifest.findings.negotiations[which];
        const QuotePlace place = finder.find({negotiation.quote, negotiation.before, negotiation.after});
        if (place.found)
            m_negotiationPlaces.emplace(which, std::pair(m_sources.at(foldCase(source.id)), place.span));
        else
            m_problems.add(negotiation.line, "The negotiated quote '" + text::excerpt(negotiation.quote, 40) +
                                                 "' from " + source.id + " " + place.problem + ".");
    }
}

void Builder::settle(std::size_t which, study::NegotiationId id) {
    const ManifestFindings::Negotiation& negotiation = m_manifest.findings.negotiations[which];
    for (const ManifestFindings::Position& position : negotiation.positions)
        as(analystName(position.analyst)).perform([&](Edit& edit) {
            at(position.line, [&] { editing::takePosition(edit, id, position.text); });
            m_problems.throwIfAny();
        });
    if (negotiation.outcome)
        as(analystName(negotiation.outcome->analyst)).perform([&](Edit& edit) {
            at(negotiation.outcome->line,
               [&] { editing::settleNegotiation(edit, id, negotiation.outcome->text, negotiation.reason); });
            m_problems.throwIfAny();
        });
}

void Builder::negotiate() {
    m_report.negotiations = static_cast<std::int64_t>(m_manifest.findings.negotiations.size());
    for (std::size_t which = 0; which < m_manifest.findings.negotiations.size(); ++which) {
        const ManifestFindings::Negotiation& negotiation = m_manifest.findings.negotiations[which];
        const std::pair<study::SourceId, text::Span>& place = m_negotiationPlaces.at(which);
        study::NegotiationId id;
        as(analystName(negotiation.analyst)).perform([&](Edit& edit) {
            at(negotiation.line, [&] {
                const auto theme =
                    negotiation.theme ? std::optional(m_themes.at(foldCase(*negotiation.theme))) : std::nullopt;
                id = editing::openNegotiation(edit, place.first, place.second, theme, negotiation.question);
            });
            m_problems.throwIfAny();
        });
        settle(which, id);
    }
}

} // namespace emic::exchange
