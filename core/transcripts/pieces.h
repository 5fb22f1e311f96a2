// From pieces of speech with times (subtitles, annotations, rows) to turns.
//
// Pieces of one speaker that follow each other within the merge gap are one turn; a longer silence begins another one.
// Where a file names nobody, turns are made of a readable size: they end where a piece ends a sentence, behind 300
// characters or before a silence longer than the gap, and behind 1,500 characters in any case. Nothing is lost where
// people talk at once: pieces stay in their order. Pure; any thread.
#pragma once

#include "core/transcripts/time_pattern.h"
#include "core/transcripts/turn_builder.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::transcripts {

struct Piece {
    std::int32_t speaker = -1;
    Bytes words; ///< a line feed in them stays one
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
    char separator = ' '; ///< what parts it from the piece before in the same turn; '\0': nothing
    bool within = false;  ///< goes on where the piece before stopped: no gap lies between
    bool apart = false;   ///< begins a turn in any case
};

/// The pieces without the time marks in their words, which are the times of something within a piece.
struct UnmarkedPieces {
    std::vector<Piece> pieces;
    std::int64_t marks = 0; ///< how many left
};
[[nodiscard]] UnmarkedPieces withoutMarks(std::vector<Piece> pieces, const Document& document,
                                          const std::vector<TimeMark>& marks, const TimePattern& pattern);

/// Adds the pieces to the builder.
void buildTurns(const Document& document, const std::vector<Piece>& pieces, bool anySpeaker, std::int64_t mergeGapMs,
                TurnBuilder& builder);

} // namespace emic::transcripts
