// A revision worked out in full before any row changes. Internal to the room: nothing here says a sentence.
#pragma once

#include "core/editing/revise.h"
#include "core/study/study.h"

#include <vector>

namespace emic::editing {

struct WorkedOut {
    study::Source source; ///< with what the new text makes of it; its hashes are not set yet
    text::Text before;
    text::Text after;
    std::vector<study::Turn> turns;
    Revision revision;
    std::vector<study::MeaningUnit> moved; ///< units with new edges that stay
};

/// Works a script out. `turns`: those of the new text where they are known, else the old ones are carried over.
[[nodiscard]] WorkedOut workOut(const storage::Reader& reader, const study::Source& source, text::Text before,
                                const text::EditScript& script,
                                const std::optional<std::vector<study::Turn>>& turns = std::nullopt);

/// Throws InvalidInput, listing them, when there are losses that the rules refuse.
void requireConsent(const WorkedOut& worked, const RevisionRules& rules);

/// Changes the rows: the source with its content, units, second looks, notes. Speakers are the caller's.
void carryOut(storage::Edit& edit, WorkedOut& worked, const RevisionRules& rules);

/// Gives each speaker of the source the count of its turns.
void countTurns(storage::Edit& edit, const study::Source& source, const std::vector<study::Turn>& turns);

} // namespace emic::editing
