// All that is known of one participant besides what he or she said: attributes, meetings, and every scale over the
// waves. Plain values; reading belongs to the Reader's thread.
#pragma once

#include "core/analysis/person_changes.h"
#include "core/outcomes/outcomes.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct KnownAttribute {
    std::string name;
    std::string value;
};

/// A meeting of the participant's group.
struct MeetingOfGroup {
    std::string name;
    std::string date; ///< may be empty
    bool attended = false;
};

/// A source in which the participant has a voice.
struct VoiceInSource {
    study::SourceId source;
    std::string name;
    std::int64_t turns = 0; ///< 0: all of it, without labels
};

struct ScaleOverWaves {
    outcomes::Scale scale;
    std::vector<outcomes::Value> values; ///< by wave
    std::optional<PersonChange> change;  ///< from the first to the last
    [[nodiscard]] bool any() const;
};

struct ParticipantSummary {
    study::Participant participant;
    std::string group;                      ///< name; may be empty
    std::vector<KnownAttribute> attributes; ///< in the study's order; what is not known is left out
    std::vector<MeetingOfGroup> meetings;   ///< in their order
    std::vector<VoiceInSource> sources;     ///< in the study's order
    std::vector<std::string> waves;         ///< names
    std::vector<ScaleOverWaves> scales;     ///< those with any value
};

/// Throws NotFound when there is no such participant.
[[nodiscard]] ParticipantSummary participantSummary(const storage::Reader& reader, const outcomes::Outcomes& outcomes,
                                                    study::ParticipantId participant);

} // namespace emic::analysis
