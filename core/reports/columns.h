// Columns of tables, named for programs and headed for people. Pure; any thread.
#pragma once

#include "core/reports/table.h"

#include <string>
#include <vector>

namespace emic::reports {

/// The heading is the name with its first letter large and spaces for low lines, unless one is given.
[[nodiscard]] Column textColumn(std::string name, Room room = Room::always);
[[nodiscard]] Column integerColumn(std::string name, Room room = Room::always);
[[nodiscard]] Column numberColumn(std::string name, Room room = Room::always);
[[nodiscard]] Column yesNoColumn(std::string name, Room room = Room::always);
[[nodiscard]] Column listColumn(std::string name, Room room = Room::always);

/// The column under another heading.
[[nodiscard]] Column headed(Column column, std::string heading);

/// A list of texts.
[[nodiscard]] Cell textList(const std::vector<std::string>& texts);

} // namespace emic::reports
