#include "app/desktop/coding_moves.h"

#include "core/text/segments.h"

#include <algorithm>
#include <ranges>

namespace emic::desktop {
namespace {

using text::Position;
using text::Span;

/// Words take the marks with them that open or close their sentence, so that a step out and a step in undo each other.
std::vector<Span> piecesOf(const TranscriptText& text, std::string_view language, std::size_t paragraph, Step step) {
    const Span within = text.paragraphs()[paragraph].span;
    const std::vector<Span> sentences = text::sentences(text.text(), within, language);
    if (step == Step::sentence)
        return sentences;
    std::vector<Span> words = text::words(text.text(), within, language);
    std::size_t word = 0;
    for (const Span& sentence : sentences) {
        while (word < words.size() && words[word].begin < sentence.begin)
            ++word;
        if (word == words.size() || words[word].begin >= sentence.end)
            continue;
        words[word].begin = sentence.begin;
        while (word + 1 < words.size() && words[word + 1].begin < sentence.end)
            ++word;
        words[word].end = sentence.end;
    }
    return words;
}

/// Of all places that `edgeOf` finds in words or sentences, the nearest one behind `at`; nothing at the end.
template <class EdgeOf>
std::optional<Position> nextEdge(const TranscriptText& text, std::string_view language, Step step, Position at,
                                 EdgeOf edgeOf) {
    for (std::size_t i = text.paragraphAt(at); i < text.paragraphs().size(); ++i)
        for (const Span& piece : piecesOf(text, language, i, step))
            if (edgeOf(piece) > at)
                return edgeOf(piece);
    return std::nullopt;
}

template <class EdgeOf>
std::optional<Position> edgeBefore(const TranscriptText& text, std::string_view language, Step step, Position at,
                                   EdgeOf edgeOf) {
    for (std::size_t i = text.paragraphAt(at) + 1; i-- > 0;)
        for (const Span& piece : piecesOf(text, language, i, step) | std::views::reverse)
            if (edgeOf(piece) < at)
                return edgeOf(piece);
    return std::nullopt;
}

Span sentenceAt(const TranscriptText& text, std::string_view language, Position at) {
    const std::vector<Span> sentences = piecesOf(text, language, text.paragraphAt(at), Step::sentence);
    Span found;
    for (const Span& sentence : sentences)
        if (found.empty() || sentence.begin <= at)
            found = sentence;
    return found;
}

} // namespace

Span stretchAt(const TranscriptText& text, std::string_view language, Position at, Grain grain) {
    const Paragraph& paragraph = text.paragraphs()[text.paragraphAt(at)];
    if (grain == Grain::sentence)
        return sentenceAt(text, language, at);
    const study::Turn* turn = grain == Grain::turn ? text.turnOf(paragraph) : nullptr;
    return text::trimmed(text.text(), turn ? turn->span : paragraph.span);
}

std::optional<study::UnitId> neighbour(const UnitMarks& marks, std::optional<study::UnitId> selected, Position at,
                                       Direction direction) {
    const std::vector<UnitMark>& items = marks.units().items();
    const UnitMark* here = selected ? marks.find(*selected) : nullptr;
    if (here) {
        const auto place = static_cast<std::size_t>(here - items.data());
        if (direction == Direction::forward)
            return place + 1 < items.size() ? std::optional(items[place + 1].id) : std::nullopt;
        return place > 0 ? std::optional(items[place - 1].id) : std::nullopt;
    }
    const auto after = std::ranges::lower_bound(items, at, {}, [](const UnitMark& mark) { return mark.span.begin; });
    if (direction == Direction::forward)
        return after != items.end() ? std::optional(after->id) : std::nullopt;
    return after != items.begin() ? std::optional(std::prev(after)->id) : std::nullopt;
}

std::optional<Position> turnFrom(const TranscriptText& text, Position at, Direction direction) {
    const std::vector<study::Turn>& turns = text.turns();
    const auto after = std::ranges::upper_bound(turns, at, {}, [](const study::Turn& turn) { return turn.span.begin; });
    if (direction == Direction::forward)
        return after != turns.end() ? std::optional(after->span.begin) : std::nullopt;
    auto here = after;
    while (here != turns.begin() && std::prev(here)->span.begin >= at)
        --here;
    return here != turns.begin() ? std::optional(std::prev(here)->span.begin) : std::nullopt;
}

std::vector<Span> undecidedStretches(const TranscriptText& text, const UnitMarks& marks,
                                     const std::vector<Span>& parts) {
    std::vector<Span> result;
    const std::vector<UnitMark>& items = marks.units().items();
    std::size_t next = 0;
    Position covered{0};
    for (const Span& part : parts) {
        Position at = part.begin;
        while (at < part.end) {
            for (; next < items.size() && items[next].span.begin <= at; ++next)
                covered = std::max(covered, items[next].span.end);
            if (covered > at) {
                at = covered;
                continue;
            }
            const Position end = next < items.size() ? std::min(part.end, items[next].span.begin) : part.end;
            if (const Span gap = text::trimmed(text.text(), {at, end}); !gap.empty())
                result.push_back(gap);
            at = end;
        }
    }
    return result;
}

Span offerOf(const TranscriptText& text, std::string_view language, Span undecided, Grain grain) {
    const Span piece = stretchAt(text, language, undecided.begin, grain);
    const Span offer{undecided.begin, std::min(piece.end, undecided.end)};
    return text::trimmed(text.text(), offer.empty() ? undecided : offer);
}

Span moveEdge(const TranscriptText& text, std::string_view language, Span span, Edge edge, Step step, Reach reach) {
    const auto beginOf = [](const Span& piece) { return piece.begin; };
    const auto endOf = [](const Span& piece) { return piece.end; };
    Span moved = span;
    if (edge == Edge::end)
        moved.end = (reach == Reach::outwards ? nextEdge(text, language, step, span.end, endOf)
                                              : edgeBefore(text, language, step, span.end, endOf))
                        .value_or(span.end);
    else
        moved.begin = (reach == Reach::outwards ? edgeBefore(text, language, step, span.begin, beginOf)
                                                : nextEdge(text, language, step, span.begin, beginOf))
                          .value_or(span.begin);
    return moved.empty() ? span : moved;
}

} // namespace emic::desktop
