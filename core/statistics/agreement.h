// Agreement between observers who code the same things. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

#include <cstdint>
#include <vector>

namespace emic::statistics {

struct Kappa {
    Figure observed; ///< share of agreement
    Figure expected; ///< share by chance
    Figure kappa;
    Figure standardError; ///< for the interval
    Interval interval;
    Figure standardErrorOfNone; ///< if there were no agreement beyond chance
    Figure z;
    Figure p;
};

/// J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46, with the standard errors of J. Fleiss, J. Cohen
/// and B. Everitt, Psychological Bulletin 72 (1969) 323-327. `counts[i][j]`: things that the first observer put into
/// category i and the second into j. Throws InvalidInput when the table is not square or a count is negative.
[[nodiscard]] Kappa cohenKappa(const std::vector<std::vector<std::int64_t>>& counts, double level = 0.95);

enum class Level { nominal, ordinal, interval, ratio };

struct Alpha {
    Figure alpha;
    Figure observed; ///< disagreement
    Figure expected;
    std::size_t pairable = 0; ///< values of units that at least two observers coded
};

/// K. Krippendorff, Content Analysis (2004), chapter 11; Computing Krippendorff's alpha-reliability (2011).
/// `observers[i][u]` is what observer i gave unit u, or nothing. Throws InvalidInput when the lists are not equally
/// long.
[[nodiscard]] Alpha krippendorffAlpha(const std::vector<ValuesOrMissing>& observers, Level level = Level::nominal);

} // namespace emic::statistics
