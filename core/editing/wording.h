// Words that several functions of this room say, and names as people type them. Internal to the room. Pure; any thread.
#pragma once

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/wording.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

using text::counted;
using text::listed;

/// 'name'
[[nodiscard]] std::string quoted(std::string_view name);

/// A name as it is kept: without white space at its ends, runs of it as one space. `what` is "theme", "group" ...
/// Throws InvalidInput when nothing is left.
[[nodiscard]] std::string properName(std::string_view typed, std::string_view what);

/// Equal for people: not regarding case and spacing.
[[nodiscard]] bool sameName(std::string_view left, std::string_view right);

/// A sentence for behind "There is no ...": the names that come near `typed`, else the names there are.
[[nodiscard]] std::string nearNames(std::string_view typed, const std::vector<std::string>& names);

/// Throws InvalidInput when another row than `except` has this name.
template <class Row, class RowId>
void requireFreeName(const std::vector<Row>& rows, std::string Row::*member, std::string_view name,
                     std::string_view what, const std::optional<RowId>& except) {
    for (const Row& row : rows)
        if (row.id != except && sameName(row.*member, name))
            throw InvalidInput("There is already a " + std::string(what) + " " + quoted(row.*member) +
                               "; choose another name.");
}

/// The row of this name or id. Throws NotFound with the names that come near.
template <class Row>
Row rowByName(const std::vector<Row>& rows, std::string Row::*member, std::string_view typed, std::string_view what) {
    std::vector<std::string> names;
    const std::string folded = text::foldCase(typed);
    for (const Row& row : rows) {
        if (text::foldCase(row.*member) == folded || row.id.text() == folded)
            return row;
        names.push_back(row.*member);
    }
    throw NotFound("The study has no " + std::string(what) + " " + quoted(typed) + ". " + nearNames(typed, names));
}

} // namespace emic::editing
