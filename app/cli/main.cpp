#include "app/cli/cli.h"
#include "app/cli/safe_output.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

namespace {

int widthOf(int descriptor) {
    winsize size{};
    if (::isatty(descriptor) == 0)
        return 0;
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool readerHasGone(int descriptor) {
    pollfd poll{descriptor, POLLOUT, 0};
    return ::poll(&poll, 1, 0) == 1 && (poll.revents & POLLERR) != 0;
}

} // namespace

int main(int argc, char** argv) {
    using namespace emic::cli;
    // A reader that has seen enough (head, less) ends the output, not the program in the middle of its work.
    std::signal(SIGPIPE, SIG_IGN);
    std::ios::sync_with_stdio(false);

    const Terminal terminal{widthOf(STDOUT_FILENO), ::isatty(STDERR_FILENO) != 0};
    SafeOutput safe(*std::cout.rdbuf());
    std::ostream out(terminal.width > 0 ? &safe : std::cout.rdbuf());
    const int code = run({argv + 1, argv + argc}, std::cin, out, std::cerr, terminal);
    out.flush();
    std::cout.flush();
    if ((out && std::cout) || readerHasGone(STDOUT_FILENO))
        return code;
    std::cerr << "emic: The output could not be written; is the disk full?\n";
    return code == done ? failed : code;
}
