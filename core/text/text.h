// An immutable text in UTF-8 with the one conversion between code points, UTF-16 units and bytes.
// A Text is a value; copies share nothing. Reading it from several threads at once is safe.
#pragma once

#include "core/text/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

class Text {
public:
    Text() = default;

    /// Takes valid UTF-8. Throws InvalidInput, naming the byte, when it is not (a surrogate, an overlong form, a
    /// sequence cut short, a code point over U+10FFFF).
    explicit Text(std::string utf8);

    [[nodiscard]] const std::string& utf8() const { return m_utf8; }
    /// Length in code points.
    [[nodiscard]] Position end() const { return m_end; }
    [[nodiscard]] Span whole() const { return {Position{0}, m_end}; }
    [[nodiscard]] bool empty() const { return m_utf8.empty(); }

    /// The words of a span. Throws InvalidInput when the span does not lie within the text.
    [[nodiscard]] std::string_view slice(Span span) const;

    // Conversions go by a table of every 64th code point, then a short walk: from code points in constant time, to code
    // points by a binary search of the table; pure ASCII needs neither. All throw InvalidInput for a place outside the
    // text. A UTF-16 or byte place inside a code point belongs to that code point's beginning.
    [[nodiscard]] ByteOffset byteOffset(Position at) const;
    [[nodiscard]] Utf16Position utf16(Position at) const;
    [[nodiscard]] Position position(ByteOffset at) const;
    [[nodiscard]] Position position(Utf16Position at) const;

private:
    struct Checkpoint {
        std::int64_t byte;
        std::int64_t utf16;
    };

    std::string m_utf8;
    Position m_end;
    std::int64_t m_utf16Length = 0;
    std::vector<Checkpoint> m_checkpoints; ///< of code points 0, 64, 128 ...; empty while the text is pure ASCII
};

/// The number of code points in valid UTF-8.
[[nodiscard]] std::int64_t countCodePoints(std::string_view utf8);

/// True when the bytes are well-formed UTF-8 (Unicode 15, table 3-7).
[[nodiscard]] bool isValidUtf8(std::string_view bytes);

} // namespace emic::text
