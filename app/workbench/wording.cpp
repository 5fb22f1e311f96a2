#include "app/workbench/wording.h"

namespace emic::workbench {

std::string inQuotes(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string wouldBeStale(std::int64_t sentences, std::int64_t quotes) {
    std::vector<std::string> parts;
    if (sentences > 0)
        parts.push_back(counted(sentences, "sentence of a condensate", "sentences of condensates"));
    if (quotes > 0)
        parts.push_back(counted(quotes, "quote in a category", "quotes in categories"));
    return parts.empty() ? "" : "; " + listed(parts) + " would be stale";
}

} // namespace emic::workbench
