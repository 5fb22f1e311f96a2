// What is known about a document before its turns are built: which of its lines are speech, where its times stand, how
// it is laid out, and who its labels name. Pure; any thread.
#pragma once

#include "core/transcripts/grammar.h"
#include "core/transcripts/layout.h"
#include "core/transcripts/service_lines.h"
#include "core/transcripts/time_marks.h"
#include "core/transcripts/time_pattern.h"

#include <vector>

namespace emic::transcripts {

struct Findings {
    const Document& document; ///< must outlive what was found in it
    std::vector<TimeMark> marks;
    ServiceLines service; ///< its lines have moved on to the layout
    Layout layout;
    TimePattern pattern;
};

/// Throws InvalidInput when the expression for speakers is none or takes too long.
[[nodiscard]] Findings findingsOf(const Document& document, const GrammarOptions& options);

} // namespace emic::transcripts
