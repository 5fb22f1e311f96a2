#include "core/statistics/paired_t.h"

#include "core/statistics/distributions.h"
#include "core/statistics/root.h"

#include <cmath>
#include <limits>

namespace emic::statistics {

namespace {

/// Why the differences allow no t, or `nothing`. A spread that is only rounding counts as none, as R counts.
WhyNot reasonAgainst(const Values& differences, const Figure& centre, const Figure& sd) {
    if (!centre.known())
        return centre.why();
    if (!sd.known())
        return sd.why();
    const double error = sd.value() / std::sqrt(static_cast<double>(differences.size()));
    if (sd.value() == 0 || error < 10 * std::numeric_limits<double>::epsilon() * std::abs(centre.value()))
        return centre.value() == 0 ? WhyNot::allZero : WhyNot::constant;
    return WhyNot::nothing;
}

/// The noncentrality at which P(T <= t) is `probability`.
Figure noncentralityAt(double t, double df, double probability) {
    const auto excess = [&](double noncentrality) { return noncentralTLower(t, df, noncentrality) - probability; };
    // P falls as the noncentrality grows. The bracket starts at t and is widened until it holds the root.
    double low = t - 1;
    double high = t + 1;
    constexpr int mostDoublings = 60;
    double width = 1;
    for (int step = 0; step < mostDoublings && excess(low) < 0; ++step)
        low -= width *= 2;
    width = 1;
    for (int step = 0; step < mostDoublings && excess(high) > 0; ++step)
        high += width *= 2;
    if (!(excess(low) >= 0 && excess(high) <= 0))
        return WhyNot::notDefined;
    return rootBetween(excess, low, high);
}

} // namespace

PairedT pairedT(const Values& differences, double level) {
    PairedT result;
    result.n = differences.size();
    result.mean = mean(differences);
    result.sd = standardDeviation(differences);
    result.interval.level = level;
    const WhyNot why = reasonAgainst(differences, result.mean, result.sd);
    if (why != WhyNot::nothing) {
        result.t = result.p = result.interval.low = result.interval.high = why;
        result.df = result.n >= 2 ? Figure(static_cast<double>(result.n - 1)) : Figure(why);
        return result;
    }
    const auto n = static_cast<double>(result.n);
    const double error = result.sd.value() / std::sqrt(n);
    const double t = result.mean.value() / error;
    const double reach = studentQuantile(1 - (1 - level) / 2, n - 1) * error;
    result.t = t;
    result.df = n - 1;
    result.p = studentTwoSided(t, n - 1);
    result.interval.low = result.mean.value() - reach;
    result.interval.high = result.mean.value() + reach;
    return result;
}

StandardisedChange standardisedChange(const Values& differences, double level) {
    StandardisedChange result;
    result.interval.level = level;
    const PairedT test = pairedT(differences, level);
    if (!test.t.known()) {
        result.dz = result.correction = result.gz = test.t;
        result.interval.low = result.interval.high = test.t;
        return result;
    }
    const double root = std::sqrt(static_cast<double>(test.n));
    const double df = test.df.value();
    result.dz = test.mean.value() / test.sd.value();
    if (df > 1) {
        result.correction = std::exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / std::sqrt(df / 2);
        result.gz = result.dz.value() * result.correction.value();
    } else {
        result.correction = result.gz = WhyNot::tooFew;
    }
    const auto limit = [&](double probability) {
        const Figure noncentrality = noncentralityAt(test.t.value(), df, probability);
        return noncentrality.known() ? Figure(noncentrality.value() / root) : noncentrality;
    };
    result.interval.low = limit(1 - (1 - level) / 2);
    result.interval.high = limit((1 - level) / 2);
    return result;
}

} // namespace emic::statistics
