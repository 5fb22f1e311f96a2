// Reading a damaged table row by row: what can be reached from the left, from the right, and by asking for ever
// narrower ranges of the key in between. Internal to the storage room.
#pragma once

#include "core/storage/database.h"

#include <functional>
#include <set>
#include <string>

namespace emic::storage {

/// Calls `take` once for each row that can be read. `columns` is a list for SELECT whose first column is `key`, the
/// first column of the table's key: a blob of bytes that are spread evenly (ids, hashes). Returns true when the whole
/// table could be read, false when something in it could not.
bool readByBlobKey(Database& database, const std::string& table, const std::string& columns, const std::string& key,
                   const std::function<void(const Statement&)>& take);

/// The same for a table whose key is a whole number.
bool readByNumber(Database& database, const std::string& table, const std::string& columns, const std::string& key,
                  const std::function<void(const Statement&)>& take);

} // namespace emic::storage
