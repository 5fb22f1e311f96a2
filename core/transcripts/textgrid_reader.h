// Praat's TextGrid as a text file, long or short form, in UTF-8 or UTF-16. Each interval with words in a tier of speech
// (tiers.h) is a piece of speech; point tiers are none. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isTextGrid(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the file is binary, of another kind of Praat object, breaks off or is beyond the limits.
[[nodiscard]] Document readTextGrid(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
