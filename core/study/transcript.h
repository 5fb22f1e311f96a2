// What reading a file comes to: one running text, and the turns in it.
//
// The text is speech only. Labels, time marks and markup are taken out of it and stand in the turns; paragraphs are
// separated by one line feed, also between turns. So a quote never carries a label, and a position in the text is the
// same however the label was written.
#pragma once

#include "core/text/position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::study {

/// One uninterrupted contribution of a speaker; or text that belongs to no speaker (a heading, a prompt).
struct Turn {
    text::Span span;                     ///< of all its paragraphs, without the line feed behind it
    std::optional<std::int64_t> speaker; ///< Speaker::ordinal
    std::optional<std::int64_t> startMs; ///< from the beginning of the recording
    std::optional<std::int64_t> endMs;
    bool operator==(const Turn&) const = default;
};

/// How turns are kept in the content store: a line a turn, "begin end speaker start end", with "-" for what is not
/// known.
[[nodiscard]] std::string encodeTurns(const std::vector<Turn>& turns);

/// The opposite. Throws InvalidInput, naming the line, when the turns are malformed, overlap, stand out of order, or
/// reach beyond a text of `textLength` code points.
[[nodiscard]] std::vector<Turn> decodeTurns(std::string_view encoded, text::Position textLength);

/// The place of the turn that holds `at`, or that begins nearest before it; nothing before the first.
[[nodiscard]] std::optional<std::size_t> turnAt(const std::vector<Turn>& turns, text::Position at);

/// The places [first, last) of the turns that share at least one code point with `span`.
struct TurnRange {
    std::size_t first = 0;
    std::size_t last = 0;
};
[[nodiscard]] TurnRange turnsIn(const std::vector<Turn>& turns, text::Span span);

} // namespace emic::study
