#include "core/transcripts/chat_lines.h"

#include "core/transcripts/clock.h"
#include "core/transcripts/spaces.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

struct ChatHead {
    Bytes name; ///< of the line
    std::size_t end = 0;
    std::int64_t ms = 0;
};

/// "10:30:05\t From  Eva Lind : Hello", "10:30:05 From Eva Lind to Everyone:".
std::optional<ChatHead> chatHead(std::string_view line) {
    const auto clock = !line.empty() && line[0] >= '0' && line[0] <= '9' ? clockAtBeginning(line) : std::nullopt;
    if (!clock) {
        return std::nullopt;
    }
    std::size_t at = skipSpace(line, clock->end, line.size());
    if (!line.substr(at).starts_with("From ")) {
        return std::nullopt;
    }
    at = skipSpace(line, at + 5, line.size());
    const std::size_t colon = line.substr(0, at + 4 * longestLabel).find(':', at);
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t to = line.substr(0, colon).find(" to ", at);
    const std::size_t end = trimEnd(line, at, std::min(to, colon));
    return end > at ? std::optional(ChatHead{{at, end}, colon + 1, clock->ms}) : std::nullopt;
}

} // namespace

std::optional<TimedLines> chatLines(const Document& document, const std::vector<Line>& lines) {
    constexpr std::int64_t day = 86'400'000;
    TimedLines result;
    result.lines = lines;
    result.times.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 20 && result.count < 2) {
            return std::nullopt;
        }
        Line& line = result.lines[i];
        line.form = LabelForm::none;
        const auto head = chatHead(document.words(line.bytes));
        if (!head) {
            continue;
        }
        line.form = LabelForm::head;
        line.label = {line.bytes.begin + head->name.begin, line.bytes.begin + head->name.end};
        line.labelEnd = line.bytes.begin + head->end;
        result.timesOfDayFrom = result.timesOfDayFrom.value_or(head->ms);
        result.times[i].startMs = (head->ms - *result.timesOfDayFrom + day) % day;
        ++result.count;
    }
    return result.count >= 2 && result.count * 5 >= std::ssize(lines) ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace emic::transcripts
