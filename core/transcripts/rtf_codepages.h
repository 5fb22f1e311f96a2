// From the bytes of Rich Text, each in the code page of its font, to UTF-8. Owned by one reading; one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace emic::transcripts {

/// The code page of a font's character set (\fcharset); 0 for the document's own, rtfSymbols for symbols.
[[nodiscard]] int rtfCodePage(int charset);
inline constexpr int rtfSymbols = 42;

class RtfCodePages {
public:
    /// Appends the bytes as UTF-8. A code page that is not known counts as windows-1252.
    void append(std::string& to, std::string_view bytes, int codePage);

    /// True when a character of the code page may take more than a byte.
    [[nodiscard]] static bool isMultiByte(int codePage);
    /// As IANA calls it.
    [[nodiscard]] static std::string nameOf(int codePage);
    /// Characters without a meaning so far, now U+FFFD.
    [[nodiscard]] std::int64_t replaced() const { return m_replaced; }

private:
    /// UTF-8 of the upper 128 bytes.
    struct Table {
        std::array<std::string, 128> characters;
        std::array<bool, 128> unknown{};
    };
    const Table& table(int codePage);

    std::map<int, Table> m_tables;
    const Table* m_last = nullptr;
    int m_lastPage = -1;
    std::int64_t m_replaced = 0;
};

} // namespace emic::transcripts
