// Correlation of two numbers per person. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

namespace emic::statistics {

struct Pearson {
    Figure r;
    Figure t;
    Figure df;
    Figure p;
    Interval interval; ///< by Fisher's z; needs four pairs
};

/// As R's cor.test: t = r sqrt((n-2)/(1-r^2)); interval by R. A. Fisher's z (Metron 1 (1921) 3-32). With 0 and 1 on one
/// side it is the point-biserial correlation. Throws InvalidInput when the lists are not equally long, as all here do.
[[nodiscard]] Pearson pearson(const Values& x, const Values& y, double level = 0.95);

struct RankCorrelationRules {
    bool exact = true;         ///< whenever the distribution can be had in a fraction of a second
    bool exactWithTies = true; ///< R approximates when there are ties
    bool continuity = false;   ///< of the approximation
};

struct RankCorrelation {
    std::size_t n = 0;
    bool ties = false;
    Figure estimate; ///< rho, or tau-b
    Figure
        statistic; ///< Spearman: S = (n^3 - n)(1 - rho)/6. Kendall: concordant less discordant pairs if exact, else z
    Figure p;
    Computation computation = Computation::exact;
};

/// C. Spearman, American Journal of Psychology 15 (1904) 72-101; the correlation of mid-ranks. The exact p is the
/// chance, over all n! orders of the very ranks at hand, of a sum of rank products at least as far from its mean; it is
/// counted over subsets of tied ranks, not by a series (R's series for n > 9 can give p = 0). Without ties it is exact
/// up to 13 persons, with many ties up to far more; beyond that Student's t with n - 2 degrees of freedom.
[[nodiscard]] RankCorrelation spearman(const Values& x, const Values& y, const RankCorrelationRules& rules = {});

/// M. Kendall, Rank Correlation Methods (1970): tau-b. The exact p is the chance, over all orders, of a score at least
/// as far from 0: by the product of Gaussian binomial coefficients when one side has no ties (up to 100 persons), else
/// counted over subsets of tied ranks; beyond that normal with Kendall's variance for ties (1970, eq. 4.3).
[[nodiscard]] RankCorrelation kendall(const Values& x, const Values& y, const RankCorrelationRules& rules = {});

} // namespace emic::statistics
