// Looking for cases that a category has not taken in, and that may contradict it: passages that speak of the same as
// its theme's condensates, in text that nobody has coded to the theme. Belongs to the thread of the search.
#pragma once

#include "app/workbench/live_search.h"
#include "core/storage/reader.h"
#include "indexer/search.h"

#include <string>
#include <vector>

namespace emic::workbench {

/// What the theme has come to, to search by: its condensates and those below it; where there are none the text of its
/// category. Empty when nothing is written.
[[nodiscard]] std::string wordsOfTheme(const storage::Reader& reader, study::ThemeId theme);

/// Takes away what is coded to the theme or below it, by anybody: places found within such units, and hits of which no
/// place is left.
[[nodiscard]] std::vector<indexer::Hit> notCodedTo(const storage::Reader& reader, study::ThemeId theme,
                                                   std::vector<indexer::Hit> hits);

/// The best hits, up to the question's limit. Its query is not looked at. Throws as LiveSearch::ask does.
[[nodiscard]] indexer::Answer uncodedLike(LiveSearch& search, study::ThemeId theme, indexer::Question question);

} // namespace emic::workbench
