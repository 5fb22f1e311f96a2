// Things with a span, found by the stretch of text that is looked at. Adding and removing one costs a move of memory,
// so that a gesture stays quick among a hundred thousand. A value; owned by one thread.
#pragma once

#include "core/text/position.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace emic::desktop {

/// `Item` has a member `span`. Items stand in the order of their beginnings, of equal beginnings the longer first.
template <class Item>
class SpanIndex {
public:
    void assign(std::vector<Item> items) {
        m_items = std::move(items);
        std::stable_sort(m_items.begin(), m_items.end(), before);
        remember(0);
    }

    void insert(Item item) {
        const auto place = std::upper_bound(m_items.begin(), m_items.end(), item, before);
        const auto at = static_cast<std::size_t>(place - m_items.begin());
        m_items.insert(place, std::move(item));
        remember(at);
    }

    /// Removes what `matches` is true of.
    template <class Predicate>
    std::size_t eraseIf(const Predicate& matches) {
        const std::size_t gone = std::erase_if(m_items, matches);
        if (gone > 0)
            remember(0);
        return gone;
    }

    /// Calls `visit` with each item that shares a code point with `span`, the last to begin first. Takes time in
    /// proportion to what is found and to a sixty-fourth of what begins before.
    template <class Visitor>
    void forEach(text::Span span, const Visitor& visit) const {
        auto end = static_cast<std::size_t>(
            std::lower_bound(m_items.begin(), m_items.end(), span.end,
                             [](const Item& item, text::Position at) { return item.span.begin < at; }) -
            m_items.begin());
        while (end > 0) {
            const std::size_t block = (end - 1) / blockSize;
            if (m_lastEnd[block] > span.begin)
                for (std::size_t i = end; i-- > block * blockSize;)
                    if (m_items[i].span.overlaps(span))
                        visit(m_items[i]);
            end = block * blockSize;
        }
    }

    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }

private:
    static constexpr std::size_t blockSize = 64;

    static bool before(const Item& a, const Item& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : b.span.end < a.span.end;
    }

    /// The last end of each block of items, from the block of `first` on.
    void remember(std::size_t first) {
        m_lastEnd.resize((m_items.size() + blockSize - 1) / blockSize);
        for (std::size_t block = first / blockSize; block < m_lastEnd.size(); ++block) {
            const std::size_t end = std::min(m_items.size(), (block + 1) * blockSize);
            text::Position last{0};
            for (std::size_t i = block * blockSize; i < end; ++i)
                last = std::max(last, m_items[i].span.end);
            m_lastEnd[block] = last;
        }
    }

    std::vector<Item> m_items;
    std::vector<text::Position> m_lastEnd;
};

} // namespace emic::desktop
