// ELAN's annotation files (EAF). Annotations with words of tiers that stand on their own are speech; the speaker is the
// tier's participant, else its name. Tiers that depend on another are about it, and are speech only where that one has
// no words. Times that ELAN left open lie evenly between those around them in the tier. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isElan(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the XML is damaged or hostile, or is no annotation document.
[[nodiscard]] Document readElan(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
