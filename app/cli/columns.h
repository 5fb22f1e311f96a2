// Columns of lists, and cells that several commands show. Pure; any thread.
#pragma once

#include "core/reports/columns.h"

#include <cstdint>
#include <optional>

namespace emic::cli {

using reports::headed;
using reports::integerColumn;
using reports::listColumn;
using reports::numberColumn;
using reports::textColumn;
using reports::textList;
using reports::yesNoColumn;

/// A time of the journal: ISO 8601 in UTC for programs, local time for people.
[[nodiscard]] reports::Cell timeCell(std::int64_t millisecondsSince1970);

/// Milliseconds of a recording for programs, hours, minutes and seconds for people.
[[nodiscard]] reports::Cell recordingCell(const std::optional<std::int64_t>& milliseconds);

} // namespace emic::cli
