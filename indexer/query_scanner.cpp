#include "indexer/query_scanner.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

namespace emic::indexer {

bool isQuote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' || c == U'\u00BB';
}

std::string characterAt(std::int64_t place) {
    return "character " + std::to_string(place);
}

void throwNotUnderstood(const std::string& what) {
    throw InvalidInput("The query cannot be understood: " + what + ".");
}

char32_t QueryScanner::peek() const {
    return atEnd() ? U'\0' : text::codePointAt(m_query, m_at).value;
}

std::string_view QueryScanner::take() {
    const auto begin = m_at;
    m_at += text::codePointAt(m_query, m_at).length;
    ++m_place;
    return m_query.substr(begin, m_at - begin);
}

void QueryScanner::takeBytes(std::size_t count) {
    for (const auto end = m_at + count; m_at < end;)
        take();
}

void QueryScanner::skipSpace() {
    while (!atEnd() && text::isBlank(peek()))
        take();
}

std::string_view QueryScanner::bareWord() const {
    auto end = m_at;
    while (end < m_query.size()) {
        const auto point = text::codePointAt(m_query, end);
        if (text::isBlank(point.value) || point.value == U'(' || point.value == U')' || isQuote(point.value))
            break;
        end += point.length;
    }
    return m_query.substr(m_at, end - m_at);
}

std::string QueryScanner::takeQuoted() {
    const auto at = m_place;
    take();
    std::string quoted;
    while (!atEnd()) {
        const bool closes = isQuoteNext();
        const auto bytes = take();
        if (closes)
            return quoted;
        quoted += bytes;
    }
    throwNotUnderstood("the quotation mark opened at " + characterAt(at) + " is not closed");
}

std::string QueryScanner::takeRegex() {
    const auto at = m_place;
    take();
    std::string pattern;
    while (!atEnd()) {
        const auto bytes = take();
        if (bytes == "/") {
            if (pattern.empty())
                throwNotUnderstood("there is nothing between the strokes at " + characterAt(at));
            return pattern;
        }
        if (bytes == "\\" && isNext(U'/')) {
            pattern += take();
            continue;
        }
        pattern += bytes;
        if (bytes == "\\" && !atEnd())
            pattern += take();
    }
    throwNotUnderstood("the regular expression opened at " + characterAt(at) +
                       " is not closed; end it with a stroke (/)");
}

} // namespace emic::indexer
