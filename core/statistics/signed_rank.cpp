#include "core/statistics/signed_rank.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emic::statistics {

SignedRankRules ourSignedRank() {
    return {};
}

SignedRankRules signedRankAsR() {
    return {Zeros::dropped, 49, false, false, Computation::normalContinuity};
}

SignedRankRules signedRankAsSpss() {
    return {Zeros::dropped, 0, false, false, Computation::normal};
}

SignedRankRules signedRankAsSas() {
    return {Zeros::dropped, 20, true, true, Computation::studentT};
}

SignedRankRules signedRankAsSciPy(Zeros zeros) {
    return {zeros, 0, false, false, Computation::normal};
}

namespace {

/// Twice the ranks of |difference|, with the sums on either side.
struct Ranked {
    std::vector<std::int64_t> used; ///< of the differences that take part in the sums
    std::int64_t positive = 0;
    std::int64_t negative = 0;
    std::vector<std::int64_t> ties; ///< sizes of the groups of equal ranks among those that count for the variance
    std::size_t ranked = 0;         ///< how many got a rank
};

Ranked rank(const Values& differences, Zeros zeros) {
    Values sizes;
    std::vector<int> signs;
    for (const double difference : differences) {
        if (difference == 0 && zeros == Zeros::dropped)
            continue;
        sizes.push_back(std::abs(difference));
        signs.push_back(difference > 0 ? 1 : difference < 0 ? -1 : 0);
    }
    const std::vector<std::int64_t> ranks = doubledRanks(sizes);
    Ranked result;
    result.ranked = ranks.size();
    Values counting;
    std::int64_t zeroRanks = 0;
    for (std::size_t place = 0; place < ranks.size(); ++place) {
        if (signs[place] != 0 || zeros == Zeros::split)
            counting.push_back(sizes[place]);
        if (signs[place] == 0) {
            zeroRanks += ranks[place];
            continue;
        }
        result.used.push_back(ranks[place]);
        (signs[place] > 0 ? result.positive : result.negative) += ranks[place];
    }
    if (zeros == Zeros::split) { // k zeros share k(k+1) doubled ranks, which is even
        result.positive += zeroRanks / 2;
        result.negative += zeroRanks / 2;
    }
    result.ties = tieSizes(counting);
    return result;
}

/// P(sum <= `sum`) over all choices of signs, where each of `ranks` counts or not with chance 1/2.
double lowerTail(const std::vector<std::int64_t>& ranks, std::int64_t sum) {
    const std::int64_t total = std::accumulate(ranks.begin(), ranks.end(), std::int64_t{0});
    std::vector<double> chance(static_cast<std::size_t>(total) + 1, 0.0);
    chance[0] = 1;
    std::int64_t reach = 0;
    for (const std::int64_t rank : ranks) {
        reach += rank;
        for (std::int64_t at = reach; at >= 0; --at) {
            double& here = chance[static_cast<std::size_t>(at)];
            here *= 0.5;
            if (at >= rank)
                here += 0.5 * chance[static_cast<std::size_t>(at - rank)];
        }
    }
    return std::accumulate(chance.begin(), chance.begin() + std::min(sum, total) + 1, 0.0);
}

/// Both approximations need the spread of V; `tied` takes the correction for ties.
struct Moments {
    double mean = 0;
    double variance = 0;
};

Moments moments(const Ranked& ranked, std::size_t zeros, Zeros rule) {
    const auto n = static_cast<double>(ranked.ranked);
    Moments found{n * (n + 1) / 4, n * (n + 1) * (2 * n + 1) / 24};
    if (rule == Zeros::pratt) {
        const auto left = static_cast<double>(zeros);
        found.mean -= left * (left + 1) / 4;
        found.variance -= left * (left + 1) * (2 * left + 1) / 24;
    }
    for (const std::int64_t size : ranked.ties) {
        const auto t = static_cast<double>(size);
        found.variance -= (t * t * t - t) / 48;
    }
    return found;
}

void approximate(SignedRank& result, const Moments& spread, Computation computation) {
    result.computation = computation;
    const double excess = result.positiveRanks.value() - spread.mean;
    if (computation == Computation::studentT) {
        const auto n = static_cast<double>(result.n);
        const double rest = n * spread.variance - excess * excess;
        if (n < 2 || !(rest > 0)) {
            result.statistic = result.p = WhyNot::tooFew;
            return;
        }
        result.statistic = excess * std::sqrt(n - 1) / std::sqrt(rest);
        result.p = studentTwoSided(result.statistic.value(), n - 1);
        return;
    }
    const double correction =
        computation == Computation::normalContinuity && excess != 0 ? std::copysign(0.5, excess) : 0.0;
    if (!(spread.variance > 0)) {
        result.statistic = result.p = WhyNot::constant;
        return;
    }
    result.statistic = (excess - correction) / std::sqrt(spread.variance);
    result.p = normalTwoSided(result.statistic.value());
}

} // namespace

Interval SignedRank::rankBiserialInterval(double level) const {
    if (!rankBiserial.known())
        return {rankBiserial, rankBiserial, level};
    const double r = rankBiserial.value();
    if (!(std::abs(r) < 1))
        return {WhyNot::oneDirection, WhyNot::oneDirection, level};
    const auto size = static_cast<double>(positive + negative);
    const double deviation = std::sqrt(size * (size + 1) * (2 * size + 1) / 6) / (size * (size + 1) / 2);
    const double reach = normalQuantile((1 + level) / 2) * deviation;
    return {std::tanh(std::atanh(r) - reach), std::tanh(std::atanh(r) + reach), level};
}

SignedRank signedRank(const Values& differences, const SignedRankRules& rules) {
    SignedRank result;
    for (const double difference : differences) {
        result.zeros += difference == 0;
        result.positive += difference > 0;
        result.negative += difference < 0;
    }
    const bool finite = allFinite(differences);
    if (differences.empty() || !finite || result.zeros == differences.size()) {
        const WhyNot why = differences.empty() ? WhyNot::noValues : finite ? WhyNot::allZero : WhyNot::notFinite;
        result.positiveRanks = result.negativeRanks = why == WhyNot::allZero ? Figure(0.0) : Figure(why);
        result.statistic = result.p = result.rankBiserial = why;
        return result;
    }
    const Ranked ranked = rank(differences, rules.zeros);
    result.n = rules.zeros == Zeros::split ? ranked.ranked : ranked.used.size();
    result.ties = std::any_of(ranked.ties.begin(), ranked.ties.end(), [](std::int64_t size) { return size > 1; });
    result.positiveRanks = static_cast<double>(ranked.positive) / 2;
    result.negativeRanks = static_cast<double>(ranked.negative) / 2;
    result.rankBiserial =
        static_cast<double>(ranked.positive - ranked.negative) / static_cast<double>(ranked.positive + ranked.negative);
    const bool exact = result.n <= rules.exactUpTo && (rules.exactWithTies || !result.ties) &&
                       (rules.exactWithZeros || result.zeros == 0) && rules.zeros != Zeros::split;
    if (!exact) {
        approximate(result, moments(ranked, result.zeros, rules.zeros), rules.beyond);
        return result;
    }
    result.computation = Computation::exact;
    result.statistic = result.positiveRanks;
    result.p = std::min(1.0, 2 * lowerTail(ranked.used, std::min(ranked.positive, ranked.negative)));
    return result;
}

} // namespace emic::statistics
