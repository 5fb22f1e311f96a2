#include "core/reports/write_report.h"

#include "core/reports/document_docx.h"
#include "core/reports/document_folder.h"
#include "core/reports/document_html.h"
#include "core/reports/document_odt.h"
#include "core/reports/document_pdf.h"
#include "core/reports/document_xlsx.h"
#include "core/storage/files.h"
#include "core/text/error.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace emic::reports {
namespace {

namespace fs = std::filesystem;

/// Throws when the report would take the place of a study.
void requireNoStudyAt(const fs::path& target) {
    std::error_code error;
    if (!fs::is_regular_file(target, error))
        return;
    constexpr std::string_view sqlite = "SQLite format 3";
    std::string begin(sqlite.size(), '\0');
    std::ifstream(target, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin == sqlite)
        throw InvalidInput("'" + target.string() +
                           "' is a study or another database, and the report would take its place; name another file.");
}

std::string bytesOf(const Document& document, ReportFormat format) {
    switch (format) {
    case ReportFormat::docx:
        return documentDocx(document);
    case ReportFormat::odt:
        return documentOdt(document);
    case ReportFormat::pdf:
        return documentPdf(document);
    case ReportFormat::xlsx:
        return documentXlsx(document);
    case ReportFormat::html:
    case ReportFormat::csv:
        break;
    }
    return documentHtml(document);
}

} // namespace

const std::vector<ReportFormatName>& reportFormats() {
    static const std::vector<ReportFormatName> all{
        {ReportFormat::html, "html", "Web page"},        {ReportFormat::docx, "docx", "Word document"},
        {ReportFormat::odt, "odt", "OpenDocument text"}, {ReportFormat::pdf, "pdf", "PDF"},
        {ReportFormat::xlsx, "xlsx", "Workbook"},        {ReportFormat::csv, "csv", "Folder of tables for R"}};
    return all;
}

std::optional<ReportFormat> reportFormat(std::string_view name) {
    const auto found = std::ranges::find(reportFormats(), name, &ReportFormatName::name);
    return found == reportFormats().end() ? std::nullopt : std::optional(found->format);
}

std::optional<ReportFormat> reportFormatOf(const fs::path& target) {
    if (target.filename().empty() && !target.empty())
        return ReportFormat::csv;
    const std::string extension = target.extension().string();
    return extension.empty() ? std::nullopt : reportFormat(std::string_view(extension).substr(1));
}

void writeReport(const fs::path& target, ReportFormat format, const storage::Reader& reader,
                 const std::vector<study::JournalEntry>& journal, const ReportOptions& options) {
    requireNoStudyAt(target);
    const Document document = report(reader, journal, options);
    if (format != ReportFormat::csv) {
        storage::writeFile(target, bytesOf(document, format));
        return;
    }
    std::vector<FolderFile> files = documentFiles(document);
    for (FolderFile& file : repeatFiles(reader))
        files.push_back(std::move(file));
    writeFolder(target, files);
}

} // namespace emic::reports
