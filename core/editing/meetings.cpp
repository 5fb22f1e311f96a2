#include "core/editing/meetings.h"

#include "core/editing/attribute_value.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Attendance;
using study::Meeting;
using study::MeetingId;
using study::MeetingTopic;

namespace {

std::optional<std::string> readDate(const std::optional<std::string>& typed) {
    if (!typed || saysNothing(*typed))
        return std::nullopt;
    const ReadValue date = readValue(study::AttributeType::date, *typed);
    if (!date.value)
        throw InvalidInput("The date of the meeting is not clear: " + date.problem);
    return date.value;
}

} // namespace

MeetingId addMeeting(Edit& edit, study::GroupId groupId, std::string_view name, std::optional<std::string> date) {
    const study::ParticipantGroup group = edit.get(groupId);
    const std::vector<Meeting> meetings = edit.where<&Meeting::group>(groupId);
    const Meeting meeting{MeetingId::make(), groupId, properName(name, "meeting"), readDate(date),
                          endOrdinal(meetings)};
    requireFreeName(meetings, &Meeting::name, meeting.name, "meeting", std::optional<MeetingId>());
    edit.describe("Add the meeting " + meeting.name + " of the group " + group.name);
    edit.insert(meeting);
    return meeting.id;
}

void renameMeeting(Edit& edit, MeetingId id, std::string_view name) {
    Meeting meeting = edit.get(id);
    const std::string proper = properName(name, "meeting");
    requireFreeName(edit.where<&Meeting::group>(meeting.group), &Meeting::name, proper, "meeting", std::optional(id));
    edit.describe("Rename the meeting " + meeting.name + " to " + proper);
    meeting.name = proper;
    edit.update(meeting);
}

void setMeetingDate(Edit& edit, MeetingId id, std::optional<std::string> date) {
    Meeting meeting = edit.get(id);
    meeting.date = readDate(date);
    edit.describe(meeting.date ? "Set the date of the meeting " + meeting.name + " to " + *meeting.date
                               : "Clear the date of the meeting " + meeting.name);
    edit.update(meeting);
}

void setTopics(Edit& edit, MeetingId id, const std::vector<std::string>& topics) {
    const Meeting meeting = edit.get(id);
    edit.describe("Set the topics of the meeting " + meeting.name);
    std::vector<MeetingTopic> before = edit.where<&MeetingTopic::meeting>(id);
    std::int64_t ordinal = 0;
    for (const std::string& typed : topics) {
        const std::string topic = properName(typed, "topic");
        const auto same = std::find_if(before.begin(), before.end(),
                                       [&](const MeetingTopic& each) { return sameName(each.topic, topic); });
        if (same == before.end()) {
            edit.insert(MeetingTopic{study::Id<MeetingTopic>::make(), id, topic, ordinal});
        } else {
            edit.update(MeetingTopic{same->id, id, topic, ordinal});
            before.erase(same);
        }
        ++ordinal;
    }
    for (const MeetingTopic& gone : before)
        edit.erase(gone);
}

void setAttendance(Edit& edit, MeetingId id, const std::vector<study::ParticipantId>& participants) {
    const Meeting meeting = edit.get(id);
    const std::set<study::ParticipantId> wanted(participants.begin(), participants.end());
    edit.describe("Set who was at the meeting " + meeting.name + ": " +
                  counted(static_cast<std::int64_t>(wanted.size()), "participant", "participants"));
    std::set<study::ParticipantId> there;
    for (const Attendance& attendance : edit.where<&Attendance::meeting>(id)) {
        there.insert(attendance.participant);
        if (!wanted.contains(attendance.participant))
            edit.erase(attendance);
    }
    for (const study::ParticipantId& participant : wanted) {
        (void)edit.get(participant);
        if (!there.contains(participant))
            edit.insert(Attendance{id, participant});
    }
}

void removeMeeting(Edit& edit, MeetingId id) {
    const Meeting meeting = edit.get(id);
    const std::int64_t sources = edit.countWhere<&study::Source::meeting>(id);
    if (sources > 0)
        throw InvalidInput("The meeting " + quoted(meeting.name) + " has " + counted(sources, "source", "sources") +
                           "; give those another meeting or none first.");
    edit.describe("Remove the meeting " + meeting.name);
    edit.eraseWhere<&MeetingTopic::meeting>(id);
    edit.eraseWhere<&Attendance::meeting>(id);
    edit.erase(meeting);
}

Meeting meetingByName(const Reader& reader, std::string_view name, std::optional<study::GroupId> group) {
    const std::vector<Meeting> meetings = group ? reader.where<&Meeting::group>(*group) : reader.all<Meeting>();
    const Meeting found = rowByName(meetings, &Meeting::name, name, "meeting");
    std::vector<std::string> groups;
    for (const Meeting& meeting : meetings)
        if (found.id.text() != text::foldCase(name) && sameName(meeting.name, name))
            groups.push_back(reader.get(meeting.group).name);
    if (groups.size() > 1)
        throw InvalidInput("Several groups have a meeting " + quoted(name) + ": " + listed(groups) +
                           ". Say which group.");
    return found;
}

} // namespace emic::editing
