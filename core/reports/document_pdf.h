// A report as a PDF file for reading and printing: A4 upright, lying down for wide tables, with page numbers and an
// outline; figures as lines, not as pixels. Uses the fonts that there are. The file names no person and no time.
// Any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

/// The bytes of a .pdf file. Throws Error when memory runs out or a figure cannot be drawn.
[[nodiscard]] std::string documentPdf(const Document& document);

} // namespace emic::reports
