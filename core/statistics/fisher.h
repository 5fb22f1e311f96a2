// Fisher's exact test of counts in rows and columns. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/root.h"

#include <cstdint>
#include <vector>

namespace emic::statistics {

/// Persons by two yes/no properties: a theme voiced or not, an outcome better or not.
struct FourCells {
    std::int64_t yesYes = 0;
    std::int64_t yesNo = 0;
    std::int64_t noYes = 0;
    std::int64_t noNo = 0;
};

struct Fisher {
    Figure p;
    Figure oddsRatio;  ///< conditional maximum likelihood; may be infinite
    Interval interval; ///< of the odds ratio; limits may be 0 and infinite
};

/// R. A. Fisher, JRSS 98 (1935) 39-54: p sums the chances of all tables with these margins that are no likelier than
/// the one found (within 1e-7, as R). The odds ratio is the noncentrality of the hypergeometric distribution whose mean
/// is the count found, the interval inverts its tails (J. Cornfield, Third Berkeley Symposium 4 (1956) 135-148). Throws
/// InvalidInput for negative counts.
[[nodiscard]] Fisher fisher(const FourCells& cells, double level = 0.95, Roots roots = Roots::full);

/// The same p for any table (G. Freeman and J. Halton, Biometrika 38 (1951) 141-149), rows of equal length. Empty rows
/// and columns are left out. tooLarge when the tables are too many to be summed in about a second.
[[nodiscard]] Figure fisherTable(const std::vector<std::vector<std::int64_t>>& rows);

} // namespace emic::statistics
