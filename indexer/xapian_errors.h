// Xapian's exceptions become ours here. Internal to the room.
#pragma once

#include "indexer/trouble.h"

#include <xapian.h>

#include <string>
#include <utility>

namespace emic::indexer {

[[nodiscard]] inline std::string inWords(const Xapian::Error& error) {
    return error.get_msg() + (error.get_error_string() != nullptr ? std::string(": ") + error.get_error_string() : "");
}

/// Runs `work`; what Xapian throws is thrown on as IndexBusy or IndexDamaged. A DatabaseModifiedError passes: it only
/// means that the reader must look again.
template <class Work>
decltype(auto) guarded(Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::DatabaseModifiedError&) {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        throw IndexBusy("Another program is bringing the search index up to date; wait until it has finished.");
    } catch (const Xapian::Error& error) {
        throw IndexDamaged("The search index cannot be read (" + inWords(error) +
                           "). It is made again from the study, which is not affected.");
    }
}

} // namespace emic::indexer
