#include "core/outcomes/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::outcomes {

std::string numberText(double value) {
    std::array<char, 400> buffer{}; // the least double has 324 zeros before its digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    const std::string text(buffer.data(), end.ptr);
    return text == "-0" ? "0" : text;
}

std::optional<double> parseNumber(std::string_view text) {
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end.ec != std::errc() || end.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace emic::outcomes
