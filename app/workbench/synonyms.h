// The study's lists of synonyms in the form that a search takes. Belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "indexer/plan.h"

namespace emic::workbench {

/// For each word of a list, the others of its list.
[[nodiscard]] indexer::Synonyms synonymsOf(const storage::Reader& reader);

} // namespace emic::workbench
