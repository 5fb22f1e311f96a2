// Mann-Whitney: do the values of two groups differ in location? Exact with ties. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

namespace emic::statistics {

struct RankSumRules {
    std::size_t exactUpTo = 100;      ///< values of both groups together; more are approximated. 0: never exact
    std::size_t exactGroupUpTo = 100; ///< and of the larger group
    bool exactWithTies = true;
    Computation beyond = Computation::normal; ///< normal or normalContinuity
};

/// Exact with ties up to 100 values, then normal with tie correction and without continuity correction.
[[nodiscard]] RankSumRules ourRankSum();
/// R 4.2, wilcox.test: exact with fewer than 50 in each group and no ties, else normal with continuity correction.
[[nodiscard]] RankSumRules rankSumAsR();
/// SPSS's asymptotic Z, and R with exact = FALSE, correct = FALSE.
[[nodiscard]] RankSumRules rankSumAsSpss();

struct RankSum {
    std::size_t first = 0; ///< values in the first group
    std::size_t second = 0;
    bool ties = false;
    Figure w; ///< R's W, that is U of the first group: pairs in which its value is larger, ties counting one half
    Figure statistic; ///< W when exact, else z
    Figure p;
    Computation computation = Computation::exact;
    Figure rankBiserial; ///< 2W/(mn) - 1, which is Cliff's delta: 1 when all of the first group are larger
};

/// H. Mann and D. Whitney, Annals of Mathematical Statistics 18 (1947) 50-60. The exact p is the chance, over all ways
/// to give the very mid-ranks at hand to the groups, of a W at least as far from its mean as the one found (as
/// coin::wilcox_test does). The approximation's variance is mn/12 (N + 1 - sum(t^3 - t)/(N(N - 1))).
[[nodiscard]] RankSum rankSum(const Values& first, const Values& second, const RankSumRules& rules = ourRankSum());

} // namespace emic::statistics
