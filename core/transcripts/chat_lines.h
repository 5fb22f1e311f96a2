// What people wrote in a meeting's chat, as Zoom saves it: "10:30:05 From Eva Lind to Everyone:" with the words behind
// it, or on the next lines. layout.h says by what rules; it alone uses this. Pure; any thread.
#pragma once

#include "core/transcripts/timed_lines.h"

#include <optional>
#include <vector>

namespace emic::transcripts {

/// Nothing unless at least two lines, and one in five, are such. The times count from the first of them on.
[[nodiscard]] std::optional<TimedLines> chatLines(const Document& document, const std::vector<Line>& lines);

} // namespace emic::transcripts
