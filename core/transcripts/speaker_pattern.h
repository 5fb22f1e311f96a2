// Labels that a regular expression of the person who imports finds at the beginnings of lines. Pure; any thread.
#pragma once

#include "core/transcripts/timed_lines.h"

#include <string_view>
#include <vector>

namespace emic::transcripts {

/// The lines with what the group "speaker", or else the first group, or else all of the expression finds as label, and
/// what the group "time" finds as time. Throws InvalidInput when `pattern` is no expression or takes too long.
[[nodiscard]] TimedLines scanPattern(const Document& document, std::vector<Line> lines, std::string_view pattern);

} // namespace emic::transcripts
