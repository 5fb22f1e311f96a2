// The table of quotes as one HTML file that needs nothing else: no scripts, no network, print and dark styles within.
// Well-formed XML too. Pure; any thread.
#pragma once

#include "core/reports/quote_table.h"

#include <string>

namespace emic::reports {

[[nodiscard]] std::string quoteHtml(const QuoteDocument& document);

} // namespace emic::reports
