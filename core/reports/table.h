// A table as plain values, made once and written for a terminal (table_text.h), a spreadsheet (table_csv.h) or a
// program (table_json.h). Cells may hold lists and objects, which JSON keeps as they are and which read as words
// elsewhere. Plain values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace emic::reports {

struct Cell;
struct Member;
using List = std::vector<Cell>;
using Object = std::vector<Member>; ///< in the order given

/// One value. Text is UTF-8 and may hold anything; the writers make it harmless.
struct Cell {
    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object>;

    Value value;       ///< monostate: not known, or does not apply
    std::string words; ///< what people read instead of the value; empty: the value itself

    Cell();
    Cell(bool yes);
    Cell(int number);
    Cell(std::int64_t number);
    Cell(double number);
    Cell(const char* text);
    Cell(std::string_view text);
    Cell(std::string text);
    Cell(List list, std::string inWords = {});
    Cell(Object object, std::string inWords = {});

    [[nodiscard]] bool empty() const { return std::holds_alternative<std::monostate>(value); }

    Cell(const Cell&);
    Cell(Cell&&) noexcept;
    Cell& operator=(const Cell&);
    Cell& operator=(Cell&&) noexcept;
    ~Cell();
};

struct Member {
    std::string name;
    Cell value;
};

/// `text` as a cell, or an empty cell where there is none.
[[nodiscard]] Cell cellOrNothing(std::string_view text);

enum class ColumnKind {
    text,    ///< aligned left, wrapped where there is not enough room
    integer, ///< aligned right
    number,  ///< aligned right, with `decimals`
    yesNo,   ///< "yes" or nothing
    list     ///< as text
};

/// Who shows a column: a terminal has little room, a page has more, a file for programs has all.
enum class Room { always, onPaper /**< pages and files */, onlyInFiles };

struct Column {
    std::string name;    ///< for programs: key in JSON, header in CSV
    std::string heading; ///< for people
    ColumnKind kind = ColumnKind::text;
    int decimals = 1; ///< of numbers, where people read them; CSV and JSON have all digits
    Room room = Room::always;
};

using Row = std::vector<Cell>; ///< as many cells as columns; missing ones are empty

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// What people read in a cell: its words, or the value as text. Lists are joined by ", ", an object reads "name: value;
/// name: value".
[[nodiscard]] std::string inWords(const Cell& cell, const Column& column = {});

} // namespace emic::reports
