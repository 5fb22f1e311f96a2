// Yes and no, twice asked: McNemar's test, the difference of the shares; and intervals of proportions. Pure functions,
// for any thread.
#pragma once

#include "core/statistics/figure.h"

#include <cstdint>

namespace emic::statistics {

/// Persons by their two answers.
struct PairedCounts {
    std::int64_t yesYes = 0;
    std::int64_t yesNo = 0; ///< yes before, no after
    std::int64_t noYes = 0;
    std::int64_t noNo = 0;

    [[nodiscard]] std::int64_t discordant() const { return yesNo + noYes; }
    [[nodiscard]] std::int64_t total() const { return yesYes + yesNo + noYes + noNo; }
};

enum class McNemarMethod {
    exact,               ///< binomial on the discordant pairs
    midP,                ///< exact less half the chance of what was found
    chiSquare,           ///< (b - c)^2 / (b + c); SAS, and R with correct = FALSE
    chiSquareContinuity, ///< (|b - c| - 1)^2 / (b + c), at least 0; R's default
};

struct McNemar {
    std::int64_t discordant = 0;
    Figure statistic; ///< chi-square, or the smaller discordant count when exact
    Figure p;
    Figure oddsRatio; ///< noYes / yesNo; infinite when nobody changed to no
    Computation computation = Computation::exact;
};

/// Q. McNemar, Psychometrika 12 (1947) 153-157. Without discordant pairs there is no test. Throws InvalidInput for
/// negative counts.
[[nodiscard]] McNemar mcNemar(const PairedCounts& counts, McNemarMethod method = McNemarMethod::exact);

struct ShareDifference {
    Figure difference; ///< share of yes after, less that before
    Interval newcombe;
    Interval bonettPrice;
};

/// How much a share changed. R. Newcombe, Statistics in Medicine 17 (1998) 2635-2650, method 10: Wilson's intervals of
/// the two shares squared and added, with the correlation of the answers (continuity-corrected when positive). It never
/// leaves -1 to 1, and has a width also when nobody changed. D. Bonett and R. Price, Journal of Educational and
/// Behavioral Statistics 37 (2012) 479-488: Wald's with half a person added to each cell of change and two to the
/// whole. Throws InvalidInput for negative counts.
[[nodiscard]] ShareDifference shareDifference(const PairedCounts& counts, double level = 0.95);

struct Proportion {
    Figure share;
    Interval wilson;         ///< E. Wilson, JASA 22 (1927) 209-212; R's prop.test(correct = FALSE)
    Interval clopperPearson; ///< C. Clopper and E. Pearson, Biometrika 26 (1934) 404-413; R's binom.test
};

/// Throws InvalidInput when `successes` is not between 0 and `trials`.
[[nodiscard]] Proportion proportion(std::int64_t successes, std::int64_t trials, double level = 0.95);

} // namespace emic::statistics
