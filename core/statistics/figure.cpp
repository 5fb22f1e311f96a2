#include "core/statistics/figure.h"

#include "core/text/error.h"

#include <algorithm>
#include <cmath>

namespace emic::statistics {

std::string sentence(WhyNot why) {
    switch (why) {
    case WhyNot::nothing:
        return "";
    case WhyNot::noValues:
        return "no values";
    case WhyNot::tooFew:
        return "too few values";
    case WhyNot::notFinite:
        return "a value is not a finite number";
    case WhyNot::constant:
        return "all values are the same";
    case WhyNot::allZero:
        return "nobody changed";
    case WhyNot::oneDirection:
        return "every change goes the same way";
    case WhyNot::noDiscordantPairs:
        return "no discordant pairs";
    case WhyNot::emptyGroup:
        return "one of the groups is empty";
    case WhyNot::oneRowOrColumn:
        return "only one row or column is not empty";
    case WhyNot::oneCategory:
        return "only one category was used";
    case WhyNot::noOverlap:
        return "nothing was coded by two analysts";
    case WhyNot::tooLarge:
        return "the exact distribution would take too long";
    case WhyNot::notDefined:
        return "not defined for this method";
    case WhyNot::notMeasured:
        return "the scale's reliability or spread is not known";
    }
    return "";
}

Figure::Figure(double value)
    : m_value(std::isnan(value) ? 0 : value), m_why(std::isnan(value) ? WhyNot::notDefined : WhyNot::nothing) {}

double Figure::value() const {
    if (!known())
        throw Error("There is no number to show: " + sentence(m_why) + ".");
    return m_value;
}

std::string name(Computation computation) {
    switch (computation) {
    case Computation::exact:
        return "exact";
    case Computation::normal:
        return "normal approximation";
    case Computation::normalContinuity:
        return "normal approximation with continuity correction";
    case Computation::studentT:
        return "Student's t";
    case Computation::chiSquare:
        return "chi-square";
    case Computation::chiSquareContinuity:
        return "chi-square with continuity correction";
    }
    return "";
}

bool allFinite(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

} // namespace emic::statistics
