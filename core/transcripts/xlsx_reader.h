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

/// True when a number format ("dd/mm/yyyy", "[$-409]h:mm AM/PM") shows a date or a time.
[[nodiscard]] bool isDateFormat(std::string_view code);

/// The date and time of a serial number, in ISO 8601: only the date when it is whole, only the time when it is below 1;
/// empty when no calendar has it. In the 1900 system the 29th of February 1900, which never was, is kept out by
/// counting days from 1899-12-30 beyond it (ECMA-376 part 1, 18.17.4.1).
[[nodiscard]] std::string dateOf(double serial, bool from1904);

} // namespace emic::transcripts
