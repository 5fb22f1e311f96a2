// Bringing a study's search index up to date, with the progress that all long work has. Belongs to the Reader's thread.
#pragma once

#include "app/workbench/progress.h"
#include "core/storage/reader.h"
#include "indexer/index.h"

namespace emic::workbench {

enum class Rebuild { ifNeeded, always };

/// Throws as indexer::updateIndex does.
indexer::UpdateResult updateIndex(const storage::Reader& reader, Progress& progress,
                                  Rebuild rebuild = Rebuild::ifNeeded);

/// What was done, in a sentence for a person.
[[nodiscard]] std::string inWords(const indexer::UpdateResult& result);

} // namespace emic::workbench
