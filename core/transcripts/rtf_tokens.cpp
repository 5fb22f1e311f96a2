#include "core/transcripts/rtf_tokens.h"

#include <algorithm>
#include <array>
#include <limits>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestName = 32; ///< as the specification has it

/// Bytes that end a run of text.
constexpr auto special = [] {
    std::array<bool, 256> table{};
    for (const unsigned char c : {'\\', '{', '}', '\n', '\r', '\0'}) {
        table[c] = true;
    }
    return table;
}();

/// Where a run of text ends. Sixteen bytes are looked at together, without a way out between them, so that compilers
/// use wide instructions.
std::size_t runEnd(std::string_view bytes, std::size_t at) {
    constexpr std::size_t block = 16;
    for (; at + block <= bytes.size(); at += block) {
        unsigned any = 0;
        for (std::size_t i = 0; i < block; ++i) {
            const auto c = static_cast<unsigned char>(bytes[at + i]);
            any |= static_cast<unsigned>(c < 0x20) | static_cast<unsigned>(c == '\\') |
                   static_cast<unsigned>((c & 0xF9) == ('{' & 0xF9)); // both braces, and two more
        }
        if (any != 0) {
            break;
        }
    }
    while (at < bytes.size() && !special[static_cast<unsigned char>(bytes[at])]) {
        ++at;
    }
    return at;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    return isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

RtfToken of(RtfToken::Kind kind) {
    RtfToken token;
    token.kind = kind;
    return token;
}

} // namespace

RtfToken RtfTokens::next() {
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        if (c == '\\') {
            return control();
        }
        if (c == '{' || c == '}') {
            ++m_at;
            return of(c == '{' ? RtfToken::Kind::open : RtfToken::Kind::close);
        }
        if (special[static_cast<unsigned char>(c)]) {
            ++m_at; // line ends are there for the eye, and NUL fills up disks
            continue;
        }
        const std::size_t begin = m_at;
        m_at = runEnd(m_bytes, m_at + 1);
        RtfToken token = of(RtfToken::Kind::bytes);
        token.text = m_bytes.substr(begin, m_at - begin);
        return token;
    }
    return {};
}

RtfToken RtfTokens::control() {
    ++m_at;
    if (m_at >= m_bytes.size()) {
        return {};
    }
    const char c = m_bytes[m_at];
    if (isLetter(c)) {
        return word();
    }
    ++m_at;
    if (c == '\'' && m_at + 2 <= m_bytes.size() && hexValue(m_bytes[m_at]) >= 0 && hexValue(m_bytes[m_at + 1]) >= 0) {
        RtfToken token = of(RtfToken::Kind::byte);
        token.byte = static_cast<unsigned char>(hexValue(m_bytes[m_at]) * 16 + hexValue(m_bytes[m_at + 1]));
        m_at += 2;
        return token;
    }
    if (c == '\r' && m_at < m_bytes.size() && m_bytes[m_at] == '\n') {
        ++m_at;
    }
    RtfToken token = of(RtfToken::Kind::symbol);
    token.byte = c == '\r' ? '\n' : static_cast<unsigned char>(c);
    return token;
}

RtfToken RtfTokens::word() {
    RtfToken token = of(RtfToken::Kind::word);
    const std::size_t begin = m_at;
    const std::size_t limit = std::min(m_bytes.size(), begin + longestName);
    std::uint32_t hash = rtfHash({});
    while (m_at < limit && isLetter(m_bytes[m_at])) {
        hash = (hash ^ static_cast<unsigned char>(m_bytes[m_at++])) * 16777619U;
    }
    token.hash = hash;
    token.text = m_bytes.substr(begin, m_at - begin);
    const bool negative = m_at + 1 < m_bytes.size() && m_bytes[m_at] == '-' && isDigit(m_bytes[m_at + 1]) && ++m_at > 0;
    std::int64_t number = 0;
    while (m_at < m_bytes.size() && isDigit(m_bytes[m_at])) {
        number =
            std::min<std::int64_t>(number * 10 + (m_bytes[m_at++] - '0'), std::numeric_limits<std::int32_t>::max());
        token.hasNumber = true;
    }
    token.number = static_cast<std::int32_t>(negative ? -number : number);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ') {
        ++m_at;
    }
    if (token.text == "bin" && token.hasNumber) {
        token.kind = RtfToken::Kind::binary;
        m_at += std::min(m_bytes.size() - m_at, static_cast<std::size_t>(std::max(token.number, 0)));
    }
    return token;
}

} // namespace emic::transcripts
