// A query as characters: what stands next, where, and the sentences about what cannot be read. Internal to the room.
// Belongs to one thread; the query must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace emic::indexer {

[[nodiscard]] bool isQuote(char32_t c);

/// "character 14": how places in a query are named to a person.
[[nodiscard]] std::string characterAt(std::int64_t place);

/// Throws InvalidInput: the query cannot be understood, because of `what`.
[[noreturn]] void throwNotUnderstood(const std::string& what);

class QueryScanner {
public:
    /// `query` is UTF-8.
    explicit QueryScanner(std::string_view query) : m_query(query) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_query.size(); }
    /// The number of the next character, from 1.
    [[nodiscard]] std::int64_t place() const { return m_place; }
    /// The next character; 0 at the end.
    [[nodiscard]] char32_t peek() const;
    [[nodiscard]] bool isNext(char32_t c) const { return !atEnd() && peek() == c; }
    [[nodiscard]] bool isQuoteNext() const { return !atEnd() && isQuote(peek()); }
    /// Goes on by one character, by so many bytes, or to what is no space; take() returns the character's bytes.
    std::string_view take();
    void takeBytes(std::size_t count);
    void skipSpace();

    /// The word that begins here, up to a space, bracket or quotation mark; nothing is taken.
    [[nodiscard]] std::string_view bareWord() const;
    /// What stands in quotation marks, which are next. Throws InvalidInput when they are not closed.
    [[nodiscard]] std::string takeQuoted();
    /// What stands between strokes, which are next, as the regular expression that is meant: "\\/" becomes "/". Throws
    /// InvalidInput when it is empty or not closed.
    [[nodiscard]] std::string takeRegex();

private:
    std::string_view m_query;
    std::size_t m_at = 0;
    std::int64_t m_place = 1;
};

} // namespace emic::indexer
