// Where labels may stand: at the beginnings of lines. This finds everything that has the form of a label; labels.h
// decides which of it is one. Pure; any thread.
#pragma once

#include "core/transcripts/document.h"
#include "core/transcripts/time_marks.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// A label has at most this many characters.
inline constexpr std::size_t longestLabel = 60;

/// The forms that are told apart by the first characters; and those of files that are laid out in columns (`column`),
/// with labels on lines of their own (`head` with a time, `alone`), or as somebody said (`given`), see layout.h. Bold
/// labels with a colon are `colon` with `bold` set, since many files set in bold only some of their labels.
enum class LabelForm { none, colon, boldOnly, square, curly, hash, at, column, head, alone, given };
inline constexpr std::size_t labelForms = 11;

/// A line: a block, or what stands between two line breaks in it.
struct Line {
    std::uint32_t block = 0;
    bool first = false;   ///< of its block
    bool wrapped = false; ///< not the first, and the break before it is the format's, not the writer's
    Bytes bytes;          ///< without white space at its ends
    LabelForm form = LabelForm::none;
    bool bold = false;
    bool tight = false;       ///< no space behind the colon
    bool indented = false;    ///< its column of labels is empty
    Bytes label;              ///< when there is a form
    std::size_t labelEnd = 0; ///< where what is not label begins
};

/// All lines that are not empty.
[[nodiscard]] std::vector<Line> scanLines(const Document& document, std::span<const TimeMark> marks);

/// The same for lines whose beginnings have moved.
[[nodiscard]] std::vector<Line> scanAgain(const Document& document, std::span<const TimeMark> marks,
                                          std::vector<Line> lines);

/// The lines with what stands before their first tab, or before their first two spaces, as label, and nothing else: for
/// files in columns.
enum class Gap { tab, spaces };
[[nodiscard]] std::vector<Line> scanColumns(const Document& document, std::span<const TimeMark> marks,
                                            std::vector<Line> lines, Gap gap);

} // namespace emic::transcripts
