#include "core/analysis/published_quotes.h"

#include "core/analysis/unit_context.h"
#include "core/text/strings.h"

namespace emic::analysis {

const PublishedQuotes::SourceFacts& PublishedQuotes::factsOf(study::SourceId id) {
    auto found = m_sources.find(id);
    if (found == m_sources.end()) {
        const study::Source source = m_reader->get(id);
        found = m_sources
                    .emplace(id, SourceFacts{source, m_reader->turnsOf(source),
                                             m_reader->where<&study::Speaker::source>(id)})
                    .first;
    }
    return found->second;
}

std::vector<study::ParticipantId> PublishedQuotes::speakersOf(const study::MeaningUnit& unit) {
    const SourceFacts& facts = factsOf(unit.source);
    return unitContexts(facts.source, {unit}, facts.turns, facts.speakers).front().participants;
}

PublishedQuote PublishedQuotes::of(study::UnitId id, std::string_view part) {
    PublishedQuote quote;
    quote.words = part;
    const auto unit = m_reader->find(id);
    if (!unit) {
        quote.isThere = false;
        return quote;
    }
    quote.source = unit->source;
    const std::vector<study::ParticipantId> speakers = speakersOf(*unit);
    for (const study::ParticipantId& speaker : speakers)
        quote.participants += (quote.participants.empty() ? "" : ", ") + m_reader->get(speaker).code;
    if (!part.empty())
        return quote;
    std::string speakerTag;
    for (const study::Rendition& rendition : m_reader->where<&study::Rendition::unit>(id)) {
        quote.words = rendition.published;
        speakerTag = rendition.speakerTag;
    }
    const study::Source& source = factsOf(unit->source).source;
    if (quote.words.empty())
        quote.words = text::collapseSpace(m_reader->textOf(source).slice(unit->span()));
    quote.tag = m_tags.tag(speakerTag, speakers, source);
    return quote;
}

} // namespace emic::analysis
