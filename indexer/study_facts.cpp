#include "indexer/study_facts.h"

#include "indexer/passages.h"

#include <algorithm>

namespace emic::indexer {

using study::Entity;

StudyFacts::StudyFacts(const storage::Reader& reader) {
    reload(reader);
}

void StudyFacts::reload(const storage::Reader& reader) {
    readPeople(reader);
    readThemes(reader);
    readUnits(reader);
}

void StudyFacts::readPeople(const storage::Reader& reader) {
    ++m_people;
    sources = reader.all<study::Source>();
    sourcePlaces.clear();
    for (std::size_t place = 0; place < sources.size(); ++place)
        sourcePlaces.emplace(sources[place].id, place);
    speakers.clear();
    for (study::Speaker& speaker : reader.all<study::Speaker>())
        speakers[speaker.source].push_back(std::move(speaker));
    for (auto& [source, list] : speakers)
        std::sort(list.begin(), list.end(),
                  [](const study::Speaker& one, const study::Speaker& other) { return one.ordinal < other.ordinal; });
    participants = reader.all<study::Participant>();
    participantPlaces.clear();
    for (std::size_t place = 0; place < participants.size(); ++place)
        participantPlaces.emplace(participants[place].id, place);
    groups = reader.all<study::ParticipantGroup>();
    meetings = reader.all<study::Meeting>();
    attributes = reader.all<study::Attribute>();
    analysts = reader.all<study::Analyst>();
    values.clear();
    for (study::AttributeValue& value : reader.all<study::AttributeValue>())
        values[value.attribute].emplace(value.participant, std::move(value.value));
}

void StudyFacts::readThemes(const storage::Reader& reader) {
    ++m_coding;
    themes = study::ThemeTree(reader.all<study::Theme>());
    analysts = reader.all<study::Analyst>();
}

void StudyFacts::readUnits(const storage::Reader& reader) {
    ++m_coding;
    units.clear();
    unitsOfSource.clear();
    auto all = reader.all<study::MeaningUnit>();
    std::stable_sort(all.begin(), all.end(), [](const study::MeaningUnit& one, const study::MeaningUnit& other) {
        return one.span() < other.span();
    });
    for (const study::MeaningUnit& unit : all) {
        unitsOfSource[unit.source].push_back(unit.id);
        units[unit.id].unit = unit;
    }
    for (const study::Coding& coding : reader.all<study::Coding>())
        if (const auto unit = units.find(coding.unit); unit != units.end())
            unit->second.codings.push_back({coding.theme, coding.analyst});
}

void StudyFacts::forget(const study::UnitId& id) {
    const auto known = units.find(id);
    if (known == units.end())
        return;
    std::erase(unitsOfSource[known->second.unit.source], id);
    units.erase(known);
}

void StudyFacts::readUnit(const storage::Reader& reader, const study::UnitId& id) {
    const auto unit = reader.find(id);
    const auto known = units.find(id);
    if (!unit || known == units.end() || known->second.unit.span() != unit->span()) {
        forget(id);
        if (!unit)
            return;
        auto& siblings = unitsOfSource[unit->source];
        const auto place = std::upper_bound(
            siblings.begin(), siblings.end(), unit->span(),
            [&](const text::Span& span, const study::UnitId& other) { return span < units.at(other).unit.span(); });
        siblings.insert(place, id);
    }
    UnitFacts& facts = units[id];
    facts = {*unit, {}};
    for (const study::Coding& coding : reader.where<&study::Coding::unit>(id))
        facts.codings.push_back({coding.theme, coding.analyst});
}

void StudyFacts::follow(const storage::Reader& reader, const study::Notification& notification) {
    bool people = false;
    bool tree = false;
    std::unordered_set<study::UnitId> touched;
    for (const study::RowChange& row : notification.rows) {
        switch (row.entity) {
        case Entity::meaningUnit:
        case Entity::coding:
            touched.insert({row.id});
            break;
        case Entity::theme:
        case Entity::analyst:
            tree = true;
            break;
        case Entity::source:
        case Entity::speaker:
        case Entity::participant:
        case Entity::participantGroup:
        case Entity::meeting:
        case Entity::attribute:
        case Entity::attributeValue:
            people = true;
            break;
        case Entity::memo:
            ++m_coding; // memos are read when they are asked for
            break;
        default:
            break;
        }
    }
    if (people)
        readPeople(reader);
    if (tree)
        readThemes(reader);
    constexpr std::size_t many = 20'000;
    if (touched.size() > many) {
        readUnits(reader);
    } else if (!touched.empty()) {
        ++m_coding;
        for (const study::UnitId& unit : touched)
            readUnit(reader, unit);
    }
}

const study::Source* StudyFacts::source(const study::SourceId& id) const {
    const auto place = sourcePlaces.find(id);
    return place == sourcePlaces.end() ? nullptr : &sources[place->second];
}

const study::Speaker* StudyFacts::speaker(const study::SourceId& source, std::int64_t ordinal) const {
    const auto list = speakers.find(source);
    if (list == speakers.end())
        return nullptr;
    const auto found = std::find_if(list->second.begin(), list->second.end(),
                                    [&](const study::Speaker& speaker) { return speaker.ordinal == ordinal; });
    return found == list->second.end() ? nullptr : &*found;
}

std::optional<study::ParticipantId> StudyFacts::participantOf(const study::Source& source, std::int64_t ordinal) const {
    if (ordinal == none)
        return source.participant;
    const auto* found = speaker(source.id, ordinal);
    return found == nullptr ? std::nullopt : found->participant;
}

bool StudyFacts::isOwnWords(const study::Source& source, std::int64_t ordinal) const {
    if (ordinal == none)
        return source.participant ||
               (source.kind != study::SourceKind::observation && source.kind != study::SourceKind::fieldNote);
    const auto* found = speaker(source.id, ordinal);
    return found == nullptr || (found->role != study::Role::interviewer && found->role != study::Role::moderator);
}

} // namespace emic::indexer
