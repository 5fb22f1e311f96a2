#include "core/transcripts/table_builder.h"

#include "core/text/error.h"

#include <algorithm>

namespace emic::transcripts {

void TableBuilder::add(Cell cell) {
    set(m_width, std::move(cell));
}

void TableBuilder::add(CellKind kind, std::string_view text) {
    if (Cell* const cell = open(m_width, text.size())) {
        cell->kind = kind;
        cell->text = text;
    }
}

void TableBuilder::set(std::size_t column, Cell cell) {
    if (Cell* const place = open(column, cell.text.size())) {
        *place = std::move(cell);
    }
}

/// Where the cell belongs; nothing when it has no text.
Cell* TableBuilder::open(std::size_t column, std::size_t length) {
    const auto place = [&] { return "row " + std::to_string(m_number + 1); };
    if (column >= mostColumns) {
        throw InvalidInput("The table has more than 16,384 columns in " + place() +
                           ". Save it again with its own columns only.");
    }
    if (length > largestCell) {
        throw InvalidInput("The table has a cell of more than a million characters in " + place() +
                           ". A quotation mark without its partner may be the cause.");
    }
    m_width = std::max(m_width, column + 1);
    if (length == 0) {
        return nullptr;
    }
    if (column >= m_row.cells.size()) {
        m_cells += column + 1 - m_row.cells.size();
        if (m_cells > mostCells) {
            throw InvalidInput("The table has more than five million cells. Save the part that is needed.");
        }
        m_row.cells.reserve(std::max(column + 1, m_table.columns));
        m_row.cells.resize(column + 1);
    }
    return &m_row.cells[column];
}

void TableBuilder::startRow(std::int64_t number) {
    m_number = number - 1;
    m_row.cells.clear();
    m_width = 0;
}

void TableBuilder::endRow() {
    ++m_number;
    if (m_number > mostRows) {
        throw InvalidInput("The table has more than 1,048,576 rows. Save the part that is needed.");
    }
    if (!m_row.cells.empty()) {
        m_row.number = m_number;
        m_table.columns = std::max(m_table.columns, m_row.cells.size());
        m_widths.push_back(m_width);
        m_table.rows.push_back(std::move(m_row));
    }
    m_row = {};
    m_width = 0;
}

Table TableBuilder::finish(bool remarkShort) {
    // Cells that are merely empty at a row's end are no fault; programs differ in writing them.
    std::string numbers;
    std::int64_t ragged = 0;
    const std::size_t wanted = m_widths.empty() ? 0 : m_widths[0];
    for (std::size_t i = 1; i < m_table.rows.size(); ++i) {
        const bool tooLong = m_table.rows[i].cells.size() > wanted;
        if (!tooLong && (!remarkShort || m_widths[i] >= wanted)) {
            continue;
        }
        if (++ragged <= 5) {
            numbers += (ragged > 1 ? ", " : "") + std::to_string(m_table.rows[i].number) + " (" +
                       std::to_string(tooLong ? m_table.rows[i].cells.size() : m_widths[i]) + ")";
        }
    }
    if (ragged > 0) {
        m_table.remarks.push_back((ragged == 1 ? "One row has" : std::to_string(ragged) + " rows have") +
                                  " another number of cells than the first row's " + std::to_string(wanted) + ": row " +
                                  numbers + (ragged > 5 ? " ..." : "") + ".");
    }
    return std::move(m_table);
}

} // namespace emic::transcripts
