// How one value of an attribute is read from what a person typed or a table holds. Pure; any thread.
//
//   number    12.5 or 12,5; a sign; groups of three as in 1 234,5 or 1,234.5 or 1.234,5; 1e-3. "1,234" may be two
//   things
//             and is refused, unless it is known which (DecimalComma). A single point is always the decimal point.
//   yes-no    yes, no, true, false, 1, 0 and the words for yes, no, true and false in the Nordic languages, German,
//   Dutch,
//             French, Italian, Spanish, Portuguese and Polish
//   date      2024-02-29, also 2024/02/29 and with a time of midnight behind it as spreadsheets write it; 29.2.2024;
//   29/2/2024
//             or 2/29/2024 when one of the two is over 12 or both are the same, else it is refused. Years have four
//             digits.
//   category  one of the categories, not regarding case and spacing
//   text      itself, without white space at the ends
#pragma once

#include "core/study/study.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// What "1,234" is.
enum class DecimalComma { unknown, yes, no };

/// A value as it is kept, or why it is none.
struct ReadValue {
    std::optional<std::string> value; ///< canonical; see study::AttributeValue
    std::string problem;              ///< a sentence for a person; empty when there is a value
    bool ambiguous = false;           ///< it may be read in two ways
};

/// Reads a value that is not empty. `categories` are those of the attribute, in their order; other types need none.
[[nodiscard]] ReadValue readValue(study::AttributeType type, std::string_view typed,
                                  const std::vector<std::string>& categories = {},
                                  DecimalComma decimalComma = DecimalComma::unknown);

/// What a comma means in a column of numbers, judged by those of its values that can be read one way only.
[[nodiscard]] DecimalComma decimalCommaOf(const std::vector<std::string>& values);

/// True for what tables write where nothing is known: nothing, white space, NA, N/A, #N/A, or a single point or hyphen.
[[nodiscard]] bool saysNothing(std::string_view typed);

} // namespace emic::editing
