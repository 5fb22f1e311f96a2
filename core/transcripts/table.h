// Tables made by other programs (CSV, TSV, XLSX, and the files of SPSS, SAS and Stata) as rows of cells: lists of
// participants, mappings of labels. What the columns mean is the caller's business. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::transcripts {

enum class CellKind { empty, text, number, yesNo, date };

struct Cell {
    CellKind kind = CellKind::empty; ///< CSV knows only empty and text
    /// As it stands in a CSV file. From a spreadsheet: numbers as 12.5, yes/no as "yes" or "no", dates as ISO 8601
    /// (2024-02-29, 2024-02-29T13:05:00, 13:05:00), the same forms that attributes are kept in.
    std::string text;
    bool operator==(const Cell&) const = default;
};

struct Row {
    std::int64_t number = 0; ///< as a spreadsheet shows it, from 1
    std::vector<Cell> cells; ///< without empty cells at the end
    bool operator==(const Row&) const = default;

    /// The cell's text; empty beyond the last.
    [[nodiscard]] std::string_view at(std::size_t column) const {
        return column < cells.size() ? std::string_view(cells[column].text) : std::string_view();
    }
};

/// What a statistics program knows of a column.
struct TableVariable {
    std::string name;
    std::string label;                                            ///< a name for people; may be empty
    std::vector<std::pair<std::string, std::string>> valueLabels; ///< codes and their words
    struct Range {
        std::string low; ///< equal to `high` for a single value
        std::string high;
    };
    std::vector<Range> missing; ///< values that stand for no answer
};

/// A cell that is empty because its value is missing.
struct MissingCell {
    std::int64_t row = 0; ///< Row::number
    std::size_t column = 0;
    std::string code;  ///< "." missing to the program, ".a" tagged; else the value that stands for no answer
    std::string label; ///< of that value; may be empty
};

struct Table {
    std::string format; ///< "csv", "tsv", "xlsx", "sav", "por", "dta", "sas7bdat", "xpt"
    std::string encoding = "UTF-8";
    bool encodingCertain = true;
    char delimiter = 0;               ///< of CSV and TSV
    std::string sheet;                ///< the one that was read
    std::vector<std::string> sheets;  ///< all there are
    std::vector<Row> rows;            ///< rows with nothing in them are left out; the first is usually the heading
    std::size_t columns = 0;          ///< of the widest row
    std::vector<std::string> remarks; ///< sentences: rows with more or fewer cells than the first, cells with errors
    std::vector<TableVariable> variables; ///< of the columns; only of statistics programs
    std::vector<MissingCell> missing;     ///< likewise
};

struct TableOptions {
    std::optional<std::string> encoding; ///< IANA name, for CSV
    std::optional<char> delimiter;       ///< ',', ';' or tab; overrules what the file looks like
    std::string sheet;                   ///< empty: the first
    bool codes = false;                  ///< of statistics programs: values as they are, not their labels
};

inline constexpr std::int64_t mostRows = 1'048'576; ///< as many as a spreadsheet has
inline constexpr std::size_t mostColumns = 16'384;
inline constexpr std::size_t largestCell = 1'000'000; ///< bytes
inline constexpr std::size_t mostCells = 5'000'000;

/// Reads a table that is already in memory. Throws InvalidInput when the bytes are empty, no table, damaged, hostile or
/// beyond the limits above; NotFound when there is no sheet of that name, with the names there are.
[[nodiscard]] Table readTable(std::string_view bytes, std::string_view fileName, const TableOptions& options = {});

} // namespace emic::transcripts
