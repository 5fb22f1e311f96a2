// Spreadsheets (Office Open XML, ECMA-376 part 1, section 18). Formulas show the values they had when the file was
// saved; numbers with a date's format become dates, in the 1900 or the 1904 system as the workbook says; errors become
// empty cells, with a remark. Pure; any thread.
#pragma once

#include "core/transcripts/table.h"

namespace emic::transcripts {

/// True for a ZIP archive that holds a workbook.
[[nodiscard]] bool isXlsx(std::string_view bytes);

/// Throws as readTable does.
[[nodiscard]] Table readXlsx(std::string_view bytes, const TableOptions& options);

} // namespace emic::transcripts
