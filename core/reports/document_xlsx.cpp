#include "core/reports/document_xlsx.h"

#include "core/reports/drawing_words.h"
#include "core/reports/flat_table.h"
#include "core/reports/xml_text.h"
#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/text/utf8.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace emic::reports {
namespace {

namespace fs = std::filesystem;

/// A folder that only this user can look into, gone with its owner: the library writes to files alone.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "emic-XXXXXX").string();
        if (error || ::mkdtemp(name.data()) == nullptr)
            throw Error("The workbook cannot be written: there is no room for temporary files in '" +
                        fs::path(name).parent_path().string() + "'; set TMPDIR to a folder with room.");
        m_path = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

[[noreturn]] void failed(lxw_error error) {
    throw Error(std::string("The workbook cannot be written (") + lxw_strerror(error) +
                "); see that the disk has room, or write the report as a folder of CSV files.");
}

void check(lxw_error error) {
    if (error != LXW_NO_ERROR)
        failed(error);
}

/// As many characters as a cell takes (32,767 UTF-16 units), and none that XML does not allow.
std::string cellText(std::string_view text) {
    constexpr std::size_t most = 32'000;
    std::string allowed = allowedInXml(text);
    std::size_t units = 0;
    for (std::size_t at = 0; at < allowed.size();) {
        const std::size_t length = text::codePointAt(allowed, at).length;
        units += length == 4 ? 2 : 1;
        if (units > most)
            return allowed.substr(0, at) + "…";
        at += length;
    }
    return allowed;
}

constexpr double noteWidth = 100; ///< characters, of the first column of the contents

/// How many of a spreadsheet's characters, which are digits, are as wide.
double charactersOf(const std::string& words) {
    return widthOf(words, 1) / 0.6;
}

class Workbook {
public:
    explicit Workbook(const Document& document) : m_document(document) {
        std::string file = (m_folder.path() / "report.xlsx").string();
        std::string folder = m_folder.path().string();
        lxw_workbook_options options{};
        options.constant_memory = LXW_FALSE;
        options.tmpdir = folder.data();
        m_book = workbook_new_opt(file.c_str(), &options);
        if (m_book == nullptr)
            throw Error("The workbook cannot be written: there is not enough memory.");
        std::string title = cellText(document.title);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = 1; // no time of making: the same document gives the same bytes
        check(workbook_set_properties(m_book, &properties));
        m_head = headFormat();
        format_set_indent(m_head, 1);
        m_headOfNumbers = headFormat();
        format_set_align(m_headOfNumbers, LXW_ALIGN_RIGHT);
        m_bold = format();
        format_set_bold(m_bold);
        m_wrapped = format();
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        m_beside = format(); // away from a number that ends before it
        format_set_text_wrap(m_beside);
        format_set_align(m_beside, LXW_ALIGN_VERTICAL_TOP);
        format_set_indent(m_beside, 1);
        m_plain = format();
        format_set_align(m_plain, LXW_ALIGN_VERTICAL_TOP);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook() {
        if (m_book != nullptr)
            lxw_workbook_free(m_book);
    }

    std::string bytes() {
        lxw_worksheet* contents = sheet("Contents");
        std::size_t tables = 0;
        lxw_row_t line = 0;
        writeLine(contents, line++, m_document.title, m_bold);
        writeLine(contents, line++, m_document.subtitle, m_plain);
        ++line;
        for (const Section& section : m_document.sections)
            for (const Block& block : section.blocks)
                if (const auto* page = std::get_if<PageTable>(&block)) {
                    const std::string name = nameFor(page->key);
                    const std::string number =
                        page->onlyInFiles ? std::string() : "Table " + std::to_string(++tables) + ". ";
                    writeLine(contents, line, number + page->caption, m_bold);
                    check(worksheet_write_url_opt(contents, line++, 1, ("internal:'" + name + "'!A1").c_str(), nullptr,
                                                  name.c_str(), nullptr));
                    for (const std::string& note : page->notes)
                        writeNote(contents, line++, note);
                    addTable(name, *page);
                }
        check(worksheet_set_column(contents, 0, 0, noteWidth, nullptr));
        check(worksheet_set_column(contents, 1, 1, 30, nullptr));
        worksheet_set_landscape(contents);
        worksheet_fit_to_pages(contents, 1, 0);
        lxw_workbook* book = m_book;
        m_book = nullptr; // closing frees it, whatever comes of it
        check(workbook_close(book));
        return storage::readFile(m_folder.path() / "report.xlsx");
    }

private:
    lxw_format* format() {
        lxw_format* made = workbook_add_format(m_book);
        if (made == nullptr)
            failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return made;
    }

    lxw_format* headFormat() {
        lxw_format* made = format();
        format_set_bold(made);
        format_set_bottom(made, LXW_BORDER_THIN);
        format_set_text_wrap(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_BOTTOM);
        return made;
    }

    lxw_worksheet* sheet(const std::string& name) {
        lxw_worksheet* made = workbook_add_worksheet(m_book, name.c_str());
        if (made == nullptr)
            failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return made;
    }

    /// Sheets' names have at most 31 characters, are not told apart by case, and hold none of []:*?/\ .
    std::string nameFor(const std::string& key) {
        std::string name;
        for (const char each : key)
            name += std::isalnum(static_cast<unsigned char>(each)) != 0 || each == '-' || each == '_' ? each : '-';
        name = name.substr(0, 27);
        std::string tried = name.empty() ? "table" : name;
        const auto folded = [](std::string text) {
            std::ranges::transform(text, text.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            return text;
        };
        for (int next = 2; !m_names.insert(folded(tried)).second; ++next)
            tried = name + "-" + std::to_string(next);
        return tried;
    }

    static void writeLine(lxw_worksheet* sheet, lxw_row_t row, const std::string& text, lxw_format* look) {
        check(worksheet_write_string(sheet, row, 0, cellText(text).c_str(), look));
    }

    /// Rows are made as high as their words need: not every program looks for itself. `lines` may be broken.
    static void setHeight(lxw_worksheet* sheet, lxw_row_t row, double lines) {
        constexpr double lineHeight = 15; // points
        constexpr double highest = 409;   // as high as a row may be
        if (lines > 1)
            check(worksheet_set_row(sheet, row, std::min(highest, lineHeight * std::ceil(lines)), nullptr));
    }

    void writeNote(lxw_worksheet* sheet, lxw_row_t row, const std::string& note) {
        setHeight(sheet, row, charactersOf(note) / noteWidth);
        writeLine(sheet, row, note, m_wrapped);
    }

    void addTable(const std::string& name, const PageTable& page) {
        const Table table = flat(page.table);
        lxw_worksheet* target = sheet(name);
        std::vector<double> lines(table.rows.size(), 1);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            std::vector<double> lengths(table.rows.size(), 0);
            double width = 6;
            bool numbers = false;
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                if (column >= table.rows[row].size())
                    continue;
                const std::string words = inWords(table.rows[row][column], table.columns[column]);
                width = std::max(width, charactersOf(words.substr(0, 200)));
                const bool number = write(target, static_cast<lxw_row_t>(row + 1), at, table.rows[row][column], words);
                lengths[row] = number ? 0 : charactersOf(words);
                numbers = numbers || number;
            }
            const std::string& heading = table.columns[column].heading;
            check(worksheet_write_string(target, 0, at, cellText(heading).c_str(), numbers ? m_headOfNumbers : m_head));
            width = std::min(std::max(width, std::min(14.0, widthOf(heading, 1) / 0.55)) + 2, 60.0);
            check(worksheet_set_column(target, at, at, width, nullptr));
            for (std::size_t row = 0; row < lines.size(); ++row)
                lines[row] = std::max(lines[row], lengths[row] / (width - 2));
        }
        for (std::size_t row = 0; row < lines.size(); ++row)
            setHeight(target, static_cast<lxw_row_t>(row + 1), lines[row]);
        worksheet_freeze_panes(target, 1, static_cast<lxw_col_t>(std::min(page.names, table.columns.size())));
        worksheet_repeat_rows(target, 0, 0);
        worksheet_set_landscape(target);
        worksheet_fit_to_pages(target, 1, 0);
    }

    /// True when it is a number for the spreadsheet, too.
    bool write(lxw_worksheet* target, lxw_row_t row, lxw_col_t column, const Cell& cell, const std::string& words) {
        const auto* whole = std::get_if<std::int64_t>(&cell.value);
        if (const auto* number = std::get_if<double>(&cell.value); number != nullptr && std::isfinite(*number))
            check(worksheet_write_number(target, row, column, *number, m_plain));
        else if (whole != nullptr)
            check(worksheet_write_number(target, row, column, static_cast<double>(*whole), m_plain));
        else {
            if (!words.empty())
                check(worksheet_write_string(target, row, column, cellText(words).c_str(), m_beside));
            return false;
        }
        return true;
    }

    const Document& m_document;
    PrivateFolder m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_headOfNumbers = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_wrapped = nullptr;
    lxw_format* m_beside = nullptr;
    lxw_format* m_plain = nullptr;
    std::set<std::string> m_names{"contents"};
};

} // namespace

std::string documentXlsx(const Document& document) {
    return Workbook(document).bytes();
}

} // namespace emic::reports
