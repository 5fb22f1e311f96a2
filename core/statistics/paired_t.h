// The paired t-test, and its effect size dz. Pure functions on differences, for any thread; turning the differences'
// signs turns the signs of every result and keeps p.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

namespace emic::statistics {

struct PairedT {
    std::size_t n = 0;
    Figure mean; ///< of the differences
    Figure sd;
    Figure t;
    Figure df;
    Figure p;
    Interval interval; ///< of the mean
};

/// Student's t-test that the differences have mean 0 (Student, Biometrika 6 (1908) 1-25), as R's t.test(paired = TRUE):
/// t = mean / (sd / sqrt(n)), n - 1 degrees of freedom. Differences that are all the same give no t: nobody changed, or
/// everybody by the same.
[[nodiscard]] PairedT pairedT(const Values& differences, double level = 0.95);

struct StandardisedChange {
    Figure dz;         ///< mean / sd of the differences (J. Cohen, Statistical Power Analysis, 1988, p. 48)
    Interval interval; ///< by inverting the noncentral t distribution
    Figure correction; ///< Hedges' J, exact: gamma(df/2) / (sqrt(df/2) gamma((df-1)/2)) (L. Hedges, 1981, eq. 6e)
    Figure gz;         ///< dz * J
};

/// dz with the interval of J. Steiger and R. Fouladi (What if there were no significance tests?, 1997, chapter 9): the
/// noncentralities at which t is the 2.5th and 97.5th percentile, over sqrt(n).
[[nodiscard]] StandardisedChange standardisedChange(const Values& differences, double level = 0.95);

} // namespace emic::statistics
