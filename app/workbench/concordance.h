// Hits as a concordance: every place that was found on a line of its own, with what stands before and after it (key
// word in context). Pure; any thread.
#pragma once

#include "indexer/search.h"

#include <cstdint>
#include <string>
#include <vector>

namespace emic::workbench {

enum class ConcordanceOrder {
    hits,  ///< as the hits come
    left,  ///< by the word before, then the one before that ...
    right, ///< by the words found, then the word after, then the one after that ...
};

struct ConcordanceLine {
    std::size_t hit = 0; ///< place in the list of hits
    text::Span match;    ///< in the source
    std::string before;  ///< at most `context` characters, from a word's beginning on
    std::string found;
    std::string after;
};

[[nodiscard]] std::vector<ConcordanceLine> concordanceOf(const std::vector<indexer::Hit>& hits, ConcordanceOrder order,
                                                         std::int64_t context = 50);

} // namespace emic::workbench
