// The tokens of Rich Text Format (RTF specification 1.9.1): groups, control words and symbols, and the bytes between
// them. Nothing is copied. Owned by one reading; one thread at a time.
#pragma once

#include <cstdint>
#include <string_view>

namespace emic::transcripts {

struct RtfToken {
    enum class Kind : unsigned char {
        end,
        open,   ///< {
        close,  ///< }
        bytes,  ///< text as it stands; never empty, without line ends
        byte,   ///< \'hh
        word,   ///< \name or \name-12
        symbol, ///< a backslash and one character that is no letter
        binary, ///< \bin and its bytes, which are stepped over
    };
    Kind kind = Kind::end;
    bool hasNumber = false;
    unsigned char byte = 0;  ///< of byte and symbol
    std::int32_t number = 0; ///< of a word; within what 32 bits hold
    std::uint32_t hash = 0;  ///< rtfHash of a word's name
    std::string_view text;   ///< of bytes, or a word's name
};

/// What RtfToken::hash holds (FNV-1a), for tables of words.
[[nodiscard]] constexpr std::uint32_t rtfHash(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

class RtfTokens {
public:
    /// `bytes` must outlive the tokens.
    explicit RtfTokens(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] RtfToken next();

private:
    RtfToken control();
    RtfToken word();

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace emic::transcripts
