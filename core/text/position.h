// Places in a text. The study counts in Unicode code points, as Python, R, SQLite's substr and the exchange standard
// do; ICU and Qt count UTF-16 units; memory holds UTF-8 bytes. Each has its own type, so that they cannot be mixed up,
// and text::Text is the only place where one becomes another.
#pragma once

#include <compare>
#include <cstdint>

namespace emic::text {

/// A count of code points from the beginning of a text, 0 or more.
struct Position {
    std::int64_t value = 0;
    constexpr auto operator<=>(const Position&) const = default;
};

/// A count of UTF-16 code units from the beginning of a text, 0 or more.
struct Utf16Position {
    std::int64_t value = 0;
    constexpr auto operator<=>(const Utf16Position&) const = default;
};

/// A count of UTF-8 bytes from the beginning of a text, 0 or more.
struct ByteOffset {
    std::int64_t value = 0;
    constexpr auto operator<=>(const ByteOffset&) const = default;
};

/// The half-open stretch [begin, end) of a text, in code points.
struct Span {
    Position begin;
    Position end;

    constexpr auto operator<=>(const Span&) const = default;

    [[nodiscard]] constexpr std::int64_t length() const { return end.value - begin.value; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Position at) const { return begin <= at && at < end; }
    [[nodiscard]] constexpr bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    /// True when the two share at least one code point.
    [[nodiscard]] constexpr bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

/// A span from two numbers, for tests and for values that come from a file.
[[nodiscard]] constexpr Span span(std::int64_t begin, std::int64_t end) {
    return {Position{begin}, Position{end}};
}

} // namespace emic::text
