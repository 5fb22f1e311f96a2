// Subtitles within a document: a line with two times and an arrow, as Teams wrote them into Word documents and many
// people paste them, with who speaks on a line of its own behind the times, before them, or nowhere. And subtitle files
// in which the first line of each cue is a name. layout.h says by what rules; it alone uses this. Pure; any thread.
#pragma once

#include "core/transcripts/timed_lines.h"

#include <optional>
#include <vector>

namespace emic::transcripts {

struct CueLines {
    TimedLines timed;   ///< the words only, the first line of each cue with its times; names stand as labels with them
    bool names = false; ///< names stand on lines of their own
};

/// Nothing when the lines are no cues, or when the whole file is (Document::flows) and no line in it is a name. Names
/// are looked for only where they may stand on lines of their own.
[[nodiscard]] std::optional<CueLines> cueLines(const Document& document, const std::vector<Line>& lines,
                                               bool mayHaveNames);

} // namespace emic::transcripts
