// A query's filters in words for people, and messages about it. Interface thread.
#pragma once

#include "app/desktop/search_question.h"

#include <QString>

namespace emic::desktop {

/// What a field is called: "Theme"; attributes and outcomes by their own names.
[[nodiscard]] QString fieldName(const QString& field);
/// "Theme: Nights", "Not group: A", "age 40 to 60".
[[nodiscard]] QString filterInWords(const workbench::QueryPart& part);
/// "1,234 hits", "about 12,000 hits"; empty where nothing was asked.
[[nodiscard]] QString countInWords(const SearchAnswer& answer);

/// What can be written, for somebody who has written nothing yet.
[[nodiscard]] QString howToSearch();
/// That there are no hits, and what the search leaves out.
[[nodiscard]] QString nothingFound(const SearchQuestion& question);

} // namespace emic::desktop
