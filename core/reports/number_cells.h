// Figures of statistics as cells: numbers for programs, rounded words for people, and NA where there is none. Pure; any
// thread.
#pragma once

#include "core/reports/table.h"
#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

#include <optional>
#include <string>

namespace emic::reports {

/// 12.346 as "12.35"; whatever the locale.
[[nodiscard]] std::string rounded(double value, int decimals);

/// The number, read rounded; nothing, read "NA", where there is none. An infinite one is the text "Inf".
[[nodiscard]] Cell figureCell(const statistics::Figure& figure, int decimals = 2);

/// "0.029", "< 0.001".
[[nodiscard]] Cell probabilityCell(const statistics::Figure& p);
[[nodiscard]] Cell probabilityCell(const std::optional<double>& p);

/// An object of low, high and level, read "0.07 to 1.24".
[[nodiscard]] Cell intervalCell(const statistics::Interval& interval, int decimals = 2);

/// With how many decimals a mean is read: 1 of whole values, else 2.
[[nodiscard]] int decimalsOf(const statistics::Summary& summary);

/// An object of n, mean, sd, min, max, median and quartiles, read "58.7 (47-69)" or "2.37 (1.37-3.86)".
[[nodiscard]] Cell summaryCell(const statistics::Summary& summary, const statistics::Quartiles& quartiles);

/// An object of count, n and percent, read "10 (37.0)".
[[nodiscard]] Cell shareCell(std::int64_t count, std::size_t n);

} // namespace emic::reports
