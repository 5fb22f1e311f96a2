#include "app/workbench/concordance.h"

#include "core/text/search_words.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <numeric>

namespace emic::workbench {

namespace {

bool isBlankAt(const text::Text& text, std::int64_t at) {
    return text::isBlank(text::codePointAt(text.slice(text::span(at, at + 1)), 0).value);
}

/// Moves an edge that stands within a word towards the match, so that no half words are shown.
std::int64_t atWord(const text::Text& text, std::int64_t at, std::int64_t match, std::int64_t step) {
    for (auto place = at; place != match; place += step) {
        const auto next = step > 0 ? place - 1 : place;
        if (next < 0 || next >= text.end().value || isBlankAt(text, next))
            return place;
    }
    return at;
}

/// The words of a context, folded, the nearest first.
std::vector<std::string> neighbours(const std::string& words, bool backwards) {
    static const text::SearchWords analysis("");
    std::vector<std::string> folded;
    for (const text::ByteRange& range : analysis.split(words))
        folded.push_back(analysis.folded(std::string_view(words).substr(range.begin, range.end - range.begin)));
    if (backwards)
        std::reverse(folded.begin(), folded.end());
    return folded;
}

} // namespace

std::vector<ConcordanceLine> concordanceOf(const std::vector<indexer::Hit>& hits, ConcordanceOrder order,
                                           std::int64_t context) {
    std::vector<ConcordanceLine> lines;
    std::vector<std::vector<std::string>> keys;
    for (std::size_t place = 0; place < hits.size(); ++place) {
        const indexer::Hit& hit = hits[place];
        const text::Text text(hit.text);
        for (const text::Span& match : hit.matches) {
            const auto begin = std::clamp<std::int64_t>(match.begin.value - hit.span.begin.value, 0, text.end().value);
            const auto end = std::clamp<std::int64_t>(match.end.value - hit.span.begin.value, begin, text.end().value);
            const auto from = atWord(text, std::max<std::int64_t>(0, begin - context), begin, 1);
            const auto to = atWord(text, std::min(text.end().value, end + context), end, -1);
            const auto words = [&](std::int64_t first, std::int64_t last) {
                return text::collapseSpace(text.slice(text::span(first, last)));
            };
            lines.push_back({place, match, words(from, begin), words(begin, end), words(end, to)});
            const ConcordanceLine& line = lines.back();
            auto key = order == ConcordanceOrder::left ? neighbours(line.before, true)
                                                       : neighbours(line.found + " " + line.after, false);
            keys.push_back(std::move(key));
        }
    }
    if (order == ConcordanceOrder::hits)
        return lines;
    std::vector<std::size_t> sorted(lines.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t one, std::size_t other) { return keys[one] < keys[other]; });
    std::vector<ConcordanceLine> ordered;
    for (const std::size_t place : sorted)
        ordered.push_back(std::move(lines[place]));
    return ordered;
}

} // namespace emic::workbench
