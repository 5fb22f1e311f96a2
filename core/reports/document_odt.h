// A report as an OpenDocument text (ISO/IEC 26300, ODF 1.2): headings, real tables, figures as SVG with a picture for
// programs that do not show it. Pages are A4 upright, and lie down for wide tables. The document's properties name no
// person and no time. Any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

/// The bytes of an .odt file. Throws Error when memory runs out or a figure cannot be made into a picture.
[[nodiscard]] std::string documentOdt(const Document& document);

} // namespace emic::reports
