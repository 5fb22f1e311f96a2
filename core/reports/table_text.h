// A table for a terminal: aligned columns, wrapped to its width. Pure; any thread.
#pragma once

#include "core/reports/table.h"

#include <string>
#include <string_view>

namespace emic::reports {

enum class LongText {
    wrap,   ///< all of it, over several lines; a line feed begins another
    excerpt ///< the beginning, on one line, with an ellipsis
};

struct TextOptions {
    int width = 80; ///< columns of the terminal; 0: as wide as the table is (for files and pipes)
    LongText longText = LongText::wrap;
    bool headings = true;
};

/// The table with a line feed behind every line and no white space at line ends. Control characters are shown as
/// harmless signs (a line feed as ⏎ where text is on one line, others as \u{1B}, bidirectional overrides likewise), so
/// that text from strangers cannot steer the terminal. Without rows only the headings.
[[nodiscard]] std::string tableText(const Table& table, const TextOptions& options = {});

/// How many columns of a terminal a text takes: none for combining marks, two for East Asian wide characters and emoji.
[[nodiscard]] int displayWidth(std::string_view utf8);

/// UTF-8 that no terminal acts on; see tableText. For any text that comes from a study or a file.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace emic::reports
