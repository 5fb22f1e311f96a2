// Markdown as transcripts use it: the blocks and inlines of CommonMark 0.31 that bear words, and front matter.
//
// Words come out as a browser would show them, with these exceptions, all in favour of keeping words: links by
// reference stay as written; tags that are no HTML stay ("<laughs>"); the number of a list item is dropped only when it
// counts, from 1 or from the item before it, so that "1986. That was a year" keeps its year; tables stay as lines. A
// line break that Markdown takes for a space is kept as MarkKind::newLine, since labels stand there too. Pure; any
// thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// Throws InvalidInput when the bytes are no text or too many.
[[nodiscard]] Document readMarkdown(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
