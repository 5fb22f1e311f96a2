// A set of passages, a bit each. A value; reading it from several threads is safe.
#pragma once

#include "indexer/index.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace emic::indexer {

class DocSet {
public:
    DocSet() = default;
    /// Empty, for documents up to `last`.
    explicit DocSet(DocId last) : m_words(last / bits + 1), m_last(last) {}

    [[nodiscard]] DocId last() const { return m_last; }

    void add(DocId document) {
        if (document <= m_last)
            m_words[document / bits] |= std::uint64_t{1} << (document % bits);
    }
    /// Adds [first, end).
    void addRange(DocId first, DocId end) {
        end = std::min(end, m_last + 1);
        for (; first < end && first % bits != 0; ++first)
            add(first);
        for (; first + bits <= end; first += bits)
            m_words[first / bits] = ~std::uint64_t{0};
        for (; first < end; ++first)
            add(first);
    }
    [[nodiscard]] bool contains(DocId document) const {
        return document <= m_last && (m_words[document / bits] >> (document % bits) & 1U) != 0;
    }
    /// The first member at or after `from`; 0 when there is none.
    [[nodiscard]] DocId nextFrom(DocId from) const {
        if (from > m_last)
            return 0;
        auto word = from / bits;
        auto rest = m_words[word] & (~std::uint64_t{0} << (from % bits));
        while (rest == 0) {
            if (++word >= m_words.size())
                return 0;
            rest = m_words[word];
        }
        const auto found = static_cast<DocId>(word * bits + static_cast<unsigned>(std::countr_zero(rest)));
        return found;
    }
    /// True when one of [first, end) is a member.
    [[nodiscard]] bool containsAny(DocId first, DocId end) const {
        const auto next = nextFrom(first);
        return next != 0 && next < end;
    }
    [[nodiscard]] DocId count() const {
        DocId members = 0;
        for (const auto word : m_words)
            members += static_cast<DocId>(std::popcount(word));
        return members;
    }

    DocSet& operator&=(const DocSet& other) {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] &= word < other.m_words.size() ? other.m_words[word] : 0;
        return *this;
    }
    DocSet& operator|=(const DocSet& other) {
        for (std::size_t word = 0; word < std::min(m_words.size(), other.m_words.size()); ++word)
            m_words[word] |= other.m_words[word];
        return *this;
    }
    DocSet& operator-=(const DocSet& other) {
        for (std::size_t word = 0; word < std::min(m_words.size(), other.m_words.size()); ++word)
            m_words[word] &= ~other.m_words[word];
        return *this;
    }

private:
    static constexpr DocId bits = 64;
    std::vector<std::uint64_t> m_words = std::vector<std::uint64_t>(1);
    DocId m_last = 0;
};

} // namespace emic::indexer
