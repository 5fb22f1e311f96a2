// Plans as Xapian's queries: which passages match, and how well. Internal to the room; belongs to the Index's thread.
#pragma once

#include "indexer/deadline.h"
#include "indexer/plan.h"

#include <xapian.h>

#include <vector>

namespace emic::indexer {

/// The query for passages that match a plan and are in `within`. Fields at the top of the plan are taken together with
/// `within` into one set first. All must outlive the query.
[[nodiscard]] Xapian::Query queryOf(const Plan& plan, const DocSet& within, Index& index, Deadline& deadline);

/// Passages that hold at least one of some words, whatever else.
[[nodiscard]] DocSet passagesWith(const WordSet& words, Index& index, Deadline& deadline);

} // namespace emic::indexer
