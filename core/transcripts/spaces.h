// White space as it stands around words: blanks, tabs, line feeds, no-break and thin spaces, the byte order mark. Pure;
// any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace emic::transcripts {

/// The first place in [at, end) that is no white space; `end` when there is none.
[[nodiscard]] std::size_t skipSpace(std::string_view text, std::size_t at, std::size_t end);
/// The end of [begin, end) without the white space there.
[[nodiscard]] std::size_t trimEnd(std::string_view text, std::size_t begin, std::size_t end);

/// True when two spaces stand next to each other anywhere.
[[nodiscard]] bool hasTwoSpaces(std::string_view text);

} // namespace emic::transcripts
