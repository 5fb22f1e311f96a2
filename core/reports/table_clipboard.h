// A table as it goes into other programs by copying: with its formatting for a word processor, and as lines with tabs
// for a spreadsheet. Pure; any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

/// HTML with all styles in its elements, because word processors keep no others: caption, head between two lines,
/// numbers at the right, and the notes below. Only what pages show. `rows`: at most so many; 0: all.
[[nodiscard]] std::string formattedTable(const PageTable& table, std::size_t rows = 0);

/// Headings and rows, cells parted by tabs; notes below an empty line. Line feeds and tabs within a cell are blanks. A
/// text that a spreadsheet would run as a formula has an apostrophe in front.
[[nodiscard]] std::string tabbedTable(const PageTable& table);

} // namespace emic::reports
