// Asking a search question on its thread, from what was typed to an answer that can be shown. Belongs to the search
// thread.
#pragma once

#include "app/desktop/search_question.h"

#ifndef Q_MOC_RUN
#include "app/workbench/live_search.h"
#endif

#include <atomic>
#include <functional>

namespace emic::desktop {

/// The hits from `offset` on; nothing when `stop` became true.
[[nodiscard]] SharedAnswer askForHits(workbench::LiveSearch& search, const SearchQuestion& question,
                                      const workbench::SearchNames& names, std::size_t offset,
                                      const std::atomic<bool>& stop);
/// The same answer with what takes longer; nothing when `stop` became true.
[[nodiscard]] SharedAnswer askForCounts(workbench::LiveSearch& search, const SearchAnswer& hits,
                                        const std::atomic<bool>& stop);
/// Up to `limit` hits in the order of the text, whole.
[[nodiscard]] indexer::Answer askForAll(workbench::LiveSearch& search, const SearchQuestion& question,
                                        const workbench::SearchNames& names, std::size_t limit,
                                        const std::atomic<bool>& stop);

} // namespace emic::desktop
