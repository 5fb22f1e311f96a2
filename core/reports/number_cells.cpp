#include "core/reports/number_cells.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::reports {

std::string rounded(double value, int decimals) {
    if (std::isinf(value))
        return value > 0 ? "Inf" : "-Inf";
    std::array<char, 400> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string text(buffer.data(), end.ptr);
    if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-')
        text.erase(0, 1); // -0.00 is no less than nothing
    return text;
}

Cell figureCell(const statistics::Figure& figure, int decimals) {
    if (!figure.known()) {
        Cell cell;
        cell.words = "NA";
        return cell;
    }
    Cell cell = std::isinf(figure.value()) ? Cell(rounded(figure.value(), 0)) : Cell(figure.value());
    cell.words = rounded(figure.value(), decimals);
    return cell;
}

Cell probabilityCell(const statistics::Figure& p) {
    Cell cell = figureCell(p, 3);
    constexpr double smallest = 0.001;
    if (p.known() && p.value() < smallest)
        cell.words = "< 0.001";
    return cell;
}

Cell probabilityCell(const std::optional<double>& p) {
    return probabilityCell(p ? statistics::Figure(*p) : statistics::Figure(statistics::WhyNot::notDefined));
}

Cell intervalCell(const statistics::Interval& interval, int decimals) {
    if (!interval.low.known() || !interval.high.known())
        return figureCell(interval.low, decimals);
    return {Object{{"low", figureCell(interval.low)}, {"high", figureCell(interval.high)}, {"level", interval.level}},
            rounded(interval.low.value(), decimals) + " to " + rounded(interval.high.value(), decimals)};
}

int decimalsOf(const statistics::Summary& summary) {
    const auto isWhole = [](double value) { return std::abs(value - std::round(value)) < 1e-6; };
    return isWhole(summary.least.value()) && isWhole(summary.greatest.value()) &&
                   isWhole(summary.mean.value() * static_cast<double>(summary.n))
               ? 1
               : 2;
}

Cell summaryCell(const statistics::Summary& summary, const statistics::Quartiles& quartiles) {
    if (!summary.mean.known())
        return figureCell(summary.mean);
    const int decimals = decimalsOf(summary);
    const int own = decimals == 1 ? 0 : decimals;
    return {Object{{"n", static_cast<std::int64_t>(summary.n)},
                   {"mean", figureCell(summary.mean)},
                   {"sd", figureCell(summary.sd)},
                   {"min", figureCell(summary.least)},
                   {"max", figureCell(summary.greatest)},
                   {"median", figureCell(summary.median)},
                   {"q1", figureCell(quartiles.first)},
                   {"q3", figureCell(quartiles.third)}},
            rounded(summary.mean.value(), decimals) + " (" + rounded(summary.least.value(), own) + "-" +
                rounded(summary.greatest.value(), own) + ")"};
}

Cell shareCell(std::int64_t count, std::size_t n) {
    if (n == 0)
        return figureCell(statistics::WhyNot::noValues);
    const double percent = 100.0 * static_cast<double>(count) / static_cast<double>(n);
    return {Object{{"count", count}, {"n", static_cast<std::int64_t>(n)}, {"percent", percent}},
            std::to_string(count) + " (" + rounded(percent, 1) + ")"};
}

} // namespace emic::reports
