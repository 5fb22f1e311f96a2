// What the columns of a table look like they are. Internal to the room. Pure; any thread.
#pragma once

#include "core/editing/participant_table.h"

#include <string>
#include <vector>

namespace emic::editing {

/// The cells of a column that say something.
[[nodiscard]] std::vector<std::string> filledCells(const TableRows& table, std::size_t place);

/// The narrowest type that all values fit, as proposeColumns describes it.
[[nodiscard]] study::AttributeType typeOfValues(const std::vector<std::string>& values);

} // namespace emic::editing
