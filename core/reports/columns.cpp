#include "core/reports/columns.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace emic::reports {
namespace {

Column column(std::string name, ColumnKind kind, Room room) {
    std::string heading = name;
    std::ranges::replace(heading, '_', ' ');
    if (!heading.empty())
        heading[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(heading[0])));
    return {std::move(name), std::move(heading), kind, 1, room};
}

} // namespace

Column textColumn(std::string name, Room room) {
    return column(std::move(name), ColumnKind::text, room);
}
Column integerColumn(std::string name, Room room) {
    return column(std::move(name), ColumnKind::integer, room);
}
Column numberColumn(std::string name, Room room) {
    return column(std::move(name), ColumnKind::number, room);
}
Column yesNoColumn(std::string name, Room room) {
    return column(std::move(name), ColumnKind::yesNo, room);
}
Column listColumn(std::string name, Room room) {
    return column(std::move(name), ColumnKind::list, room);
}

Column headed(Column column, std::string heading) {
    column.heading = std::move(heading);
    return column;
}

Cell textList(const std::vector<std::string>& texts) {
    return Cell(List(texts.begin(), texts.end()));
}

} // namespace emic::reports
