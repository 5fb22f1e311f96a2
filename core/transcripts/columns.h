// Lines in columns: numbers, times, labels, words. layout.h says by what rules; it alone uses this. Pure; any thread.
#pragma once

#include "core/transcripts/timed_lines.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace emic::transcripts {

struct NumberedLines {
    std::vector<Line> lines; ///< behind their numbers, scanned again
    std::int64_t first = 0;
    std::int64_t last = 0;
};
[[nodiscard]] std::optional<NumberedLines> withoutLineNumbers(const Document& document, std::span<const TimeMark> marks,
                                                              const std::vector<Line>& lines);

struct TableLayout {
    TimedLines timed;     ///< without the line of headings; labels stand in their cells
    std::string headings; ///< "Timespan, Content, Speaker", as the file spells them
};
[[nodiscard]] std::optional<TableLayout> tableLayout(const Document& document, const std::vector<Line>& lines);

/// The lines behind their times. Unless it was `asked` for, at least half of them must have one.
[[nodiscard]] std::optional<TimedLines> timeColumn(const Document& document, const std::vector<Line>& lines,
                                                   bool asked);

/// The lines with what stands in their first column as label, if that carries the file or was `asked` for.
[[nodiscard]] std::optional<std::vector<Line>> labelColumn(const Document& document, std::span<const TimeMark> marks,
                                                           const std::vector<Line>& lines, bool asked);

} // namespace emic::transcripts
