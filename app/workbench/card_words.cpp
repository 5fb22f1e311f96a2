#include "app/workbench/card_words.h"

#include "core/analysis/unit_context.h"

#include <algorithm>

namespace emic::workbench {

CardPeople::CardPeople(const storage::Reader& reader) : m_tags(reader) {
    for (const study::Participant& participant : reader.all<study::Participant>())
        m_codes.emplace(participant.id, participant.code);
}

std::string CardPeople::code(study::ParticipantId participant) const {
    const auto known = m_codes.find(participant);
    return known == m_codes.end() ? std::string() : known->second;
}

std::vector<CardWords> cardWords(const storage::Reader& reader, const CardPeople& people, study::SourceId id,
                                 const std::vector<study::MeaningUnit>& wanted) {
    std::vector<CardWords> cards;
    const std::optional<study::Source> source = reader.find(id);
    if (!source)
        return cards;
    std::vector<study::MeaningUnit> units = wanted;
    // Between the desk and these words somebody may have revised the text.
    std::erase_if(units, [&](const study::MeaningUnit& unit) {
        return unit.source != id || unit.end.value > source->characters;
    });
    const text::Text text = reader.textOf(*source);
    const auto speakers = reader.where<&study::Speaker::source>(id);
    const auto contexts = analysis::unitContexts(*source, units, reader.turnsOf(*source), speakers);
    const auto add = [](std::string& list, const std::string& name) {
        if (!name.empty())
            list += (list.empty() ? "" : ", ") + name;
    };
    for (std::size_t place = 0; place < units.size(); ++place) {
        const analysis::UnitContext& context = contexts[place];
        CardWords& card = cards.emplace_back();
        card.unit = units[place];
        card.words = text.slice(units[place].span());
        for (const study::ParticipantId& participant : context.participants)
            add(card.who, people.code(participant));
        if (card.who.empty())
            for (const std::int64_t ordinal : context.speakers)
                if (const auto speaker = std::ranges::find(speakers, ordinal, &study::Speaker::ordinal);
                    speaker != speakers.end())
                    add(card.who, speaker->label);
        card.tag = people.tags().tag({}, context.participants, *source);
        card.source = source->name;
        card.turn = context.turnNumber();
        card.participants = context.participants;
        card.group = source->group;
    }
    return cards;
}

} // namespace emic::workbench
