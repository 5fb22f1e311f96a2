// Words that messages of the workbench and the command line share. Pure; any thread.
#pragma once

#include "core/text/wording.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace emic::workbench {

using text::counted;
using text::listed;

/// 'name'
[[nodiscard]] std::string inQuotes(std::string_view name);

/// "; 2 sentences of condensates and 1 quote in a category would be stale": behind what would be deleted; empty when
/// nothing leans on that.
[[nodiscard]] std::string wouldBeStale(std::int64_t sentences, std::int64_t quotes);

} // namespace emic::workbench
