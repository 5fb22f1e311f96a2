// A report as a Word document (ECMA-376): headings, real tables, figures as SVG with a picture for programs that do not
// show it. Pages are A4 upright, and lie down for wide tables. The document's properties name no person and no time.
// Any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

/// The bytes of a .docx file. Throws Error when memory runs out or a figure cannot be made into a picture.
[[nodiscard]] std::string documentDocx(const Document& document);

} // namespace emic::reports
