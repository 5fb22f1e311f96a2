// Transcriptions in JSON as speech recognisers write them: Whisper and WhisperX ("segments" with start and end in
// seconds, and a speaker where voices were told apart), whisper.cpp ("transcription" with offsets in milliseconds), or
// a bare list of such segments. Words and tokens of a segment are passed over; nothing is held but the segments' text.
// Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// True for what is JSON by its first byte and by its name, or by the names in its first bytes.
[[nodiscard]] bool isWhisper(std::string_view bytes, std::string_view extension);

/// Throws NoTranscript when it is JSON of another kind, InvalidInput when it is damaged or beyond the limits.
[[nodiscard]] Document readWhisper(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
