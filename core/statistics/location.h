// By how much: Hodges-Lehmann estimates with intervals. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/root.h"
#include "core/statistics/sample.h"

namespace emic::statistics {

struct Location {
    Figure estimate;
    Interval interval;
    Computation computation = Computation::exact; ///< of the interval
};

/// The median of the Walsh averages (d_i + d_j)/2, i <= j, of all differences, zeros included: the pseudomedian
/// (J. Hodges and E. Lehmann, Annals of Mathematical Statistics 34 (1963) 598-611). The interval takes the Walsh
/// averages that the signed-rank distribution's quantile cuts off at either end (M. Hollander and D. Wolfe,
/// Nonparametric Statistical Methods, 1973, section 3.3); its level is the one attained. With ties it is conservative.
/// Beyond 50 differences the quantile is normal. Any number of differences: nothing is enumerated.
[[nodiscard]] Location hodgesLehmann(const Values& differences, double level = 0.95);

/// What R's wilcox.test(paired = TRUE, conf.int = TRUE, exact = FALSE) prints: zeros dropped, estimate and limits are
/// where the approximate test's z, shifted, crosses 0 and the normal quantiles; the limits with continuity correction
/// if asked for, the estimate without.
[[nodiscard]] Location hodgesLehmannAsR(const Values& differences, bool continuity, double level = 0.95);

/// The median of all differences first_i - second_j, with the interval that the rank-sum distribution cuts off
/// (Hollander and Wolfe 1973, section 4.3); exact quantiles up to 100 values, then normal.
[[nodiscard]] Location hodgesLehmannShift(const Values& first, const Values& second, double level = 0.95);

} // namespace emic::statistics
