// What several figures draw the same way. Internal to this room; pure; any thread.
#pragma once

#include "core/analysis/person_changes.h"
#include "core/reports/drawing.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

/// Figures are as wide as the text of a page of A4.
inline constexpr double figureWidth = 520;
inline constexpr double labelSize = 8.5;

[[nodiscard]] Words wordsAt(Point at, std::string text, Anchor anchor = Anchor::start, Ink ink = Ink::ink,
                            double size = labelSize);

/// "HbA1c, mmol/mol".
[[nodiscard]] std::string withUnit(const outcomes::Scale& scale);

/// "−1.25", "+0.50", "0" with a minus sign.
[[nodiscard]] std::string signedNumber(double value, int decimals = 2);

/// How many decimals, two at most, tell all of these apart from their rounding.
[[nodiscard]] int decimalsFor(const std::vector<double>& values);

/// "≥ 3".
[[nodiscard]] std::string inSigns(const outcomes::CutOff& cutOff);

/// "27 people", "1 person".
[[nodiscard]] std::string people(std::size_t count);

/// A drawing of one sentence, for what there is nothing to draw of.
[[nodiscard]] Drawing emptyFigure(std::string title, std::string sentence);

/// How high each of `count` rows is, so that all fit a page: from `most` points down.
[[nodiscard]] inline double rowHeight(std::size_t count, double most, double page = 640) {
    return std::min(most, page / static_cast<double>(std::max<std::size_t>(count, 1)));
}

/// Where words have room in a row.
inline constexpr double leastRowForWords = 8.5;

/// "better" and "worse" with arrows, below an axis of changes; nothing where neither direction is better.
[[nodiscard]] std::string directionOf(const outcomes::Scale& scale);

} // namespace emic::reports
