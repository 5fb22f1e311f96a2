// The article's tables on people and outcomes, from core/analysis: the same for a terminal, a page and a file. Pure;
// any thread.
#pragma once

#include "core/analysis/before_after.h"
#include "core/analysis/characteristics.h"
#include "core/reports/table.h"
#include "core/statistics/sample.h"

#include <vector>

namespace emic::reports {

enum class Reading {
    whole,      ///< every column there is
    fixedFields ///< what programs may count on: the same fields in every version, the rest in the footnotes
};

/// "Table 4", of several groups with a column for them. Footnotes are a column; document.h sets them below.
[[nodiscard]] Table beforeAfterTable(const std::vector<analysis::BeforeAfterTable>& tables, Reading reading,
                                     bool byGroup);
[[nodiscard]] Table beforeAfterTable(const analysis::BeforeAfterTable& found);

/// "Table 2". `quantiles` is the type that `found` was computed with.
[[nodiscard]] Table characteristicsTable(const analysis::CharacteristicsTable& found,
                                         statistics::QuantileType quantiles);

[[nodiscard]] Table rankingTable(const std::vector<analysis::RankedRow>& ranked);

} // namespace emic::reports
