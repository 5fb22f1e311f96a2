#include "core/transcripts/time_points.h"

#include <algorithm>

namespace emic::transcripts {

std::size_t TimePoints::add(std::string_view name, std::optional<std::int64_t> ms) {
    m_names.push_back(name);
    m_ms.push_back(ms);
    return m_names.size() - 1;
}

std::optional<std::size_t> TimePoints::find(std::string_view name) {
    constexpr std::size_t before = 1;
    constexpr std::size_t behind = 4;
    const std::size_t begin = m_last - std::min(m_last, before);
    const std::size_t end = std::min(m_last + behind, m_names.size());
    for (std::size_t place = begin; place < end; ++place) {
        if (m_names[place] == name) {
            m_last = place;
            return place;
        }
    }
    for (; m_placed < m_names.size(); ++m_placed) {
        m_places.emplace(m_names[m_placed], m_placed);
    }
    const auto known = m_places.find(name);
    if (known == m_places.end()) {
        return std::nullopt;
    }
    m_last = known->second;
    return m_last;
}

} // namespace emic::transcripts
