#include "indexer/snippet.h"

#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace emic::indexer {

namespace {

constexpr std::string_view ellipsis = "\u2026";

/// The stretch of at most `longest` code points that holds the most matches; the first of several.
text::Span bestWindow(const std::vector<text::Span>& matches, std::int64_t length, std::int64_t longest) {
    if (matches.empty())
        return text::span(0, std::min(length, longest));
    std::size_t bestFirst = 0;
    std::size_t bestLast = 1;
    std::size_t last = 0;
    for (std::size_t first = 0; first < matches.size(); ++first) {
        last = std::max(last, first + 1);
        while (last < matches.size() && matches[last].end.value - matches[first].begin.value <= longest)
            ++last;
        if (last - first > bestLast - bestFirst) {
            bestFirst = first;
            bestLast = last;
        }
    }
    const auto begin = matches[bestFirst].begin.value;
    const auto end = std::min(matches[bestLast - 1].end.value, begin + longest);
    const auto room = longest - (end - begin);
    const auto from = std::max<std::int64_t>(0, std::min(begin - room / 2, length - longest));
    return text::span(from, std::min(length, from + longest));
}

bool isGap(const text::Text& text, std::int64_t at) {
    return text::isBlank(text::codePointAt(text.slice(text::span(at, at + 1)), 0).value);
}

} // namespace

Snippet snippetOf(std::string_view utf8, const std::vector<text::Span>& matches, std::int64_t longest) {
    const text::Text text{std::string(utf8)};
    const auto length = text.end().value;
    auto window = bestWindow(matches, length, longest);
    // In to the nearest spaces, as long as no match is lost; text without spaces is cut anywhere.
    constexpr std::int64_t farthest = 30;
    auto begin = window.begin.value;
    auto end = window.end.value;
    const auto firstMatch =
        std::find_if(matches.begin(), matches.end(), [&](const text::Span& match) { return match.end.value > begin; });
    const auto mayGoTo = firstMatch == matches.end() ? length : std::max(begin, firstMatch->begin.value);
    if (begin > 0 && !isGap(text, begin - 1))
        for (auto at = begin; at < std::min({mayGoTo, begin + farthest, end}); ++at)
            if (isGap(text, at)) {
                begin = at + 1;
                break;
            }
    if (end < length && !isGap(text, end))
        for (auto at = end; at > std::max(end - farthest, begin + 1); --at)
            if (isGap(text, at - 1)) {
                const bool losesMatch = std::any_of(matches.begin(), matches.end(), [&](const text::Span& match) {
                    return match.end.value <= end && match.end.value > at - 1;
                });
                if (!losesMatch)
                    end = at - 1;
                break;
            }
    Snippet snippet;
    std::int64_t shift = -begin;
    if (begin > 0) {
        snippet.text = ellipsis;
        ++shift;
    }
    snippet.text += text.slice(text::span(begin, end));
    if (end < length)
        snippet.text += ellipsis;
    for (const text::Span& match : matches)
        if (match.end.value > begin && match.begin.value < end)
            snippet.matches.push_back(
                text::span(std::max(match.begin.value, begin) + shift, std::min(match.end.value, end) + shift));
    return snippet;
}

} // namespace emic::indexer
