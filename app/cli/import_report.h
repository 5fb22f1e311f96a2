// What an import came to, in words, as a table and as JSON. Pure; any thread.
#pragma once

#include "app/workbench/import.h"
#include "core/reports/table.h"

#include <string>

namespace emic::cli {

/// A row a file, for many files at a glance.
[[nodiscard]] reports::Table importTable(const workbench::ImportOutcome& outcome);

/// All that is known of every file.
[[nodiscard]] reports::Object importObject(const workbench::ImportOutcome& outcome, bool dryRun);

/// True when a person should have a look at how a file was read.
[[nodiscard]] bool isDoubtful(const workbench::ImportedFile& file);

/// One file in detail, several lines.
[[nodiscard]] std::string fileReport(const workbench::ImportedFile& file, int width);

/// The last lines: how many files came, which did not and why, labels that fit nobody.
[[nodiscard]] std::string importSummary(const workbench::ImportOutcome& outcome, bool dryRun);

} // namespace emic::cli
