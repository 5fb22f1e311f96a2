// Text on a terminal, line by line. Internal to this room; pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

/// The text in lines of at most `width` columns, broken at spaces, and within a word only when it is longer than a
/// line. Never without a line. `text` is printable().
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

/// The beginning of the text in at most `width` columns, with an ellipsis when anything was cut.
[[nodiscard]] std::string cutToWidth(std::string_view text, int width);

} // namespace emic::reports
