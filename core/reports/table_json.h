// Tables as JSON (RFC 8259): UTF-8, keys in the order of columns, numbers as numbers, nothing as null. Text that is no
// UTF-8 gets U+FFFD where it is none; a number that is not finite is null. Pure; any thread.
#pragma once

#include "core/reports/table.h"

#include <string>

namespace emic::reports {

/// An array with an object a row, indented, with a line feed at the end. All columns, whatever their room.
[[nodiscard]] std::string tableJson(const Table& table);

/// One value with all that is in it, written the same way: for what is no table.
[[nodiscard]] std::string cellJson(const Cell& cell);

} // namespace emic::reports
