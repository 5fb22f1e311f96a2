// Fisher's exact test of tables with more than two rows or columns. Columns are filled one after the other; ways that
// leave the same rows to be filled (in whatever order) and are equally likely so far are followed once. For the last
// two columns all completions of such a state are listed, sorted by likelihood, so that each way only looks up how much
// of them is no likelier than the table found.
#include "core/statistics/distributions.h"
#include "core/statistics/fisher.h"
#include "core/text/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace emic::statistics {

namespace {

using Counts = std::vector<std::int64_t>;

/// Steps that may be taken before the answer is "tooLarge"; about a second. A way that is remembered costs several.
constexpr std::int64_t mostSteps = 20'000'000;
constexpr std::int64_t stepsToRemember = 8;
/// Logarithms of likelihoods that differ by less are the same; R compares with this tolerance too.
constexpr double same = 1e-7;

struct TooLarge {};

class Margins {
public:
    Margins(Counts rows, Counts columns) : m_rows(std::move(rows)), m_columns(std::move(columns)) {
        // Few and full rows, the fullest columns last: the last two are summed in closed form or by lookup.
        if (m_rows.size() > m_columns.size())
            std::swap(m_rows, m_columns);
        std::sort(m_columns.begin(), m_columns.end());
        std::sort(m_rows.begin(), m_rows.end());
        const std::int64_t total = std::accumulate(m_rows.begin(), m_rows.end(), std::int64_t{0});
        for (std::int64_t n = 0; n <= total; ++n)
            m_logFactorial.push_back(logFactorial(n));
    }

    /// ln of the chance of the table with these cells.
    [[nodiscard]] double chanceOf(const std::vector<Counts>& cells) const {
        double log = -m_logFactorial.back();
        for (const std::int64_t count : m_rows)
            log += factorial(count);
        for (const std::int64_t count : m_columns)
            log += factorial(count);
        for (const Counts& row : cells)
            for (const std::int64_t cell : row)
                log -= factorial(cell);
        return log;
    }

    /// The chance of all tables whose own chance has at most the logarithm `found`.
    double p(double found) {
        std::map<Counts, std::map<std::int64_t, double>> ways{{m_rows, {{0, 1.0}}}};
        const std::size_t last = m_columns.size();
        for (std::size_t column = 0; column + 2 < last; ++column)
            ways = afterColumn(ways, m_columns[column]);
        double p = 0;
        for (const auto& [rows, pasts] : ways) {
            const std::vector<Completion> completions = lastTwo(rows, m_columns[last - 2]);
            for (const auto& [past, weight] : pasts) {
                const double rest = found - static_cast<double>(past) * grain + same;
                const auto end = std::upper_bound(completions.begin(), completions.end(), rest,
                                                  [](double limit, const Completion& one) { return limit < one.log; });
                if (end != completions.begin())
                    p += weight * std::prev(end)->sum;
            }
        }
        return std::min(1.0, p);
    }

private:
    [[nodiscard]] double factorial(std::int64_t n) const { return m_logFactorial[static_cast<std::size_t>(n)]; }
    [[nodiscard]] double choose(std::int64_t n, std::int64_t k) const {
        return factorial(n) - factorial(k) - factorial(n - k);
    }

    /// Sums of logarithms are kept in whole grains, so that the same sum in another order is the same number.
    static constexpr double grain = 1e-10;

    struct Completion {
        double log = 0; ///< ln of its chance, given the rows that are left
        double sum = 0; ///< chance of all completions up to this one
    };

    using Ways = std::map<Counts, std::map<std::int64_t, double>>;

    /// Calls `take(rest, log)` for each way to fill a column of `count` from `rows`; `log` is ln of its chance
    /// (multivariate hypergeometric).
    void fill(const Counts& rows, std::int64_t count, const std::function<void(const Counts&, double)>& take) {
        Counts rest = rows;
        Counts room(rows.size() + 1, 0); // what the rows from here on can still give
        for (std::size_t row = rows.size(); row-- > 0;)
            room[row] = room[row + 1] + rows[row];
        const std::function<void(std::size_t, std::int64_t, double)> step = [&](std::size_t row, std::int64_t left,
                                                                                double log) {
            if (++m_steps > mostSteps)
                throw TooLarge();
            if (row + 1 == rows.size()) {
                rest[row] = rows[row] - left;
                take(rest, log + choose(rows[row], left));
                return;
            }
            const std::int64_t least = std::max<std::int64_t>(0, left - room[row + 1]);
            for (std::int64_t cell = least; cell <= std::min(left, rows[row]); ++cell) {
                rest[row] = rows[row] - cell;
                step(row + 1, left - cell, log + choose(rows[row], cell));
            }
        };
        step(0, count, -choose(room.front(), count));
    }

    Ways afterColumn(const Ways& before, std::int64_t count) {
        Ways after;
        for (const auto& [rows, pasts] : before)
            fill(rows, count, [&, &pasts = pasts](const Counts& rest, double log) {
                Counts key = rest;
                std::sort(key.begin(), key.end());
                std::map<std::int64_t, double>& found = after[key];
                const auto grains = static_cast<std::int64_t>(std::llround(log / grain));
                for (const auto& [past, weight] : pasts) {
                    if ((m_steps += stepsToRemember) > mostSteps)
                        throw TooLarge();
                    found[past + grains] += weight * std::exp(log);
                }
            });
        return after;
    }

    std::vector<Completion> lastTwo(const Counts& rows, std::int64_t count) {
        std::vector<Completion> found;
        fill(rows, count, [&](const Counts&, double log) { found.push_back({log, std::exp(log)}); });
        std::sort(found.begin(), found.end(), [](const Completion& a, const Completion& b) { return a.log < b.log; });
        double sum = 0;
        for (Completion& one : found)
            one.sum = sum += one.sum;
        return found;
    }

    Counts m_rows;
    Counts m_columns;
    std::vector<double> m_logFactorial;
    std::int64_t m_steps = 0;
};

} // namespace

Figure fisherTable(const std::vector<std::vector<std::int64_t>>& rows) {
    Counts rowSums;
    Counts columnSums(rows.empty() ? 0 : rows.front().size(), 0);
    std::int64_t total = 0;
    for (const Counts& row : rows) {
        if (row.size() != columnSums.size())
            throw InvalidInput("All rows of a table must have the same number of cells to be tested.");
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column] < 0)
                throw InvalidInput("Persons are counted from 0 upwards; a negative count cannot be tested.");
            columnSums[column] += row[column];
        }
        rowSums.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
        total += rowSums.back();
    }
    std::erase(rowSums, 0);
    std::erase(columnSums, 0);
    if (total == 0)
        return WhyNot::noValues;
    if (rowSums.size() < 2 || columnSums.size() < 2)
        return WhyNot::oneRowOrColumn;
    constexpr std::int64_t mostPersons = 100'000;
    if (total > mostPersons)
        return WhyNot::tooLarge;
    Margins margins(std::move(rowSums), std::move(columnSums));
    try {
        return margins.p(margins.chanceOf(rows));
    } catch (const TooLarge&) {
        return WhyNot::tooLarge;
    }
}

} // namespace emic::statistics
