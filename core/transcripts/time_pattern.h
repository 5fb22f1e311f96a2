// What a file's time marks mean, as far as all of them together show it. Pure; any thread.
#pragma once

#include "core/transcripts/label_scan.h"
#include "core/transcripts/time_marks.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// What the file's time marks are like, which decides what they mean.
struct TimePattern {
    std::array<bool, 3> atEdges{}; ///< marks of this form at lines' ends are time marks
    std::array<bool, 3> within{};  ///< and so are those in the middle
    bool ends = false;             ///< marks mostly stand where turns end
    bool hashEnds = false;         ///< and most of these are f4's
};

[[nodiscard]] TimePattern timePattern(const Document& document, const std::vector<Line>& lines,
                                      const std::vector<TimeMark>& marks, const std::vector<std::int32_t>& speakerOf);

/// Words, cut where time marks stood that are no words.
struct UnmarkedWords {
    std::vector<Bytes> pieces;
    std::int64_t marks = 0; ///< how many left
};
[[nodiscard]] UnmarkedWords withoutMarks(std::string_view text, const std::vector<TimeMark>& marks,
                                         const TimePattern& pattern, Bytes words);

/// True for a line of nothing but time marks.
[[nodiscard]] bool onlyMarks(std::string_view text, const Line& line);

} // namespace emic::transcripts
