// SPSS portable files (POR), as far as ReadStat has to be helped with them. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace emic::transcripts {

/// The file with a table of characters in which each byte has one meaning, the first. PSPP writes a plain digit or sign
/// also where the table has a raised digit or a rarer sign, and ReadStat takes the last meaning: then no number in the
/// file is one. A file without such a table comes back as it is.
[[nodiscard]] std::string withOneMeaning(std::string_view bytes);

} // namespace emic::transcripts
