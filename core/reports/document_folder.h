// A report as a folder: a CSV file a table with all digits, an SVG file a figure, the values that the numbers were
// computed from, one a row, and a script of R that computes them again and compares. Making the files is pure, except
// where a Reader is taken; any thread.
#pragma once

#include "core/reports/document.h"
#include "core/storage/reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace emic::reports {

struct FolderFile {
    std::string name; ///< without folders: letters, digits, hyphens and an extension
    std::string bytes;
};

/// What the document holds: contents.csv, and the tables and figures under their keys.
[[nodiscard]] std::vector<FolderFile> documentFiles(const Document& document);

/// What it was computed from (data-*.csv), and repeat.R. Belongs to the Reader's thread.
[[nodiscard]] std::vector<FolderFile> repeatFiles(const storage::Reader& reader);

/// Writes the files to a new folder, readable by its owner alone, whole or not at all. A folder that holds nothing but
/// an earlier report is replaced. Throws InvalidInput when there is anything else at `folder`, Error when it cannot be
/// written.
void writeFolder(const std::filesystem::path& folder, const std::vector<FolderFile>& files);

} // namespace emic::reports
