// Which encoding a page says it is in, and whether some bytes are a page at all. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emic::transcripts {

/// The encoding that a page's first bytes declare (HTML5, "prescan a byte stream"), as IANA calls it; nothing when
/// there is none that is known, when there is a byte order mark, or when what is declared cannot be so.
[[nodiscard]] std::optional<std::string> declaredEncoding(std::string_view bytes);

/// True when the bytes begin as a page does; `extension` is heeded for pieces of pages.
[[nodiscard]] bool looksLikeHtml(std::string_view bytes, std::string_view extension);

} // namespace emic::transcripts
