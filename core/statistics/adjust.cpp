#include "core/statistics/adjust.h"

#include "core/text/error.h"

#include <algorithm>
#include <numeric>

namespace emic::statistics {

namespace {

/// The factor of the p-value that is `rank`-th smallest (from 1) of `n`.
double factor(Adjustment adjustment, std::size_t rank, std::size_t n) {
    const auto all = static_cast<double>(n);
    const auto place = static_cast<double>(rank);
    switch (adjustment) {
    case Adjustment::bonferroni:
        return all;
    case Adjustment::holm:
    case Adjustment::hochberg:
        return all - place + 1;
    case Adjustment::benjaminiHochberg:
        return all / place;
    case Adjustment::benjaminiYekutieli: {
        double harmonic = 0;
        for (std::size_t i = 1; i <= n; ++i)
            harmonic += 1.0 / static_cast<double>(i);
        return harmonic * all / place;
    }
    }
    return 1;
}

} // namespace

std::vector<std::optional<double>> adjusted(const std::vector<std::optional<double>>& p, Adjustment adjustment) {
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < p.size(); ++place) {
        if (p[place] && !(*p[place] >= 0 && *p[place] <= 1))
            throw InvalidInput("A p-value must lie between 0 and 1 to be adjusted.");
        if (p[place])
            order.push_back(place);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    std::vector<double> values(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        values[rank] = factor(adjustment, rank + 1, order.size()) * *p[order[rank]];
    // Steps down (Holm) keep what was largest so far; steps up keep what was smallest from above.
    if (adjustment == Adjustment::holm)
        std::partial_sum(values.begin(), values.end(), values.begin(),
                         [](double a, double b) { return std::max(a, b); });
    else if (adjustment != Adjustment::bonferroni)
        std::partial_sum(values.rbegin(), values.rend(), values.rbegin(),
                         [](double a, double b) { return std::min(a, b); });
    std::vector<std::optional<double>> result(p.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        result[order[rank]] = std::min(1.0, values[rank]);
    return result;
}

std::string name(Adjustment adjustment) {
    switch (adjustment) {
    case Adjustment::bonferroni:
        return "Bonferroni";
    case Adjustment::holm:
        return "Holm";
    case Adjustment::hochberg:
        return "Hochberg";
    case Adjustment::benjaminiHochberg:
        return "Benjamini-Hochberg";
    case Adjustment::benjaminiYekutieli:
        return "Benjamini-Yekutieli";
    }
    return "";
}

} // namespace emic::statistics
