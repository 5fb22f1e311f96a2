// A report as a file or folder: which sections, in which format, where. What the command line and a window call. The
// work belongs to the Reader's thread and takes seconds on a large study; options.progress can stop it.
#pragma once

#include "core/reports/report.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace emic::reports {

enum class ReportFormat {
    html, ///< one page without anything from outside
    docx, ///< Word
    odt,  ///< LibreOffice
    pdf,
    xlsx, ///< a workbook: tables and quotes, one a sheet
    csv   ///< a folder: tables, figures, and a script of R that repeats the numbers
};

/// A format, how people call it and what its files end in; a folder's ending may be left out.
struct ReportFormatName {
    ReportFormat format;
    std::string_view name;    ///< "html"
    std::string_view inWords; ///< "Web page"
};
[[nodiscard]] const std::vector<ReportFormatName>& reportFormats();

/// The format of this name, or nothing.
[[nodiscard]] std::optional<ReportFormat> reportFormat(std::string_view name);

/// The format that a file of this name has; csv for a name that ends in a slash; else nothing.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const std::filesystem::path& target);

/// Writes the report so that it is whole or not there, readable by this user alone; an older report of this name is
/// replaced, a study or a folder with anything else in it is not. Throws as report() does, InvalidInput when `target`
/// holds something else than a report, Error when it cannot be written.
void writeReport(const std::filesystem::path& target, ReportFormat format, const storage::Reader& reader,
                 const std::vector<study::JournalEntry>& journal, const ReportOptions& options);

} // namespace emic::reports
