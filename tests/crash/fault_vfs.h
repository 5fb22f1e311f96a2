// An SQLite file system that fails on purpose, made the default one of the process it is installed in.
//
// It counts what changes files: writes, truncations, syncs and deletions. At a chosen count it kills the process, or
// says that the disk is full. It can also hold back what was not synced yet, as a power failure would: then files on
// disk are only ever what the last sync made of them, and a deletion that no sync of the folder followed has not
// happened.
#pragma once

#include <cstdint>

namespace emic::tests {

enum class Fault {
    none,
    kill,     ///< SIGKILL before the operation takes place
    diskFull, ///< this operation fails, those after it work again
};

struct FaultPlan {
    Fault fault = Fault::none;
    std::int64_t at = 0;       ///< operations counted from 1
    bool dropUnsynced = false; ///< what was not synced is lost when the process ends
};

/// Makes the faulty file system the default of this process, until it ends. Call once, before any study is opened.
void installFaultVfs(const FaultPlan& plan);

/// How many operations there were so far.
[[nodiscard]] std::int64_t faultOperations();

} // namespace emic::tests
