// The words of a PDF file's pages, by poppler. The only file of this room that includes poppler is pdf_pages.cpp.
// Owned by one reading; one thread at a time.
//
// What is bounded: the size of the file, the number of its pages, the time between pages, the number of words on a page
// and in all. What cannot be, since poppler reads a page in one call: the time and memory that a single page takes, and
// whatever a hostile file does to poppler itself. poppler's complaints about damaged files are silenced.
#pragma once

#include "core/transcripts/pdf_lines.h"

#include <functional>
#include <string>
#include <string_view>

namespace emic::transcripts {

struct PdfInformation {
    std::string title; ///< may be empty
    std::uint32_t pages = 0;
};

/// Hands the pages over one after the other. Throws InvalidInput when the file is damaged, locked with a password, or
/// beyond the limits.
PdfInformation readPdfPages(std::string_view bytes, const std::function<void(const PdfPage&, std::uint32_t)>& page);

} // namespace emic::transcripts
