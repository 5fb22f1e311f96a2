// What pages have in common. Internal to this room; pure; any thread.
#pragma once

#include "core/reports/quote_table.h"

#include <string>
#include <string_view>

namespace emic::reports {

/// ' lang="da"', or nothing for what is no language tag.
[[nodiscard]] std::string langAttribute(std::string_view language);

/// Everything up to the page's own styles; what follows is CSS, then `beginBody`.
[[nodiscard]] std::string beginPage(std::string_view title, std::string_view language);
[[nodiscard]] std::string_view beginBody();
[[nodiscard]] std::string_view endPage();

/// A quote with its translation, the verbatim words where they differ, and its place.
[[nodiscard]] std::string quoteFigure(const QuoteDocument& document, const analysis::Quote& quote);

} // namespace emic::reports
