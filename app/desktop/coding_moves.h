// Where one goes in a transcript, and what one takes hold of, while coding by keyboard. Pure functions on values; any
// thread.
#pragma once

#include "app/desktop/preferences.h"
#include "app/desktop/transcript_text.h"
#include "app/desktop/unit_marks.h"

#include <optional>
#include <string_view>
#include <vector>

namespace emic::desktop {

using preferences::Grain;

enum class Direction { forward, back };

/// The sentence, paragraph or turn at a position, without white space at its ends; the nearest before it where the
/// position stands between two. Empty when there are no words. `language` is BCP 47.
[[nodiscard]] text::Span stretchAt(const TranscriptText& text, std::string_view language, text::Position at,
                                   Grain grain);

/// The unit that begins next after (before) the selected one, or after (before) `at` when none is.
[[nodiscard]] std::optional<study::UnitId> neighbour(const UnitMarks& marks, std::optional<study::UnitId> selected,
                                                     text::Position at, Direction direction);

/// Where the turn after (before) that of `at` begins; back from within a turn: its own beginning.
[[nodiscard]] std::optional<text::Position> turnFrom(const TranscriptText& text, text::Position at,
                                                     Direction direction);

/// Stretches within `parts` that no unit covers, in order, without white space at their ends.
[[nodiscard]] std::vector<text::Span> undecidedStretches(const TranscriptText& text, const UnitMarks& marks,
                                                         const std::vector<text::Span>& parts);

/// What is offered of an undecided stretch: its first sentence, paragraph or turn.
[[nodiscard]] text::Span offerOf(const TranscriptText& text, std::string_view language, text::Span undecided,
                                 Grain grain);

enum class Edge { begin, end };
enum class Step { word, sentence };
enum class Reach { outwards, inwards };

/// A span with one edge moved to where the next word or sentence begins or ends. The same span where there is none.
[[nodiscard]] text::Span moveEdge(const TranscriptText& text, std::string_view language, text::Span span, Edge edge,
                                  Step step, Reach reach);

} // namespace emic::desktop
