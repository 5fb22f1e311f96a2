// What transcription services write round the speech: titles, keywords, names of files, who started what. Only what is
// certain counts; everything else stays in the text.
//
//   Otter      SUMMARY KEYWORDS and SPEAKERS with all that stands round them, up to the first name and time;
//              "Transcribed by https://otter.ai" as the last line
//   Teams      before the first name and time: the meeting's file name, its date, "27m 42s", "Eva Lind started
//              transcription"; and "Eva Lind stopped transcription" as the last line
//   Word       "Audio file", the file's name, "Transcript", before the first name and time
//   aTrain     "Transcription for ..." as the first line, where a voice or a time mark with a dash follows
//   noScribe   the title, "Transcribed with noScribe ...", "Audio source: ...", "(Start: ..., Language: ...)"
//   Whisper, f4 and others   the recording's file name alone on the first line
//
// Pure; any thread.
#pragma once

#include "core/transcripts/label_scan.h"

#include <string>
#include <vector>

namespace emic::transcripts {

struct ServiceLines {
    std::vector<Line> lines;          ///< the others
    std::vector<std::string> leftOut; ///< the words of the lines that were left out, in order
    std::string service;              ///< "Otter"; empty when nothing was left out, or when it could be several
};

/// Takes such lines out, unless nothing else would remain.
[[nodiscard]] ServiceLines withoutServiceLines(const Document& document, std::vector<Line> lines);

} // namespace emic::transcripts
