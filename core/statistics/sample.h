// Samples: complete pairs, their differences, means, spread, quantiles and ranks. Pure functions, for any thread.
#pragma once

#include "core/statistics/figure.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::statistics {

using Values = std::vector<double>;
using ValuesOrMissing = std::vector<std::optional<double>>;

/// Two values of each person who has both.
struct Pairs {
    Values before;
    Values after;
    std::size_t dropped = 0; ///< persons with only one of the two values, or none

    [[nodiscard]] std::size_t size() const { return before.size(); }
};

/// Keeps the persons who have both values. Throws InvalidInput when the lists are not equally long.
[[nodiscard]] Pairs completePairs(const ValuesOrMissing& before, const ValuesOrMissing& after);

/// The values that are there.
[[nodiscard]] Values known(const ValuesOrMissing& values);

/// after - before, person by person. `significantDigits` takes the noise of binary fractions away, which would split
/// ties (1.1 - 1.0 and 0.2 - 0.1): differences that agree in that many digits of the largest value become one of them.
/// 0 keeps them all.
[[nodiscard]] Values changes(const Pairs& pairs, int significantDigits = 12);

/// What is usually said of a sample. Every figure knows why it is missing.
struct Summary {
    std::size_t n = 0;
    Figure mean;
    Figure sd; ///< with n - 1
    Figure least;
    Figure greatest;
    Figure median;
};

[[nodiscard]] Summary summary(const Values& values);
[[nodiscard]] Figure mean(const Values& values);
/// Standard deviation with n - 1, in two passes.
[[nodiscard]] Figure standardDeviation(const Values& values);

/// Sample quantiles as numbered by R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361-365.
enum class QuantileType {
    two = 2,   ///< SAS (PCTLDEF=5)
    six = 6,   ///< SPSS, Minitab
    seven = 7, ///< R, Excel (INC), NumPy
};

/// The quantile at `probability` (0 to 1; else InvalidInput).
[[nodiscard]] Figure quantile(Values values, double probability, QuantileType type);

/// First and third quartile; `iqr` is their distance.
struct Quartiles {
    Figure first;
    Figure median;
    Figure third;
    Figure iqr;
    QuantileType type = QuantileType::seven;
};
[[nodiscard]] Quartiles quartiles(const Values& values, QuantileType type);

/// "SPSS, type 6" ... for footnotes.
[[nodiscard]] std::string name(QuantileType type);

/// Ranks from 1, equal values sharing the mean of theirs; twice their value, so that they are whole numbers.
[[nodiscard]] std::vector<std::int64_t> doubledRanks(const Values& values);
/// How many times each of the distinct values occurs, in ascending order of the values.
[[nodiscard]] std::vector<std::int64_t> tieSizes(Values values);

} // namespace emic::statistics
