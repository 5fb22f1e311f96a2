// The flow of participants: who took part in what, stage by stage, and how often they came to the meetings. Plain
// values; reading belongs to the Reader's thread.
#pragma once

#include "core/outcomes/outcomes.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <string>
#include <vector>

namespace emic::analysis {

/// How many, in all and by group (in the study's order).
struct FlowCount {
    std::size_t all = 0;
    std::vector<std::size_t> groups;
};

struct FlowStage {
    std::string name;
    FlowCount count;
    std::vector<std::string> without; ///< codes of those who are not in it
};

struct Flow {
    std::vector<std::string> groups; ///< names
    /// Everyone; who has a voice in sources of each kind that there is; who was measured at each wave, and at all.
    std::vector<FlowStage> stages;
    /// Place k: how many came to k meetings of their group. Empty when there are no meetings.
    std::vector<FlowCount> attendance;
};

[[nodiscard]] Flow flow(const storage::Reader& reader, const outcomes::Outcomes& outcomes);

} // namespace emic::analysis
