// A report as one HTML file that needs nothing else: no scripts, no network, figures within, styles for light, dark and
// print. Well-formed XML too. Pure; any thread.
#pragma once

#include "core/reports/document.h"

#include <string>

namespace emic::reports {

[[nodiscard]] std::string documentHtml(const Document& document);

} // namespace emic::reports
