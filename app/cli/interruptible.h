// Progress of long work on a terminal, and an interrupt (Ctrl-C) as the wish to stop it. While one lives, the first
// interrupt stops the work where nothing is lost; a second one ends the program. Belongs to one thread; at most one
// lives at a time.
#pragma once

#include "app/cli/commands.h"
#include "app/workbench/progress.h"

#include <chrono>

namespace emic::cli {

class Interruptible : public workbench::Progress {
public:
    explicit Interruptible(const Streams& streams);
    ~Interruptible() override;
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

    void report(std::int64_t finished, std::int64_t total, std::string_view what) override;
    [[nodiscard]] bool cancelled() const override;

private:
    std::ostream& m_err;
    bool m_shows;
    int m_width;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_next;
    void (*m_before)(int);
};

} // namespace emic::cli
