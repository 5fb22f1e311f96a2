// Rows that stand in an order people gave. Internal to the room.
#pragma once

#include "core/storage/edit.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace emic::editing {

/// One more than the largest ordinal, for a row behind the others.
template <class Row>
std::int64_t endOrdinal(const std::vector<Row>& rows) {
    std::int64_t end = 0;
    for (const Row& row : rows)
        end = std::max(end, row.ordinal + 1);
    return end;
}

/// Gives rows that stand in the order wanted the ordinals 0, 1, 2 ... and writes those that change.
template <class Row>
void writeOrdinals(storage::Edit& edit, std::vector<Row> rows) {
    std::int64_t ordinal = 0;
    for (Row& row : rows) {
        if (row.ordinal != ordinal) {
            row.ordinal = ordinal;
            edit.update(row);
        }
        ++ordinal;
    }
}

/// Moves the row that `isIt` finds to `place`; others keep their order. Beyond the end means the end.
template <class Row, class Predicate>
void moveRow(std::vector<Row>& rows, Predicate isIt, std::int64_t place) {
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    if (found == rows.end())
        return;
    const Row row = *found;
    rows.erase(found);
    const std::int64_t end = static_cast<std::int64_t>(rows.size());
    rows.insert(rows.begin() + std::clamp<std::int64_t>(place, 0, end), row);
}

} // namespace emic::editing
