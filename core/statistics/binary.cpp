#include "core/statistics/binary.h"

#include "core/statistics/distributions.h"
#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace emic::statistics {

namespace {

void requireCounts(const PairedCounts& counts) {
    if (counts.yesYes < 0 || counts.yesNo < 0 || counts.noYes < 0 || counts.noNo < 0)
        throw InvalidInput("Persons are counted from 0 upwards; a negative count cannot be tested.");
}

/// The correlation of the two answers as Newcombe corrects it: 0 when a margin is empty.
double answersTogether(const PairedCounts& counts) {
    const auto product = [](std::int64_t a, std::int64_t b) { return static_cast<double>(a) * static_cast<double>(b); };
    const double margins = product(counts.yesYes + counts.yesNo, counts.noYes + counts.noNo) *
                           product(counts.yesYes + counts.noYes, counts.yesNo + counts.noNo);
    if (!(margins > 0))
        return 0;
    double excess = product(counts.yesYes, counts.noNo) - product(counts.yesNo, counts.noYes);
    if (excess > 0)
        excess = std::max(0.0, excess - static_cast<double>(counts.total()) / 2);
    return excess / std::sqrt(margins);
}

} // namespace

McNemar mcNemar(const PairedCounts& counts, McNemarMethod method) {
    requireCounts(counts);
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

ShareDifference shareDifference(const PairedCounts& counts, double level) {
    requireCounts(counts);
    ShareDifference result;
    result.newcombe.level = result.bonettPrice.level = level;
    if (counts.total() == 0) {
        result.difference = WhyNot::noValues;
        result.newcombe.low = result.newcombe.high = result.bonettPrice.low = result.bonettPrice.high =
            WhyNot::noValues;
        return result;
    }
    const auto n = static_cast<double>(counts.total());
    const Proportion before = proportion(counts.yesYes + counts.yesNo, counts.total(), level);
    const Proportion after = proportion(counts.yesYes + counts.noYes, counts.total(), level);
    const double change = static_cast<double>(counts.noYes - counts.yesNo) / n;
    result.difference = change;
    const double together = answersTogether(counts);
    const auto reach = [together](double one, double other) {
        return std::sqrt(std::max(0.0, one * one - 2 * together * one * other + other * other));
    };
    result.newcombe.low = change - reach(after.share.value() - after.wilson.low.value(),
                                         before.wilson.high.value() - before.share.value());
    result.newcombe.high = change + reach(after.wilson.high.value() - after.share.value(),
                                          before.share.value() - before.wilson.low.value());
    const double gained = static_cast<double>(counts.noYes + 1) / (n + 2);
    const double lost = static_cast<double>(counts.yesNo + 1) / (n + 2);
    const double wald =
        normalQuantile((1 + level) / 2) * std::sqrt((gained + lost - (gained - lost) * (gained - lost)) / (n + 2));
    result.bonettPrice.low = std::max(-1.0, gained - lost - wald);
    result.bonettPrice.high = std::min(1.0, gained - lost + wald);
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
