#include "core/editing/people.h"

#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::GroupId;
using study::Participant;
using study::ParticipantGroup;
using study::ParticipantId;

GroupId addGroup(Edit& edit, std::string_view name, std::string_view description) {
    const std::vector<ParticipantGroup> groups = edit.all<ParticipantGroup>();
    const ParticipantGroup group{GroupId::make(), properName(name, "group"), std::string(text::trim(description)),
                                 endOrdinal(groups)};
    requireFreeName(groups, &ParticipantGroup::name, group.name, "group", std::optional<GroupId>());
    edit.describe("Add the group " + group.name);
    edit.insert(group);
    return group.id;
}

void renameGroup(Edit& edit, GroupId id, std::string_view name) {
    ParticipantGroup group = edit.get(id);
    const std::string proper = properName(name, "group");
    requireFreeName(edit.all<ParticipantGroup>(), &ParticipantGroup::name, proper, "group", std::optional(id));
    edit.describe("Rename the group " + group.name + " to " + proper);
    group.name = proper;
    edit.update(group);
}

void describeGroup(Edit& edit, GroupId id, std::string_view description) {
    ParticipantGroup group = edit.get(id);
    edit.describe("Describe the group " + group.name);
    group.description = text::trim(description);
    edit.update(group);
}

void removeGroup(Edit& edit, GroupId id) {
    const ParticipantGroup group = edit.get(id);
    const std::int64_t participants = edit.countWhere<&Participant::group>(id);
    const std::int64_t meetings = edit.countWhere<&study::Meeting::group>(id);
    const std::int64_t sources = edit.countWhere<&study::Source::group>(id);
    if (participants + meetings + sources > 0)
        throw InvalidInput("The group " + quoted(group.name) + " is in use by " +
                           counted(participants, "participant", "participants") + ", " +
                           counted(meetings, "meeting", "meetings") + " and " + counted(sources, "source", "sources") +
                           "; give those another group or none first.");
    edit.describe("Remove the group " + group.name);
    edit.erase(group);
}

ParticipantGroup groupByName(const Reader& reader, std::string_view name) {
    return rowByName(reader.all<ParticipantGroup>(), &ParticipantGroup::name, name, "group");
}

ParticipantId addParticipant(Edit& edit, std::string_view code, std::optional<GroupId> group) {
    const std::vector<Participant> participants = edit.all<Participant>();
    const Participant participant{ParticipantId::make(), properName(code, "participant"), group,
                                  endOrdinal(participants)};
    requireFreeName(participants, &Participant::code, participant.code, "participant", std::optional<ParticipantId>());
    edit.describe("Add the participant " + participant.code);
    if (group)
        (void)edit.get(*group);
    edit.insert(participant);
    return participant.id;
}

void renameParticipant(Edit& edit, ParticipantId id, std::string_view code) {
    Participant participant = edit.get(id);
    const std::string proper = properName(code, "participant");
    requireFreeName(edit.all<Participant>(), &Participant::code, proper, "participant", std::optional(id));
    edit.describe("Rename the participant " + participant.code + " to " + proper);
    participant.code = proper;
    edit.update(participant);
}

void setGroup(Edit& edit, ParticipantId id, std::optional<GroupId> group) {
    Participant participant = edit.get(id);
    edit.describe(group ? "Put the participant " + participant.code + " into the group " + edit.get(*group).name
                        : "Take the participant " + participant.code + " out of the group");
    participant.group = group;
    edit.update(participant);
}

ParticipantRemoval removalOf(const Reader& reader, ParticipantId id) {
    (void)reader.get(id);
    ParticipantRemoval removal;
    removal.values = reader.countWhere<&study::AttributeValue::participant>(id);
    removal.attendances = reader.countWhere<&study::Attendance::participant>(id);
    removal.memos = static_cast<std::int64_t>(reader.memosOn(study::MemoTarget::participant, id.uuid).size());
    removal.measurements = reader.countWhere<&study::Measurement::participant>(id);
    removal.speakers = reader.countWhere<&study::Speaker::participant>(id);
    removal.sources = reader.countWhere<&study::Source::participant>(id);
    return removal;
}

ParticipantRemoval removeParticipant(Edit& edit, ParticipantId id, WhileBound whileBound) {
    const Participant participant = edit.get(id);
    const ParticipantRemoval removal = removalOf(edit, id);
    if (removal.bound() && whileBound == WhileBound::refuse)
        throw InvalidInput("The participant " + quoted(participant.code) + " speaks in " +
                           counted(removal.speakers, "source", "sources") + " and is the author of " +
                           counted(removal.sources, "source", "sources") +
                           "; bind those to somebody else first, or ask for them to be unbound.");
    edit.describe(
        "Remove the participant " + participant.code + " with " +
        counted(removal.values, "attribute value", "attribute values") +
        (removal.measurements > 0 ? " and " + counted(removal.measurements, "measurement", "measurements") : ""));
    for (study::Speaker speaker : edit.where<&study::Speaker::participant>(id)) {
        speaker.participant.reset();
        edit.update(speaker);
    }
    for (study::Source source : edit.where<&study::Source::participant>(id)) {
        source.participant.reset();
        edit.update(source);
    }
    edit.eraseWhere<&study::AttributeValue::participant>(id);
    edit.eraseWhere<&study::Attendance::participant>(id);
    edit.eraseWhere<&study::Measurement::participant>(id);
    edit.eraseWhere<&study::Exclusion::participant>(id);
    for (const study::Memo& memo : edit.memosOn(study::MemoTarget::participant, id.uuid))
        edit.erase(memo);
    edit.erase(participant);
    return removal;
}

Participant participantByCode(const Reader& reader, std::string_view code) {
    return rowByName(reader.all<Participant>(), &Participant::code, code, "participant");
}

} // namespace emic::editing
