// Tables for spreadsheets and statistics programs, where a cell holds one value. Internal to this room; pure; any
// thread.
#pragma once

#include "core/reports/table.h"

namespace emic::reports {

/// A column whose cells hold objects (mean, range, n ...) is kept as the words that people read, and followed by a
/// column for each member: "before", "before_n", "before_mean" ... Without such columns the table itself.
[[nodiscard]] Table flat(const Table& table);

} // namespace emic::reports
