#include "tests/crash/fault_calls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>

namespace emic::tests {
namespace {

CallFault planned = CallFault::none;
std::int64_t plannedAt = 0;
std::int64_t calls = 0;

/// True when the call is to fail.
bool fails() {
    if (++calls != plannedAt)
        return false;
    if (planned == CallFault::kill)
        ::kill(::getpid(), SIGKILL);
    if (planned == CallFault::fail)
        errno = EIO;
    return planned == CallFault::fail;
}

} // namespace

void planCalls(CallFault fault, std::int64_t at) {
    planned = fault;
    plannedAt = at;
    calls = 0;
}

std::int64_t callsSoFar() {
    return calls;
}

} // namespace emic::tests

// Named as the C library's, whose place they take.
extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
    return emic::tests::fails() ? -1 : ::syscall(SYS_write, file, bytes, count);
}

int fsync(int file) {
    return emic::tests::fails() ? -1 : static_cast<int>(::syscall(SYS_fsync, file));
}

int fchmod(int file, mode_t mode) noexcept {
    return emic::tests::fails() ? -1 : static_cast<int>(::syscall(SYS_fchmod, file, mode));
}

int rename(const char* from, const char* to) noexcept {
    return emic::tests::fails() ? -1 : static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
}
