// Coding a whole study from a table, as one edit.
//
// Columns, in any order: source; begin and end (code points) or quote (with before and after, where the words stand
// there more than once); theme (a path); analyst; relevance (relevant or not-relevant); golden (yes). Only source and
// where are needed. A unit that is there already is used.
#pragma once

#include "core/storage/edit.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace emic::workbench {

struct ScriptOutcome {
    std::int64_t unitsMarked = 0; ///< new ones
    std::int64_t codingsMade = 0;
    std::int64_t unchanged = 0; ///< codings there were already
    std::int64_t goldenQuotes = 0;
};

/// Throws NotFound or InvalidInput, naming up to 20 rows that are wrong; then nothing was changed.
ScriptOutcome codeByScript(storage::Edit& edit, const std::filesystem::path& table);

/// The analyst of this name; the one who makes the edit is made when there is none. Throws NotFound for others.
[[nodiscard]] study::AnalystId analystFor(storage::Edit& edit, const std::string& name);

} // namespace emic::workbench
