// What a line of Markdown is, by its first characters (CommonMark 0.31, sections 4 and 5). Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emic::transcripts {

[[nodiscard]] bool blankLine(std::string_view line);

struct ListMarker {
    std::size_t length = 0; ///< with the space behind it; 0: none
    bool ordered = false;
    std::int64_t number = 0;
};
/// Of a line without indentation that is not empty; so are the following.
[[nodiscard]] ListMarker listMarker(std::string_view line);
/// "***", "- - -", "___".
[[nodiscard]] bool thematicBreak(std::string_view line);
/// How many "#" open a heading; 0: none.
[[nodiscard]] std::size_t headingLevel(std::string_view line);

/// True when text that is not called Markdown is marked as such: labels in stars where lines begin.
[[nodiscard]] bool looksLikeMarkdown(std::string_view bytes);

} // namespace emic::transcripts
