// Columns of lists, and cells that several commands show. Pure; any thread.
#pragma once

#include "core/reports/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::cli {

/// The heading is the name with its first letter large and spaces for low lines, unless one is given.
[[nodiscard]] reports::Column textColumn(std::string name, reports::Room room = reports::Room::always);
[[nodiscard]] reports::Column integerColumn(std::string name, reports::Room room = reports::Room::always);
[[nodiscard]] reports::Column numberColumn(std::string name, reports::Room room = reports::Room::always);
[[nodiscard]] reports::Column yesNoColumn(std::string name, reports::Room room = reports::Room::always);
[[nodiscard]] reports::Column listColumn(std::string name, reports::Room room = reports::Room::always);

/// A list of texts.
[[nodiscard]] reports::Cell textList(const std::vector<std::string>& texts);

/// A time of the journal: ISO 8601 in UTC for programs, local time for people.
[[nodiscard]] reports::Cell timeCell(std::int64_t millisecondsSince1970);

/// Milliseconds of a recording for programs, hours, minutes and seconds for people.
[[nodiscard]] reports::Cell recordingCell(const std::optional<std::int64_t>& milliseconds);

} // namespace emic::cli
