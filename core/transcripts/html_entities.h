// Character references as Markdown and HTML write them. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emic::transcripts {

/// The reference at the beginning of `text`, which begins with "&": its UTF-8 and how many bytes it takes; length 0
/// when there is none, or none that is known. Numbers that are no character become U+FFFD, control characters a space.
struct Entity {
    std::string utf8;
    std::size_t length = 0;
};
[[nodiscard]] Entity entityAt(std::string_view text);

void appendUtf8(std::string& to, char32_t codePoint); ///< a valid one

} // namespace emic::transcripts
