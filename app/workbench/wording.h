// Words that messages of the workbench and the command line share. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

/// "1 file", "12 files".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view one, std::string_view several);

/// 'name'
[[nodiscard]] std::string inQuotes(std::string_view name);

/// "a, b and c", at most `maximum` of them, then "and 7 more".
[[nodiscard]] std::string listed(const std::vector<std::string>& words, std::size_t maximum = 5);

} // namespace emic::workbench
