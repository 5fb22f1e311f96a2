// Wilcoxon's signed-rank test on differences. Programs disagree about zeros, ties, continuity and when to be exact;
// a SignedRankRules says which way is taken, and there is one for each program by name. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

namespace emic::statistics {

enum class Zeros {
    dropped, ///< F. Wilcoxon, Biometrics Bulletin 1 (1945) 80-83
    pratt,   ///< ranked, then left out of the sums (J. Pratt, JASA 54 (1959) 655-667)
    split,   ///< ranked, half of their ranks on each side
};

struct SignedRankRules {
    Zeros zeros = Zeros::dropped;
    std::size_t exactUpTo = 50; ///< differences that are ranked; more are approximated. 0: never exact
    bool exactWithTies = true;
    bool exactWithZeros = true;
    Computation beyond = Computation::normal; ///< normal, normalContinuity or studentT
};

/// Exact with ties up to 50 differences, then normal with tie correction and without continuity correction.
[[nodiscard]] SignedRankRules ourSignedRank();
/// R 4.2, wilcox.test(paired = TRUE): exact below 50 without ties and zeros, else normal with continuity correction.
[[nodiscard]] SignedRankRules signedRankAsR();
/// R 4.2 with correct = FALSE, exact = FALSE; and SPSS's asymptotic Z.
[[nodiscard]] SignedRankRules signedRankAsSpss();
/// SAS PROC UNIVARIATE: exact with ties up to 20, then Student's t of S.
[[nodiscard]] SignedRankRules signedRankAsSas();
/// SciPy 1.10, wilcoxon(method = "approx") with the given zero_method.
[[nodiscard]] SignedRankRules signedRankAsSciPy(Zeros zeros);

struct SignedRank {
    std::size_t n = 0;        ///< differences that are ranked: without zeros, unless these are split
    std::size_t zeros = 0;    ///< differences that are zero
    std::size_t positive = 0; ///< differences above zero
    std::size_t negative = 0;
    bool ties = false;
    Figure positiveRanks; ///< R's V: sum of the ranks of positive differences
    Figure negativeRanks;
    Figure statistic; ///< V when exact, z, or SAS's t
    Figure p;
    Computation computation = Computation::exact;
    /// Matched-pairs rank-biserial correlation (R+ - R-) / (R+ + R-) (D. Kerby, Comprehensive Psychology 3 (2014) 11).
    Figure rankBiserial;

    /// An interval of rankBiserial: Fisher's z of it, with the standard deviation that r has when there is no change,
    /// sqrt(n(n+1)(2n+1)/6) / (n(n+1)/2), as R's effectsize and JASP print it (M. Ben-Shachar, D. Lüdecke and D.
    /// Makowski, Journal of Open Source Software 5 (2020) 2815). Approximate. None when every change goes the same way:
    /// the transformation of 1 is infinite, and an interval from 1 to 1 would be a boast.
    [[nodiscard]] Interval rankBiserialInterval(double level = 0.95) const;
};

/// Exact p-values come from the distribution over all 2^n signs of the very mid-ranks at hand, built by convolution in
/// O(n^3): p = twice the smaller tail, at most 1. The approximation's variance is n(n+1)(2n+1)/24 - sum(t^3 - t)/48
/// (E. Lehmann, Nonparametrics, 1975, p. 130); Student's t is that of SAS's manual, t = S sqrt((n-1)/(nV - S^2)).
[[nodiscard]] SignedRank signedRank(const Values& differences, const SignedRankRules& rules = ourSignedRank());

} // namespace emic::statistics
