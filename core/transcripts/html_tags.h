// Tags and addresses in angle brackets, as they occur in Markdown. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace emic::transcripts {

struct HtmlTag {
    std::size_t length = 0; ///< 0: no tag, or none of HTML
    bool lineBreak = false; ///< <br>
    std::string_view link;  ///< the words of <https://...> and <name@place>
};

/// The tag or address that `text` begins with; it begins with "<". The time taken is linear in the length of what
/// is found, or in the distance to the next "<".
[[nodiscard]] HtmlTag htmlTagAt(std::string_view text);

} // namespace emic::transcripts
