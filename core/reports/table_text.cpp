#include "core/reports/table_text.h"

#include "core/reports/display.h"

#include <algorithm>

namespace emic::reports {
namespace {

constexpr int gap = 2;
/// Text is not squeezed narrower than this; a table that needs more room than there is runs over.
constexpr int narrowest = 8;

struct Shown {
    const Column* column;
    std::size_t place; ///< in the table
    int width = 0;
    [[nodiscard]] bool alignsRight() const {
        return column->kind == ColumnKind::integer || column->kind == ColumnKind::number;
    }
    [[nodiscard]] bool maySqueeze() const {
        return column->kind == ColumnKind::text || column->kind == ColumnKind::list;
    }
};

std::string wordsOf(const Row& row, const Shown& column) {
    if (column.place >= row.size())
        return {};
    const Cell& cell = row[column.place];
    if (column.column->kind == ColumnKind::yesNo && cell.words.empty() && std::holds_alternative<bool>(cell.value))
        return std::get<bool>(cell.value) ? "yes" : "";
    return printable(inWords(cell, *column.column));
}

/// Gives long columns what the short ones leave, all of them the same.
void fit(std::vector<Shown>& columns, int width) {
    int room = width - gap * (static_cast<int>(columns.size()) - 1);
    std::vector<Shown*> squeezed;
    for (Shown& each : columns) {
        if (each.maySqueeze() && each.width > narrowest)
            squeezed.push_back(&each);
        else
            room -= each.width;
    }
    std::sort(squeezed.begin(), squeezed.end(),
              [](const Shown* left, const Shown* right) { return left->width < right->width; });
    for (std::size_t done = 0; done < squeezed.size(); ++done) {
        const int share = std::max(room / static_cast<int>(squeezed.size() - done), narrowest);
        squeezed[done]->width = std::min(squeezed[done]->width, share);
        room -= squeezed[done]->width;
    }
}

void writeLine(std::string& out, const std::vector<Shown>& columns, const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        const auto padding = static_cast<std::size_t>(std::max(columns[place].width - displayWidth(cells[place]), 0));
        line += place > 0 ? std::string(gap, ' ') : "";
        line += columns[place].alignsRight() ? std::string(padding, ' ') + cells[place]
                                             : cells[place] + std::string(padding, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
}

using Block = std::vector<std::vector<std::string>>; ///< by column, then by line

std::size_t heightOf(const Block& block) {
    std::size_t height = 1;
    for (const std::vector<std::string>& lines : block)
        height = std::max(height, lines.size());
    return height;
}

void writeBlock(std::string& out, const std::vector<Shown>& columns, const Block& block) {
    for (std::size_t line = 0; line < heightOf(block); ++line) {
        std::vector<std::string> cells;
        for (const std::vector<std::string>& lines : block)
            cells.push_back(line < lines.size() ? lines[line] : std::string());
        writeLine(out, columns, cells);
    }
}

} // namespace

std::string tableText(const Table& table, const TextOptions& options) {
    std::vector<Shown> columns;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        if (table.columns[place].room == Room::always)
            columns.push_back({&table.columns[place], place});
    }
    if (columns.empty())
        return {};
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : table.rows) {
        std::vector<std::string> cells;
        for (const Shown& column : columns)
            cells.push_back(wordsOf(row, column));
        rows.push_back(std::move(cells));
    }
    for (std::size_t place = 0; place < columns.size(); ++place) {
        columns[place].width = options.headings ? displayWidth(printable(columns[place].column->heading)) : 0;
        for (const std::vector<std::string>& cells : rows)
            columns[place].width = std::max(columns[place].width, displayWidth(cells[place]));
    }
    if (options.width > 0)
        fit(columns, options.width);

    std::string out;
    if (options.headings) {
        Block headings;
        Block rule;
        for (const Shown& column : columns) {
            headings.push_back(wrapped(printable(column.column->heading), std::max(column.width, 1)));
            std::string drawn;
            for (int columnsDrawn = 0; columnsDrawn < column.width; ++columnsDrawn)
                drawn += "─";
            rule.push_back({std::move(drawn)});
        }
        writeBlock(out, columns, headings);
        writeBlock(out, columns, rule);
    }
    std::vector<Block> blocks;
    std::size_t lines = 0;
    for (const std::vector<std::string>& cells : rows) {
        Block block;
        for (std::size_t place = 0; place < columns.size(); ++place) {
            const int width = std::max(columns[place].width, 1);
            if (options.longText == LongText::excerpt)
                block.push_back({cutToWidth(cells[place], width)});
            else
                block.push_back(wrapped(cells[place], width));
        }
        lines += heightOf(block);
        blocks.push_back(std::move(block));
    }
    // Rows that mostly run over several lines are told apart by an empty one.
    const bool airy = blocks.size() > 1 && lines >= 2 * blocks.size();
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        if (airy && place > 0)
            out += "\n";
        writeBlock(out, columns, blocks[place]);
    }
    return out;
}

} // namespace emic::reports
