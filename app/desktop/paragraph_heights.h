// The heights of a transcript's paragraphs in pixels: estimated at first, known once a paragraph was laid out. Sums are
// kept in a binary indexed tree (Fenwick, Software: Practice and Experience 1994), so that the paragraph at a height
// and the height of a paragraph are found in logarithmic time. A value; owned by one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace emic::desktop {

class ParagraphHeights {
public:
    /// All heights at once, each 1 or more; none of them counts as known.
    void assign(std::vector<int> estimates);

    [[nodiscard]] std::size_t size() const { return m_heights.size(); }
    [[nodiscard]] int height(std::size_t paragraph) const { return m_heights[paragraph]; }
    [[nodiscard]] bool known(std::size_t paragraph) const { return m_known[paragraph]; }
    [[nodiscard]] std::size_t unknownCount() const { return m_unknown; }

    /// Sets a height that was measured.
    void set(std::size_t paragraph, int height);

    /// Where a paragraph begins; `size()` for the end of all.
    [[nodiscard]] std::int64_t top(std::size_t paragraph) const;
    [[nodiscard]] std::int64_t total() const { return m_total; }

    /// The paragraph that covers a height; the first or last one beyond the edges. Needs one paragraph or more.
    [[nodiscard]] std::size_t at(std::int64_t y) const;

private:
    std::vector<int> m_heights;
    std::vector<bool> m_known;
    std::vector<std::int64_t> m_sums; ///< one-based
    std::int64_t m_total = 0;
    std::size_t m_unknown = 0;
};

} // namespace emic::desktop
