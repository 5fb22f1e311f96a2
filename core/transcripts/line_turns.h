// Lines under labels become turns, as grammar.h says what a paragraph without a label is and where a time mark belongs.
// Pure; any thread.
#pragma once

#include "core/transcripts/findings.h"
#include "core/transcripts/turn_builder.h"

namespace emic::transcripts {

/// Gives the builder all turns. Of the report only what was counted is filled in.
[[nodiscard]] ImportReport turnsOfLines(const Findings& found, bool groupDiscussion, TurnBuilder& builder);

} // namespace emic::transcripts
