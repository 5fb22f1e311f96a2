// A report's tables as a workbook: a sheet a table, numbers as numbers, the heading frozen; on the first sheet what
// tables there are, with their notes. Any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

/// The bytes of an .xlsx file; the same document gives the same bytes. Throws Error when it cannot be made (memory, or
/// no room for temporary files).
[[nodiscard]] std::string documentXlsx(const Document& document);

} // namespace emic::reports
