#include "core/statistics/binary.h"

#include "core/statistics/distributions.h"
#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace emic::statistics {

McNemar mcNemar(const PairedCounts& counts, McNemarMethod method) {
    if (counts.yesYes < 0 || counts.yesNo < 0 || counts.noYes < 0 || counts.noNo < 0)
        throw InvalidInput("Persons are counted from 0 upwards; a negative count cannot be tested.");
    McNemar result;
    result.discordant = counts.discordant();
    const bool approximate = method == McNemarMethod::chiSquare || method == McNemarMethod::chiSquareContinuity;
    if (approximate)
        result.computation =
            method == McNemarMethod::chiSquare ? Computation::chiSquare : Computation::chiSquareContinuity;
    if (result.discordant == 0) {
        result.statistic = result.p = result.oddsRatio = WhyNot::noDiscordantPairs;
        return result;
    }
    const auto b = static_cast<double>(counts.yesNo);
    const auto c = static_cast<double>(counts.noYes);
    result.oddsRatio = b == 0 ? std::numeric_limits<double>::infinity() : c / b;
    if (approximate) {
        const double less = method == McNemarMethod::chiSquareContinuity ? 1 : 0;
        const double distance = std::max(0.0, std::abs(b - c) - less);
        result.statistic = distance * distance / (b + c);
        result.p = chiSquareUpper(result.statistic.value(), 1);
        return result;
    }
    const std::int64_t fewer = std::min(counts.yesNo, counts.noYes);
    result.statistic = static_cast<double>(fewer);
    double tail = 0;
    for (std::int64_t count = 0; count <= fewer; ++count)
        tail += fairCoin(count, result.discordant);
    double p = std::min(1.0, 2 * tail);
    if (method == McNemarMethod::midP) // with equal counts the middle term stands in both tails
        p = counts.yesNo == counts.noYes ? 1 - fairCoin(fewer, result.discordant)
                                         : p - fairCoin(fewer, result.discordant);
    result.p = p;
    return result;
}

Proportion proportion(std::int64_t successes, std::int64_t trials, double level) {
    if (successes < 0 || successes > trials)
        throw InvalidInput("A share of " + std::to_string(successes) + " of " + std::to_string(trials) +
                           " does not exist.");
    Proportion result;
    result.wilson.level = result.clopperPearson.level = level;
    if (trials == 0) {
        result.share = WhyNot::noValues;
        result.wilson.low = result.wilson.high = result.clopperPearson.low = result.clopperPearson.high =
            WhyNot::noValues;
        return result;
    }
    const auto k = static_cast<double>(successes);
    const auto n = static_cast<double>(trials);
    const double tail = (1 - level) / 2;
    const double share = k / n;
    result.share = share;
    const double z = normalQuantile(1 - tail);
    const double shrink = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / shrink;
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink;
    result.wilson.low = std::max(0.0, centre - reach);
    result.wilson.high = std::min(1.0, centre + reach);
    result.clopperPearson.low = successes == 0 ? 0.0 : betaQuantile(tail, k, n - k + 1);
    result.clopperPearson.high = successes == trials ? 1.0 : betaQuantile(1 - tail, k + 1, n - k);
    return result;
}

} // namespace emic::statistics
