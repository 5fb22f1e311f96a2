// Labels that stand on lines of their own, with a time or without. layout.h says by what rules; it alone uses this.
// Pure; any thread.
#pragma once

#include "core/transcripts/timed_lines.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// "Eva Lind  00:13", "[Eva Lind] 10:30:05", "00:00:13 Speaker 1" alone on lines.
[[nodiscard]] std::optional<TimedLines> headLayout(const Document& document, const std::vector<Line>& lines,
                                                   bool asked);

/// "SPEAKER_00" alone on lines.
[[nodiscard]] std::optional<std::vector<Line>> aloneLayout(const Document& document, std::span<const TimeMark> marks,
                                                           const std::vector<Line>& lines, bool asked);

/// A name and a time, and nothing else: where the name is, and the time. Whether it is one, all heads together show.
struct HeadLine {
    Bytes label; ///< of the line
    std::int64_t ms = 0;
    bool bracketed = false; ///< the name stands in square brackets
};
[[nodiscard]] std::optional<HeadLine> headLine(std::string_view line);

/// A stretch that may be a name: it begins with a capital letter, a digit or a letter beyond ASCII, has at most six
/// words, and no sentence ends in it.
[[nodiscard]] bool nameLike(std::string_view label);

/// Where a dash behind the time mark that ends at `at` ends, and white space behind that ("[00:00:04] - Hi"); `at` when
/// there is none.
[[nodiscard]] std::size_t behindDash(std::string_view text, std::size_t at, std::size_t end);

} // namespace emic::transcripts
