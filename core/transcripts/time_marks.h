// Marks of recording time in a transcript: [00:01:10], (1:02:05), [04:06], [01:01:49.13], #00:00:05-1#. Pure; any
// thread.
#pragma once

#include "core/transcripts/document.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace emic::transcripts {

enum class TimeForm { square, round, hash };

struct TimeMark {
    Bytes bytes; ///< with its brackets
    std::int64_t ms = 0;
    TimeForm form = TimeForm::square;
    bool hours = false; ///< three fields, or a fraction: this is no time of day in someone's speech
};

/// The mark that begins at `at`, which holds "[", "(" or "#". Hours may be left out; seconds and, behind hours, minutes
/// are below 60; behind ".", "," or "-" follow decimals of a second, so that f4's -4 is 400 ms.
[[nodiscard]] std::optional<TimeMark> timeMarkAt(std::string_view text, std::size_t at);

/// All marks in a text, in order.
[[nodiscard]] std::vector<TimeMark> timeMarks(std::string_view text);

} // namespace emic::transcripts
