// What letters are, for rooms that look at words more closely than segments.h. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace emic::text {

/// A letter, or a mark that stands on one (Unicode general categories L and M).
[[nodiscard]] bool isLetter(char32_t point);
/// A decimal digit of any script.
[[nodiscard]] bool isDigit(char32_t point);
/// A capital, or a title-case letter.
[[nodiscard]] bool isCapital(char32_t point);
/// Seen as nothing within a word: soft hyphen, zero-width spaces and joiners, the byte order mark.
[[nodiscard]] bool isUnseen(char32_t point);
[[nodiscard]] bool isApostrophe(char32_t point);
[[nodiscard]] bool isDash(char32_t point);

/// In capitals, by the rules that hold in every language (ß becomes SS).
[[nodiscard]] std::string inCapitals(std::string_view utf8);

} // namespace emic::text
