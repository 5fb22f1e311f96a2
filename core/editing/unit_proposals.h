// Stretches of a source that might be meaning units, for a person to accept. Pure; any thread.
#pragma once

#include "core/study/transcript.h"
#include "core/text/text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace emic::editing {

enum class ProposalGrain { turn, paragraph, sentence };

struct ProposalOptions {
    ProposalGrain grain = ProposalGrain::turn;
    std::string_view language;          ///< BCP 47, for sentences
    std::optional<text::Span> within;   ///< only what lies in it; none: the whole text
    std::vector<std::int64_t> speakers; ///< Speaker::ordinal of turns to look at; empty: all turns
    std::vector<text::Span> existing;   ///< spans of units there are
    bool overlapping = true;            ///< false: leave out what shares a character with one of `existing`
};

/// In order, without white space at their ends, never across turns, without those that `existing` has exactly. Text
/// that belongs to no turn is proposed too, unless speakers are given.
[[nodiscard]] std::vector<text::Span> proposeUnits(const text::Text& text, const std::vector<study::Turn>& turns,
                                                   const ProposalOptions& options);

} // namespace emic::editing
