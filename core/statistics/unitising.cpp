#include "core/statistics/unitising.h"

#include "core/text/error.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace emic::statistics {

namespace {

using Code = std::optional<std::int64_t>; ///< nothing: not marked

/// One observer's stretches in order, those of one code that overlap joined. Stretches that only touch stay apart: they
/// are two units.
std::vector<Stretch> tidy(std::vector<Stretch> stretches, std::int64_t length) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::vector<Stretch> found;
    for (const Stretch& stretch : stretches) {
        if (stretch.begin < 0 || stretch.end > length || stretch.begin >= stretch.end)
            throw InvalidInput("A stretch from " + std::to_string(stretch.begin) + " to " +
                               std::to_string(stretch.end) + " does not lie in a text of length " +
                               std::to_string(length) + ".");
        if (found.empty() || stretch.begin >= found.back().end) {
            found.push_back(stretch);
            continue;
        }
        if (stretch.code != found.back().code)
            throw InvalidInput("Two stretches of one observer overlap with different codes at " +
                               std::to_string(stretch.begin) + "; compare such codes one by one.");
        found.back().end = std::max(found.back().end, stretch.end);
    }
    return found;
}

/// What one observer did on a piece of the continuum in which nobody's boundary lies.
struct State {
    Code code;
    std::size_t stretch = 0;
};

/// Twice-counted lengths by pairs of codes, and what expectation must leave out.
struct Coincidences {
    std::map<std::pair<Code, Code>, double> lengths;
    std::map<Code, double> sums;
    double total = 0;
    double leftOut = 0;             ///< sum of l(l-1)
    std::map<Code, double> squares; ///< sum of l^2 by code, kept for the intersections alone

    [[nodiscard]] Figure alpha() const {
        double disagreed = 0;
        for (const auto& [codes, length] : lengths)
            if (codes.first != codes.second)
                disagreed += length;
        double expected = total * total;
        for (const auto& [code, sum] : sums)
            expected -= sum * sum;
        const double pairs = total * (total - 1) - leftOut;
        if (total <= 0)
            return WhyNot::noOverlap;
        if (!(expected > 0) || !(pairs > 0))
            return WhyNot::oneCategory;
        return 1 - disagreed / total / (expected / pairs);
    }

    /// Krippendorff's (k)u-alpha of one code, with this and every other code as the only two: observed coincidences
    /// of k with another over those expected, each as a share of all of k's.
    [[nodiscard]] Figure alphaOf(const Code& code) const {
        const auto sum = sums.find(code);
        if (sum == sums.end() || !(sum->second > 0))
            return WhyNot::noOverlap;
        const auto with = lengths.find({code, code});
        const double missed = sum->second - (with == lengths.end() ? 0 : with->second);
        const double possible = sum->second * total - squares.at(code);
        const double expected = sum->second * (total - sum->second);
        if (!(expected > 0))
            return WhyNot::oneCategory;
        return 1 - possible / sum->second * missed / expected;
    }
};

std::vector<CodeAlpha> eachCode(const Coincidences& overall, const Coincidences& codes) {
    std::vector<CodeAlpha> found;
    for (const auto& [code, length] : overall.sums) {
        if (!code)
            continue;
        const auto valued = codes.sums.find(code);
        found.push_back(
            {*code, codes.alphaOf(code), length > 0 && valued != codes.sums.end() ? valued->second / length : 0.0});
    }
    return found;
}

double squaresOf(double length) {
    return length * (length - 1);
}

} // namespace

UnitisingAlpha unitisingAlpha(const std::vector<std::vector<Stretch>>& observers, std::int64_t length) {
    std::vector<std::vector<Stretch>> tidied;
    std::set<std::int64_t> edges{0, length};
    Coincidences overall;
    Coincidences boundaries;
    Coincidences codes;
    double marked = 0;
    for (const auto& stretches : observers) {
        tidied.push_back(tidy(stretches, length));
        for (const Stretch& stretch : tidied.back()) {
            edges.insert({stretch.begin, stretch.end});
            const auto own = static_cast<double>(stretch.end - stretch.begin);
            overall.leftOut += squaresOf(own);
            boundaries.leftOut += squaresOf(own);
            marked += own;
        }
    }
    UnitisingAlpha result;
    const std::size_t m = observers.size();
    if (m < 2 || length <= 0) {
        const WhyNot why = length <= 0 ? WhyNot::noValues : WhyNot::tooFew;
        result.overall = result.boundaries = result.codes = result.boundariesAgreed = result.withoutGaps = why;
        return result;
    }
    const double weight = 1.0 / static_cast<double>(m - 1);
    std::map<std::vector<std::size_t>, double> intersections; // observers i, j and their stretches
    double agreed = 0;
    double touched = 0;
    double touchedAgreed = 0;
    std::vector<std::size_t> next(m, 0);
    for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
        const auto piece = static_cast<double>(*std::next(edge) - *edge);
        std::vector<State> states(m);
        for (std::size_t i = 0; i < m; ++i) {
            while (next[i] < tidied[i].size() && tidied[i][next[i]].end <= *edge)
                ++next[i];
            if (next[i] < tidied[i].size() && tidied[i][next[i]].begin <= *edge)
                states[i] = {tidied[i][next[i]].code, next[i]};
            overall.sums[states[i].code] += piece;
            boundaries.sums[states[i].code ? Code(1) : Code()] += piece;
        }
        for (std::size_t i = 0; i < m; ++i)
            for (std::size_t j = 0; j < m; ++j) {
                if (i == j)
                    continue;
                const State& a = states[i];
                const State& b = states[j];
                overall.lengths[{a.code, b.code}] += weight * piece;
                boundaries.lengths[{a.code ? Code(1) : Code(), b.code ? Code(1) : Code()}] += weight * piece;
                agreed += a.code.has_value() == b.code.has_value() ? piece : 0;
                touched += a.code || b.code ? piece : 0;
                touchedAgreed += a.code && a.code == b.code ? piece : 0;
                if (a.code && b.code) {
                    codes.lengths[{a.code, b.code}] += weight * piece;
                    codes.sums[a.code] += weight * piece;
                    codes.total += weight * piece;
                    intersections[{i, j, a.stretch, b.stretch}] += piece;
                }
            }
    }
    for (const auto& [which, piece] : intersections) {
        codes.leftOut += weight * squaresOf(piece);
        codes.squares[tidied[which[0]][which[2]].code] += weight * piece * piece;
    }
    overall.total = boundaries.total = static_cast<double>(m) * static_cast<double>(length);
    const double pairs = static_cast<double>(m * (m - 1)) * static_cast<double>(length);
    result.overall = overall.alpha();
    result.boundaries = boundaries.alpha();
    result.codes = codes.alpha();
    result.boundariesAgreed = agreed / pairs;
    result.withoutGaps = touched > 0 ? Figure(touchedAgreed / touched) : Figure(WhyNot::noOverlap);
    result.marked = marked / overall.total;
    result.eachCode = eachCode(overall, codes);
    return result;
}

} // namespace emic::statistics
