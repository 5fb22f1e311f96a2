#include "core/statistics/permutations.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_map>

namespace emic::statistics {

namespace {

/// Additions that may be spent on one p-value: some tenths of a second.
constexpr double mostWork = 1.5e8;

/// Distinct values, ascending, and how many persons have each.
struct Groups {
    std::vector<std::int64_t> values;
    std::vector<std::int64_t> sizes;

    explicit Groups(std::vector<std::int64_t> all) {
        std::sort(all.begin(), all.end());
        for (const std::int64_t value : all) {
            if (values.empty() || values.back() != value) {
                values.push_back(value);
                sizes.push_back(0);
            }
            ++sizes.back();
        }
    }

    [[nodiscard]] bool tied() const {
        return std::any_of(sizes.begin(), sizes.end(), [](std::int64_t size) { return size > 1; });
    }
    /// How many states dealing to these groups can be in.
    [[nodiscard]] double states() const {
        double product = 1;
        for (const std::int64_t size : sizes)
            product *= static_cast<double>(size + 1);
        return product;
    }
};

/// How many were dealt to each group, as one number in mixed radix.
class Deal {
public:
    explicit Deal(const Groups& groups) : m_groups(groups) {
        std::int64_t stride = 1;
        for (const std::int64_t size : groups.sizes) {
            m_strides.push_back(stride);
            stride *= size + 1;
        }
    }
    [[nodiscard]] std::int64_t count(std::int64_t state, std::size_t group) const {
        return state / m_strides[group] % (m_groups.sizes[group] + 1);
    }
    [[nodiscard]] std::int64_t room(std::int64_t state, std::size_t group) const {
        return m_groups.sizes[group] - count(state, group);
    }
    [[nodiscard]] std::int64_t stride(std::size_t group) const { return m_strides[group]; }

private:
    const Groups& m_groups;
    std::vector<std::int64_t> m_strides;
};

/// Chances by statistic, the first entry standing for `least`.
struct Spectrum {
    std::int64_t least = 0;
    std::vector<double> chances;

    void add(const Spectrum& other, std::int64_t shift, double weight) {
        const std::int64_t from = other.least + shift;
        const std::int64_t end = from + static_cast<std::int64_t>(other.chances.size());
        if (chances.empty())
            least = from;
        if (from < least) {
            chances.insert(chances.begin(), static_cast<std::size_t>(least - from), 0.0);
            least = from;
        }
        if (end > least + static_cast<std::int64_t>(chances.size()))
            chances.resize(static_cast<std::size_t>(end - least), 0.0);
        double* to = &chances[static_cast<std::size_t>(from - least)];
        for (const double chance : other.chances)
            *to++ += weight * chance;
    }

    /// Chance of a value at least as far from `middle` as `found`, both on twice the scale of the values.
    [[nodiscard]] double tail(std::int64_t found, std::int64_t middle) const {
        const std::int64_t distance = std::abs(2 * found - middle);
        double sum = 0;
        for (std::size_t at = 0; at < chances.size(); ++at)
            if (std::abs(2 * (least + static_cast<std::int64_t>(at)) - middle) >= distance)
                sum += chances[at];
        return std::min(1.0, sum);
    }
};

using Layer = std::unordered_map<std::int64_t, Spectrum>;

std::int64_t commonDivisor(const std::vector<std::int64_t>& values, std::int64_t offset) {
    std::int64_t divisor = 0;
    for (const std::int64_t value : values)
        divisor = std::gcd(divisor, value - offset);
    return std::max<std::int64_t>(divisor, 1);
}

/// Moved to start at 0 and divided by what all have in common: the same order, shorter sums.
std::vector<std::int64_t> reduced(std::vector<std::int64_t> values) {
    const std::int64_t least = *std::min_element(values.begin(), values.end());
    const std::int64_t divisor = commonDivisor(values, least);
    for (std::int64_t& value : values)
        value = (value - least) / divisor;
    return values;
}

} // namespace

std::optional<double> productTail(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y,
                                  std::int64_t found) {
    // found = sum(xy) in the original numbers; recompute it on the reduced ones by the same affine map.
    const std::int64_t leastX = *std::min_element(x.begin(), x.end());
    const std::int64_t leastY = *std::min_element(y.begin(), y.end());
    const std::int64_t stepX = commonDivisor(x, leastX);
    const std::int64_t stepY = commonDivisor(y, leastY);
    const auto n = static_cast<std::int64_t>(x.size());
    const std::int64_t sumX = std::accumulate(x.begin(), x.end(), std::int64_t{0});
    const std::int64_t sumY = std::accumulate(y.begin(), y.end(), std::int64_t{0});
    const std::int64_t own = (found - leastX * sumY - leastY * sumX + n * leastX * leastY) / (stepX * stepY);

    const bool swap = Groups(y).states() < Groups(x).states();
    const Groups groups(reduced(swap ? y : x));
    std::vector<std::int64_t> dealt = reduced(swap ? x : y);
    std::sort(dealt.begin(), dealt.end());
    std::int64_t largest = 0;
    {
        std::vector<std::int64_t> sorted = reduced(swap ? y : x);
        std::sort(sorted.begin(), sorted.end());
        largest = std::inner_product(sorted.begin(), sorted.end(), dealt.begin(), std::int64_t{0});
    }
    if (groups.states() * static_cast<double>(groups.values.size()) * static_cast<double>(largest) / 4 > mostWork)
        return std::nullopt;
    const Deal deal(groups);
    Layer layer{{0, {0, {1.0}}}};
    for (std::size_t person = 0; person < dealt.size(); ++person) {
        Layer next;
        const auto left = static_cast<double>(dealt.size() - person);
        for (const auto& [state, spectrum] : layer)
            for (std::size_t group = 0; group < groups.values.size(); ++group)
                if (const std::int64_t room = deal.room(state, group); room > 0)
                    next[state + deal.stride(group)].add(spectrum, groups.values[group] * dealt[person],
                                                         static_cast<double>(room) / left);
        layer = std::move(next);
    }
    // Mean of sum(xy) is sum(x) sum(y) / n, which need not be whole: everything times n.
    std::int64_t sumGroups = 0;
    for (std::size_t group = 0; group < groups.values.size(); ++group)
        sumGroups += groups.values[group] * groups.sizes[group];
    const std::int64_t sumDealt = std::accumulate(dealt.begin(), dealt.end(), std::int64_t{0});
    const std::int64_t middle = sumGroups * sumDealt;
    const Spectrum& all = layer.begin()->second;
    const std::int64_t distance = std::abs(own * n - middle);
    double p = 0;
    for (std::size_t at = 0; at < all.chances.size(); ++at)
        if (std::abs((all.least + static_cast<std::int64_t>(at)) * n - middle) >= distance)
            p += all.chances[at];
    return std::min(1.0, p);
}

namespace {

/// Chances of how many pairs stand in the wrong order, over all orders of persons of which `sizes` are alike: the
/// product of Gaussian binomial coefficients. Each group is merged into those before it, person by person.
std::vector<double> inversions(const std::vector<std::int64_t>& sizes) {
    std::vector<double> chances{1.0};
    std::int64_t before = 0;
    for (const std::int64_t size : sizes) {
        // ways[k]: k of this group among the persons so far; f(k, m) = f(k-1, m) shifted by m + f(k, m-1).
        std::vector<std::vector<double>> ways(static_cast<std::size_t>(size) + 1,
                                              std::vector<double>(static_cast<std::size_t>(size * before) + 1, 0.0));
        for (std::vector<double>& each : ways)
            each[0] = 1;
        for (std::int64_t m = 1; m <= before; ++m)
            for (std::size_t k = 1; k < ways.size(); ++k)
                for (std::size_t at = static_cast<std::size_t>(m); at < ways[k].size(); ++at)
                    ways[k][at] += ways[k - 1][at - static_cast<std::size_t>(m)];
        const std::vector<double>& merged = ways.back();
        const double all = std::accumulate(merged.begin(), merged.end(), 0.0);
        std::vector<double> next(chances.size() + merged.size() - 1, 0.0);
        for (std::size_t a = 0; a < chances.size(); ++a)
            for (std::size_t b = 0; b < merged.size(); ++b)
                next[a + b] += chances[a] * merged[b] / all;
        chances = std::move(next);
        before += size;
    }
    return chances;
}

double choose(std::int64_t n, std::int64_t k) {
    double ways = 1;
    for (std::int64_t i = 1; i <= k; ++i)
        ways = ways * static_cast<double>(n - k + i) / static_cast<double>(i);
    return ways;
}

/// One way to deal a whole group of alike persons at once: where the state goes, by how much the score changes, in how
/// many ways.
struct Share {
    std::int64_t state;
    std::int64_t score;
    double ways;
};

/// All ways to deal `size` persons from `state`.
std::vector<Share> shares(const Groups& groups, const Deal& deal, std::int64_t state, std::int64_t size) {
    std::vector<std::int64_t> lead(groups.values.size()); // those dealt below less those dealt above
    std::int64_t below = 0;
    std::int64_t all = 0;
    for (std::size_t group = 0; group < lead.size(); ++group)
        all += deal.count(state, group);
    for (std::size_t group = 0; group < lead.size(); ++group) {
        const std::int64_t own = deal.count(state, group);
        lead[group] = below - (all - below - own);
        below += own;
    }
    std::vector<Share> found;
    const std::function<void(std::size_t, std::int64_t, Share)> step = [&](std::size_t group, std::int64_t left,
                                                                           const Share& so) {
        if (left == 0) {
            found.push_back(so);
            return;
        }
        if (group == lead.size())
            return;
        const std::int64_t room = deal.room(state, group);
        for (std::int64_t take = 0; take <= std::min(left, room); ++take)
            step(group + 1, left - take,
                 {so.state + take * deal.stride(group), so.score + take * lead[group], so.ways * choose(room, take)});
    };
    step(0, size, {state, 0, 1});
    return found;
}

} // namespace

std::optional<double> scoreTail(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y,
                                std::int64_t found) {
    const auto n = static_cast<std::int64_t>(x.size());
    const bool swap = Groups(y).states() < Groups(x).states();
    const Groups groups(swap ? y : x);
    const Groups other(swap ? x : y);
    if (!other.tied() || !groups.tied()) {
        constexpr std::int64_t most = 100;
        if (n > most)
            return std::nullopt;
        const Groups& tied = other.tied() ? other : groups;
        std::int64_t untied = n * (n - 1) / 2;
        for (const std::int64_t size : tied.sizes)
            untied -= size * (size - 1) / 2;
        // score = untied - 2 inversions; its mean is 0, so the mean of inversions is untied / 2.
        return Spectrum{0, inversions(tied.sizes)}.tail((untied - found) / 2, untied);
    }
    if (groups.states() * static_cast<double>(groups.values.size()) * static_cast<double>(n * n) > mostWork)
        return std::nullopt;
    const Deal deal(groups);
    Layer layer{{0, {0, {1.0}}}};
    double work = 0;
    std::int64_t dealt = 0;
    for (const std::int64_t size : other.sizes) {
        Layer next;
        const double all = choose(n - dealt, size);
        for (const auto& [state, spectrum] : layer)
            for (const Share& share : shares(groups, deal, state, size)) {
                work += static_cast<double>(spectrum.chances.size()) + 10;
                if (work > mostWork)
                    return std::nullopt;
                next[share.state].add(spectrum, share.score, share.ways / all);
            }
        layer = std::move(next);
        dealt += size;
    }
    return layer.begin()->second.tail(found, 0);
}

} // namespace emic::statistics
