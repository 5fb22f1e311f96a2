// Files of statistics programs as tables: SPSS (SAV, ZSAV, POR), SAS (SAS7BDAT, XPT) and Stata (DTA), through ReadStat.
// The first row has the names of the variables. Values with a label become the label unless codes are asked for; dates
// and times become ISO 8601 by their formats; what is missing, by the system or because the file calls a value so, is
// an empty cell that Table::missing explains. Words of files that do not tell their encoding (Stata before 14, SAS
// transport) are UTF-8 when all of them can be, else windows-1252. Pure; any thread.
#pragma once

#include "core/transcripts/table.h"

namespace emic::transcripts {

[[nodiscard]] bool isStatisticsFile(std::string_view bytes);

/// Throws InvalidInput when the file is damaged or beyond the limits of table.h.
[[nodiscard]] Table readStatistics(std::string_view bytes, const TableOptions& options);

} // namespace emic::transcripts
