#include "core/statistics/rank_sum.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emic::statistics {

RankSumRules ourRankSum() {
    return {};
}

RankSumRules rankSumAsR() {
    return {98, 49, false, Computation::normalContinuity};
}

RankSumRules rankSumAsSpss() {
    return {0, 0, false, Computation::normal};
}

namespace {

/// How many ways there are to choose `choose` of `ranks` (doubled), by the sum of the chosen, as shares of all ways.
std::vector<double> sumsOfChoices(const std::vector<std::int64_t>& ranks, std::size_t choose) {
    std::vector<std::int64_t> sorted = ranks;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const auto largest = static_cast<std::size_t>(
        std::accumulate(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(choose), std::int64_t{0}));
    std::reverse(sorted.begin(), sorted.end());
    const std::size_t width = largest + 1;
    // ways[k * width + s]: choices of k among the ranks so far with sum s. Ascending ranks keep the sums short.
    std::vector<double> ways((choose + 1) * width, 0.0);
    ways[0] = 1;
    std::vector<std::size_t> reach(choose + 1, 0);
    for (std::size_t seen = 0; seen < sorted.size(); ++seen) {
        const auto rank = static_cast<std::size_t>(sorted[seen]);
        for (std::size_t k = std::min(choose, seen + 1); k >= 1; --k) {
            double* const with = &ways[k * width];
            const double* const without = &ways[(k - 1) * width];
            if (k > 1 && reach[k - 1] == 0)
                continue;
            const std::size_t end = std::min(reach[k - 1] + rank, largest);
            for (std::size_t sum = rank; sum <= end; ++sum)
                with[sum] += without[sum - rank];
            reach[k] = std::max(reach[k], end);
        }
    }
    std::vector<double> shares(ways.begin() + static_cast<std::ptrdiff_t>(choose * width), ways.end());
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share /= all;
    return shares;
}

/// P(|sum - mean| >= |found - mean|), where the mean of doubled rank sums is m(N+1).
double exactP(const std::vector<std::int64_t>& ranks, std::size_t first, std::int64_t sum) {
    // The smaller group has the shorter distribution; its sum is as far from its mean as the other's.
    const std::size_t all = ranks.size();
    const auto total = static_cast<std::int64_t>(all * (all + 1));
    const bool swap = first > all - first;
    const std::size_t choose = swap ? all - first : first;
    const std::int64_t found = swap ? total - sum : sum;
    const auto middle = static_cast<std::int64_t>(choose * (all + 1));
    const std::int64_t distance = std::abs(found - middle);
    const std::vector<double> shares = sumsOfChoices(ranks, choose);
    double p = 0;
    for (std::size_t at = 0; at < shares.size(); ++at)
        if (std::abs(static_cast<std::int64_t>(at) - middle) >= distance)
            p += shares[at];
    return std::min(1.0, p);
}

void approximate(RankSum& result, const Values& all, Computation computation) {
    result.computation = computation;
    const auto m = static_cast<double>(result.first);
    const auto n = static_cast<double>(result.second);
    const double total = m + n;
    double ties = 0;
    for (const std::int64_t size : tieSizes(all)) {
        const auto t = static_cast<double>(size);
        ties += t * t * t - t;
    }
    const double variance = m * n / 12 * (total + 1 - ties / (total * (total - 1)));
    const double excess = result.w.value() - m * n / 2;
    const double correction =
        computation == Computation::normalContinuity && excess != 0 ? std::copysign(0.5, excess) : 0.0;
    result.statistic = (excess - correction) / std::sqrt(variance);
    result.p = normalTwoSided(result.statistic.value());
}

} // namespace

RankSum rankSum(const Values& first, const Values& second, const RankSumRules& rules) {
    RankSum result;
    result.first = first.size();
    result.second = second.size();
    Values all = first;
    all.insert(all.end(), second.begin(), second.end());
    WhyNot why = first.empty() && second.empty() ? WhyNot::noValues : WhyNot::nothing;
    if (why == WhyNot::nothing && (first.empty() || second.empty()))
        why = WhyNot::emptyGroup;
    else if (why == WhyNot::nothing && !allFinite(all))
        why = WhyNot::notFinite;
    if (why != WhyNot::nothing) {
        result.w = result.statistic = result.p = result.rankBiserial = why;
        return result;
    }
    const std::vector<std::int64_t> ranks = doubledRanks(all);
    const std::int64_t sum =
        std::accumulate(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(first.size()), std::int64_t{0});
    const auto m = static_cast<double>(first.size());
    const auto n = static_cast<double>(second.size());
    result.w = static_cast<double>(sum) / 2 - m * (m + 1) / 2;
    result.rankBiserial = 2 * result.w.value() / (m * n) - 1;
    const std::size_t distinct = tieSizes(all).size();
    result.ties = distinct < all.size();
    if (distinct == 1) {
        result.statistic = result.p = WhyNot::constant;
        return result;
    }
    const bool exact = all.size() <= rules.exactUpTo && first.size() <= rules.exactGroupUpTo &&
                       second.size() <= rules.exactGroupUpTo && (rules.exactWithTies || !result.ties);
    if (!exact) {
        approximate(result, all, rules.beyond);
        return result;
    }
    result.computation = Computation::exact;
    result.statistic = result.w;
    result.p = exactP(ranks, first.size(), sum);
    return result;
}

} // namespace emic::statistics
