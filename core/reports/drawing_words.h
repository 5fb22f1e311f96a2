// Words in figures: how wide they will be, without a font at hand. Widths are those of DejaVu Sans, which is among the
// widest of the common faces, so that what fits here fits elsewhere. Internal to this room; pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

/// In points, at `size` points.
[[nodiscard]] double widthOf(std::string_view text, double size, bool bold = false);

/// The beginning of the text in at most `width`, with an ellipsis where something was cut.
[[nodiscard]] std::string fitted(std::string_view text, double size, double width, bool bold = false);

/// The text in at most `lines` lines of at most `width`, parted at blanks; the last is cut where it does not fit.
[[nodiscard]] std::vector<std::string> inLines(std::string_view text, double size, double width, std::size_t lines,
                                               bool bold = false);

} // namespace emic::reports
