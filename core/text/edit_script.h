// What turns one text into another: stretches replaced by other words, and where every place of the old text stands in
// the new one. Plain values, pure functions; any thread.
//
// Where edges go. An edge outside the replaced stretches, or at their edges, keeps its words beside it. What is put in
// exactly at the edge of an anchored stretch stays outside of it; put in anywhere between its edges it becomes part of
// it, and so do all the words in the place of others between its edges. An edge inside a replaced stretch stays beside
// words that the old and the new ones have in common; where there are none, the anchored stretch holds all of the new
// words: nobody knows which of them stand for its part, and a stretch that is too wide is mended more easily than one
// that has lost its words.
#pragma once

#include "core/text/text.h"

#include <string>
#include <vector>

namespace emic::text {

/// The words of `where` become `words`. An empty `where` puts words in, empty `words` take them out.
struct Replacement {
    Span where;
    std::string words;
    bool operator==(const Replacement&) const = default;
};

/// In the order of the text, without overlaps; they may touch, but no two put words in at the same place.
using EditScript = std::vector<Replacement>;

/// Throws InvalidInput when a script is out of order, overlaps, reaches beyond the text or is no UTF-8.
void requireProper(const EditScript& script, const Text& before);

/// The text after the script. Throws as requireProper does.
[[nodiscard]] std::string applied(const Text& before, const EditScript& script);

/// The script without replacements that change nothing. Throws as requireProper does.
[[nodiscard]] EditScript withoutIdle(const Text& before, EditScript script);

/// Places of the old text in the new one. Neither function ever puts two places in the opposite order.
class Carrier {
public:
    /// `script` must be proper. Edges inside a replaced stretch go to its edges.
    explicit Carrier(const EditScript& script);
    /// Edges inside a replaced stretch stay beside the words that are in the old and in the new ones (difference.h).
    Carrier(const Text& before, const EditScript& script);

    /// Where a stretch that began here begins: behind what was put in here.
    [[nodiscard]] Position begin(Position at) const;
    /// Where a stretch that ended here ends: before what was put in here. Also for a single place, such as a
    /// footnote's.
    [[nodiscard]] Position end(Position at) const;

    /// Both edges. Empty, or with its edges crossed, when all its words were taken out.
    [[nodiscard]] Span carried(Span span) const { return {begin(span.begin), end(span.end)}; }

private:
    struct Step {
        std::int64_t begin;    ///< of the replaced stretch, in the old text
        std::int64_t end;      ///< likewise
        std::int64_t newBegin; ///< of the new words, in the new text
        std::int64_t newEnd;   ///< likewise
    };
    using Steps = std::vector<Step>;

    [[nodiscard]] static Steps stepsOf(const EditScript& script);
    [[nodiscard]] const Steps& stepsFor(Position at) const;

    Steps m_steps;
    Steps m_fine; ///< the same with replaced stretches parted; empty: none can be
};

} // namespace emic::text
