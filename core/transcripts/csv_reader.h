// Tables as text: values parted by commas, semicolons or tabs. Pure; any thread.
#pragma once

#include "core/transcripts/table.h"

namespace emic::transcripts {

/// Throws as readTable does.
[[nodiscard]] Table readCsv(std::string_view bytes, std::string_view extension, const TableOptions& options);

/// What parts the values: of comma, semicolon and tab the one that most rows hold equally often outside quotes; comma
/// when there is none.
[[nodiscard]] char delimiterOf(std::string_view utf8);

} // namespace emic::transcripts
