#include "core/reports/flat_table.h"

#include <algorithm>
#include <utility>

namespace emic::reports {
namespace {

/// Names of all members that a column's objects have, in the order in which they appear first.
std::vector<std::string> membersOf(const Table& table, std::size_t column) {
    std::vector<std::string> names;
    for (const Row& row : table.rows) {
        if (column >= row.size())
            continue;
        if (const auto* object = std::get_if<Object>(&row[column].value))
            for (const Member& member : *object)
                if (std::ranges::find(names, member.name) == names.end())
                    names.push_back(member.name);
    }
    return names;
}

Column memberColumn(const Column& column, const std::string& member) {
    Column made{column.name + "_" + member, column.heading + ": " + member, ColumnKind::number, 2, Room::onlyInFiles};
    std::ranges::replace(made.heading, '_', ' ');
    return made;
}

} // namespace

Table flat(const Table& table) {
    std::vector<std::vector<std::string>> members;
    Table result;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        members.push_back(membersOf(table, column));
        result.columns.push_back(table.columns[column]);
        for (const std::string& member : members.back())
            result.columns.push_back(memberColumn(table.columns[column], member));
    }
    for (const Row& row : table.rows) {
        Row cells;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const Cell cell = column < row.size() ? row[column] : Cell();
            const auto* object = std::get_if<Object>(&cell.value);
            cells.push_back(object != nullptr ? Cell(inWords(cell, table.columns[column])) : cell);
            for (const std::string& name : members[column]) {
                const auto found = object == nullptr
                                       ? Object::const_iterator()
                                       : std::ranges::find_if(*object, [&](const Member& m) { return m.name == name; });
                cells.push_back(object == nullptr || found == object->end() ? Cell() : found->value);
            }
        }
        result.rows.push_back(std::move(cells));
    }
    return result;
}

} // namespace emic::reports
