#include "core/text/wording.h"

#include <algorithm>

namespace emic::text {

std::string counted(std::int64_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::string listed(const std::vector<std::string>& words, std::size_t maximum) {
    const std::size_t shown = std::min(words.size(), maximum);
    std::string list;
    for (std::size_t place = 0; place < shown; ++place) {
        const bool last = place > 0 && place + 1 == words.size();
        list += (place == 0 ? "" : last ? " and " : ", ") + words[place];
    }
    if (shown < words.size()) {
        list += (shown > 0 ? " and " : "") + std::to_string(words.size() - shown) + (shown > 0 ? " more" : "");
    }
    return list;
}

} // namespace emic::text
