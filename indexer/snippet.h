// The part of a text that shows what was found. Pure; any thread.
#pragma once

#include "indexer/search.h"

namespace emic::indexer {

/// At most some `longest` code points of `text`, cut between words, around as many of the matches as fit, the first of
/// such places. `matches` are in code points of the text, in order.
[[nodiscard]] Snippet snippetOf(std::string_view text, const std::vector<text::Span>& matches,
                                std::int64_t longest = 200);

} // namespace emic::indexer
