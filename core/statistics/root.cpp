#include "core/statistics/root.h"

#include "core/text/error.h"

#include <cmath>
#include <limits>

namespace emic::statistics {

namespace {

struct Point {
    double at = 0;
    double value = 0;
};

/// The step from `best` that interpolation proposes, or bisection when interpolation would leave the bracket or
/// converge too slowly.
double stepFrom(const Point& best, const Point& former, const Point& other, double narrow) {
    const double bisection = (other.at - best.at) / 2;
    const double lastStep = best.at - former.at;
    if (std::abs(lastStep) < narrow || std::abs(former.value) <= std::abs(best.value))
        return bisection;
    const double width = other.at - best.at;
    double numerator = 0;
    double denominator = 0;
    if (former.at == other.at) { // two points: the secant
        const double slope = best.value / former.value;
        numerator = width * slope;
        denominator = 1.0 - slope;
    } else { // three points: the inverse parabola
        const double q = former.value / other.value;
        const double r = best.value / other.value;
        const double s = best.value / former.value;
        numerator = s * (width * q * (q - r) - (best.at - former.at) * (r - 1.0));
        denominator = (q - 1.0) * (r - 1.0) * (s - 1.0);
    }
    if (numerator > 0)
        denominator = -denominator;
    else
        numerator = -numerator;
    const bool inside = numerator < 0.75 * width * denominator - std::abs(narrow * denominator) / 2;
    const bool shrinks = numerator < std::abs(lastStep * denominator / 2);
    return inside && shrinks ? numerator / denominator : bisection;
}

} // namespace

double rootBetween(const std::function<double(double)>& function, double low, double high, double tolerance) {
    constexpr int mostSteps = 1000;
    Point former{low, function(low)};
    Point best{high, function(high)};
    if (former.value == 0)
        return low;
    if (best.value == 0)
        return high;
    if (!(former.value * best.value < 0) && !(std::signbit(former.value) != std::signbit(best.value)))
        throw Error("An equation has no solution in the range where it was sought.");
    Point other = former; // beyond the root, seen from `best`
    for (int step = 0; step < mostSteps; ++step) {
        if (std::abs(other.value) < std::abs(best.value)) {
            former = best;
            best = other;
            other = former;
        }
        const double narrow = 2 * std::numeric_limits<double>::epsilon() * std::abs(best.at) + tolerance / 2;
        if (std::abs((other.at - best.at) / 2) <= narrow || best.value == 0)
            return best.at;
        double move = stepFrom(best, former, other, narrow);
        if (std::abs(move) < narrow)
            move = move > 0 ? narrow : -narrow;
        former = best;
        best.at += move;
        best.value = function(best.at);
        if (std::isnan(best.value))
            throw Error("An equation cannot be solved: its value is not a number.");
        if ((best.value > 0 && other.value > 0) || (best.value < 0 && other.value < 0))
            other = former;
    }
    return best.at;
}

} // namespace emic::statistics
