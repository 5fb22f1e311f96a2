// Names of what rows refer to, read once for a whole list. Belongs to the Reader's thread; the maps are values.
#pragma once

#include "core/reports/table.h"
#include "core/storage/reader.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace emic::cli {

template <class Row>
using NameMap = std::unordered_map<study::Id<Row>, std::string>;

/// The names of all rows of a kind: namesOf(reader, &study::Source::name).
template <class Row>
[[nodiscard]] NameMap<Row> namesOf(const storage::Reader& reader, std::string Row::*name) {
    NameMap<Row> names;
    for (Row& row : reader.all<Row>())
        names.emplace(row.id, std::move(row.*name));
    return names;
}

/// The name as a cell; nothing where there is no id, or none of this name.
template <class Row>
[[nodiscard]] reports::Cell nameCell(const NameMap<Row>& names, const std::optional<study::Id<Row>>& id) {
    const auto name = id ? names.find(*id) : names.end();
    return name == names.end() ? reports::Cell() : reports::Cell(name->second);
}

/// A list of names, in the order of the ids.
template <class Row>
[[nodiscard]] std::vector<std::string> namesOf(const NameMap<Row>& names, const std::vector<study::Id<Row>>& ids) {
    std::vector<std::string> list;
    for (const study::Id<Row>& id : ids)
        if (const auto name = names.find(id); name != names.end())
            list.push_back(name->second);
    return list;
}

} // namespace emic::cli
