#include "core/editing/rendition_comparison.h"

#include "core/text/difference.h"
#include "core/text/letters.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace emic::editing {
namespace {

using Kind = RenditionPieceKind;

enum class Part { word, bracket, omission };

struct Token {
    text::Span span;
    Part part = Part::word;
    std::uint32_t symbol = 0; ///< equal for what is alike; of a bracket nobody else's
};

/// How a point is compared.
char32_t alike(char32_t point) {
    static constexpr std::u32string_view single = U"\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4`";
    static constexpr std::u32string_view doubled = U"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    if (single.find(point) != std::u32string_view::npos)
        return U'\'';
    if (doubled.find(point) != std::u32string_view::npos)
        return U'"';
    return text::isDash(point) ? U'-' : point;
}

/// Takes texts apart into words, single marks and brackets. The same words of both texts get the same symbol.
class Tokens {
public:
    std::vector<Token> of(std::string_view utf8, bool withBrackets) {
        read(utf8);
        std::vector<Token> tokens;
        for (std::size_t at = 0; at < m_points.size();) {
            const std::size_t begin = at;
            Token token;
            if (text::isBlank(m_points[at]) || text::isUnseen(m_points[at])) {
                ++at;
                continue;
            }
            if (withBrackets && m_points[at] == U'[') {
                const std::size_t close = m_points.find(U']', at);
                at = close == std::u32string::npos ? m_points.size() : close + 1;
                token.part = isOmission(begin, at) ? Part::omission : Part::bracket;
                token.symbol = m_next++;
            } else {
                at = endOfWord(at);
                token.symbol = symbolOf(m_points.substr(begin, at - begin));
            }
            token.span = text::span(static_cast<std::int64_t>(begin), static_cast<std::int64_t>(at));
            tokens.push_back(token);
        }
        return tokens;
    }

private:
    void read(std::string_view utf8) {
        m_points.clear();
        for (std::size_t byte = 0; byte < utf8.size();) {
            const text::CodePoint point = text::codePointAt(utf8, byte);
            byte += point.length;
            m_points.push_back(alike(point.value));
        }
    }

    [[nodiscard]] bool isOmission(std::size_t begin, std::size_t end) const {
        std::u32string inside;
        for (std::size_t at = begin + 1; at + 1 < end; ++at)
            if (!text::isBlank(m_points[at]))
                inside += m_points[at];
        return inside == U"..." || inside == U"\u2026";
    }

    /// Letters and digits, with what joins them; three points; or a single mark.
    [[nodiscard]] std::size_t endOfWord(std::size_t at) const {
        const auto inWord = [this](std::size_t place) {
            return place < m_points.size() && (text::isLetter(m_points[place]) || text::isDigit(m_points[place]) ||
                                               text::isUnseen(m_points[place]));
        };
        const auto isPoint = [this](std::size_t place) { return place < m_points.size() && m_points[place] == U'.'; };
        if (!inWord(at)) {
            if (!isPoint(at))
                return at + 1;
            while (isPoint(at))
                ++at;
            return at;
        }
        while (inWord(at) ||
               (at < m_points.size() && (m_points[at] == U'\'' || m_points[at] == U'-') && inWord(at + 1)))
            ++at;
        return at;
    }

    std::uint32_t symbolOf(std::u32string word) {
        std::erase_if(word, text::isUnseen);
        if (word == U"\u2026")
            word = U"...";
        const auto [known, isNew] = m_symbols.emplace(std::move(word), m_next);
        m_next += isNew ? 1 : 0;
        return known->second;
    }

    std::u32string m_points;
    std::unordered_map<std::u32string, std::uint32_t> m_symbols;
    std::uint32_t m_next = 0;
};

std::vector<std::uint32_t> symbols(const std::vector<Token>& tokens) {
    std::vector<std::uint32_t> all;
    for (const Token& token : tokens)
        all.push_back(token.symbol);
    return all;
}

/// From the first to the last of some tokens; where there are none, the place behind the one before.
text::Span spanOf(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    if (begin < end)
        return {tokens[begin].span.begin, tokens[end - 1].span.end};
    const text::Position place = begin > 0 ? tokens[begin - 1].span.end : text::Position{0};
    return {place, place};
}

class Pieces {
public:
    Pieces(std::vector<Token> verbatim, std::vector<Token> published)
        : m_verbatim(std::move(verbatim)), m_published(std::move(published)) {}

    std::vector<RenditionPiece> of(const text::Hunk& hunk) {
        m_pieces.clear();
        const text::Span said = spanOf(m_verbatim, hunk.begin, hunk.end);
        if (hunk.newBegin == hunk.newEnd) {
            const bool atAnEnd = hunk.begin == 0 || hunk.end == m_verbatim.size();
            add(atAnEnd ? Kind::leftOut : Kind::dropped, said, spanOf(m_published, hunk.newBegin, hunk.newEnd));
            return m_pieces;
        }
        bool told = false; ///< the verbatim stretch belongs to a piece already
        for (std::size_t at = hunk.newBegin; at < hunk.newEnd;) {
            std::size_t end = at + 1;
            // What touches a bracket belongs to it: [H]e.
            while (end < hunk.newEnd && m_published[end - 1].span.end == m_published[end].span.begin)
                ++end;
            const Kind kind = kindOf(at, end, said.empty() || told);
            const text::Span here = told ? text::Span{said.end, said.end} : said;
            add(kind, kind == Kind::added ? text::Span{here.end, here.end} : here, spanOf(m_published, at, end));
            told = told || kind != Kind::added;
            at = end;
        }
        return m_pieces;
    }

private:
    void add(Kind kind, text::Span verbatim, text::Span published) { m_pieces.push_back({kind, verbatim, published}); }

    [[nodiscard]] Kind kindOf(std::size_t begin, std::size_t end, bool forNothing) const {
        bool omits = false;
        bool brackets = false;
        for (std::size_t at = begin; at < end; ++at) {
            omits = omits || m_published[at].part == Part::omission;
            brackets = brackets || m_published[at].part == Part::bracket;
        }
        if (!omits && !brackets)
            return Kind::notSaid;
        if (forNothing)
            return Kind::added;
        return brackets ? Kind::replaced : Kind::leftOut;
    }

    std::vector<Token> m_verbatim;
    std::vector<Token> m_published;
    std::vector<RenditionPiece> m_pieces;
};

} // namespace

std::vector<RenditionPiece> compareRendition(std::string_view verbatim, std::string_view published) {
    if (text::trim(published).empty())
        return {};
    Tokens tokens;
    std::vector<Token> said = tokens.of(verbatim, false);
    std::vector<Token> shown = tokens.of(published, true);
    const std::vector<text::Hunk> hunks = text::difference(symbols(said), symbols(shown));
    Pieces pieces(std::move(said), std::move(shown));
    std::vector<RenditionPiece> all;
    for (const text::Hunk& hunk : hunks) {
        const std::vector<RenditionPiece> more = pieces.of(hunk);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace emic::editing
