#include "app/workbench/wording.h"

namespace emic::workbench {

std::string inQuotes(std::string_view name) {
    return "'" + std::string(name) + "'";
}

} // namespace emic::workbench
