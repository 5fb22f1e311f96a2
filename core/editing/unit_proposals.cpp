#include "core/editing/unit_proposals.h"

#include "core/text/segments.h"

#include <algorithm>

namespace emic::editing {

using study::Turn;
using text::Span;
using text::Text;

namespace {

/// The stretches that no proposal may cross: turns, and what stands between them.
std::vector<Span> stretches(const Text& text, const std::vector<Turn>& turns, const ProposalOptions& options) {
    const Span within = options.within.value_or(text.whole());
    std::vector<Span> found;
    const auto add = [&](text::Position begin, text::Position end) {
        const Span part{std::max(begin, within.begin), std::min(end, within.end)};
        if (!part.empty())
            found.push_back(part);
    };
    const bool all = options.speakers.empty();
    text::Position at{0};
    for (const Turn& turn : turns) {
        if (all)
            add(at, turn.span.begin);
        const auto& wanted = options.speakers;
        if (all || (turn.speaker && std::find(wanted.begin(), wanted.end(), *turn.speaker) != wanted.end()))
            add(turn.span.begin, turn.span.end);
        at = turn.span.end;
    }
    if (all)
        add(at, text.end());
    return found;
}

std::vector<Span> pieces(const Text& text, Span stretch, const ProposalOptions& options) {
    switch (options.grain) {
    case ProposalGrain::paragraph:
        return text::paragraphs(text, stretch);
    case ProposalGrain::sentence:
        return text::sentences(text, stretch, options.language);
    case ProposalGrain::turn:
        break;
    }
    const Span trimmed = text::trimmed(text, stretch);
    return trimmed.empty() ? std::vector<Span>{} : std::vector<Span>{trimmed};
}

/// Answers whether a span shares a character with one of many, in logarithmic time.
class Overlaps {
public:
    explicit Overlaps(std::vector<Span> spans) : m_spans(std::move(spans)) {
        std::sort(m_spans.begin(), m_spans.end());
        text::Position furthest{0};
        for (const Span& span : m_spans)
            m_furthest.push_back(furthest = std::max(furthest, span.end));
    }

    [[nodiscard]] bool hasExactly(Span span) const { return std::binary_search(m_spans.begin(), m_spans.end(), span); }

    [[nodiscard]] bool touches(Span span) const {
        // Of the spans that begin before this one ends, does the one that reaches furthest reach into it?
        const auto behind = std::partition_point(m_spans.begin(), m_spans.end(),
                                                 [&](const Span& each) { return each.begin < span.end; });
        return behind != m_spans.begin() &&
               m_furthest[static_cast<std::size_t>(behind - m_spans.begin()) - 1] > span.begin;
    }

private:
    std::vector<Span> m_spans;
    std::vector<text::Position> m_furthest; ///< the largest end among the spans up to each place
};

} // namespace

std::vector<Span> proposeUnits(const Text& text, const std::vector<Turn>& turns, const ProposalOptions& options) {
    const Overlaps existing(options.existing);
    std::vector<Span> proposals;
    for (const Span& stretch : stretches(text, turns, options))
        for (const Span& piece : pieces(text, stretch, options))
            if (!existing.hasExactly(piece) && (options.overlapping || !existing.touches(piece)))
                proposals.push_back(piece);
    return proposals;
}

} // namespace emic::editing
