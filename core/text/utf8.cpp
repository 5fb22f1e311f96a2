#include "core/text/utf8.h"

#include <algorithm>

namespace emic::text {

namespace {

constexpr bool within(unsigned value, unsigned low, unsigned high) {
    return value >= low && value <= high;
}

constexpr bool isTrail(unsigned byte) {
    return within(byte, 0x80, 0xBF);
}

} // namespace

std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const auto left = bytes.size() - at;
    const unsigned first = byteAt(bytes, at);
    if (first < 0x80) {
        return 1;
    }
    if (left < 2 || !within(first, 0xC2, 0xF4)) {
        return 0;
    }
    const unsigned second = byteAt(bytes, at + 1);
    if (first < 0xE0) {
        return isTrail(second) ? 2 : 0;
    }
    if (left < 3 || !isTrail(byteAt(bytes, at + 2))) {
        return 0;
    }
    if (first < 0xF0) {
        // E0 would open an overlong form below A0, ED a surrogate above 9F.
        return within(second, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) ? 3 : 0;
    }
    // F0 would open an overlong form below 90, F4 a code point over U+10FFFF above 8F.
    const bool inRange = within(second, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
    return left >= 4 && inRange && isTrail(byteAt(bytes, at + 3)) ? 4 : 0;
}

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto length = sequenceLength(text, at);
    const auto bits = [&](std::size_t index) { return byteAt(text, at + index) & 0x3FU; };
    const char32_t first = byteAt(text, at);
    switch (length) {
    case 1:
        return {first, 1};
    case 2:
        return {((first & 0x1FU) << 6U) | bits(1), 2};
    case 3:
        return {((first & 0x0FU) << 12U) | (bits(1) << 6U) | bits(2), 3};
    case 4:
        return {((first & 0x07U) << 18U) | (bits(1) << 12U) | (bits(2) << 6U) | bits(3), 4};
    default:
        return {replacementCharacter, 1};
    }
}

CodePoint codePointBefore(std::string_view text, std::size_t end) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, end); ++length) {
        if (isLead(text[end - length])) {
            const auto found = codePointAt(text, end - length);
            return found.length == length ? found : CodePoint{replacementCharacter, 1};
        }
    }
    return {replacementCharacter, 1};
}

bool isBlank(char32_t c) {
    // Unicode 15, PropList.txt, White_Space.
    if (c < 0x80) {
        return c == U' ' || within(c, 0x09, 0x0D);
    }
    return c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200A) || within(c, 0x2028, 0x2029) ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == byteOrderMark || c == zeroWidthSpace;
}

std::size_t leadingBlanks(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto next = codePointAt(text, at);
        if (!isBlank(next.value)) {
            break;
        }
        at += next.length;
    }
    return at;
}

} // namespace emic::text
