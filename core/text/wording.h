// How messages count and list things. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

/// "1 file", "12 files".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view one, std::string_view several);

/// "a, b and c"; of more than `maximum`, that many and then "and 7 more".
[[nodiscard]] std::string listed(const std::vector<std::string>& words, std::size_t maximum = 5);

} // namespace emic::text
