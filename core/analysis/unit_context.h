// Where a meaning unit stands: in which turns, said by whom. A unit may span turns and so have several speakers.
// Pure; any thread, except where a Reader is taken.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/study/transcript.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::analysis {

struct UnitContext {
    study::UnitId unit;
    study::TurnRange turns;                         ///< places of the turns that the unit shares a character with
    std::vector<std::int64_t> speakers;             ///< Speaker::ordinal, each once, in the order in which they speak
    std::vector<study::ParticipantId> participants; ///< each once, in that order; text without a speaker is the
                                                    ///< source's own participant's
    std::optional<std::int64_t> startMs;            ///< of the first of these turns that has a time

    /// The number of the first turn for a person, from 1; nothing when the unit stands in no turn.
    [[nodiscard]] std::optional<std::int64_t> turnNumber() const;
};

/// Contexts of units of one source, in the order of `units`. Takes time in proportion to units, turns and what they
/// share (after sorting the units), not to their product.
[[nodiscard]] std::vector<UnitContext> unitContexts(const study::Source& source,
                                                    const std::vector<study::MeaningUnit>& units,
                                                    const std::vector<study::Turn>& turns,
                                                    const std::vector<study::Speaker>& speakers);

} // namespace emic::analysis
