// From an older schema to today's. Each step only adds tables and columns, so that old changesets still apply
// (architecture: undo reaches back across migrations). Internal to the storage room.
#pragma once

#include "core/storage/database.h"

#include <span>
#include <string_view>

namespace emic::storage {

/// "Emic" in ASCII, at offset 68 of every study file.
inline constexpr std::int64_t applicationId = 0x456D6963;

/// The SQL that leads from schema N to N + 1, for N = 0 (an empty file), 1, 2 ...
[[nodiscard]] std::span<const std::string_view> migrations();

/// Runs the steps that the file lacks, each with its new version in one transaction.
void migrate(Database& database, std::span<const std::string_view> steps = migrations());

/// Throws InvalidInput when the file is no study, or of a schema newer than these steps lead to.
void requireStudy(Database& database, std::span<const std::string_view> steps = migrations());

} // namespace emic::storage
