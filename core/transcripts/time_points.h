// The moments of a timeline by the names that annotations call them by. Annotations ask for them in about the order in
// which they were declared, so the neighbours of the last answer are tried before any table is made. Views: the names
// belong to the caller. Owned by one reading; one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::transcripts {

class TimePoints {
public:
    /// Of names that are declared twice the first counts, unless the second stands beside what was asked for last.
    std::size_t add(std::string_view name, std::optional<std::int64_t> ms);
    /// The place of a name, from 0; nothing when it was never declared.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name);

    /// Says that the next names to be asked for begin at the front again.
    void startOver() { m_last = 0; }

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] std::optional<std::int64_t>& ms(std::size_t place) { return m_ms[place]; }
    [[nodiscard]] std::optional<std::int64_t> ms(std::size_t place) const { return m_ms[place]; }

private:
    std::vector<std::string_view> m_names;
    std::vector<std::optional<std::int64_t>> m_ms;
    std::unordered_map<std::string_view, std::size_t> m_places; ///< of the first m_placed names
    std::size_t m_placed = 0;
    std::size_t m_last = 0;
};

} // namespace emic::transcripts
