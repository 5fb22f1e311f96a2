#include "app/cli/columns.h"

#include "app/workbench/times.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace emic::cli {
namespace {

reports::Column column(std::string name, reports::ColumnKind kind, reports::Room room) {
    std::string heading = name;
    std::ranges::replace(heading, '_', ' ');
    if (!heading.empty())
        heading[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(heading[0])));
    return {std::move(name), std::move(heading), kind, 1, room};
}

} // namespace

reports::Column textColumn(std::string name, reports::Room room) {
    return column(std::move(name), reports::ColumnKind::text, room);
}
reports::Column integerColumn(std::string name, reports::Room room) {
    return column(std::move(name), reports::ColumnKind::integer, room);
}
reports::Column numberColumn(std::string name, reports::Room room) {
    return column(std::move(name), reports::ColumnKind::number, room);
}
reports::Column yesNoColumn(std::string name, reports::Room room) {
    return column(std::move(name), reports::ColumnKind::yesNo, room);
}
reports::Column listColumn(std::string name, reports::Room room) {
    return column(std::move(name), reports::ColumnKind::list, room);
}

reports::Cell textList(const std::vector<std::string>& texts) {
    return reports::Cell(reports::List(texts.begin(), texts.end()));
}

reports::Cell timeCell(std::int64_t millisecondsSince1970) {
    reports::Cell cell(workbench::utcTime(millisecondsSince1970));
    cell.words = workbench::localTime(millisecondsSince1970);
    return cell;
}

reports::Cell recordingCell(const std::optional<std::int64_t>& milliseconds) {
    if (!milliseconds)
        return {};
    reports::Cell cell(*milliseconds);
    cell.words = workbench::recordingTime(*milliseconds);
    return cell;
}

} // namespace emic::cli
