#include "core/statistics/correlation.h"

#include "core/statistics/distributions.h"
#include "core/statistics/permutations.h"
#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emic::statistics {

namespace {

void requireSameLength(const Values& x, const Values& y) {
    if (x.size() != y.size())
        throw InvalidInput("A correlation needs two values of each person: there are " + std::to_string(x.size()) +
                           " and " + std::to_string(y.size()) + ".");
}

/// Why there can be no correlation, or `nothing`.
WhyNot reasonAgainst(const Values& x, const Values& y, std::size_t atLeast) {
    if (x.empty())
        return WhyNot::noValues;
    if (!allFinite(x) || !allFinite(y))
        return WhyNot::notFinite;
    if (x.size() < atLeast)
        return WhyNot::tooFew;
    if (tieSizes(x).size() == 1 || tieSizes(y).size() == 1)
        return WhyNot::constant;
    return WhyNot::nothing;
}

/// The product-moment correlation of numbers that vary.
double correlation(const Values& x, const Values& y) {
    const double centreX = mean(x).value();
    const double centreY = mean(y).value();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t person = 0; person < x.size(); ++person) {
        xy += (x[person] - centreX) * (y[person] - centreY);
        xx += (x[person] - centreX) * (x[person] - centreX);
        yy += (y[person] - centreY) * (y[person] - centreY);
    }
    return std::clamp(xy / std::sqrt(xx) / std::sqrt(yy), -1.0, 1.0);
}

/// The correlation of doubled ranks, whose mean is n + 1: in whole numbers, so that a perfect one is exactly 1.
double correlationOfRanks(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y) {
    const auto centre = static_cast<std::int64_t>(x.size()) + 1;
    std::int64_t xy = 0;
    std::int64_t xx = 0;
    std::int64_t yy = 0;
    for (std::size_t person = 0; person < x.size(); ++person) {
        xy += (x[person] - centre) * (y[person] - centre);
        xx += (x[person] - centre) * (x[person] - centre);
        yy += (y[person] - centre) * (y[person] - centre);
    }
    return static_cast<double>(xy) / std::sqrt(static_cast<double>(xx) * static_cast<double>(yy));
}

/// Concordant less discordant pairs, in O(n log n): persons by x, then y; each y is compared with those of smaller x by
/// a Fenwick tree over y's ranks.
std::int64_t score(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y) {
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    // Doubled mid-ranks lie between 2 and 2n.
    std::vector<std::int64_t> tree(2 * x.size() + 1, 0);
    const auto upTo = [&](std::int64_t rank) {
        std::int64_t sum = 0;
        for (; rank > 0; rank -= rank & -rank)
            sum += tree[static_cast<std::size_t>(rank)];
        return sum;
    };
    std::int64_t total = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && x[order[end]] == x[order[begin]])
            ++end;
        for (std::size_t place = begin; place < end; ++place) {
            const std::int64_t own = y[order[place]];
            total += upTo(own - 1) - (static_cast<std::int64_t>(begin) - upTo(own));
        }
        for (std::size_t place = begin; place < end; ++place)
            for (std::int64_t rank = y[order[place]]; rank < static_cast<std::int64_t>(tree.size());
                 rank += rank & -rank)
                ++tree[static_cast<std::size_t>(rank)];
        begin = end;
    }
    return total;
}

/// Sums over the groups of ties that Kendall's variance is made of.
struct TieSums {
    double pairs = 0;   ///< t(t-1)
    double triples = 0; ///< t(t-1)(t-2)
    double spread = 0;  ///< t(t-1)(2t+5)
};

TieSums tieSums(const Values& values) {
    TieSums sums;
    for (const std::int64_t size : tieSizes(values)) {
        const auto t = static_cast<double>(size);
        sums.pairs += t * (t - 1);
        sums.triples += t * (t - 1) * (t - 2);
        sums.spread += t * (t - 1) * (2 * t + 5);
    }
    return sums;
}

double scoreVariance(double n, const TieSums& x, const TieSums& y) {
    double variance = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18 + x.pairs * y.pairs / (2 * n * (n - 1));
    if (n > 2)
        variance += x.triples * y.triples / (9 * n * (n - 1) * (n - 2));
    return variance;
}

} // namespace

Pearson pearson(const Values& x, const Values& y, double level) {
    requireSameLength(x, y);
    Pearson result;
    result.interval.level = level;
    const WhyNot why = reasonAgainst(x, y, 2);
    if (why != WhyNot::nothing) {
        result.r = result.t = result.df = result.p = result.interval.low = result.interval.high = why;
        return result;
    }
    const auto n = static_cast<double>(x.size());
    const double r = correlation(x, y);
    result.r = r;
    result.df = n - 2;
    if (n < 3) {
        result.t = result.p = result.interval.low = result.interval.high = WhyNot::tooFew;
        return result;
    }
    const double t = std::sqrt(n - 2) * r / std::sqrt(1 - r * r);
    result.t = t;
    result.p = studentTwoSided(t, n - 2);
    if (n > 3) {
        const double reach = normalQuantile(1 - (1 - level) / 2) / std::sqrt(n - 3);
        result.interval.low = std::tanh(std::atanh(r) - reach);
        result.interval.high = std::tanh(std::atanh(r) + reach);
    } else {
        result.interval.low = result.interval.high = WhyNot::tooFew;
    }
    return result;
}

RankCorrelation spearman(const Values& x, const Values& y, const RankCorrelationRules& rules) {
    requireSameLength(x, y);
    RankCorrelation result;
    result.n = x.size();
    const WhyNot why = reasonAgainst(x, y, 2);
    if (why != WhyNot::nothing) {
        result.estimate = result.statistic = result.p = why;
        return result;
    }
    const std::vector<std::int64_t> ranksX = doubledRanks(x);
    const std::vector<std::int64_t> ranksY = doubledRanks(y);
    result.ties = tieSizes(x).size() < x.size() || tieSizes(y).size() < y.size();
    const double rho = correlationOfRanks(ranksX, ranksY);
    const auto n = static_cast<double>(x.size());
    result.estimate = rho;
    result.statistic = (n * n * n - n) * (1 - rho) / 6;
    if (rules.exact && (rules.exactWithTies || !result.ties)) {
        const std::int64_t products = std::inner_product(ranksX.begin(), ranksX.end(), ranksY.begin(), std::int64_t{0});
        if (const auto p = productTail(ranksX, ranksY, products)) {
            result.p = *p;
            return result;
        }
    }
    result.computation = Computation::studentT;
    if (x.size() < 3) {
        result.p = WhyNot::tooFew;
        return result;
    }
    // R's continuity correction widens the denominator by one on S's scale.
    const double shrunk = rules.continuity ? 1 - result.statistic.value() / ((n * n * n - n) / 6 + 1) : rho;
    result.p = studentTwoSided(shrunk / std::sqrt((1 - shrunk * shrunk) / (n - 2)), n - 2);
    return result;
}

RankCorrelation kendall(const Values& x, const Values& y, const RankCorrelationRules& rules) {
    requireSameLength(x, y);
    RankCorrelation result;
    result.n = x.size();
    const WhyNot why = reasonAgainst(x, y, 2);
    if (why != WhyNot::nothing) {
        result.estimate = result.statistic = result.p = why;
        return result;
    }
    const std::vector<std::int64_t> ranksX = doubledRanks(x);
    const std::vector<std::int64_t> ranksY = doubledRanks(y);
    const std::int64_t found = score(ranksX, ranksY);
    const auto n = static_cast<double>(x.size());
    const TieSums tiesX = tieSums(x);
    const TieSums tiesY = tieSums(y);
    result.ties = tiesX.pairs > 0 || tiesY.pairs > 0;
    result.estimate =
        2 * static_cast<double>(found) / std::sqrt((n * (n - 1) - tiesX.pairs) * (n * (n - 1) - tiesY.pairs));
    if (rules.exact && (rules.exactWithTies || !result.ties)) {
        if (const auto p = scoreTail(ranksX, ranksY, found)) {
            result.statistic = static_cast<double>(found);
            result.p = *p;
            return result;
        }
    }
    result.computation = rules.continuity ? Computation::normalContinuity : Computation::normal;
    double distance = static_cast<double>(found);
    if (rules.continuity)
        distance = distance == 0 ? 0 : std::copysign(std::abs(distance) - 1, distance);
    result.statistic = distance / std::sqrt(scoreVariance(n, tiesX, tiesY));
    result.p = normalTwoSided(result.statistic.value());
    return result;
}

} // namespace emic::statistics
