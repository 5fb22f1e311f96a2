// The application of the window's tests: it knows how long the interface was at work on one event, with all that the
// event led to. Processor time of the interface thread, so that a busy machine changes little; waiting for the disk is
// not in it. Interface thread.
#pragma once

#include "app/desktop/application.h"

#include <chrono>
#include <QString>

namespace emic::desktop {

class WatchedApplication : public Application {
public:
    using Application::Application;

    bool notify(QObject* receiver, QEvent* event) override;

    struct Stretch {
        std::chrono::nanoseconds length{0};
        QString what; ///< class of who got the event, and the event's type
    };
    /// The longest stretch since the last start().
    [[nodiscard]] const Stretch& longest() const { return m_longest; }
    void start() { m_longest = {}; }

    [[nodiscard]] static WatchedApplication& now();

private:
    int m_depth = 0;
    Stretch m_longest;
};

} // namespace emic::desktop
