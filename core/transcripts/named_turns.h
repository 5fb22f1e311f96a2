// Where the format itself says who speaks, nothing is looked for: its blocks become turns. Pure; any thread.
#pragma once

#include "core/transcripts/grammar.h"

namespace emic::transcripts {

/// True when a block of the document carries a speaker who has a name.
[[nodiscard]] bool namesSpeakers(const Document& document);

[[nodiscard]] Read turnsOfNamed(const Document& document, const GrammarOptions& options);

} // namespace emic::transcripts
