// How a file is laid out, where that shows only from all of its lines together, and which labels it has then.
//
// Looked for in this order; the first that carries the file is taken, and else labels show by the first characters of
// their lines (label_scan.h):
//
//   LINE NUMBERS   four of five lines begin with a number and a space, each number one more than the one before. They
//                  leave the text; a line with a wider gap behind its number has no label.
//   TABLE          a line of headings, parted by tabs, of which one is Content and another Timespan or Speaker.
//   TIMES          at least half of the lines begin with a time and a tab, and times do not go back. Numbers without
//                  colons are seconds (clock.h).
//   CUES           lines with two times and an arrow ("00:00:01.000 --> 00:00:04.000"), at least one in six. The name
//                  of who speaks stands on the first line below them, or directly above them, where such lines recur;
//                  else labels show by the first characters of the words. Likewise the first lines of a subtitle
//                  file's cues.
//   CHAT           "10:30:05 From Eva Lind to Everyone:", as Zoom saves a meeting's chat; times as at HEADS.
//   HEADS          a label and a time alone on a line, the words on the next ones (Otter, Teams, Word). Times do not go
//                  back, labels recur or look like people, and words follow. "[Eva Lind] 10:30:05" is a
//                  time of day, as Zoom saves it: times are counted from the first then.
//   LABELS ALONE   a label alone on a line, and the line behind it begins "[00:00:04] - " (aTrain); or labels that look
//                  like people's (SPEAKER_00, Interviewer, Eva Lind) recur so on a quarter of the lines.
//   COLUMNS        at least half of the lines begin with a label that recurs, and a tab; or two spaces or more. Then
//                  colons mark no labels: they are sounds drawn out ("so::"), as Jefferson's transcripts write them.
//
// Pure; any thread.
#pragma once

#include "core/transcripts/labels.h"
#include "core/transcripts/timed_lines.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::transcripts {

struct Layout {
    std::vector<Line> lines;
    std::vector<LineTimes> times; ///< of each line; empty when there are none
    Labels labels;
    std::vector<std::string> remarks; ///< sentences: what was taken out of the text
    bool cues = false;                ///< the lines are pieces of running speech with those times
    std::int64_t timeCount = 0;       ///< times in `times` that left the text
};

/// `lines` are all of the document's, without those that are no part of the transcript.
[[nodiscard]] Layout layOut(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines,
                            LabelStyle asked);

} // namespace emic::transcripts
