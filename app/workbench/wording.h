// Words that messages of the workbench and the command line share. Pure; any thread.
#pragma once

#include "core/text/wording.h"

#include <string>
#include <string_view>

namespace emic::workbench {

using text::counted;
using text::listed;

/// 'name'
[[nodiscard]] std::string inQuotes(std::string_view name);

} // namespace emic::workbench
