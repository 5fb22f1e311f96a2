#include "app/cli/interruptible.h"

#include "core/reports/table_text.h"
#include "core/text/strings.h"

#include <algorithm>
#include <atomic>
#include <csignal>

namespace emic::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only use what needs no lock");

void onInterrupt(int /*signal*/) {
    if (interrupted.exchange(true)) {
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
}

} // namespace

Interruptible::Interruptible(const Streams& streams)
    : m_err(streams.err), m_shows(streams.terminal.progress),
      m_width(streams.terminal.width > 0 ? streams.terminal.width : 80),
      m_next(std::chrono::steady_clock::now() + std::chrono::milliseconds(300)) {
    interrupted = false;
    m_before = std::signal(SIGINT, onInterrupt);
}

Interruptible::~Interruptible() {
    std::signal(SIGINT, m_before);
    if (m_shown)
        m_err << "\r\x1b[K" << std::flush;
}

void Interruptible::report(std::int64_t finished, std::int64_t total, std::string_view what) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_shows || now < m_next)
        return;
    m_next = now + std::chrono::milliseconds(100);
    m_shown = true;
    const std::string count = std::to_string(finished) + " of " + std::to_string(total) + "  ";
    const int room = std::max(10, m_width - static_cast<int>(count.size()) - 1);
    m_err << "\r\x1b[K" << count << text::excerpt(reports::printable(what), room) << std::flush;
}

bool Interruptible::cancelled() const {
    return interrupted;
}

} // namespace emic::cli
