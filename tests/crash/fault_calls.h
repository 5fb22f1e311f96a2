// Calls of the operating system that fail, or before which the process is killed: the steps by which a finished file
// takes the place of another do not go through SQLite's file system (fault_vfs.h). Linked into a program, this stands
// in for write, fsync, fchmod and rename in all of it; without a plan the calls do what they always do. One thread.
#pragma once

#include <cstdint>

namespace emic::tests {

enum class CallFault {
    none,
    kill, ///< SIGKILL before the call
    fail  ///< the call does nothing and says that the device failed; those after it work
};

/// From now on, counting calls from 1.
void planCalls(CallFault fault, std::int64_t at);
/// How many calls there were since.
[[nodiscard]] std::int64_t callsSoFar();

} // namespace emic::tests
