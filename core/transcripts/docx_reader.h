// Word documents (Office Open XML, ECMA-376 part 1). What is read: the body's paragraphs in reading order, tables cell
// by cell, list items, text boxes; insertions are kept and deletions dropped, as if all changes were accepted; fields
// show their results. Footnotes, endnotes and comments become notes beside the speech. Headers, footers, page numbers
// and pictures are left out. Parts are found through the package's relationships, whatever they are called. Pure; any
// thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// True for a ZIP archive whose main part is a Word document.
[[nodiscard]] bool isDocx(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the document is damaged, hostile or too large.
[[nodiscard]] Document readDocx(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
