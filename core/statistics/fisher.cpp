#include "core/statistics/fisher.h"

#include "core/statistics/distributions.h"
#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace emic::statistics {

namespace {

/// The counts that the first cell may take, and how likely each is, for given margins.
class Hypergeometric {
public:
    explicit Hypergeometric(const FourCells& cells)
        : m_found(cells.yesYes), m_least(std::max<std::int64_t>(0, cells.yesYes - cells.noNo)),
          m_most(std::min(cells.yesYes + cells.yesNo, cells.yesYes + cells.noYes)) {
        const std::int64_t row = cells.yesYes + cells.yesNo;
        const std::int64_t column = cells.yesYes + cells.noYes;
        const std::int64_t rest = cells.noYes + cells.noNo;
        for (std::int64_t count = m_least; count <= m_most; ++count)
            m_logWays.push_back(-logFactorial(count) - logFactorial(row - count) - logFactorial(column - count) -
                                logFactorial(rest - column + count));
    }

    [[nodiscard]] bool atLeast() const { return m_found == m_least; }
    [[nodiscard]] bool atMost() const { return m_found == m_most; }
    [[nodiscard]] double found() const { return static_cast<double>(m_found); }

    /// The chances of all counts when the odds ratio is `odds`.
    [[nodiscard]] std::vector<double> chances(double odds) const {
        std::vector<double> shares;
        for (std::size_t at = 0; at < m_logWays.size(); ++at)
            shares.push_back(m_logWays[at] + std::log(odds) * static_cast<double>(m_least + std::int64_t(at)));
        const double largest = *std::max_element(shares.begin(), shares.end());
        double all = 0;
        for (double& share : shares)
            all += share = std::exp(share - largest);
        for (double& share : shares)
            share /= all;
        return shares;
    }

    [[nodiscard]] double mean(double odds) const {
        if (odds == 0)
            return static_cast<double>(m_least);
        const std::vector<double> shares = chances(odds);
        double sum = 0;
        for (std::size_t at = 0; at < shares.size(); ++at)
            sum += shares[at] * static_cast<double>(m_least + std::int64_t(at));
        return sum;
    }

    /// P(count <= found), or P(count >= found).
    [[nodiscard]] double tail(double odds, bool upper) const {
        if (odds == 0)
            return upper ? (m_found <= m_least ? 1 : 0) : 1;
        const std::vector<double> shares = chances(odds);
        double sum = 0;
        for (std::size_t at = 0; at < shares.size(); ++at) {
            const std::int64_t count = m_least + std::int64_t(at);
            if (upper ? count >= m_found : count <= m_found)
                sum += shares[at];
        }
        return sum;
    }

    [[nodiscard]] double p() const {
        const std::vector<double> shares = chances(1);
        const double own = shares[static_cast<std::size_t>(m_found - m_least)];
        constexpr double allowance = 1 + 1e-7;
        double sum = 0;
        for (const double share : shares)
            if (share <= own * allowance)
                sum += share;
        return std::min(1.0, sum);
    }

private:
    std::int64_t m_found;
    std::int64_t m_least;
    std::int64_t m_most;
    std::vector<double> m_logWays;
};

/// The odds ratio at which a function that rises (or falls) with it equals `goal`: sought below 1 as it is, above 1 as
/// the inverse, so that the range is finite.
double oddsWhere(const std::function<double(double)>& function, double goal, bool rises, Roots roots) {
    // Where R's uniroot() stops when nothing else is said.
    const double tolerance = roots == Roots::asR ? std::pow(std::numeric_limits<double>::epsilon(), 0.25) : 0;
    const double atOne = function(1);
    if (atOne == goal)
        return 1;
    if ((atOne > goal) == rises)
        return rootBetween([&](double odds) { return function(odds) - goal; }, 0, 1, tolerance);
    return 1 / rootBetween([&](double inverse) { return function(1 / inverse) - goal; },
                           std::numeric_limits<double>::epsilon(), 1, tolerance);
}

} // namespace

Fisher fisher(const FourCells& cells, double level, Roots roots) {
    if (cells.yesYes < 0 || cells.yesNo < 0 || cells.noYes < 0 || cells.noNo < 0)
        throw InvalidInput("Persons are counted from 0 upwards; a negative count cannot be tested.");
    Fisher result;
    result.interval.level = level;
    if (cells.yesYes + cells.yesNo == 0 || cells.noYes + cells.noNo == 0 || cells.yesYes + cells.noYes == 0 ||
        cells.yesNo + cells.noNo == 0) {
        const bool none = cells.yesYes + cells.yesNo + cells.noYes + cells.noNo == 0;
        const WhyNot why = none ? WhyNot::noValues : WhyNot::oneRowOrColumn;
        result.p = result.oddsRatio = result.interval.low = result.interval.high = why;
        return result;
    }
    const Hypergeometric tables(cells);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    result.p = tables.p();
    if (tables.atLeast())
        result.oddsRatio = 0.0;
    else if (tables.atMost())
        result.oddsRatio = infinite;
    else
        result.oddsRatio = oddsWhere([&](double odds) { return tables.mean(odds); }, tables.found(), true, roots);
    const double tail = (1 - level) / 2;
    result.interval.low =
        tables.atLeast() ? 0.0 : oddsWhere([&](double odds) { return tables.tail(odds, true); }, tail, true, roots);
    result.interval.high = tables.atMost()
                               ? infinite
                               : oddsWhere([&](double odds) { return tables.tail(odds, false); }, tail, false, roots);
    return result;
}

} // namespace emic::statistics
