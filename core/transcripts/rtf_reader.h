// Rich Text Format (specification 1.9.1), as Word, LibreOffice, WordPad and TextEdit write it. What is read:
// paragraphs, headings, list items and table cells in order, text boxes behind the paragraph they are fastened to,
// fields as they were last shown; insertions are kept and deletions dropped, as if all changes were accepted.
// Footnotes, endnotes and comments become notes beside the speech. Headers, footers, pictures and hidden words are left
// out. What is cut short is read as far as it goes, and said so. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isRtf(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when groups are nested more than 1,000 deep, or the text is too long.
[[nodiscard]] Document readRtf(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
