#include "tests/app/desktop/watched_application.h"

#include <ctime>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace emic::desktop {
namespace {

std::chrono::nanoseconds timeOfThread() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Other threads get their events here, too.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return Application::notify(receiver, event);
    // Both may be gone afterwards.
    const char* const who = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    ++m_depth;
    const auto begin = timeOfThread();
    const bool done = Application::notify(receiver, event);
    const auto length = timeOfThread() - begin;
    --m_depth;
    if (length > m_longest.length)
        m_longest = {length, QLatin1String(who) + QLatin1Char(' ') +
                                 QLatin1String(QMetaEnum::fromType<QEvent::Type>().valueToKey(type))};
    return done;
}

WatchedApplication& WatchedApplication::now() {
    return *static_cast<WatchedApplication*>(QCoreApplication::instance());
}

} // namespace emic::desktop
