#include "core/statistics/sample.h"

#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace emic::statistics {

Pairs completePairs(const ValuesOrMissing& before, const ValuesOrMissing& after) {
    if (before.size() != after.size())
        throw InvalidInput("Values before and after must be given for the same persons: there are " +
                           std::to_string(before.size()) + " and " + std::to_string(after.size()) + ".");
    Pairs pairs;
    for (std::size_t person = 0; person < before.size(); ++person) {
        if (before[person] && after[person]) {
            pairs.before.push_back(*before[person]);
            pairs.after.push_back(*after[person]);
        } else {
            ++pairs.dropped;
        }
    }
    return pairs;
}

Values known(const ValuesOrMissing& values) {
    Values found;
    for (const auto& value : values)
        if (value)
            found.push_back(*value);
    return found;
}

Values changes(const Pairs& pairs, int significantDigits) {
    Values found;
    found.reserve(pairs.size());
    double largest = 0;
    for (std::size_t person = 0; person < pairs.size(); ++person) {
        found.push_back(pairs.after[person] - pairs.before[person]);
        largest = std::max({largest, std::abs(pairs.before[person]), std::abs(pairs.after[person])});
    }
    if (significantDigits <= 0 || !(largest > 0) || !std::isfinite(largest))
        return found;
    const double steps = std::pow(10.0, significantDigits - 1 - std::floor(std::log10(largest)));
    if (!std::isfinite(steps) || !(steps > 0))
        return found;
    // Differences of one step, upwards or downwards, are one size; the least of them stands for all, so that neither
    // order nor sign changes anything.
    std::unordered_map<double, double> sizes;
    for (const double difference : found) {
        const auto [at, isNew] = sizes.try_emplace(std::round(std::abs(difference) * steps), std::abs(difference));
        if (!isNew)
            at->second = std::min(at->second, std::abs(difference));
    }
    for (double& difference : found) {
        const double step = std::round(std::abs(difference) * steps);
        difference = step == 0 ? 0 : std::copysign(sizes.at(step), difference);
    }
    return found;
}

Figure mean(const Values& values) {
    if (values.empty())
        return WhyNot::noValues;
    if (!allFinite(values))
        return WhyNot::notFinite;
    const auto n = static_cast<double>(values.size());
    const double first = std::accumulate(values.begin(), values.end(), 0.0) / n;
    // The second pass takes back what rounding cost the first.
    double rest = 0;
    for (const double value : values)
        rest += value - first;
    return first + rest / n;
}

Figure standardDeviation(const Values& values) {
    const Figure centre = mean(values);
    if (!centre.known())
        return centre;
    if (values.size() < 2)
        return WhyNot::tooFew;
    double squares = 0;
    for (const double value : values)
        squares += (value - centre.value()) * (value - centre.value());
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Summary summary(const Values& values) {
    Summary found;
    found.n = values.size();
    found.mean = mean(values);
    found.sd = standardDeviation(values);
    found.median = quantile(values, 0.5, QuantileType::seven);
    if (!found.mean.known()) {
        found.least = found.greatest = found.mean.why();
        return found;
    }
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    found.least = *least;
    found.greatest = *greatest;
    return found;
}

Figure quantile(Values values, double probability, QuantileType type) {
    if (!(probability >= 0 && probability <= 1))
        throw InvalidInput("A quantile is asked for at a probability between 0 and 1.");
    if (values.empty())
        return WhyNot::noValues;
    if (!allFinite(values))
        return WhyNot::notFinite;
    std::sort(values.begin(), values.end());
    const auto n = static_cast<double>(values.size());
    // Probabilities such as 0.1 times n miss whole numbers by a few units in the last place.
    const double fuzz = 4 * std::numeric_limits<double>::epsilon();
    const auto at = [&](double position) { // 1-based, kept inside the sample
        const double index = std::clamp(position, 1.0, n) - 1;
        return values[static_cast<std::size_t>(index)];
    };
    double position = 0;
    switch (type) {
    case QuantileType::two:
        position = n * probability;
        break;
    case QuantileType::six:
        position = (n + 1) * probability;
        break;
    case QuantileType::seven:
        position = 1 + (n - 1) * probability;
        break;
    }
    const double below = std::floor(position + fuzz);
    double share = position - below;
    if (std::abs(share) < fuzz)
        share = 0;
    if (type == QuantileType::two)
        share = share > 0 ? 1 : 0.5;
    const double low = at(below);
    const double high = at(below + 1);
    return low == high || share == 0 ? low : (1 - share) * low + share * high;
}

Quartiles quartiles(const Values& values, QuantileType type) {
    Quartiles found;
    found.type = type;
    found.first = quantile(values, 0.25, type);
    found.median = quantile(values, 0.5, type);
    found.third = quantile(values, 0.75, type);
    found.iqr = found.first.known() ? Figure(found.third.value() - found.first.value()) : found.first;
    return found;
}

std::string name(QuantileType type) {
    switch (type) {
    case QuantileType::two:
        return "quantiles of type 2, as SAS";
    case QuantileType::six:
        return "quantiles of type 6, as SPSS";
    case QuantileType::seven:
        return "quantiles of type 7, as R";
    }
    return "";
}

std::vector<std::int64_t> doubledRanks(const Values& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::int64_t> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        // Ranks begin+1 to end share their mean; twice that is begin + 1 + end.
        for (std::size_t place = begin; place < end; ++place)
            ranks[order[place]] = static_cast<std::int64_t>(begin + 1 + end);
        begin = end;
    }
    return ranks;
}

std::vector<std::int64_t> tieSizes(Values values) {
    std::sort(values.begin(), values.end());
    std::vector<std::int64_t> sizes;
    for (std::size_t place = 0; place < values.size(); ++place) {
        if (place == 0 || values[place] != values[place - 1])
            sizes.push_back(0);
        ++sizes.back();
    }
    return sizes;
}

} // namespace emic::statistics
