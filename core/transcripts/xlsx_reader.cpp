#include "core/transcripts/xlsx_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/spreadsheet_dates.h"
#include "core/transcripts/table_builder.h"
#include "core/transcripts/xml_pieces.h"

#include <charconv>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "BC12" is column 54, from 0, and row 12.
struct CellName {
    std::optional<std::size_t> column;
    std::optional<std::int64_t> row;
};
CellName cellName(std::string_view name) {
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < name.size() && i < 4; ++i) {
        const auto letter = static_cast<char>(name[i] & ~0x20);
        if (letter < 'A' || letter > 'Z') {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    CellName result;
    if (i > 0) {
        result.column = column - 1;
        result.row = number<std::int64_t>(name.substr(i));
    }
    return result;
}

/// All runs of a string, without the reading aids of East Asian writing.
std::string richText(const pugi::xml_node& node) {
    std::string words;
    for (const pugi::xml_node each : node.children()) {
        const std::string_view name = localName(each);
        if (name == "t") {
            appendClean(words, each.text().get());
        } else if (name == "r") {
            appendClean(words, child(each, "t").text().get());
        }
    }
    return words;
}

/// The shortest digits that give the same number again, never in powers of ten.
std::string digits(double value) {
    char buffer[400];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

/// The children of a part's root, or of the first element `holder` in it, one after the other.
class Children : public XmlPieces {
public:
    using Take = std::function<void(const pugi::xml_node&)>;
    Children(std::string_view holder, Take take) : m_holder(holder), m_take(std::move(take)) {}

    [[nodiscard]] bool mayOpen(std::string_view name) const override {
        return m_level == 0 || (m_level == 1 && name == m_holder && !m_found);
    }
    [[nodiscard]] bool open(const pugi::xml_node&) override {
        m_found = ++m_level == 2;
        return true;
    }
    void close() override { --m_level; }
    void piece(const pugi::xml_node& node) override {
        if (m_level == (m_holder.empty() ? 1 : 2)) {
            m_take(node);
        }
    }

private:
    std::string_view m_holder;
    Take m_take;
    int m_level = 0;
    bool m_found = false;
};

class XlsxReader {
public:
    XlsxReader(std::string_view bytes, const TableOptions& options) : m_archive(bytes), m_options(options) {}

    Table read() {
        const auto main = targetOfType(relationshipsOf(m_archive, ""), "officeDocument");
        if (!main || !m_archive.has(*main)) {
            throw InvalidInput("The file is an archive that holds no spreadsheet. Save the table as XLSX or CSV.");
        }
        const auto relationships = relationshipsOf(m_archive, *main);
        const std::string sheet = chooseSheet(XmlPart(m_archive.read(*main)).root(), relationships);
        if (const auto styles = targetOfType(relationships, "styles"); styles && m_archive.has(*styles)) {
            readStyles(XmlPart(m_archive.read(*styles)).root());
        }
        if (const auto strings = targetOfType(relationships, "sharedStrings"); strings && m_archive.has(*strings)) {
            Children items({}, [&](const pugi::xml_node& each) { m_strings.push_back(richText(each)); });
            readPieces(m_archive.open(*strings), XmlSpace::dropped, items);
        }
        Children rows("sheetData", [&](const pugi::xml_node& each) { readRow(each); });
        readPieces(m_archive.open(sheet), XmlSpace::dropped, rows);
        Table table = m_builder.finish(false);
        table.format = "xlsx";
        table.sheet = m_sheet;
        table.sheets = std::move(m_sheets);
        if (m_errors > 0) {
            table.remarks.push_back((m_errors == 1 ? "One cell holds an error and was"
                                                   : std::to_string(m_errors) + " cells hold errors and were") +
                                    " taken as empty: " + m_errorPlaces + (m_errors > 5 ? " ..." : "") + ".");
        }
        return table;
    }

private:
    std::string chooseSheet(const pugi::xml_node& workbook,
                            const std::map<std::string, Relationship, std::less<>>& relationships) {
        m_from1904 = [&] {
            const std::string_view value = localAttribute(child(workbook, "workbookPr"), "date1904");
            return value == "1" || value == "true";
        }();
        std::string entry;
        std::string names;
        for (const pugi::xml_node each : child(workbook, "sheets").children()) {
            std::string sheet;
            appendClean(sheet, localAttribute(each, "name"));
            const auto target = relationships.find(std::string_view(each.attribute("r:id").value()));
            const auto found = target != relationships.end() ? target : relationships.find(localAttribute(each, "id"));
            if (found == relationships.end() || found->second.type != "worksheet" || m_sheets.size() >= 1000) {
                continue; // a chart
            }
            const bool wanted =
                m_options.sheet.empty() ? entry.empty() : text::foldCase(sheet) == text::foldCase(m_options.sheet);
            if (wanted && entry.empty()) {
                entry = found->second.target;
                m_sheet = sheet;
            }
            names += (names.empty() ? "" : ", ") + sheet;
            m_sheets.push_back(std::move(sheet));
        }
        if (m_sheets.empty()) {
            throw InvalidInput("The spreadsheet has no sheet with a table in it.");
        }
        if (entry.empty()) {
            throw NotFound("The spreadsheet has no sheet named " + m_options.sheet + ". It has " +
                           text::excerpt(names, 300) + ".");
        }
        return entry;
    }

    void readStyles(const pugi::xml_node& styles) {
        std::map<int, bool> own;
        for (const pugi::xml_node each : child(styles, "numFmts").children()) {
            own[each.attribute("numFmtId").as_int(-1)] = isDateFormat(each.attribute("formatCode").value());
        }
        for (const pugi::xml_node each : child(styles, "cellXfs").children()) {
            const int format = each.attribute("numFmtId").as_int();
            const auto found = own.find(format);
            // Formats that every spreadsheet program knows by number; 27 to 36 and 50 to 58 are East Asian dates.
            const bool known = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
                               (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
            m_dates.push_back(found != own.end() ? found->second : known);
        }
    }

    void readRow(const pugi::xml_node& node) {
        if (localName(node) != "row") {
            return;
        }
        const auto said = number<std::int64_t>(std::string_view(node.attribute("r").value()));
        if (said && (*said <= m_row || *said > mostRows)) {
            throw InvalidInput("The spreadsheet's rows stand in no order near row " + std::to_string(m_row) +
                               ". Open it in your spreadsheet program and save it anew.");
        }
        m_row = said.value_or(m_row + 1);
        m_builder.startRow(m_row);
        std::size_t column = 0;
        for (const pugi::xml_node cell : node.children()) {
            if (localName(cell) != "c") {
                continue;
            }
            column = cellName(cell.attribute("r").value()).column.value_or(column);
            m_builder.set(column, read(cell, m_row, column));
            ++column;
        }
        m_builder.endRow();
    }

    Cell read(const pugi::xml_node& cell, std::int64_t row, std::size_t column) {
        const std::string_view type = cell.attribute("t").value();
        const std::string_view value = child(cell, "v").text().get();
        if (type == "inlineStr") {
            return textCell(richText(child(cell, "is")));
        }
        if (type == "s") {
            const auto index = number<std::size_t>(value);
            if (!index || *index >= m_strings.size()) {
                throw InvalidInput("The spreadsheet names a text that it does not hold, in row " + std::to_string(row) +
                                   ". Open it in your spreadsheet program and save it anew.");
            }
            return textCell(m_strings[*index]);
        }
        if (type == "b") {
            return {CellKind::yesNo, value == "1" || value == "true" ? "yes" : "no"};
        }
        if (type == "e") {
            error(row, column);
            return {};
        }
        std::string words;
        appendClean(words, value);
        if (type == "str") {
            return textCell(std::move(words));
        }
        if (type == "d") {
            return {words.empty() ? CellKind::empty : CellKind::date, words};
        }
        return numberCell(words, static_cast<std::size_t>(cell.attribute("s").as_uint()), row, column);
    }

    Cell numberCell(const std::string& words, std::size_t style, std::int64_t row, std::size_t column) {
        if (words.empty()) {
            return {};
        }
        const auto value = number<double>(words);
        if (!value || !std::isfinite(*value)) {
            error(row, column);
            return {};
        }
        if (style < m_dates.size() && m_dates[style]) {
            std::string date = dateOf(*value, m_from1904);
            if (!date.empty()) {
                return {CellKind::date, std::move(date)};
            }
        }
        return {CellKind::number, digits(*value == 0 ? 0.0 : *value)};
    }

    static Cell textCell(std::string words) {
        const bool empty = words.empty();
        return {empty ? CellKind::empty : CellKind::text, std::move(words)};
    }

    void error(std::int64_t row, std::size_t column) {
        if (++m_errors <= 5) {
            std::string letters;
            for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
            }
            m_errorPlaces += (m_errors > 1 ? ", " : "") + letters + std::to_string(row);
        }
    }

    Archive m_archive;
    const TableOptions& m_options;
    TableBuilder m_builder;
    std::vector<std::string> m_strings;
    std::vector<bool> m_dates; ///< by a cell's style
    std::vector<std::string> m_sheets;
    std::string m_sheet;
    std::int64_t m_row = 0;
    bool m_from1904 = false;
    std::int64_t m_errors = 0;
    std::string m_errorPlaces;
};

} // namespace

bool isXlsx(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") && bytes.find("xl/") != std::string_view::npos &&
           bytes.find("word/document") == std::string_view::npos;
}

Table readXlsx(std::string_view bytes, const TableOptions& options) {
    return XlsxReader(bytes, options).read();
}

} // namespace emic::transcripts
