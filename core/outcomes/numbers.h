// Numbers as they are kept in a study and shown to people: 12.5, whatever the locale. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emic::outcomes {

/// The shortest text without an exponent that reads back as the same number, which XML schemas take for a decimal.
[[nodiscard]] std::string numberText(double value);

/// A whole text as a finite number with a decimal point, else nothing.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace emic::outcomes
