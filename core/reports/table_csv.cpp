#include "core/reports/table_csv.h"

#include "core/text/utf8.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::reports {
namespace {

/// What a spreadsheet may take for the beginning of a formula, full-width forms included (OWASP, "CSV Injection").
constexpr std::array<char32_t, 11> formulaSigns = {U'=',  U'+',  U'-',  U'@',  U'\t', U'\r',
                                                   U'\n', U'＝', U'＋', U'－', U'＠'};

bool beginsFormula(std::string_view text) {
    if (text.empty())
        return false;
    const char32_t first = text::codePointAt(text, 0).value;
    for (const char32_t sign : formulaSigns) {
        if (first == sign)
            return true;
    }
    return false;
}

/// True for apostrophes, any number, and a formula behind them: what has been disarmed, or looks as if it had.
bool needsApostrophe(std::string_view text) {
    while (text.starts_with('\''))
        text.remove_prefix(1);
    return beginsFormula(text);
}

std::string shortest(double number) {
    if (!std::isfinite(number))
        return {};
    std::array<char, 40> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), result.ptr};
}

std::string field(std::string text) {
    // Semicolons and tabs too: in many countries spreadsheets part columns by them.
    if (text.find_first_of("\",\r\n;\t") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' '))
        return text;
    std::string quoted = "\"";
    for (const char each : text) {
        quoted += each;
        if (each == '"')
            quoted += each;
    }
    return quoted + "\"";
}

std::string csvText(const Cell& cell, const Column& column, Formulas formulas) {
    if (const auto* number = std::get_if<double>(&cell.value))
        return shortest(*number);
    if (const auto* number = std::get_if<std::int64_t>(&cell.value))
        return std::to_string(*number);
    std::string text = inWords(cell, column);
    if (formulas == Formulas::disarm && needsApostrophe(text))
        text.insert(text.begin(), '\'');
    return text;
}

} // namespace

std::string tableCsv(const Table& table, const CsvOptions& options) {
    std::string csv = options.byteOrderMark ? "\uFEFF" : "";
    for (std::size_t place = 0; place < table.columns.size(); ++place)
        csv += (place > 0 ? "," : "") + field(csvText(table.columns[place].name, {}, options.formulas));
    csv += "\r\n";
    for (const Row& row : table.rows) {
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            csv += place > 0 ? "," : "";
            if (place < row.size())
                csv += field(csvText(row[place], table.columns[place], options.formulas));
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace emic::reports
