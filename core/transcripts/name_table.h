// What names mean, found with one comparison: readers look up the name of every element. Made at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace emic::transcripts {

/// `slots`: a power of two, at least twice as many as there are names, so that searches end soon.
template <class Meaning, std::size_t slots>
class NameTable {
public:
    using Entry = std::pair<std::string_view, Meaning>;

    consteval NameTable(std::initializer_list<Entry> entries, Meaning otherwise) : m_otherwise(otherwise) {
        if (entries.size() * 2 > slots || (slots & (slots - 1)) != 0) {
            throw "too few slots"; // ends the compilation
        }
        for (const Entry& entry : entries) {
            std::size_t at = slot(entry.first);
            while (!m_slots[at].first.empty()) {
                at = (at + 1) % slots;
            }
            m_slots[at] = entry;
        }
    }

    [[nodiscard]] constexpr Meaning operator[](std::string_view name) const {
        if (name.empty()) {
            return m_otherwise;
        }
        for (std::size_t at = slot(name); !m_slots[at].first.empty(); at = (at + 1) % slots) {
            if (m_slots[at].first == name) {
                return m_slots[at].second;
            }
        }
        return m_otherwise;
    }

private:
    static constexpr std::size_t slot(std::string_view name) {
        const auto byte = [&](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
        };
        return (name.size() * 67 + byte(0) * 31 + byte(name.size() - 1) * 7 + byte(name.size() / 2)) % slots;
    }

    std::array<Entry, slots> m_slots{};
    Meaning m_otherwise;
};

} // namespace emic::transcripts
