#include "core/text/text.h"

#include "core/text/error.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace emic::text {

namespace {

constexpr std::int64_t stride = 64;

/// The index of the first byte that begins no well-formed sequence, or the length.
std::size_t firstMalformed(std::string_view bytes) {
    std::size_t at = 0;
    while ((at = asciiEnd(bytes, at)) < bytes.size()) {
        do {
            const auto length = sequenceLength(bytes, at);
            if (length == 0) {
                return at;
            }
            at += length;
        } while (at < bytes.size() && !isAscii(bytes[at]));
    }
    return at;
}

std::string malformedMessage(std::string_view bytes, std::size_t at) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "%02X", static_cast<unsigned>(byteAt(bytes, at)));
    return "The text is no valid UTF-8: byte " + std::to_string(at + 1) + " (hexadecimal " + hex.data() +
           ") begins no character. Decode it from its own encoding first.";
}

[[noreturn]] void throwOutside(const char* what, std::int64_t at, std::int64_t end) {
    throw InvalidInput(std::string("There is no ") + what + " " + std::to_string(at) + " in a text that ends at " +
                       std::to_string(end) + ". The place was probably meant for another version of the text.");
}

constexpr std::size_t index(std::int64_t value) {
    return static_cast<std::size_t>(value);
}

/// A code point's UTF-16 units, told by its first byte: only four-byte sequences need two.
constexpr std::int64_t utf16Units(char lead) {
    return static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1;
}

/// A code point's bytes, told by its first byte, in text known to be valid.
constexpr std::int64_t byteCount(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// A place reached while walking through a text, counted in all three ways.
struct Place {
    std::int64_t point = 0;
    std::int64_t byte = 0;
    std::int64_t utf16 = 0;

    void step(const std::string& text) {
        const char lead = text[index(byte)];
        byte += byteCount(lead);
        utf16 += utf16Units(lead);
        ++point;
    }
};

} // namespace

Text::Text(std::string utf8) : m_utf8(std::move(utf8)) {
    const auto size = static_cast<std::int64_t>(m_utf8.size());
    if (asciiEnd(m_utf8, 0) == m_utf8.size()) {
        m_end = Position{size};
        m_utf16Length = size;
        return;
    }
    if (const auto at = firstMalformed(m_utf8); at != m_utf8.size()) {
        throw InvalidInput(malformedMessage(m_utf8, at));
    }
    m_end = Position{countCodePoints(m_utf8)};
    m_checkpoints.reserve(index(m_end.value / stride + 1));
    Place place;
    while (place.point < m_end.value) {
        if (place.point % stride == 0) {
            m_checkpoints.push_back({place.byte, place.utf16});
            // Whole strides of ASCII, the most of most texts, are taken in one step.
            if (place.byte + stride <= size &&
                asciiEnd(std::string_view(m_utf8).substr(index(place.byte), index(stride)), 0) == index(stride)) {
                place = {place.point + stride, place.byte + stride, place.utf16 + stride};
                continue;
            }
        }
        place.step(m_utf8);
    }
    if (place.point % stride == 0) {
        m_checkpoints.push_back({place.byte, place.utf16});
    }
    m_utf16Length = place.utf16;
}

std::string_view Text::slice(Span span) const {
    if (span.end < span.begin) {
        throw InvalidInput("A stretch of text cannot end at " + std::to_string(span.end.value) +
                           ", before it begins at " + std::to_string(span.begin.value) + ".");
    }
    const auto begin = byteOffset(span.begin).value;
    const auto end = byteOffset(span.end).value;
    return std::string_view(m_utf8).substr(index(begin), index(end - begin));
}

ByteOffset Text::byteOffset(Position at) const {
    if (at < Position{0} || at > m_end) {
        throwOutside("code point", at.value, m_end.value);
    }
    if (m_checkpoints.empty()) {
        return ByteOffset{at.value};
    }
    auto byte = m_checkpoints[index(at.value / stride)].byte;
    for (auto left = at.value % stride; left > 0; --left) {
        byte += byteCount(m_utf8[index(byte)]);
    }
    return ByteOffset{byte};
}

Utf16Position Text::utf16(Position at) const {
    if (at < Position{0} || at > m_end) {
        throwOutside("code point", at.value, m_end.value);
    }
    if (m_checkpoints.empty()) {
        return Utf16Position{at.value};
    }
    const auto& checkpoint = m_checkpoints[index(at.value / stride)];
    Place place{at.value - at.value % stride, checkpoint.byte, checkpoint.utf16};
    while (place.point < at.value) {
        place.step(m_utf8);
    }
    return Utf16Position{place.utf16};
}

Position Text::position(ByteOffset at) const {
    const auto size = static_cast<std::int64_t>(m_utf8.size());
    if (at.value < 0 || at.value > size) {
        throwOutside("byte", at.value, size);
    }
    if (m_checkpoints.empty()) {
        return Position{at.value};
    }
    const auto after = std::ranges::upper_bound(m_checkpoints, at.value, {}, &Checkpoint::byte);
    const auto checkpoint = std::prev(after);
    Position found{(checkpoint - m_checkpoints.begin()) * stride};
    for (auto byte = checkpoint->byte; byte < at.value; ++found.value) {
        byte += byteCount(m_utf8[index(byte)]);
        if (byte > at.value) {
            break;
        }
    }
    return found;
}

Position Text::position(Utf16Position at) const {
    if (at.value < 0 || at.value > m_utf16Length) {
        throwOutside("UTF-16 unit", at.value, m_utf16Length);
    }
    if (m_checkpoints.empty()) {
        return Position{at.value};
    }
    const auto after = std::ranges::upper_bound(m_checkpoints, at.value, {}, &Checkpoint::utf16);
    const auto checkpoint = std::prev(after);
    Place place{(checkpoint - m_checkpoints.begin()) * stride, checkpoint->byte, checkpoint->utf16};
    while (place.utf16 < at.value) {
        const auto before = place;
        place.step(m_utf8);
        if (place.utf16 > at.value) {
            return Position{before.point};
        }
    }
    return Position{place.point};
}

std::int64_t countCodePoints(std::string_view utf8) {
    // A byte continues a code point when its two highest bits are 10; eight of them are looked at together, and counted
    // in eight sums of a byte each, which are added up before they could overflow.
    constexpr std::uint64_t lowBits = highBits >> 7U;
    std::uint64_t trails = 0;
    std::size_t at = 0;
    while (at + 8 <= utf8.size()) {
        const std::size_t end = at + 8 * std::min<std::size_t>(31, (utf8.size() - at) / 8);
        std::uint64_t sums = 0;
        for (; at < end; at += 8) {
            const auto word = eightBytes(utf8.data() + at);
            sums += ((word & ~(word << 1U)) >> 7U) & lowBits;
        }
        trails += (sums * lowBits) >> 56U; // the sum of the sums, at most 248
    }
    for (; at < utf8.size(); ++at) {
        trails += isLead(utf8[at]) ? 0 : 1;
    }
    return static_cast<std::int64_t>(utf8.size() - trails);
}

bool isValidUtf8(std::string_view bytes) {
    return firstMalformed(bytes) == bytes.size();
}

} // namespace emic::text
