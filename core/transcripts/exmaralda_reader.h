// EXMARaLDA's basic transcriptions (EXB). Tiers of type "t" are speech, whose speaker is an abbreviation in the table
// of speakers; annotations (type "a") and descriptions ("d") are none. Events of one speaker that touch are one
// utterance, up to the end of a sentence, and are joined as they are: they may part a word. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isExmaralda(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the XML is damaged or hostile, or is no basic transcription.
[[nodiscard]] Document readExmaralda(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
