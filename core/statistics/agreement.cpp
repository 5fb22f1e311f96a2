#include "core/statistics/agreement.h"

#include "core/statistics/distributions.h"
#include "core/text/error.h"

#include <cmath>
#include <map>
#include <numeric>

namespace emic::statistics {

namespace {

using Shares = std::vector<std::vector<double>>;

Shares sharesOf(const std::vector<std::vector<std::int64_t>>& counts, double total) {
    Shares shares;
    for (const auto& row : counts) {
        shares.emplace_back();
        for (const std::int64_t count : row)
            shares.back().push_back(static_cast<double>(count) / total);
    }
    return shares;
}

struct Margins {
    std::vector<double> rows;
    std::vector<double> columns;
};

Margins marginsOf(const Shares& shares) {
    Margins margins{std::vector<double>(shares.size(), 0.0), std::vector<double>(shares.size(), 0.0)};
    for (std::size_t i = 0; i < shares.size(); ++i)
        for (std::size_t j = 0; j < shares.size(); ++j) {
            margins.rows[i] += shares[i][j];
            margins.columns[j] += shares[i][j];
        }
    return margins;
}

/// The variance of kappa itself: Fleiss, Cohen and Everitt 1969, eq. 13, for unit weights.
double kappaVariance(const Shares& shares, const Margins& margins, double observed, double expected, double n) {
    double own = 0;
    double cross = 0;
    const double kappa = (observed - expected) / (1 - expected);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double lift = 1 - (margins.rows[i] + margins.columns[i]) * (1 - kappa);
        own += shares[i][i] * lift * lift;
        for (std::size_t j = 0; j < shares.size(); ++j) {
            const double reach = margins.columns[i] + margins.rows[j];
            if (i != j)
                cross += shares[i][j] * reach * reach;
        }
    }
    const double rest = kappa - expected * (1 - kappa);
    return (own + (1 - kappa) * (1 - kappa) * cross - rest * rest) / (n * (1 - expected) * (1 - expected));
}

/// The same if observers agree only by chance: eq. 14.
double varianceOfNone(const Margins& margins, double expected, double n) {
    double sum = 0;
    for (std::size_t i = 0; i < margins.rows.size(); ++i)
        sum += margins.rows[i] * margins.columns[i] * (margins.rows[i] + margins.columns[i]);
    return (expected + expected * expected - sum) / (n * (1 - expected) * (1 - expected));
}

} // namespace

Kappa cohenKappa(const std::vector<std::vector<std::int64_t>>& counts, double level) {
    std::int64_t total = 0;
    for (const auto& row : counts) {
        if (row.size() != counts.size())
            throw InvalidInput("Cohen's kappa needs the same categories of both observers: a square table.");
        for (const std::int64_t count : row) {
            if (count < 0)
                throw InvalidInput("A table of agreement cannot hold negative counts.");
            total += count;
        }
    }
    Kappa result;
    result.interval.level = level;
    const auto none = [&](WhyNot why) {
        result.kappa = result.standardError = result.interval.low = result.interval.high = why;
        result.standardErrorOfNone = result.z = result.p = why;
        return result;
    };
    if (total == 0) {
        result.observed = result.expected = WhyNot::noValues;
        return none(WhyNot::noValues);
    }
    const auto n = static_cast<double>(total);
    const Shares shares = sharesOf(counts, n);
    const Margins margins = marginsOf(shares);
    double observed = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        observed += shares[i][i];
    const double expected = std::inner_product(margins.rows.begin(), margins.rows.end(), margins.columns.begin(), 0.0);
    result.observed = observed;
    result.expected = expected;
    if (!(expected < 1))
        return none(WhyNot::oneCategory);
    const double kappa = (observed - expected) / (1 - expected);
    const double error = std::sqrt(std::max(0.0, kappaVariance(shares, margins, observed, expected, n)));
    const double reach = normalQuantile(1 - (1 - level) / 2) * error;
    result.kappa = kappa;
    result.standardError = error;
    result.interval.low = kappa - reach;
    result.interval.high = kappa + reach;
    const double errorOfNone = std::sqrt(std::max(0.0, varianceOfNone(margins, expected, n)));
    result.standardErrorOfNone = errorOfNone;
    if (errorOfNone > 0) {
        result.z = kappa / errorOfNone;
        result.p = normalTwoSided(result.z.value());
    } else {
        result.z = result.p = WhyNot::constant;
    }
    return result;
}

namespace {

/// Pairs of values given to the same unit by two observers, each unit's pairs weighing 1/(values - 1).
struct Coincidences {
    Values values; ///< distinct, ascending
    std::vector<std::vector<double>> counts;
    std::vector<double> sums;
    double total = 0;
};

Coincidences coincidencesOf(const std::vector<ValuesOrMissing>& observers, std::size_t units) {
    std::map<double, std::size_t> places;
    std::vector<Values> pairable;
    for (std::size_t unit = 0; unit < units; ++unit) {
        Values given;
        for (const ValuesOrMissing& observer : observers)
            if (observer[unit])
                given.push_back(*observer[unit]);
        if (given.size() < 2)
            continue;
        for (const double value : given)
            places.emplace(value, 0);
        pairable.push_back(std::move(given));
    }
    Coincidences found;
    for (auto& [value, place] : places) {
        place = found.values.size();
        found.values.push_back(value);
    }
    found.counts.assign(found.values.size(), std::vector<double>(found.values.size(), 0.0));
    found.sums.assign(found.values.size(), 0.0);
    for (const Values& given : pairable) {
        const double weight = 1.0 / static_cast<double>(given.size() - 1);
        for (std::size_t i = 0; i < given.size(); ++i)
            for (std::size_t j = 0; j < given.size(); ++j)
                if (i != j)
                    found.counts[places[given[i]]][places[given[j]]] += weight;
        for (const double value : given)
            found.sums[places[value]] += 1;
        found.total += static_cast<double>(given.size());
    }
    return found;
}

/// The squared difference of two values, by level of measurement (Krippendorff 2011, section E).
double difference(const Coincidences& all, std::size_t a, std::size_t b, Level level) {
    if (a == b)
        return 0;
    const double x = all.values[a];
    const double y = all.values[b];
    switch (level) {
    case Level::nominal:
        return 1;
    case Level::ordinal: {
        double between = -(all.sums[a] + all.sums[b]) / 2;
        for (std::size_t g = std::min(a, b); g <= std::max(a, b); ++g)
            between += all.sums[g];
        return between * between;
    }
    case Level::interval:
        return (x - y) * (x - y);
    case Level::ratio:
        return x + y == 0 ? 0 : (x - y) * (x - y) / ((x + y) * (x + y));
    }
    return 0;
}

} // namespace

Alpha krippendorffAlpha(const std::vector<ValuesOrMissing>& observers, Level level) {
    const std::size_t units = observers.empty() ? 0 : observers.front().size();
    for (const ValuesOrMissing& observer : observers) {
        if (observer.size() != units)
            throw InvalidInput(
                "Krippendorff's alpha needs an entry of each observer for each unit, if only 'missing'.");
        if (!allFinite(known(observer)))
            return {WhyNot::notFinite, WhyNot::notFinite, WhyNot::notFinite, 0};
    }
    const Coincidences all = coincidencesOf(observers, units);
    if (all.total == 0)
        return {WhyNot::noOverlap, WhyNot::noOverlap, WhyNot::noOverlap, 0};
    double observed = 0;
    double expected = 0;
    for (std::size_t a = 0; a < all.values.size(); ++a)
        for (std::size_t b = 0; b < all.values.size(); ++b) {
            const double apart = difference(all, a, b, level);
            observed += all.counts[a][b] * apart;
            expected += all.sums[a] * all.sums[b] * apart;
        }
    Alpha result;
    result.pairable = static_cast<std::size_t>(all.total);
    result.observed = observed / all.total;
    result.expected = expected / (all.total * (all.total - 1));
    result.alpha = result.expected.value() > 0 ? Figure(1 - result.observed.value() / result.expected.value())
                                               : Figure(WhyNot::oneCategory);
    return result;
}

} // namespace emic::statistics
