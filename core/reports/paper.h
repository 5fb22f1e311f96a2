// How a document lies on sheets of paper: which pages lie down, and how wide a table's columns are. What office
// documents and PDF files share. Lengths are twentieths of a point. Internal to this room; pure; any thread.
#pragma once

#include "core/reports/document.h"

#include <cstddef>
#include <vector>

namespace emic::reports {

/// A4 with margins of 2.5 cm.
inline constexpr int paperShort = 11906;
inline constexpr int paperLong = 16838;
inline constexpr int paperMargin = 1418;
/// Left and right of a cell's words.
inline constexpr int cellMargin = 60;

/// Sizes of a table's words, in points.
inline constexpr double tableSize = 10;
inline constexpr double lyingTableSize = 8.5;

/// How wide the text of a page is.
[[nodiscard]] constexpr int textWidthOf(bool lying) {
    return (lying ? paperLong : paperShort) - 2 * paperMargin;
}

/// Whether the block at `place`, or what it stands before and goes with, needs a page that lies down.
[[nodiscard]] bool liesDown(const std::vector<Block>& blocks, std::size_t place);

/// Widths of the columns `shown`, which together fit `room`: nobody's longest word is broken while there is room.
[[nodiscard]] std::vector<int> columnWidths(const PageTable& page, const std::vector<std::size_t>& shown, int room,
                                            double size);

} // namespace emic::reports
