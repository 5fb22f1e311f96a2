// Words that people begin to speak with and that are nobody's name. Pure; any thread.
#pragma once

#include <string_view>

namespace emic::transcripts {

/// True for "yeah", "nej", "genau" ...: an answer or a filler of the languages that transcripts come in. `folded` is
/// lower case. A short word that is somebody's initials ("ok" is, "ja" could be) still counts as a person when it
/// recurs; this is asked for labels that stand once or twice only.
[[nodiscard]] bool isInterjection(std::string_view folded);

} // namespace emic::transcripts
