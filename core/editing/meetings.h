// Meetings of a group: when, about what, and who was there. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// Adds a meeting behind the group's others. `date` as attribute_value.h reads dates. Throws InvalidInput when the name
/// is empty or taken in the group (not regarding case), or the date is none.
study::MeetingId addMeeting(storage::Edit& edit, study::GroupId group, std::string_view name,
                            std::optional<std::string> date = std::nullopt);
void renameMeeting(storage::Edit& edit, study::MeetingId meeting, std::string_view name);
void setMeetingDate(storage::Edit& edit, study::MeetingId meeting, std::optional<std::string> date);

/// Makes the meeting's topics these, in this order. Topics that stay keep their ids.
void setTopics(storage::Edit& edit, study::MeetingId meeting, const std::vector<std::string>& topics);

/// Makes those who were there these. Participants of other groups may have been there too.
void setAttendance(storage::Edit& edit, study::MeetingId meeting,
                   const std::vector<study::ParticipantId>& participants);

/// Takes a meeting out with its topics and attendance. Throws InvalidInput while a source belongs to it.
void removeMeeting(storage::Edit& edit, study::MeetingId meeting);

/// The meeting of this name, not regarding case, in `group` or in any. Throws NotFound when there is none, InvalidInput
/// when several groups have one.
[[nodiscard]] study::Meeting meetingByName(const storage::Reader& reader, std::string_view name,
                                           std::optional<study::GroupId> group = std::nullopt);

} // namespace emic::editing
