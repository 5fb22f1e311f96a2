// The text of PDF files. A PDF has words at places on pages and nothing else: lines, paragraphs, headings and running
// heads are concluded from where words stand (pdf_lines, pdf_furniture, pdf_paragraphs). Words broken at a line's end
// are put together where the file itself shows how they are spelled. Running heads, page numbers and numbers in the
// margin are left out; notes at the foot of a page become notes beside the speech, attached to the end of what the
// page holds. Comments that were fastened to pages are not read, as the library does not give them; nor are pictures
// of text. What can be bounded and what cannot, pdf_pages.h says. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isPdf(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the file is damaged, locked, too large, or holds no text.
[[nodiscard]] Document readPdf(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
