#include "app/cli/columns.h"

#include "app/workbench/times.h"

namespace emic::cli {

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
