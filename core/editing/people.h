// Groups and participants. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace emic::editing {

/// Adds a group behind the others. Throws InvalidInput when the name is empty or taken (not regarding case).
study::GroupId addGroup(storage::Edit& edit, std::string_view name, std::string_view description = {});
void renameGroup(storage::Edit& edit, study::GroupId group, std::string_view name);
void describeGroup(storage::Edit& edit, study::GroupId group, std::string_view description);

/// Throws InvalidInput, with counts, while participants, meetings or sources belong to the group.
void removeGroup(storage::Edit& edit, study::GroupId group);

/// The group of this name, not regarding case, or with this id written out. Throws NotFound with the names that come
/// near.
[[nodiscard]] study::ParticipantGroup groupByName(const storage::Reader& reader, std::string_view name);

/// Adds a participant behind the others. Throws InvalidInput when the code is empty or taken (not regarding case and
/// spacing).
study::ParticipantId addParticipant(storage::Edit& edit, std::string_view code,
                                    std::optional<study::GroupId> group = std::nullopt);
/// Labels that are bound to the participant stay bound; the labels in the transcripts do not change.
void renameParticipant(storage::Edit& edit, study::ParticipantId participant, std::string_view code);
void setGroup(storage::Edit& edit, study::ParticipantId participant, std::optional<study::GroupId> group);

/// What taking a participant out would take with it, and what it would leave without a name.
struct ParticipantRemoval {
    std::int64_t values = 0;      ///< attribute values
    std::int64_t attendances = 0; ///< at meetings
    std::int64_t measurements = 0;
    std::int64_t memos = 0;
    std::int64_t speakers = 0; ///< labels bound to the participant
    std::int64_t sources = 0;  ///< sources said or written by the participant

    [[nodiscard]] bool bound() const { return speakers + sources > 0; }
};
[[nodiscard]] ParticipantRemoval removalOf(const storage::Reader& reader, study::ParticipantId participant);

enum class WhileBound { refuse, unbind };

/// Takes a participant out with values, attendance and memos. One who speaks in a source or wrote it is refused, unless
/// asked to unbind: then those labels stay participants whom nobody has named.
ParticipantRemoval removeParticipant(storage::Edit& edit, study::ParticipantId participant,
                                     WhileBound whileBound = WhileBound::refuse);

/// The participant with this code, not regarding case and spacing, or with this id written out. Throws NotFound with
/// the codes that come near.
[[nodiscard]] study::Participant participantByCode(const storage::Reader& reader, std::string_view code);

} // namespace emic::editing
