// Distributions of rank statistics over all orders of tied ranks. Internal to the statistics room; pure functions.
//
// One side is cut into its groups of equal ranks. The other side's persons are dealt to these groups one after the
// other; all that matters of those dealt already is how many went to each group, so the states are few when there are
// ties: product of (group size + 1), against n! orders.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::statistics {

/// Chance over all orders that sum(x_i * y_i) is at least as far from its mean as `found`, for whole numbers x and y
/// (doubled ranks). Nothing when that would take too long.
[[nodiscard]] std::optional<double> productTail(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y,
                                                std::int64_t found);

/// Chance over all orders that Kendall's score (concordant less discordant pairs) is at least as far from 0 as `found`.
/// Nothing when that would take too long.
[[nodiscard]] std::optional<double> scoreTail(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y,
                                              std::int64_t found);

} // namespace emic::statistics
