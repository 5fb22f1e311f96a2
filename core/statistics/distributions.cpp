#include "core/statistics/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace emic::statistics {

namespace {

using namespace boost::math::policies;

/// Nothing is thrown: what cannot be computed is NaN or infinite.
using Quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
                     underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
                     evaluation_error<ignore_error>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using NoncentralT = boost::math::non_central_t_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;
using Beta = boost::math::beta_distribution<double, Quiet>;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

double normalTwoSided(double z) {
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

double normalQuantile(double p) {
    return boost::math::quantile(Normal(), p);
}

double studentTwoSided(double t, double df) {
    return std::isnan(t) ? notANumber : 2 * studentUpper(std::abs(t), df);
}

double studentUpper(double t, double df) {
    if (std::isnan(t) || !(df > 0))
        return notANumber;
    if (std::isinf(t))
        return t > 0 ? 0 : 1;
    return boost::math::cdf(boost::math::complement(Student(df), t));
}

double studentQuantile(double p, double df) {
    return df > 0 ? boost::math::quantile(Student(df), p) : notANumber;
}

double noncentralTLower(double t, double df, double noncentrality) {
    return boost::math::cdf(NoncentralT(df, noncentrality), t);
}

double chiSquareUpper(double x, double df) {
    if (std::isnan(x) || x < 0)
        return notANumber;
    return boost::math::cdf(boost::math::complement(ChiSquared(df), x));
}

double betaQuantile(double p, double a, double b) {
    return boost::math::quantile(Beta(a, b), p);
}

double logGamma(double x) {
    return boost::math::lgamma(x, Quiet());
}

double logFactorial(std::int64_t n) {
    return logGamma(static_cast<double>(n) + 1);
}

double fairCoin(std::int64_t successes, std::int64_t trials) {
    if (successes < 0 || successes > trials)
        return 0;
    return std::exp(logFactorial(trials) - logFactorial(successes) - logFactorial(trials - successes) -
                    static_cast<double>(trials) * std::log(2.0));
}

} // namespace emic::statistics
