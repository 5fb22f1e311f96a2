#include "core/statistics/location.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace emic::statistics {

namespace {

/// Distinct values, ascending, with how often each occurs: scores take few values, however many people there are.
struct Weighted {
    Values values;
    std::vector<std::int64_t> times;
    std::int64_t total = 0;
};

Weighted weighted(Values values) {
    std::sort(values.begin(), values.end());
    Weighted found;
    for (const double value : values) {
        if (found.values.empty() || found.values.back() != value) {
            found.values.push_back(value);
            found.times.push_back(0);
        }
        ++found.times.back();
    }
    found.total = static_cast<std::int64_t>(values.size());
    return found;
}

/// Pairs (i, j), ordered, with first_i + second_j <= limit.
std::int64_t sumsUpTo(const Weighted& first, const Weighted& second, double limit) {
    std::int64_t count = 0;
    std::int64_t within = second.total;
    std::size_t end = second.values.size();
    for (std::size_t place = 0; place < first.values.size(); ++place) {
        while (end > 0 && first.values[place] + second.values[end - 1] > limit)
            within -= second.times[--end];
        if (end == 0)
            break;
        count += first.times[place] * within;
    }
    return count;
}

/// Doubles in order, as whole numbers in the same order.
std::int64_t place(double value) {
    const auto bits = std::bit_cast<std::int64_t>(value);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}
double valueAt(std::int64_t at) {
    return std::bit_cast<double>(at >= 0 ? at : std::numeric_limits<std::int64_t>::min() - at);
}

/// The smallest double x with count(x) >= k: the k-th smallest of the things counted, without listing them.
double smallestWith(std::int64_t k, double low, double high, const std::function<std::int64_t(double)>& count) {
    std::int64_t below = place(low) - 1;
    std::int64_t above = place(high);
    while (static_cast<std::uint64_t>(above) - static_cast<std::uint64_t>(below) > 1) {
        const auto half =
            static_cast<std::int64_t>((static_cast<std::uint64_t>(above) - static_cast<std::uint64_t>(below)) / 2);
        const std::int64_t middle = below + half;
        (count(valueAt(middle)) >= k ? above : below) = middle;
    }
    const double found = valueAt(above);
    return found == 0 ? 0.0 : found;
}

/// The list of numbers of which an estimate is the median and the interval's ends are two members, by their place in
/// ascending order from 1.
struct Ordered {
    std::int64_t size = 0;
    std::function<double(std::int64_t)> at;

    [[nodiscard]] double median() const {
        return size % 2 == 1 ? at(size / 2 + 1) : (at(size / 2) + at(size / 2 + 1)) / 2;
    }
};

Ordered walshAverages(const Weighted& sample) {
    const double low = 2 * sample.values.front();
    const double high = 2 * sample.values.back();
    const auto count = [&sample](double limit) {
        // Ordered pairs count each i < j twice and each i = j once.
        std::int64_t own = 0;
        for (std::size_t value = 0; value < sample.values.size(); ++value)
            if (2 * sample.values[value] <= limit)
                own += sample.times[value];
        return (sumsUpTo(sample, sample, limit) + own) / 2;
    };
    return {sample.total * (sample.total + 1) / 2,
            [low, high, count](std::int64_t k) { return smallestWith(k, low, high, count) / 2; }};
}

Ordered differencesBetween(const Weighted& first, const Weighted& minusSecond) {
    const double low = first.values.front() + minusSecond.values.front();
    const double high = first.values.back() + minusSecond.values.back();
    return {first.total * minusSecond.total, [low, high, &first, &minusSecond](std::int64_t k) {
                return smallestWith(k, low, high, [&](double limit) { return sumsUpTo(first, minusSecond, limit); });
            }};
}

/// Where a distribution on 0, 1, 2 ... first reaches `tail`, and P(X < that place).
struct Cut {
    std::int64_t at = 0;
    double below = 0;
};

Cut cutOf(const std::vector<double>& chances, double tail) {
    // The same allowance for rounding that R's qsignrank makes.
    const double goal = tail - 10 * std::numeric_limits<double>::epsilon();
    Cut cut;
    double sum = 0;
    for (std::size_t at = 0; at < chances.size(); ++at) {
        if (sum + chances[at] >= goal) {
            cut.at = static_cast<std::int64_t>(at);
            cut.below = sum;
            return cut;
        }
        sum += chances[at];
    }
    return cut;
}

/// Chances of the signed-rank sum of n differences without ties.
std::vector<double> signedRankChances(std::size_t n) {
    std::vector<double> chances(n * (n + 1) / 2 + 1, 0.0);
    chances[0] = 1;
    std::size_t reach = 0;
    for (std::size_t rank = 1; rank <= n; ++rank) {
        reach += rank;
        for (std::size_t at = reach + 1; at-- > 0;) {
            chances[at] *= 0.5;
            if (at >= rank)
                chances[at] += 0.5 * chances[at - rank];
        }
    }
    return chances;
}

/// Chances of Mann-Whitney's W of m and n values without ties, by Mann and Whitney's recurrence: the largest value is
/// one of the second group, or one of the first and above all of the second.
std::vector<double> rankSumChances(std::size_t m, std::size_t n) {
    const std::size_t width = m * n + 1;
    std::vector<std::vector<double>> ways(m + 1, std::vector<double>(width, 0.0));
    for (std::vector<double>& each : ways)
        each[0] = 1;
    for (std::size_t second = 1; second <= n; ++second)
        for (std::size_t first = 1; first <= m; ++first)
            for (std::size_t at = second; at < width; ++at)
                ways[first][at] += ways[first - 1][at - second];
    std::vector<double>& chances = ways[m];
    const double all = std::accumulate(chances.begin(), chances.end(), 0.0);
    for (double& chance : chances)
        chance /= all;
    return std::move(chances);
}

/// The cut by the normal approximation, with half a step of continuity.
Cut normalCut(double mean, double sd, double tail) {
    return {static_cast<std::int64_t>(std::ceil(mean + normalQuantile(tail) * sd - 0.5)), tail};
}

/// What the median and the cut say; the level stays as asked unless the sample is too small to reach it.
Location locationFrom(const Ordered& numbers, Cut cut, double level, Computation computation) {
    Location result;
    result.computation = computation;
    result.estimate = numbers.median();
    result.interval.level = level;
    const double tail = (1 - level) / 2;
    if (cut.at < 1)
        cut.below = computation == Computation::exact ? cut.below : tail;
    const std::int64_t from = std::max<std::int64_t>(cut.at, 1);
    result.interval.low = numbers.at(from);
    result.interval.high = numbers.at(numbers.size - from + 1);
    if (2 * cut.below - (1 - level) > (1 - level) / 2)
        result.interval.level = 1 - 2 * cut.below;
    return result;
}

/// A location that cannot be had.
Location without(WhyNot why, double level) {
    return {why, {why, why, level}, Computation::exact};
}

} // namespace

Location hodgesLehmann(const Values& differences, double level) {
    if (differences.empty() || !allFinite(differences))
        return without(differences.empty() ? WhyNot::noValues : WhyNot::notFinite, level);
    const Weighted sample = weighted(differences);
    const Ordered averages = walshAverages(sample);
    const double tail = (1 - level) / 2;
    const std::size_t n = differences.size();
    constexpr std::size_t exactUpTo = 50;
    if (n > exactUpTo) {
        const auto count = static_cast<double>(n);
        const double sd = std::sqrt(count * (count + 1) * (2 * count + 1) / 24);
        return locationFrom(averages, normalCut(count * (count + 1) / 4, sd, tail), level, Computation::normal);
    }
    const std::vector<double> chances = signedRankChances(n);
    Cut cut = cutOf(chances, tail);
    if (cut.at == 0) // even the whole range is passed with this chance
        cut.below = chances[0];
    return locationFrom(averages, cut, level, Computation::exact);
}

Location hodgesLehmannShift(const Values& first, const Values& second, double level) {
    if (first.empty() || second.empty())
        return without(first.empty() && second.empty() ? WhyNot::noValues : WhyNot::emptyGroup, level);
    if (!allFinite(first) || !allFinite(second))
        return without(WhyNot::notFinite, level);
    Values minus;
    for (const double value : second)
        minus.push_back(-value);
    const Weighted one = weighted(first);
    const Weighted other = weighted(std::move(minus));
    const Ordered differences = differencesBetween(one, other);
    const double tail = (1 - level) / 2;
    constexpr std::size_t exactUpTo = 100;
    if (first.size() + second.size() > exactUpTo) {
        const auto m = static_cast<double>(first.size());
        const auto n = static_cast<double>(second.size());
        const double sd = std::sqrt(m * n * (m + n + 1) / 12);
        return locationFrom(differences, normalCut(m * n / 2, sd, tail), level, Computation::normal);
    }
    const std::vector<double> chances = rankSumChances(first.size(), second.size());
    Cut cut = cutOf(chances, tail);
    if (cut.at == 0)
        cut.below = chances[0];
    return locationFrom(differences, cut, level, Computation::exact);
}

namespace {

/// z of the approximate signed-rank test of the differences less `shift`.
double shiftedZ(const Values& differences, double shift, bool continuity) {
    Values rest;
    Values sizes;
    for (const double difference : differences)
        if (difference - shift != 0) {
            rest.push_back(difference - shift);
            sizes.push_back(std::abs(rest.back()));
        }
    const std::vector<std::int64_t> ranks = doubledRanks(sizes);
    const auto n = static_cast<double>(rest.size());
    double excess = -n * (n + 1) / 4;
    for (std::size_t at = 0; at < rest.size(); ++at)
        if (rest[at] > 0)
            excess += static_cast<double>(ranks[at]) / 2;
    double variance = n * (n + 1) * (2 * n + 1) / 24;
    for (const std::int64_t size : tieSizes(sizes)) {
        const auto t = static_cast<double>(size);
        variance -= (t * t * t - t) / 48;
    }
    const double correction = continuity && excess != 0 ? std::copysign(0.5, excess) : 0.0;
    return (excess - correction) / std::sqrt(variance);
}

} // namespace

Location hodgesLehmannAsR(const Values& differences, bool continuity, double level) {
    if (differences.empty() || !allFinite(differences))
        return without(differences.empty() ? WhyNot::noValues : WhyNot::notFinite, level);
    Values kept;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(kept), [](double d) { return d != 0; });
    if (kept.empty())
        return without(WhyNot::allZero, level);
    const auto extremes = std::minmax_element(kept.begin(), kept.end());
    constexpr double tolerance = 1e-4; // the default of wilcox.test's tol.root
    const auto z = [&](double shift) { return shiftedZ(kept, shift, continuity); };
    const double atLeast = z(*extremes.first);
    const double atGreatest = z(*extremes.second);
    if (!std::isfinite(atLeast) || !std::isfinite(atGreatest))
        return without(WhyNot::constant, level);
    Location result;
    result.computation = continuity ? Computation::normalContinuity : Computation::normal;
    double alpha = 1 - level;
    while (alpha < 1 && (atLeast < normalQuantile(1 - alpha / 2) || atGreatest > normalQuantile(alpha / 2)))
        alpha *= 2;
    result.interval.level = alpha >= 1 || level < alpha * 0.75 ? 1 - std::min(1.0, alpha) : level;
    if (alpha >= 1) {
        result.interval.low = result.interval.high = quantile(kept, 0.5, QuantileType::seven);
    } else {
        const auto limit = [&](double goal) {
            return rootBetween([&](double shift) { return z(shift) - goal; }, *extremes.first, *extremes.second,
                               tolerance);
        };
        result.interval.low = limit(normalQuantile(1 - alpha / 2));
        result.interval.high = limit(normalQuantile(alpha / 2));
    }
    result.estimate = rootBetween([&](double shift) { return shiftedZ(kept, shift, false); }, *extremes.first,
                                  *extremes.second, tolerance);
    return result;
}

} // namespace emic::statistics
