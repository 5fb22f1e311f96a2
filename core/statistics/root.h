// Where a continuous function of one number is zero. A pure function, for any thread.
#pragma once

#include <functional>

namespace emic::statistics {

/// How closely roots are found. `asR` stops where R's uniroot() stops by default, so that what R prints from a root
/// (the odds ratio of fisher.test, the interval of wilcox.test) is met digit by digit, including its last wrong ones.
enum class Roots { full, asR };

/// A zero of `function` between `low` and `high`, where it must have opposite signs (or be zero at one of them), by
/// Brent's method: inverse quadratic steps, guarded by bisection (R. P. Brent, Algorithms for Minimization without
/// Derivatives, 1973, chapter 4). Stops when the bracket is narrower than `tolerance` plus a few units in the last
/// place. Throws Error when the signs are equal or a value is not a number.
[[nodiscard]] double rootBetween(const std::function<double(double)>& function, double low, double high,
                                 double tolerance = 0);

} // namespace emic::statistics
