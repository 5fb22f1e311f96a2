// The table of quotes as a Word document (ECMA-376): a table to go into a manuscript. The same quotes give the same
// bytes; the document's properties name no person and no time. Pure; any thread.
#pragma once

#include "core/reports/quote_table.h"

#include <string>

namespace emic::reports {

/// The bytes of a .docx file. Throws Error when memory runs out.
[[nodiscard]] std::string quoteDocx(const QuoteDocument& document);

} // namespace emic::reports
