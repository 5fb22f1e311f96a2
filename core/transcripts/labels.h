// Which style a file marks its speakers in, and which labels are people. Decided from how labels recur:
//
//   * A label that recurs (three times and in at least one of a hundred places, or in a marked style twice) is a
//   person.
//   * A rarer one is a person when it looks like the others: a role ("Interviewer"), a short code (I, P7, S02; not NB),
//   the number
//     of a family that recurs (Participant 4 beside Participant 2); in bold type; when nearly every paragraph has a
//     label; or when it is a full name where the others are.
//   * It is none when no words follow it more often than not ("Break:"), when it holds a time of day, when its word
//   stands in lower case in the
//     speech ("Yeah"), when each number of its family occurs once ("Question 2"), or in a file's head ("Date: 3 May").
//   * The style with the most labelled lines wins. Bold wins over plain unless labels recur that are not bold.
// Pure; any thread.
#pragma once

#include "core/transcripts/label_scan.h"
#include "core/transcripts/report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace emic::transcripts {

struct Labels {
    LabelStyle style = LabelStyle::none;
    std::string evidence;
    std::vector<std::string> speakers;               ///< by ordinal
    std::vector<std::vector<std::string>> spellings; ///< of each, the others first seen first
    std::vector<std::int32_t> speakerOf;             ///< of each line; -1: it does not begin with a label
    std::vector<SuspiciousLabel> suspicious;
};

[[nodiscard]] Labels decideLabels(const Document& document, const std::vector<Line>& lines, LabelStyle asked);

/// Where the words behind a line's label, or at its beginning, start: behind white space and time marks.
[[nodiscard]] std::size_t speechBegin(std::string_view text, std::size_t at, std::size_t end);

/// True when [at, end) holds words, and not only time marks or a stretch of time ("[19:03] to [21:02]").
[[nodiscard]] bool hasWords(std::string_view text, std::size_t at, std::size_t end);

/// "line 12".
[[nodiscard]] std::string placeOf(const Document& document, const Line& line);

} // namespace emic::transcripts
