#include "core/reports/document_folder.h"

#include "core/reports/columns.h"
#include "core/reports/flat_table.h"
#include "core/reports/svg_writer.h"
#include "core/reports/table_csv.h"
#include "core/storage/files.h"
#include "core/text/error.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace emic::reports {
namespace {

namespace fs = std::filesystem;

/// A name that no file has yet; keys are made of letters, digits, hyphens, and what scales may be called.
class Names {
public:
    std::string file(const std::string& key, const std::string& extension) {
        std::string name;
        for (const char each : key)
            name += std::isalnum(static_cast<unsigned char>(each)) != 0 || each == '-' || each == '_' ? each : '-';
        std::string tried = name.substr(0, 100);
        for (int next = 2; !m_taken.insert(tried + extension).second; ++next)
            tried = name.substr(0, 100) + "-" + std::to_string(next);
        return tried + extension;
    }

private:
    std::set<std::string> m_taken{"contents.csv"};
};

/// This file says that a folder is a report's.
constexpr std::string_view marker = "contents.csv";

bool isReportFile(const fs::directory_entry& entry) {
    const std::string extension = entry.path().extension().string();
    return entry.is_regular_file() && (extension == ".csv" || extension == ".svg" || extension == ".R");
}

void requireRoom(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error)))
        return;
    bool ours = fs::is_directory(folder, error) && !fs::is_symlink(folder) && fs::exists(folder / marker, error);
    if (ours)
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
            ours = ours && isReportFile(entry);
    if (!ours || error)
        throw InvalidInput(
            "'" + folder.string() +
            "' is there already and holds something else than a report; name a folder that is not there.");
}

/// Takes the unfinished folder away, unless it has become the report.
class Unfinished {
public:
    explicit Unfinished(fs::path path) : m_path(std::move(path)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

[[noreturn]] void cannotWrite(const fs::path& folder, const std::error_code& error) {
    throw Error("The folder '" + folder.string() + "' cannot be written (" + error.message() +
                "); see that the folder above it is there and that you may write to it.");
}

} // namespace

std::vector<FolderFile> documentFiles(const Document& document) {
    Names names;
    Numbering numbers;
    std::vector<FolderFile> files;
    Table contents{
        {textColumn("section"), textColumn("what"), textColumn("caption"), textColumn("file"), textColumn("notes")},
        {}};
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks) {
            if (const auto* page = std::get_if<PageTable>(&block)) {
                const std::string name = names.file(page->key, ".csv");
                Cell notes = textList(page->notes);
                for (const std::string& note : page->notes)
                    notes.words += (notes.words.empty() ? "" : " ") + note;
                contents.rows.push_back(
                    {section.heading,
                     page->onlyInFiles ? std::string("Table") : "Table " + std::to_string(++numbers.tables),
                     page->caption, name, std::move(notes)});
                files.push_back({name, tableCsv(flat(page->table))});
            } else if (const auto* figure = std::get_if<PageFigure>(&block)) {
                const std::string name = names.file("figure-" + figure->key, ".svg");
                contents.rows.push_back({section.heading, "Figure " + std::to_string(++numbers.figures),
                                         figure->caption, name, figure->drawing.description});
                files.push_back({name, svg(figure->drawing)});
            } else if (const auto* quotes = std::get_if<PageQuotes>(&block)) {
                const std::string name = names.file("quotes", ".csv");
                Table table = quoteTable(quotes->quotes.quotes);
                if (!quotes->quotes.verbatim) // the column of the words as they were said
                    for (Row& row : table.rows) {
                        if (!row[3].empty())
                            row[2] = Cell();
                    }
                contents.rows.push_back({section.heading, "Quotes", section.heading, name, {}});
                files.push_back({name, tableCsv(table)});
            }
        }
    files.push_back({std::string(marker), tableCsv(contents)});
    return files;
}

void writeFolder(const fs::path& folder, const std::vector<FolderFile>& files) {
    const fs::path target = folder.filename().empty() ? folder.parent_path() : folder;
    requireRoom(target);
    std::error_code error;
    const Unfinished unfinished(storage::unfinishedName(target));
    if (!fs::create_directory(unfinished.path(), error))
        cannotWrite(target, error);
    fs::permissions(unfinished.path(), fs::perms::owner_all, error);
    for (const FolderFile& file : files)
        storage::writeFile(unfinished.path() / file.name, file.bytes);
    if (fs::exists(target)) {
        const Unfinished old(storage::unfinishedName(target));
        fs::rename(target, old.path(), error);
        if (!error)
            fs::rename(unfinished.path(), target, error);
        if (error) {
            std::error_code ignored;
            fs::rename(old.path(), target, ignored);
            cannotWrite(target, error);
        }
        return;
    }
    fs::rename(unfinished.path(), target, error);
    if (error)
        cannotWrite(target, error);
}

} // namespace emic::reports
