// Which lines of a PDF file begin a paragraph. Nothing in the file says so; what tells are gaps between lines,
// indentation, the size of type, and that a line was ended although the next word would still have fitted in it. Pure;
// any thread.
#pragma once

#include "core/transcripts/pdf_lines.h"

#include <vector>

namespace emic::transcripts {

/// One value for each line; the first is true.
[[nodiscard]] std::vector<bool> paragraphStarts(const std::vector<PdfLine>& lines, float bodySize);

} // namespace emic::transcripts
