#include "core/analysis/participant_summary.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace emic::analysis {
namespace {

std::vector<KnownAttribute> attributesOf(const storage::Reader& reader, study::ParticipantId participant) {
    std::unordered_map<study::AttributeId, std::string> values;
    for (study::AttributeValue& row : reader.where<&study::AttributeValue::participant>(participant))
        values.emplace(row.attribute, std::move(row.value));
    std::vector<KnownAttribute> known;
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        if (const auto value = values.find(attribute.id); value != values.end())
            known.push_back({attribute.name, value->second});
    return known;
}

std::vector<MeetingOfGroup> meetingsOf(const storage::Reader& reader, const study::Participant& participant) {
    std::unordered_set<study::MeetingId> attended;
    for (const study::Attendance& row : reader.where<&study::Attendance::participant>(participant.id))
        attended.insert(row.meeting);
    std::vector<MeetingOfGroup> meetings;
    for (const study::Meeting& meeting : reader.all<study::Meeting>())
        if (meeting.group == participant.group || attended.contains(meeting.id))
            meetings.push_back({meeting.name, meeting.date.value_or(""), attended.contains(meeting.id)});
    return meetings;
}

std::vector<VoiceInSource> sourcesOf(const storage::Reader& reader, study::ParticipantId participant) {
    std::unordered_map<study::SourceId, std::int64_t> turns;
    for (const study::Speaker& speaker : reader.where<&study::Speaker::participant>(participant))
        turns[speaker.source] += speaker.turnCount;
    std::vector<VoiceInSource> sources;
    for (const study::Source& source : reader.all<study::Source>())
        if (const auto found = turns.find(source.id); found != turns.end())
            sources.push_back({source.id, source.name, found->second});
        else if (source.participant == participant)
            sources.push_back({source.id, source.name, 0});
    return sources;
}

} // namespace

bool ScaleOverWaves::any() const {
    return std::ranges::any_of(values, [](const outcomes::Value& value) { return value.value.has_value(); });
}

ParticipantSummary participantSummary(const storage::Reader& reader, const outcomes::Outcomes& outcomes,
                                      study::ParticipantId participant) {
    ParticipantSummary summary;
    summary.participant = reader.get(participant);
    if (summary.participant.group)
        if (const auto group = reader.find(*summary.participant.group))
            summary.group = group->name;
    summary.attributes = attributesOf(reader, participant);
    summary.meetings = meetingsOf(reader, summary.participant);
    summary.sources = sourcesOf(reader, participant);
    for (const study::Wave& wave : outcomes.waves())
        summary.waves.push_back(wave.name);
    for (const outcomes::ScaleRef& ref : outcomes.scales()) {
        ScaleOverWaves scale{*ref.scale, {}, {}};
        for (const study::Wave& wave : outcomes.waves())
            scale.values.push_back(outcomes.value(participant, ref, wave.id));
        if (outcomes.waves().size() > 1)
            scale.change = personChange(outcomes, ref, summary.participant);
        if (scale.any())
            summary.scales.push_back(std::move(scale));
    }
    return summary;
}

} // namespace emic::analysis
