// Steps through UTF-8, for the sources of any room. Bytes that are no UTF-8 read as U+FFFD and are never stepped over
// beyond the end, so that a caller's unchecked string is harmless. Pure; any thread.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace emic::text {

inline constexpr char32_t replacementCharacter = U'\uFFFD';
inline constexpr char32_t byteOrderMark = U'\uFEFF';
inline constexpr char32_t zeroWidthSpace = U'\u200B';

/// True for the first byte of a code point, false for a byte that continues one.
[[nodiscard]] constexpr bool isLead(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

[[nodiscard]] constexpr bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80U;
}

[[nodiscard]] constexpr unsigned char byteAt(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

/// Eight bytes as one number, lowest address in the lowest byte.
[[nodiscard]] inline std::uint64_t eightBytes(const char* from) {
    static_assert(std::endian::native == std::endian::little, "the counts below read bytes from the low end");
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

inline constexpr std::uint64_t highBits = 0x8080808080808080U;

/// The index of the first byte at or after `from` that is not ASCII, or the length.
[[nodiscard]] inline std::size_t asciiEnd(std::string_view text, std::size_t from) {
    while (from + 8 <= text.size()) {
        if (const auto high = eightBytes(text.data() + from) & highBits; high != 0) {
            return from + static_cast<std::size_t>(std::countr_zero(high)) / 8;
        }
        from += 8;
    }
    while (from < text.size() && isAscii(text[from])) {
        ++from;
    }
    return from;
}

/// How many bytes the well-formed sequence at `at` has (Unicode 15, table 3-7); 0 when none begins there.
[[nodiscard]] std::size_t sequenceLength(std::string_view bytes, std::size_t at);

struct CodePoint {
    char32_t value;
    std::size_t length; ///< in bytes, 1 to 4
};

/// The code point that begins at `at`, which must lie before the end.
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

/// The code point that ends at `end`, which must be more than 0.
[[nodiscard]] CodePoint codePointBefore(std::string_view text, std::size_t end);

/// White_Space, the byte order mark and the zero width space: what a person sees as nothing at the end of a line.
[[nodiscard]] bool isBlank(char32_t codePoint);

/// `text` without blanks at its beginning, as the number of bytes to drop.
[[nodiscard]] std::size_t leadingBlanks(std::string_view text);

} // namespace emic::text
