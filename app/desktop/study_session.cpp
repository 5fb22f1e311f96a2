#include "app/desktop/study_session.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "core/text/error.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <QElapsedTimer>
#include <QEventLoop>
#include <utility>

namespace emic::desktop {
namespace {

/// How long a call may wait for another program before the window must paint again.
constexpr std::chrono::milliseconds patience{15};
constexpr std::chrono::milliseconds betweenAttempts{5}; // most often it is our own thread that reads
constexpr std::chrono::milliseconds longestWait{6000};
constexpr std::chrono::milliseconds untilNextLook{200};

/// Sessions that some window holds, by the file's real place and who works in it.
using SessionKey = std::pair<std::filesystem::path, std::string>;
std::map<SessionKey, std::weak_ptr<StudySession>>& openSessions() {
    static std::map<SessionKey, std::weak_ptr<StudySession>> sessions;
    return sessions;
}

std::filesystem::path placeOf(const std::filesystem::path& path) {
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : real;
}

} // namespace

std::shared_ptr<StudySession> StudySession::open(const std::filesystem::path& path, const std::string& analystName) {
    std::weak_ptr<StudySession>& known = openSessions()[{placeOf(path), analystName}];
    if (std::shared_ptr<StudySession> session = known.lock())
        return session;
    std::shared_ptr<StudySession> session(
        new StudySession(storage::Study::open(path, analystName, storage::Access::readWrite, patience)));
    known = session;
    return session;
}

std::shared_ptr<StudySession> StudySession::create(const std::filesystem::path& path, const storage::NewStudy& info,
                                                   const std::string& analystName) {
    (void)storage::Study::create(path, info, analystName);
    std::shared_ptr<StudySession> session(
        new StudySession(storage::Study::open(path, analystName, storage::Access::readWrite, patience)));
    openSessions()[{placeOf(path), analystName}] = session;
    return session;
}

StudySession::StudySession(storage::Study study)
    : m_study(std::move(study)), m_id(m_study.read().info().id),
      m_worker(new StudyWorker(m_study.path(), m_study.analystName(), this)) {
    m_study.seeAsAnalyst();
    m_sight = m_study.sight();
    if (const std::vector<study::JournalEntry> last = m_study.journal(1); !last.empty())
        m_seen = last.back().ordinal;
    m_later.setSingleShot(true);
    m_later.setInterval(untilNextLook);
    connect(&m_later, &QTimer::timeout, this, &StudySession::catchUp);
    m_subscription = m_study.subscribe([this](const study::Notification& notification) { hear(notification); });
}

StudySession::~StudySession() = default;

QString StudySession::title() const {
    return shown(read().info().title);
}

std::optional<study::AnalystId> StudySession::me() const {
    const std::vector<study::Analyst> found = read().where<&study::Analyst::name>(analystName());
    return found.empty() ? std::nullopt : std::optional(found.front().id);
}

void StudySession::waitALittle() {
    QEventLoop loop;
    QTimer::singleShot(betweenAttempts, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

StudySession::Result StudySession::attempt(const std::function<std::optional<study::JournalEntry>()>& work) {
    if (m_waiting) {
        emit refused(tr("Another program is writing into this study, and the step before this one still waits for it; "
                        "this one was not done."));
        return Result::refused;
    }
    const std::shared_ptr<StudySession> alive = openSessions()[{placeOf(path()), analystName()}].lock();
    m_held.reset(); // whoever is told of a change may make one
    QElapsedTimer clock;
    clock.start();
    bool told = false;
    while (true) {
        try {
            return work() ? Result::done : Result::nothingToDo;
        } catch (const Busy& problem) {
            if (clock.hasExpired(longestWait.count())) {
                emit refused(tr("Nothing was changed: %1").arg(shown(problem.what())));
                return Result::refused;
            }
            if (!std::exchange(told, true))
                emit said(tr("Another program is writing into this study; this step waits for it."));
            m_waiting = true;
            waitALittle();
            m_waiting = false;
        } catch (const std::exception& problem) {
            emit refused(shown(problem.what()));
            return Result::refused;
        }
    }
}

StudySession::Result StudySession::perform(const std::function<void(storage::Edit&)>& change) {
    return attempt([&] { return m_study.perform(change); });
}

StudySession::Result StudySession::undo() {
    catchUp();
    return attempt([&] { return m_study.undo(); });
}

StudySession::Result StudySession::redo() {
    catchUp();
    return attempt([&] { return m_study.redo(); });
}

void StudySession::hear(const study::Notification& notification) {
    // Entries of other connections may stand between this one and the last.
    if (notification.entry.ordinal > m_seen + 1)
        catchUp();
    if (notification.entry.ordinal <= m_seen)
        return;
    try {
        m_held = m_study.hold();
    } catch (const Busy&) {
        return m_later.start(); // it is in the journal
    }
    m_seen = notification.entry.ordinal;
    tell(notification);
    m_held.reset();
}

void StudySession::tell(study::Notification notification) {
    storage::Sight now = m_study.sight();
    if (now != m_sight) {
        std::vector<study::AnalystId> others;
        std::ranges::set_symmetric_difference(m_sight.hiddenCodings, now.hiddenCodings, std::back_inserter(others));
        std::ranges::set_symmetric_difference(m_sight.hiddenImpressions, now.hiddenImpressions,
                                              std::back_inserter(others));
        m_sight = std::move(now);
        for (const study::RowChange& row : m_study.rowsApartOf({others.begin(), others.end()}))
            notification.rows.push_back(row);
    }
    emit changed(notification);
}

void StudySession::catchUp() {
    try {
        m_held = m_study.hold();
        const std::vector<study::JournalEntry> last = m_study.journal(1);
        if (!last.empty() && last.back().ordinal > m_seen)
            for (const study::JournalEntry& entry : m_study.journal(last.back().ordinal - m_seen)) {
                if (entry.ordinal <= m_seen)
                    continue;
                m_seen = entry.ordinal;
                tell({entry, m_study.rowsOf(entry)});
            }
    } catch (const Busy&) {
        m_later.start();
    } catch (const std::exception& problem) {
        emit refused(shown(problem.what()));
    }
    m_held.reset();
}

} // namespace emic::desktop
