// Subtitles: WebVTT, as Teams, Zoom, noScribe and Whisper write it, and SubRip (SRT). Each cue is a piece of running
// speech with times; its speaker is WebVTT's <v Name>, or is left to the grammar where a label stands in the words.
// Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// True when the bytes begin as a WebVTT file does.
[[nodiscard]] bool isVtt(std::string_view bytes, std::string_view extension);
/// True when the first lines are those of a SubRip file: a number or not, and times with an arrow.
[[nodiscard]] bool isSrt(std::string_view bytes, std::string_view extension);

/// Throw InvalidInput when the bytes are no text, have no cues or are beyond the limits.
[[nodiscard]] Document readVtt(std::string_view bytes, const FormatOptions& options);
[[nodiscard]] Document readSrt(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
