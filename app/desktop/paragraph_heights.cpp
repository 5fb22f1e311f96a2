#include "app/desktop/paragraph_heights.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace emic::desktop {

void ParagraphHeights::assign(std::vector<int> estimates) {
    m_heights = std::move(estimates);
    m_known.assign(m_heights.size(), false);
    m_unknown = m_heights.size();
    m_sums.assign(m_heights.size() + 1, 0);
    m_total = 0;
    for (std::size_t i = 1; i <= m_heights.size(); ++i) {
        m_total += m_heights[i - 1];
        m_sums[i] += m_heights[i - 1];
        const std::size_t parent = i + (i & -i);
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void ParagraphHeights::set(std::size_t paragraph, int height) {
    const std::int64_t change = height - m_heights[paragraph];
    if (!m_known[paragraph]) {
        m_known[paragraph] = true;
        --m_unknown;
    }
    if (change == 0)
        return;
    m_heights[paragraph] = height;
    m_total += change;
    for (std::size_t i = paragraph + 1; i < m_sums.size(); i += i & -i)
        m_sums[i] += change;
}

std::int64_t ParagraphHeights::top(std::size_t paragraph) const {
    std::int64_t sum = 0;
    for (std::size_t i = std::min(paragraph, m_heights.size()); i > 0; i -= i & -i)
        sum += m_sums[i];
    return sum;
}

std::size_t ParagraphHeights::at(std::int64_t y) const {
    std::size_t place = 0;
    std::int64_t rest = std::max<std::int64_t>(y, 0);
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        const std::size_t next = place + step;
        if (next < m_sums.size() && m_sums[next] <= rest) {
            place = next;
            rest -= m_sums[next];
        }
    }
    return std::min(place, m_heights.size() - 1);
}

} // namespace emic::desktop
