// How long a search may take, and how it is stopped. Asked often, so it looks at the clock only now and then.
#pragma once

#include "core/text/error.h"

#include <atomic>
#include <chrono>

namespace emic::indexer {

/// The time a search was given is over.
class TookTooLong : public Error {
public:
    using Error::Error;
};

/// Belongs to the searching thread; the flag may be set from any.
class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    explicit Deadline(std::chrono::milliseconds allowed, const std::atomic<bool>* stop = nullptr)
        : m_allowed(allowed), m_end(Clock::now() + allowed), m_stop(stop) {}

    /// Throws TookTooLong or Cancelled.
    void check() {
        constexpr unsigned often = 256;
        if (++m_asked % often == 0)
            checkNow();
    }

    void checkNow() const {
        if (m_stop != nullptr && m_stop->load(std::memory_order_relaxed))
            throw Cancelled("The search was stopped.");
        if (Clock::now() >= m_end)
            throw TookTooLong("The search took longer than " + std::to_string(m_allowed.count() / 1000) +
                              " seconds and was stopped. Ask for fewer or longer words, or narrow it down with a "
                              "field such as theme: or source:.");
    }

    [[nodiscard]] std::chrono::milliseconds left() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now());
    }

private:
    std::chrono::milliseconds m_allowed;
    Clock::time_point m_end;
    const std::atomic<bool>* m_stop;
    unsigned m_asked = 0;
};

} // namespace emic::indexer
