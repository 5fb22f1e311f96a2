// Containers made in memory for tests: Word documents and spreadsheets with parts of one's own choice, and worse.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::transcripts::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of these entries.
std::string zipped(const Parts& parts);

/// A Word document whose body is `body`, with further parts; `relations` go into the document's relationships.
std::string docx(std::string_view body, const Parts& more = {}, std::string_view relations = {});

/// A spreadsheet whose only sheet has `rows`; `strings` are its shared strings, `formats` cellXfs of number formats.
std::string xlsx(std::string_view rows, std::string_view strings = {}, std::string_view formats = {},
                 std::string_view workbook = {});

} // namespace emic::transcripts::testing
