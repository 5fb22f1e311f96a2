// A number, or the reason why there is none: so that nobody prints a NaN, or a zero that means "not computed".
// Plain values, for any thread.
#pragma once

#include <string>
#include <vector>

namespace emic::statistics {

/// Why a figure is not available. sentence() says it in words.
enum class WhyNot {
    nothing,           ///< there is a number
    noValues,          ///< no value, or no complete pair
    tooFew,            ///< fewer values than the formula needs
    notFinite,         ///< a value is infinite or not a number
    constant,          ///< all values, or all differences, are the same
    allZero,           ///< all differences are zero
    oneDirection,      ///< every difference that is not zero has the same sign
    noDiscordantPairs, ///< nobody changed from yes to no or from no to yes
    emptyGroup,        ///< one of two groups is empty
    oneRowOrColumn,    ///< a table with only one row or column that is not empty
    oneCategory,       ///< everybody used one and the same category
    noOverlap,         ///< no value or stretch that two observers both coded
    tooLarge,          ///< the exact distribution would take too long
    notDefined,        ///< this method has no such figure
    notMeasured,       ///< reliability or spread of the scale is not known
};

/// The reason as a clause for footnotes: "no discordant pairs".
[[nodiscard]] std::string sentence(WhyNot why);

class Figure {
public:
    Figure() = default; ///< no number: notDefined
    /// A number. Infinite only for odds ratios and their limits; NaN becomes "not defined".
    Figure(double value);              // NOLINT(google-explicit-constructor): a number is a figure
    Figure(WhyNot why) : m_why(why) {} // NOLINT(google-explicit-constructor): a reason is one too

    [[nodiscard]] bool known() const { return m_why == WhyNot::nothing; }
    [[nodiscard]] WhyNot why() const { return m_why; }
    /// Throws Error, with the reason, when there is no number.
    [[nodiscard]] double value() const;
    [[nodiscard]] double valueOr(double other) const { return known() ? m_value : other; }
    bool operator==(const Figure&) const = default;

private:
    double m_value = 0;
    WhyNot m_why = WhyNot::notDefined;
};

struct Interval {
    Figure low;
    Figure high;
    double level = 0.95; ///< the level that is reached, which may differ from what was asked in small samples
    bool operator==(const Interval&) const = default;
};

/// How a p-value was computed.
enum class Computation { exact, normal, normalContinuity, studentT, chiSquare, chiSquareContinuity };

/// "exact", "normal approximation" ...
[[nodiscard]] std::string name(Computation computation);

/// Whether every value is finite.
[[nodiscard]] bool allFinite(const std::vector<double>& values);

} // namespace emic::statistics
