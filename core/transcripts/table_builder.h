// Puts a table together row by row and holds it to the limits of table.h. Owned by one reading.
#pragma once

#include "core/transcripts/table.h"

namespace emic::transcripts {

class TableBuilder {
public:
    /// Throws InvalidInput when the table grows beyond a limit. Empty cells need no kind.
    void add(Cell cell);
    void add(CellKind kind, std::string_view text);
    /// Sets the cell of a column, from 0, in the row that is open; what is left out before it is empty.
    void set(std::size_t column, Cell cell);
    void endRow();
    /// For rows that say their own number; it must grow.
    void startRow(std::int64_t number);

    /// With remarks on rows that are longer than the first, and on shorter ones where the format writes empty cells.
    [[nodiscard]] Table finish(bool remarkShort);

private:
    [[nodiscard]] Cell* open(std::size_t column, std::size_t length);

    Table m_table;
    Row m_row;
    std::int64_t m_number = 0;
    std::size_t m_cells = 0;
    std::size_t m_width = 0;           ///< of the open row, with empty cells at its end
    std::vector<std::size_t> m_widths; ///< of all rows kept
};

} // namespace emic::transcripts
