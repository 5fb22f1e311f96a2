#include "core/exchange/quote_finder.h"

#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace emic::exchange {
namespace {

/// A stretch of a quote shorter than this may stand anywhere by chance and helps nobody.
constexpr std::size_t tellingBytes = 8;
constexpr int shownCharacters = 40;

std::string_view withoutLastSpace(std::string_view text) {
    return text.ends_with(' ') ? text.substr(0, text.size() - 1) : text;
}
std::string_view withoutFirstSpace(std::string_view text) {
    return text.starts_with(' ') ? text.substr(1) : text;
}

/// The last `characters` of a text, from a word's beginning where there is one, with an ellipsis.
std::string tail(std::string_view text, int characters) {
    std::size_t begin = text.size();
    for (int passed = 0; begin > 0 && passed < characters; ++passed)
        begin -= text::codePointBefore(text, begin).length;
    if (begin == 0)
        return std::string(text);
    const std::size_t space = text.find(' ', begin);
    if (space != std::string_view::npos && space + 1 < text.size())
        begin = space + 1;
    return "…" + std::string(text.substr(begin));
}

/// The first and the last byte that may begin or end a stretch without cutting a code point.
std::size_t backToLead(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && !text::isLead(text[at]))
        --at;
    return at;
}

} // namespace

QuoteFinder::QuoteFinder(const text::Text& text) : m_text(&text) {
    const std::string& from = text.utf8();
    m_spaced.reserve(from.size());
    bool space = false;
    for (std::size_t at = 0; at < from.size();) {
        const auto [value, length] = text::codePointAt(from, at);
        if (text::isBlank(value)) {
            if (!space)
                m_spaced += ' ';
            space = true;
        } else {
            space = false;
            m_spaced.append(from, at, length);
        }
        at += length;
        if (at - m_spaced.size() != (m_removed.empty() ? 0 : m_removed.back())) {
            if (!m_breaks.empty() && m_breaks.back() == m_spaced.size()) {
                m_removed.back() = at - m_spaced.size();
            } else {
                m_breaks.push_back(m_spaced.size());
                m_removed.push_back(at - m_spaced.size());
            }
        }
    }
}

text::Span QuoteFinder::spanAt(std::size_t place, std::size_t length) const {
    const auto original = [&](std::size_t at) {
        const auto after = std::upper_bound(m_breaks.begin(), m_breaks.end(), at);
        const std::size_t removed = after == m_breaks.begin() ? 0 : m_removed[after - m_breaks.begin() - 1];
        return m_text->position(text::ByteOffset{static_cast<std::int64_t>(at + removed)});
    };
    const text::Span span{original(place), original(place + length)};
    return text::trimmed(*m_text, text::snapToGraphemes(*m_text, span));
}

std::vector<std::size_t> QuoteFinder::places(const std::string& quote) const {
    std::vector<std::size_t> found;
    for (std::size_t at = m_spaced.find(quote); at != std::string::npos; at = m_spaced.find(quote, at + 1))
        found.push_back(at);
    return found;
}

QuotePlace QuoteFinder::find(const WantedQuote& wanted) const {
    const std::string quote = text::collapseSpace(wanted.quote);
    const std::string before = text::collapseSpace(wanted.before);
    const std::string after = text::collapseSpace(wanted.after);
    const std::string_view spaced = m_spaced;
    QuotePlace result;
    if (quote.empty()) {
        result.problem = "is empty";
        return result;
    }
    const std::vector<std::size_t> anywhere = places(quote);
    if (anywhere.empty()) {
        result.problem = "does not stand in it" + whyNotFound(quote);
        return result;
    }
    std::vector<std::size_t> fitting = anywhere;
    std::erase_if(fitting, [&](std::size_t place) {
        return !withoutLastSpace(spaced.substr(0, place)).ends_with(before) ||
               !withoutFirstSpace(spaced.substr(place + quote.size())).starts_with(after);
    });
    if (fitting.size() == 1) {
        result.found = true;
        result.span = spanAt(fitting.front(), quote.size());
    } else if (fitting.size() > 1) {
        result.problem = "stands in it " + std::to_string(fitting.size()) +
                         " times; say what stands directly before or after it with 'before' or 'after'";
    } else {
        const std::size_t place = anywhere.front();
        const std::string_view behind = withoutFirstSpace(spaced.substr(place + quote.size()));
        result.problem = "stands in it, but not beside what 'before' or 'after' say; there it stands between '" +
                         tail(withoutLastSpace(spaced.substr(0, place)), shownCharacters) + "' and '" +
                         text::excerpt(behind.substr(0, backToLead(behind, std::min<std::size_t>(behind.size(), 400))),
                                       shownCharacters) +
                         "'";
    }
    return result;
}

std::string QuoteFinder::whyNotFound(const std::string& quote) const {
    const std::string_view wanted = quote;
    // The longest beginning that stands somewhere: what stands with n bytes stands with fewer.
    std::size_t fits = 0;
    std::size_t fails = quote.size();
    while (fits + 1 < fails) {
        const std::size_t middle = fits + (fails - fits) / 2;
        (m_spaced.find(wanted.substr(0, middle)) != std::string::npos ? fits : fails) = middle;
    }
    fits = backToLead(wanted, fits);
    if (fits >= tellingBytes) {
        const std::size_t behind = m_spaced.find(wanted.substr(0, fits)) + fits;
        const std::string_view there = std::string_view(m_spaced).substr(behind);
        const std::string_view fair = there.substr(0, backToLead(there, std::min<std::size_t>(there.size(), 400)));
        return "; it is found as far as '" + tail(withoutLastSpace(wanted.substr(0, fits)), shownCharacters) +
               "', where the source goes on '" + text::excerpt(withoutFirstSpace(fair), shownCharacters) +
               "' and the quote '" + text::excerpt(withoutFirstSpace(wanted.substr(fits)), shownCharacters) + "'";
    }
    // Or the longest end.
    std::size_t from = quote.size();
    std::size_t missing = 0;
    while (missing + 1 < from) {
        const std::size_t middle = missing + (from - missing) / 2;
        (m_spaced.find(wanted.substr(middle)) != std::string::npos ? from : missing) = middle;
    }
    while (from < quote.size() && !text::isLead(quote[from]))
        ++from;
    if (quote.size() - from >= tellingBytes) {
        const std::size_t place = m_spaced.find(wanted.substr(from));
        return "; only its end '" + text::excerpt(withoutFirstSpace(wanted.substr(from)), shownCharacters) +
               "' is found, where the source has '" +
               tail(withoutLastSpace(std::string_view(m_spaced).substr(0, place)), shownCharacters) +
               "' before it and the quote '" + tail(wanted.substr(0, from), shownCharacters) + "'";
    }
    return ", not even its first words; look whether the source is the right one";
}

} // namespace emic::exchange
