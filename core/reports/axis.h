// Numbers along a line: where each stands, and at which of them the line is labelled. Internal to this room; pure; any
// thread.
#pragma once

#include "core/reports/drawing.h"

#include <string>
#include <vector>

namespace emic::reports {

class Axis {
public:
    /// Numbers from `low` to `high` between two places, in points. Where low and high are the same, or not finite,
    /// there is room on either side.
    Axis(double low, double high, double from, double to);

    [[nodiscard]] double at(double value) const;
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    /// Round numbers within, at most about `wanted`.
    [[nodiscard]] std::vector<double> ticks(int wanted = 6) const;
    /// A tick as it is printed.
    [[nodiscard]] static std::string label(double tick);

private:
    double m_low;
    double m_high;
    double m_from;
    double m_to;
};

/// A line under the figure at height `y`, with ticks, numbers and the axis' name below; thin lines up to `top`.
[[nodiscard]] Group horizontalAxis(const Axis& axis, double y, double top, const std::string& name, int ticks = 6);

/// The same at the left, with the name beside it, turned; thin lines to `right`.
[[nodiscard]] Group verticalAxis(const Axis& axis, double x, double right, const std::string& name, int ticks = 5);

} // namespace emic::reports
