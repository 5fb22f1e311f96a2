#include "app/workbench/query_tokens.h"

#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace emic::workbench {
namespace {

bool isQuote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' || c == U'\u00BB';
}

class Scanner {
public:
    explicit Scanner(std::string_view query) : m_query(query) {}

    std::vector<QueryToken> scan() {
        std::vector<QueryToken> tokens;
        while (true) {
            while (!atEnd() && text::isBlank(peek()))
                take();
            if (atEnd())
                return tokens;
            tokens.push_back(next());
        }
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_query.size(); }
    [[nodiscard]] char32_t peek() const { return atEnd() ? U'\0' : text::codePointAt(m_query, m_at).value; }
    std::string take() {
        const std::size_t length = text::codePointAt(m_query, m_at).length;
        const std::string_view taken = m_query.substr(m_at, length);
        m_at += length;
        ++m_place;
        return std::string(taken);
    }
    [[nodiscard]] bool atWord() const {
        const char32_t c = peek();
        return !atEnd() && !text::isBlank(c) && c != U'(' && c != U')' && !isQuote(c);
    }

    QueryToken next() {
        QueryToken token;
        token.span.begin = {m_place};
        const char32_t first = peek();
        if (first == U'(' || first == U')') {
            token.kind = first == U'(' ? TokenKind::open : TokenKind::close;
            take();
        } else if (isQuote(first)) {
            takeQuoted(token);
            token.kind = TokenKind::phrase;
            if (token.closed && peek() == U':' && !atEnd())
                takeField(token, std::exchange(token.words, {}));
        } else if (first == U'/') {
            takeRegex(token);
        } else {
            std::string word;
            while (atWord() && (peek() != U':' || word.empty()))
                word += take();
            if (peek() == U':' && !atEnd())
                takeField(token, std::move(word));
            else if (word == "=" && !atEnd() && isQuote(peek())) {
                takeQuoted(token);
                token.kind = TokenKind::phrase;
            } else
                token.words = std::move(word);
        }
        token.span.end = {m_place};
        return token;
    }

    void takeQuoted(QueryToken& token) {
        token.quoted = true;
        token.closed = false;
        take();
        while (!atEnd()) {
            if (isQuote(peek())) {
                take();
                token.closed = true;
                return;
            }
            token.words += take();
        }
    }

    void takeRegex(QueryToken& token) {
        token.kind = TokenKind::regex;
        token.closed = false;
        take();
        while (!atEnd()) {
            const std::string c = take();
            if (c == "/") {
                token.closed = true;
                return;
            }
            token.words += c;
            if (c == "\\" && !atEnd())
                token.words += take();
        }
    }

    void takeField(QueryToken& token, std::string name) {
        token.kind = TokenKind::field;
        token.field = std::move(name);
        token.quoted = false;
        take(); // the colon
        while (!atEnd() && (peek() == U'<' || peek() == U'>' || peek() == U'=')) {
            token.compared = true;
            take();
        }
        token.value.begin = {m_place};
        if (!atEnd() && isQuote(peek()))
            takeQuoted(token);
        else
            while (atWord())
                token.words += take();
        token.value.end = {m_place};
    }

    std::string_view m_query;
    std::size_t m_at = 0;
    std::int64_t m_place = 0;
};

} // namespace

bool QueryToken::isOperator() const {
    return kind == TokenKind::word &&
           (words == "AND" || words == "OR" || words == "NOT" || words == "NEAR" || words.starts_with("NEAR/"));
}

std::vector<QueryToken> tokensOf(std::string_view query) {
    return Scanner(query).scan();
}

std::string partOf(std::string_view query, text::Span span) {
    std::size_t at = 0;
    std::int64_t place = 0;
    while (at < query.size() && place < span.begin.value) {
        at += text::codePointAt(query, at).length;
        ++place;
    }
    const std::size_t begin = at;
    while (at < query.size() && place < span.end.value) {
        at += text::codePointAt(query, at).length;
        ++place;
    }
    return std::string(query.substr(begin, at - begin));
}

} // namespace emic::workbench
