#include "core/text/difference.h"

#include "core/text/segments.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace emic::text {
namespace {

using Symbols = std::span<const std::uint32_t>;

/// The middle snake of two sequences that differ at both ends, or a point on the way where patience ends.
class Search {
public:
    Search(Symbols before, Symbols after, std::size_t patience)
        : m_before(before), m_after(after), m_patience(static_cast<std::int64_t>(std::max<std::size_t>(patience, 2))) {
        const auto room = static_cast<std::size_t>(
            2 * std::min<std::int64_t>(m_patience, static_cast<std::int64_t>((before.size() + after.size() + 1) / 2)) +
            3);
        m_forward.farthest.resize(room);
        m_backward.farthest.resize(room);
    }

    void compare(std::size_t begin, std::size_t end, std::size_t newBegin, std::size_t newEnd) {
        while (true) {
            while (begin < end && newBegin < newEnd && m_before[begin] == m_after[newBegin])
                ++begin, ++newBegin;
            while (begin < end && newBegin < newEnd && m_before[end - 1] == m_after[newEnd - 1])
                --end, --newEnd;
            if (begin == end || newBegin == newEnd)
                break;
            const Point middle = split(begin, end, newBegin, newEnd);
            compare(begin, middle.at, newBegin, middle.newAt);
            begin = middle.at;
            newBegin = middle.newAt;
        }
        if (begin < end || newBegin < newEnd)
            add({begin, end, newBegin, newEnd});
    }

    [[nodiscard]] std::vector<Hunk> takeHunks() { return std::move(m_hunks); }

private:
    struct Point {
        std::size_t at;
        std::size_t newAt;
    };

    void add(const Hunk& hunk) {
        if (!m_hunks.empty() && m_hunks.back().end == hunk.begin && m_hunks.back().newEnd == hunk.newBegin) {
            m_hunks.back().end = hunk.end;
            m_hunks.back().newEnd = hunk.newEnd;
        } else {
            m_hunks.push_back(hunk);
        }
    }

    static constexpr std::int64_t nowhere = std::numeric_limits<std::int64_t>::min() / 4;

    /// The farthest x on every diagonal k = x - y, for ways with a growing number of differences; from one corner of
    /// two sequences of `n` and `m` elements.
    struct Front {
        std::vector<std::int64_t> farthest;
        std::int64_t n = 0;
        std::int64_t m = 0;

        [[nodiscard]] std::int64_t& on(std::int64_t k) {
            return farthest[static_cast<std::size_t>(static_cast<std::int64_t>(farthest.size() / 2) + k)];
        }

        /// Where a way with `d` differences can come to diagonal `k`, before it follows what is equal.
        [[nodiscard]] std::int64_t step(std::int64_t d, std::int64_t k) {
            if (d == 0)
                return 0;
            std::int64_t x = nowhere;
            if (k != d && on(k + 1) >= 0 && on(k + 1) - k <= m)
                x = on(k + 1);
            if (k != -d && on(k - 1) >= 0 && on(k - 1) + 1 <= n)
                x = std::max(x, on(k - 1) + 1);
            return x;
        }

        // Diagonals outside of the two sequences lead nowhere.
        [[nodiscard]] std::int64_t first(std::int64_t d) const { return -d + 2 * std::max<std::int64_t>(0, d - m); }
        [[nodiscard]] std::int64_t last(std::int64_t d) const { return d - 2 * std::max<std::int64_t>(0, d - n); }
    };

    /// A point on a shortest way from corner to corner, neither of the two corners; when patience ends, the farthest
    /// that was reached from the first.
    Point split(std::size_t begin, std::size_t end, std::size_t newBegin, std::size_t newEnd) {
        const Symbols before = m_before.subspan(begin, end - begin);
        const Symbols after = m_after.subspan(newBegin, newEnd - newBegin);
        const auto n = static_cast<std::int64_t>(before.size());
        const auto m = static_cast<std::int64_t>(after.size());
        const std::int64_t delta = n - m;
        const bool odd = (delta & 1) != 0;
        m_forward.n = m_backward.n = n;
        m_forward.m = m_backward.m = m;
        const auto at = [](Symbols symbols, std::int64_t place) { return symbols[static_cast<std::size_t>(place)]; };
        const auto point = [&](std::int64_t x, std::int64_t y) {
            return Point{begin + static_cast<std::size_t>(x), newBegin + static_cast<std::size_t>(y)};
        };
        for (std::int64_t d = 0;; ++d) {
            std::int64_t farthest = 0;
            std::int64_t farthestSum = -1;
            for (std::int64_t k = m_forward.first(d); k <= m_forward.last(d); k += 2) {
                std::int64_t x = m_forward.step(d, k);
                while (x >= 0 && x < n && x - k < m && at(before, x) == at(after, x - k))
                    ++x;
                m_forward.on(k) = x;
                const std::int64_t opposite = delta - k;
                if (odd && opposite > -d && opposite < d && x + m_backward.on(opposite) >= n)
                    return point(x, x - k);
                if (x >= 0 && 2 * x - k > farthestSum) {
                    farthestSum = 2 * x - k;
                    farthest = x;
                }
            }
            if (d + 1 >= m_patience)
                return point(farthest, farthestSum - farthest);
            for (std::int64_t k = m_backward.first(d); k <= m_backward.last(d); k += 2) {
                std::int64_t x = m_backward.step(d, k);
                while (x >= 0 && x < n && x - k < m && at(before, n - 1 - x) == at(after, m - 1 - (x - k)))
                    ++x;
                m_backward.on(k) = x;
                const std::int64_t opposite = delta - k;
                if (!odd && opposite >= -d && opposite <= d && x + m_forward.on(opposite) >= n)
                    return point(n - x, m - (x - k));
            }
        }
    }

    Symbols m_before;
    Symbols m_after;
    std::int64_t m_patience;
    Front m_forward;
    Front m_backward;
    std::vector<Hunk> m_hunks;
};

/// A text as the pieces that are compared.
struct Pieces {
    std::vector<std::uint32_t> symbols;
    std::vector<std::int64_t> begins; ///< code points, with the end of the text behind the last
    std::vector<bool> isWord;
};

using Lexicon = std::unordered_map<std::string_view, std::uint32_t>;

/// `lexicon` gives equal pieces of both texts the same number.
Pieces piecesOf(const Text& text, Lexicon& lexicon) {
    Pieces pieces;
    const auto add = [&](std::size_t byte, std::size_t length, std::int64_t at, bool isWord) {
        const std::string_view words = std::string_view(text.utf8()).substr(byte, length);
        pieces.symbols.push_back(lexicon.emplace(words, static_cast<std::uint32_t>(lexicon.size())).first->second);
        pieces.begins.push_back(at);
        pieces.isWord.push_back(isWord);
    };
    std::size_t byte = 0;
    std::int64_t at = 0;
    const auto addBetween = [&](std::int64_t end) {
        while (at < end) {
            const CodePoint first = codePointAt(text.utf8(), byte);
            std::size_t length = first.length;
            std::int64_t points = 1;
            // A line feed parts turns and paragraphs: it stands for itself.
            while (first.value != U'\n' && isBlank(first.value) && at + points < end) {
                const CodePoint next = codePointAt(text.utf8(), byte + length);
                if (next.value == U'\n' || !isBlank(next.value))
                    break;
                length += next.length;
                ++points;
            }
            add(byte, length, at, false);
            byte += length;
            at += points;
        }
    };
    for (const Span& word : words(text, text.whole(), "")) {
        addBetween(word.begin.value);
        const auto end = static_cast<std::size_t>(text.byteOffset(word.end).value);
        add(byte, end - byte, at, true);
        byte = end;
        at = word.end.value;
    }
    addBetween(text.end().value);
    pieces.begins.push_back(at);
    return pieces;
}

class Told {
public:
    Told(const Pieces& before, const Pieces& after) : m_before(before), m_after(after) {}

    /// Joins hunks across what stayed between them by accident.
    [[nodiscard]] std::vector<Hunk> joined(const std::vector<Hunk>& hunks) const {
        std::vector<Hunk> kept;
        for (const Hunk& hunk : hunks) {
            if (!kept.empty() && isAccident(kept.back(), hunk)) {
                kept.back().end = hunk.end;
                kept.back().newEnd = hunk.newEnd;
            } else {
                kept.push_back(hunk);
            }
        }
        return kept;
    }

private:
    /// The stay is short beside both changes; and these are not simply one word for another, which are better told and
    /// anchored one by one.
    [[nodiscard]] bool isAccident(const Hunk& left, const Hunk& right) const {
        const std::int64_t stayed = m_before.begins[right.begin] - m_before.begins[left.end];
        return 2 * stayed < std::min(size(left), size(right)) && !(isSwap(left) && isSwap(right));
    }

    [[nodiscard]] std::int64_t size(const Hunk& hunk) const {
        return std::max(m_before.begins[hunk.end] - m_before.begins[hunk.begin],
                        m_after.begins[hunk.newEnd] - m_after.begins[hunk.newBegin]);
    }

    [[nodiscard]] static bool isSwap(const Hunk& hunk) {
        return hunk.end - hunk.begin == 1 && hunk.newEnd - hunk.newBegin == 1;
    }

    const Pieces& m_before;
    const Pieces& m_after;
};

} // namespace

std::vector<Hunk> difference(Symbols before, Symbols after, std::size_t patience) {
    Search search(before, after, patience);
    search.compare(0, before.size(), 0, after.size());
    return search.takeHunks();
}

EditScript difference(const Text& before, const Text& after) {
    Lexicon lexicon;
    const Pieces old = piecesOf(before, lexicon);
    const Pieces made = piecesOf(after, lexicon);
    EditScript script;
    for (const Hunk& hunk : Told(old, made).joined(difference(old.symbols, made.symbols)))
        script.push_back({span(old.begins[hunk.begin], old.begins[hunk.end]),
                          std::string(after.slice(span(made.begins[hunk.newBegin], made.begins[hunk.newEnd])))});
    return script;
}

double likeness(std::string_view left, std::string_view right) {
    constexpr std::size_t most = 20'000;
    const auto pointsOf = [](std::string_view utf8) {
        std::vector<std::uint32_t> points;
        for (std::size_t byte = 0; byte < utf8.size() && points.size() < most;) {
            const CodePoint point = codePointAt(utf8, byte);
            points.push_back(point.value);
            byte += point.length;
        }
        return points;
    };
    const std::vector<std::uint32_t> before = pointsOf(left);
    const std::vector<std::uint32_t> after = pointsOf(right);
    if (before.empty() && after.empty())
        return 1;
    std::size_t gone = 0;
    for (const Hunk& hunk : difference(before, after))
        gone += hunk.end - hunk.begin + hunk.newEnd - hunk.newBegin;
    const auto both = static_cast<double>(before.size() + after.size());
    return (both - static_cast<double>(gone)) / both;
}

} // namespace emic::text
