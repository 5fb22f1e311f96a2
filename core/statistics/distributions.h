// The distributions that tests need. The only file of the project that includes Boost.Math is distributions.cpp; what
// that library cannot compute becomes NaN, which a Figure turns into "not defined". Pure functions, for any thread.
#pragma once

#include <cstdint>
#include <vector>

namespace emic::statistics {

/// P(|Z| >= |z|), standard normal.
[[nodiscard]] double normalTwoSided(double z);
/// z with P(Z <= z) = p, 0 < p < 1.
[[nodiscard]] double normalQuantile(double p);

/// P(|T| >= |t|), Student's t with `df` degrees of freedom (df > 0, need not be whole).
[[nodiscard]] double studentTwoSided(double t, double df);
/// P(T >= t).
[[nodiscard]] double studentUpper(double t, double df);
[[nodiscard]] double studentQuantile(double p, double df);
/// P(T <= t), noncentral t.
[[nodiscard]] double noncentralTLower(double t, double df, double noncentrality);

/// P(X >= x), chi-square.
[[nodiscard]] double chiSquareUpper(double x, double df);

/// x with P(X <= x) = p, beta distribution with shapes a and b (both > 0).
[[nodiscard]] double betaQuantile(double p, double a, double b);

/// ln(n!).
[[nodiscard]] double logFactorial(std::int64_t n);
/// Binomial probability of `successes` among `trials` at chance 1/2.
[[nodiscard]] double fairCoin(std::int64_t successes, std::int64_t trials);
/// ln Gamma(x).
[[nodiscard]] double logGamma(double x);

} // namespace emic::statistics
