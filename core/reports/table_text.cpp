#include "core/reports/table_text.h"

#include "core/reports/display.h"
#include "core/text/strings.h"

#include <algorithm>
#include <cmath>

namespace emic::reports {
namespace {

constexpr int gap = 2;
/// Text is squeezed to its longest word, within these bounds; a table that needs more room than there is runs over.
constexpr int narrowest = 8;
constexpr int longestWordKept = 16;

struct Shown {
    const Column* column;
    std::size_t place; ///< in the table
    int width = 0;
    int least = narrowest; ///< text is not squeezed below
    [[nodiscard]] bool alignsRight() const {
        return column->kind == ColumnKind::integer || column->kind == ColumnKind::number;
    }
    [[nodiscard]] bool maySqueeze() const {
        return column->kind == ColumnKind::text || column->kind == ColumnKind::list;
    }
};

/// A cell's lines, printable; only text that is wrapped has more than one.
std::vector<std::string> linesOf(const Row& row, const Shown& column, LongText longText) {
    if (column.place >= row.size())
        return {""};
    const Cell& cell = row[column.place];
    if (column.column->kind == ColumnKind::yesNo && cell.words.empty() && std::holds_alternative<bool>(cell.value))
        return {std::get<bool>(cell.value) ? "yes" : ""};
    const std::string words = inWords(cell, *column.column);
    if (longText == LongText::excerpt)
        return {printable(words)};
    std::vector<std::string> lines;
    for (const std::string_view line : text::split(words, '\n'))
        lines.push_back(printable(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line));
    return lines;
}

/// Gives each long column what it cannot do without, and parts the rest by the roots of their widths: a quote of 400
/// characters wants more room than a theme of 20, and not twenty times as much.
void fit(std::vector<Shown>& columns, int width) {
    int room = width - gap * (static_cast<int>(columns.size()) - 1);
    std::vector<Shown*> squeezed;
    for (Shown& each : columns) {
        if (each.maySqueeze() && each.width > each.least)
            squeezed.push_back(&each);
        room -= each.maySqueeze() ? std::min(each.least, each.width) : each.width;
    }
    room = std::max(room, 0);
    const auto weight = [](const Shown* each) { return std::sqrt(static_cast<double>(each->width)); };
    // Those that need least of their share first: what they leave is for the others.
    std::sort(squeezed.begin(), squeezed.end(), [&](const Shown* left, const Shown* right) {
        return (left->width - left->least) * weight(right) < (right->width - right->least) * weight(left);
    });
    double weights = 0;
    for (const Shown* each : squeezed)
        weights += weight(each);
    for (Shown* each : squeezed) {
        const int share = static_cast<int>(room * weight(each) / weights);
        const int given = std::min(each->width - each->least, share);
        weights -= weight(each);
        room -= given;
        each->width = each->least + given;
    }
}

int longestWord(std::string_view text) {
    int longest = 0;
    for (const std::string_view word : text::split(text, ' '))
        longest = std::max(longest, displayWidth(word));
    return longest;
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

std::vector<std::string> fitted(const std::vector<std::string>& lines, int width, LongText longText) {
    std::vector<std::string> result;
    for (const std::string& line : lines) {
        if (longText == LongText::excerpt) {
            result.push_back(cutToWidth(line, width));
            continue;
        }
        for (std::string& part : wrapped(line, width))
            result.push_back(std::move(part));
    }
    return result;
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
    std::vector<Block> blocks;
    for (const Row& row : table.rows) {
        Block block;
        for (const Shown& column : columns)
            block.push_back(linesOf(row, column, options.longText));
        blocks.push_back(std::move(block));
    }
    for (std::size_t place = 0; place < columns.size(); ++place) {
        int longest = 0;
        const auto measure = [&](const std::string& text) {
            columns[place].width = std::max(columns[place].width, displayWidth(text));
            longest = std::max(longest, longestWord(text));
        };
        if (options.headings)
            measure(printable(columns[place].column->heading));
        for (const Block& block : blocks)
            std::for_each(block[place].begin(), block[place].end(), measure);
        columns[place].least = std::clamp(longest, narrowest, longestWordKept);
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
    std::size_t height = 0;
    for (Block& block : blocks) {
        for (std::size_t place = 0; place < columns.size(); ++place)
            block[place] = fitted(block[place], std::max(columns[place].width, 1), options.longText);
        height += heightOf(block);
    }
    // Rows that mostly run over several lines are told apart by an empty one.
    const bool airy = blocks.size() > 1 && height >= 2 * blocks.size();
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        if (airy && place > 0)
            out += "\n";
        writeBlock(out, columns, blocks[place]);
    }
    return out;
}

} // namespace emic::reports
