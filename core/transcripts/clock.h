// Times of a recording that stand in a place of their own, without brackets: beside a name, in a column. In running
// words such a time is a time of day; there only time_marks.h counts. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// A time at the end or the beginning of a line: 0:13, 00:13, 1:02:05, 01:02:05.250; in brackets of any kind or none.
struct Clock {
    std::int64_t ms = 0;
    std::size_t begin = 0; ///< bytes of the line, with its brackets
    std::size_t end = 0;
};
[[nodiscard]] std::optional<Clock> clockAtEnd(std::string_view line);
[[nodiscard]] std::optional<Clock> clockAtBeginning(std::string_view line);

/// A cell of a column of times.
struct TimeCell {
    std::int64_t startMs = 0;
    std::optional<std::int64_t> endMs; ///< of a span: "0:00.0 - 0:05.2"
    bool digits = false;               ///< written without colons
    std::int64_t number = 0;           ///< as written then, for readTimeNumbers
};

/// What a whole cell says: "00:01:10", "[1:6]", "#00:01:10-4#", "0:00.0 - 0:05.2", "75", "12.5"; nothing when it is no
/// time. A number without colons is seconds, unless readTimeNumbers says otherwise.
[[nodiscard]] std::optional<TimeCell> timeCell(std::string_view cell);

/// Numbers without colons are the digits of hours, minutes and seconds (9203 is 92:03) where all of a file's can be and
/// none goes back; else they are seconds. 75 is 75 seconds either way. True in the first case.
[[nodiscard]] bool colonsLeftOut(const std::vector<std::int64_t>& numbers);
/// 14532 as 1:45:32, in milliseconds.
[[nodiscard]] std::int64_t withColons(std::int64_t number);

} // namespace emic::transcripts
