// How reliable a scale is, and which changes are more than its error. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

#include <vector>

namespace emic::statistics {

/// L. Cronbach, Psychometrika 16 (1951) 297-334: k/(k-1) (1 - sum of item variances / variance of the sum). `persons`
/// holds the items of each person who answered all; throws InvalidInput when they are not equally many.
[[nodiscard]] Figure cronbachAlpha(const std::vector<Values>& persons);

struct ReliableChange {
    Figure standardError;  ///< of a difference: sd sqrt(2) sqrt(1 - reliability)
    Figure index;          ///< change / standardError
    Figure threshold;      ///< smallest change that counts: quantile of the level times standardError
    bool reliable = false; ///< |index| is beyond the normal quantile of the level (1.96)
};

/// N. Jacobson and P. Truax, Journal of Consulting and Clinical Psychology 59 (1991) 12-19, p. 14. `sd` is that of the
/// scale before the intervention (or of the norm), `reliability` between 0 and 1.
[[nodiscard]] ReliableChange reliableChange(double change, const Figure& sd, const Figure& reliability,
                                            double level = 0.95);

} // namespace emic::statistics
