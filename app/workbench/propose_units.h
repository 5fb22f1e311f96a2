// Proposing meaning units for many sources at once, and marking them. Belongs to the Reader's thread.
#pragma once

#include "core/editing/unit_proposals.h"
#include "core/storage/edit.h"
#include "core/study/study.h"

#include <optional>
#include <vector>

namespace emic::workbench {

struct ProposalJob {
    editing::ProposalGrain grain = editing::ProposalGrain::turn;
    std::optional<study::SourceId> source; ///< only this one
    std::optional<study::GroupId> group;   ///< only sources of this group
    bool participantsOnly = false;         ///< only what participants said or wrote
    bool overlapping = true;               ///< false: leave out what shares a character with a unit there is
};

struct SourceProposals {
    study::Source source;
    std::vector<text::Span> spans; ///< in order, never empty
};

/// In the order of sources; those without proposals are left out.
[[nodiscard]] std::vector<SourceProposals> proposeUnits(const storage::Reader& reader, const ProposalJob& job);

/// Marks what is proposed. Returns how many units that are.
std::int64_t markProposals(storage::Edit& edit, const ProposalJob& job);

} // namespace emic::workbench
