// The words of a cue without its markup. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// Words of one voice.
struct VoicedText {
    std::string voice; ///< as <v Name> has it; empty: no one's
    std::string words;
};

/// True when the words hold no markup and can be taken as they are.
[[nodiscard]] bool isBare(std::string_view cue);

/// Takes tags (<i>, <c.yellow>, <00:01.500> ...), SubRip's {\an8} and character references out. <v Name> begins the
/// words of a voice, which end with </v>, the next voice or the cue. A "<" that begins no tag is a "<".
[[nodiscard]] std::vector<VoicedText> voicedTexts(std::string_view cue);

} // namespace emic::transcripts
