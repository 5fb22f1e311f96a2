#include "core/reports/axis.h"

#include "core/outcomes/numbers.h"
#include "core/reports/drawing_words.h"

#include <algorithm>
#include <cmath>

namespace emic::reports {

namespace {

constexpr double tickSize = 8.5;
constexpr double nameSize = 9.5;

} // namespace

Axis::Axis(double low, double high, double from, double to) : m_low(low), m_high(high), m_from(from), m_to(to) {
    if (!std::isfinite(low) || !std::isfinite(high)) {
        m_low = 0;
        m_high = 1;
    } else if (low == high) {
        const double room = std::max(1.0, std::abs(low) * 0.1);
        m_low -= room;
        m_high += room;
    }
}

double Axis::at(double value) const {
    // In halves, so that the distance of very large numbers stays finite.
    const double share = (value / 2 - m_low / 2) / (m_high / 2 - m_low / 2);
    return m_from + std::clamp(share, -0.02, 1.02) * (m_to - m_from);
}

std::vector<double> Axis::ticks(int wanted) const {
    const double rough = (m_high / 2 - m_low / 2) / wanted * 2;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    std::vector<double> result;
    const double first = std::ceil(m_low / step - 1e-9);
    for (double count = 0; count < 3.0 * wanted; ++count) {
        const double tick = (first + count) * step;
        if (!std::isfinite(tick) || tick > m_high + step * 1e-9)
            break;
        result.push_back(tick);
    }
    return result;
}

std::string Axis::label(double tick) {
    if (tick == 0)
        return "0";
    // Sums of steps such as 0.1 are off by the last digits of a double.
    const double power = std::pow(10, 9 - std::floor(std::log10(std::abs(tick))));
    const double rounded = std::isfinite(power) ? std::round(tick * power) / power : tick;
    std::string text = outcomes::numberText(std::isfinite(rounded) ? rounded : tick);
    if (text.starts_with('-'))
        text.replace(0, 1, "−");
    return text;
}

Group horizontalAxis(const Axis& axis, double y, double top, const std::string& name, int ticks) {
    Group group;
    for (const double tick : axis.ticks(ticks)) {
        const double x = axis.at(tick);
        group.shapes.emplace_back(Path{{{x, top}, {x, y}}, {Ink::faint, 0.5, Dash::none}});
        group.shapes.emplace_back(Path{{{x, y}, {x, y + 3}}, {Ink::quiet, 0.75, Dash::none}});
        group.shapes.emplace_back(
            Words{{x, y + 13}, Axis::label(tick), tickSize, Anchor::middle, false, 0, Ink::quiet});
    }
    group.shapes.emplace_back(Path{{{axis.from(), y}, {axis.to(), y}}, {Ink::quiet, 0.75, Dash::none}});
    group.shapes.emplace_back(Words{{(axis.from() + axis.to()) / 2, y + 28},
                                    fitted(name, nameSize, axis.to() - axis.from()),
                                    nameSize,
                                    Anchor::middle,
                                    false,
                                    0,
                                    Ink::ink});
    return group;
}

Group verticalAxis(const Axis& axis, double x, double right, const std::string& name, int ticks) {
    Group group;
    double widest = 0;
    for (const double tick : axis.ticks(ticks)) {
        const double y = axis.at(tick);
        const std::string label = Axis::label(tick);
        widest = std::max(widest, widthOf(label, tickSize));
        group.shapes.emplace_back(Path{{{x, y}, {right, y}}, {Ink::faint, 0.5, Dash::none}});
        group.shapes.emplace_back(Words{{x - 5, y + 3}, label, tickSize, Anchor::end, false, 0, Ink::quiet});
    }
    group.shapes.emplace_back(Path{{{x, axis.from()}, {x, axis.to()}}, {Ink::quiet, 0.75, Dash::none}});
    group.shapes.emplace_back(Words{{x - widest - 13, (axis.from() + axis.to()) / 2},
                                    fitted(name, nameSize, std::abs(axis.to() - axis.from())),
                                    nameSize,
                                    Anchor::middle,
                                    false,
                                    -90,
                                    Ink::ink});
    return group;
}

} // namespace emic::reports
