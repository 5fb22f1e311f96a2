#include "core/editing/rendition_comparison.h"

#include "core/text/letters.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
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

/// From the first to the last of some tokens; where there are none, the place behind the one before.
text::Span spanOf(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    if (begin < end)
        return {tokens[begin].span.begin, tokens[end - 1].span.end};
    const text::Position place = begin > 0 ? tokens[begin - 1].span.end : text::Position{0};
    return {place, place};
}

/// Letters that touch a bracket belong to it: [H]e, word[s].
std::vector<Token> withBracketsWhole(std::vector<Token> tokens, std::string_view utf8) {
    const text::Text words{std::string(utf8)};
    const auto isWord = [&](const Token& token) {
        const text::CodePoint first = text::codePointAt(words.slice(token.span), 0);
        return token.part == Part::word && (text::isLetter(first.value) || text::isDigit(first.value));
    };
    std::vector<Token> whole;
    for (const Token& token : tokens) {
        const bool touches = !whole.empty() && whole.back().span.end == token.span.begin;
        if (touches && ((whole.back().part != Part::word && isWord(token)) ||
                        (token.part != Part::word && isWord(whole.back())))) {
            whole.back().span.end = token.span.end;
            whole.back().part = Part::bracket;
        } else {
            whole.push_back(token);
        }
    }
    return whole;
}

/// Finds the reading of the published text with the fewest words that were not said, or are missing and not marked as
/// left out; among those, the one that leaves out least. By dynamic programming over both texts' tokens.
class Alignment {
public:
    Alignment(const std::vector<Token>& said, const std::vector<Token>& shown)
        : m_said(said), m_shown(shown), m_width(shown.size() + 1), m_steps((said.size() + 1) * m_width) {
        std::vector<std::int64_t> above(m_width);
        std::vector<std::int64_t> row(m_width);
        for (std::size_t i = 0; i <= m_said.size(); ++i, std::swap(above, row))
            for (std::size_t j = 0; j < m_width; ++j) {
                row[j] = i + j == 0 ? 0 : std::numeric_limits<std::int64_t>::max();
                const auto offer = [&](std::int64_t cost, Step step) {
                    if (cost < row[j]) {
                        row[j] = cost;
                        m_steps[i * m_width + j] = step;
                    }
                };
                if (j > 0)
                    offer(row[j - 1] + (m_shown[j - 1].part == Part::word ? unfaithful : 0), Step::shownOnly);
                if (i > 0)
                    offer(above[j] + costOfLeavingOut(j), Step::saidOnly);
                if (i > 0 && j > 0 && m_said[i - 1].symbol == m_shown[j - 1].symbol)
                    offer(before(above, j), Step::both);
            }
    }

    [[nodiscard]] std::vector<RenditionPiece> pieces() const {
        std::vector<Step> path;
        for (std::size_t i = m_said.size(), j = m_shown.size(); i + j > 0;) {
            const Step step = m_steps[i * m_width + j];
            path.push_back(step);
            i -= step == Step::shownOnly ? 0 : 1;
            j -= step == Step::saidOnly ? 0 : 1;
        }
        std::reverse(path.begin(), path.end());
        std::vector<RenditionPiece> all;
        for (std::size_t at = 0, i = 0, j = 0; at < path.size();) {
            if (path[at] == Step::both) {
                ++at, ++i, ++j;
                continue;
            }
            // A bracket with what it stands for, or words that one text has in the place of the other's.
            const std::size_t fromSaid = i;
            const std::size_t fromShown = j;
            const bool bracket = path[at] == Step::shownOnly && m_shown[j].part != Part::word;
            if (bracket)
                ++at, ++j;
            while (at < path.size() && path[at] != Step::both &&
                   !(path[at] == Step::shownOnly && (bracket || m_shown[j].part != Part::word))) {
                i += path[at] == Step::saidOnly ? 1 : 0;
                j += path[at] == Step::shownOnly ? 1 : 0;
                ++at;
            }
            all.push_back(
                {kindOf(fromSaid, i, fromShown, j), spanOf(m_said, fromSaid, i), spanOf(m_shown, fromShown, j)});
        }
        return all;
    }

private:
    enum class Step : std::uint8_t { both, saidOnly, shownOnly };
    static constexpr std::int64_t unfaithful = 1'000'000'000;

    static std::int64_t before(const std::vector<std::int64_t>& above, std::size_t j) { return above[j - 1]; }

    /// Of one word that is said, where `j` tokens are shown already.
    [[nodiscard]] std::int64_t costOfLeavingOut(std::size_t j) const {
        if (j > 0 && m_shown[j - 1].part != Part::word)
            return 1;
        return j == 0 || j == m_shown.size() ? 2 : unfaithful;
    }

    [[nodiscard]] Kind kindOf(std::size_t saidBegin, std::size_t saidEnd, std::size_t shownBegin,
                              std::size_t shownEnd) const {
        if (shownBegin == shownEnd)
            return saidBegin == 0 || saidEnd == m_said.size() ? Kind::leftOut : Kind::dropped;
        const Part part = m_shown[shownBegin].part;
        if (part == Part::word)
            return Kind::notSaid;
        if (saidBegin == saidEnd)
            return Kind::added;
        return part == Part::omission ? Kind::leftOut : Kind::replaced;
    }

    const std::vector<Token>& m_said;
    const std::vector<Token>& m_shown;
    std::size_t m_width;
    std::vector<Step> m_steps;
};

/// Texts with more pairs of words than this are not compared word by word.
constexpr std::size_t mostPairs = 25'000'000;
/// Of texts with more pairs than this, what both begin and end with is set aside first,
constexpr std::size_t manyPairs = 1'000'000;
/// except for so many words beside what differs: repeated words may belong together otherwise than in their order.
constexpr std::size_t keptBeside = 200;

/// Takes away what both begin with and what both end with, as far as it is far from what differs.
void setAsideAlike(std::vector<Token>& said, std::vector<Token>& shown) {
    const auto alikeTokens = [](const Token& a, const Token& b) { return a.symbol == b.symbol; };
    const auto begin = std::mismatch(said.begin(), said.end(), shown.begin(), shown.end(), alikeTokens);
    const auto same = static_cast<std::size_t>(begin.first - said.begin());
    const auto end = std::mismatch(said.rbegin(), std::make_reverse_iterator(begin.first), shown.rbegin(),
                                   std::make_reverse_iterator(begin.second), alikeTokens);
    const auto sameBehind = static_cast<std::size_t>(end.first - said.rbegin());
    const std::size_t before = same - std::min(same, keptBeside);
    const std::size_t behind = sameBehind - std::min(sameBehind, keptBeside);
    for (std::vector<Token>* tokens : {&said, &shown}) {
        tokens->erase(tokens->end() - static_cast<std::ptrdiff_t>(behind), tokens->end());
        tokens->erase(tokens->begin(), tokens->begin() + static_cast<std::ptrdiff_t>(before));
    }
}

} // namespace

std::vector<RenditionPiece> compareRendition(std::string_view verbatim, std::string_view published) {
    if (text::trim(published).empty())
        return {};
    Tokens tokens;
    std::vector<Token> said = tokens.of(verbatim, false);
    std::vector<Token> shown = withBracketsWhole(tokens.of(published, true), published);
    if (said.size() * shown.size() > manyPairs)
        setAsideAlike(said, shown);
    if (said.size() * shown.size() > mostPairs)
        return {{Kind::notSaid, spanOf(said, 0, said.size()), spanOf(shown, 0, shown.size())}};
    return Alignment(said, shown).pieces();
}

} // namespace emic::editing
