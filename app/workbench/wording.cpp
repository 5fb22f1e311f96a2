#include "app/workbench/wording.h"

#include <algorithm>

namespace emic::workbench {

std::string counted(std::int64_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::string inQuotes(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string listed(const std::vector<std::string>& words, std::size_t maximum) {
    const bool all = words.size() <= maximum;
    const std::size_t shown = std::min(words.size(), maximum);
    std::string list;
    for (std::size_t place = 0; place < shown; ++place) {
        if (place > 0)
            list += all && place + 1 == shown ? " and " : ", ";
        list += words[place];
    }
    if (!all)
        list += " and " + std::to_string(words.size() - shown) + " more";
    return list;
}

} // namespace emic::workbench
