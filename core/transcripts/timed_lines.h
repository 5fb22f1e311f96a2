// Lines with the times that stand beside them. Pure values.
#pragma once

#include "core/transcripts/label_scan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::transcripts {

/// Times that stand beside a line, and not in its words.
struct LineTimes {
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
};

struct TimedLines {
    std::vector<Line> lines;
    std::vector<LineTimes> times;               ///< of each line; empty when there are none
    std::int64_t count = 0;                     ///< lines with a time
    std::optional<std::int64_t> timesOfDayFrom; ///< the times count from this time of day on, in ms since midnight
    bool bareNumbers = false; ///< no time has a colon, so that they could be numbers of something else
};

} // namespace emic::transcripts
