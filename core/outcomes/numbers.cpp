#include "core/outcomes/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::outcomes {

std::string numberText(double value) {
    std::array<char, 64> buffer{};
    const bool usual = value == 0 || (std::abs(value) < 1e15 && std::abs(value) >= 1e-6);
    const auto end = usual
                         ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
                         : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
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
