// OpenDocument texts (ODF 1.3, ISO/IEC 26300), packed (ODT) or flat (FODT). What is read: paragraphs, headings, lists,
// sections and tables in reading order, text boxes behind the paragraph they are fastened to, fields as they were last
// shown; insertions are kept and deletions dropped, as if all changes were accepted. Footnotes, endnotes and comments
// become notes beside the speech. Headers, footers, pictures and hidden words are left out. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// True for a ZIP archive that says it is an OpenDocument text, or looks like one, and for the flat form.
[[nodiscard]] bool isOdt(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the document is damaged, locked, hostile, too large, or none of a word processor.
[[nodiscard]] Document readOdt(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
