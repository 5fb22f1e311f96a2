// Running speech in pieces with times becomes turns: subtitles in which labels stand, or lines that begin with times
// where nobody is named. Pure; any thread.
#pragma once

#include "core/transcripts/findings.h"
#include "core/transcripts/turn_builder.h"

#include <cstdint>

namespace emic::transcripts {

/// True when the document's lines are such pieces.
[[nodiscard]] bool inCues(const Findings& found);

/// Gives the builder all turns. Of the report only what was counted is filled in, and the evidence where it is another
/// than that of the labels.
[[nodiscard]] ImportReport turnsOfCues(const Findings& found, std::int64_t mergeGapMs, TurnBuilder& builder);

} // namespace emic::transcripts
