#include "app/desktop/index_keeper.h"

#include "app/desktop/background_job.h"
#include "app/desktop/strings.h"
#include "app/workbench/update_index.h"
#include "core/text/error.h"
#include "indexer/index.h"

#include <chrono>
#include <QCoreApplication>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::chrono::milliseconds afterChange{150};
constexpr std::chrono::milliseconds afterOpening{1500};
constexpr std::chrono::seconds whileBusy{2};

bool hasIndex(const StudySession& session) {
    try {
        std::error_code failed;
        return std::filesystem::exists(indexer::indexFolder(session.read().info().id), failed);
    } catch (const Error&) { // there is no folder for caches
        return false;
    }
}

} // namespace

/// What the background thread leaves behind.
struct IndexKeeper::Outcome {
    indexer::UpdateResult result;
    bool finished = false;
    bool busy = false; ///< another program is at it
    std::string trouble;
};

IndexKeeper& IndexKeeper::of(StudySession& session) {
    if (auto* keeper = session.findChild<IndexKeeper*>(QString(), Qt::FindDirectChildrenOnly))
        return *keeper;
    return *new IndexKeeper(session);
}

IndexKeeper::IndexKeeper(StudySession& session) : QObject(&session), m_session(session), m_searched(hasIndex(session)) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &IndexKeeper::start);
    connect(&session, &StudySession::changed, this, [this](const study::Notification& notification) {
        if (!m_searched || !notification.touches(study::Entity::source))
            return;
        m_stopped = false;
        m_soon.start(afterChange);
    });
    if (m_searched)
        m_soon.start(afterOpening);
}

IndexKeeper::~IndexKeeper() {
    // It stops between two sources; nobody waits for that but the application's end.
    if (!m_job)
        return;
    m_job->cancel();
    BackgroundJob* ending = m_job.release();
    ending->disconnect(this);
    ending->setParent(QCoreApplication::instance());
    connect(ending, &BackgroundJob::finished, ending, &QObject::deleteLater);
    connect(ending, &BackgroundJob::failed, ending, &QObject::deleteLater);
}

void IndexKeeper::want() {
    if (std::exchange(m_searched, true) && !m_stopped && !m_soon.isActive() && m_trouble.isEmpty())
        return;
    m_stopped = false;
    m_soon.start(0);
}

void IndexKeeper::mend(const QString& why) {
    if (m_rebuild || working())
        return;
    m_searched = true;
    m_rebuild = true;
    m_session.say(why);
    m_soon.start(0);
}

void IndexKeeper::cancel() {
    if (!m_job)
        return;
    m_stopped = true;
    m_again = false;
    m_job->cancel();
}

void IndexKeeper::start() {
    if (m_job) {
        m_again = true;
        return;
    }
    m_done = 0;
    m_total = 0;
    m_outcome = std::make_shared<Outcome>();
    const auto rebuild = std::exchange(m_rebuild, false) ? workbench::Rebuild::always : workbench::Rebuild::ifNeeded;
    m_job = std::make_unique<BackgroundJob>(
        [path = m_session.path(), analyst = m_session.analystName(), rebuild,
         outcome = m_outcome](workbench::Progress& progress) {
            try {
                const auto study = storage::Study::open(path, analyst, storage::Access::readOnly);
                outcome->result = workbench::updateIndex(study.read(), progress, rebuild);
                outcome->finished = true;
            } catch (const indexer::IndexBusy&) {
                outcome->busy = true;
            } catch (const Cancelled&) { // NOLINT(bugprone-empty-catch): what is finished stays
            } catch (const Error& error) {
                outcome->trouble = error.what();
            }
        },
        nullptr);
    connect(m_job.get(), &BackgroundJob::progressed, this, [this](qlonglong done, qlonglong total) {
        m_done = done;
        m_total = total;
        emit progressed();
    });
    const auto ended = [this] { end(*m_outcome); };
    connect(m_job.get(), &BackgroundJob::finished, this, ended);
    connect(m_job.get(), &BackgroundJob::failed, this, ended);
    emit workingChanged();
}

void IndexKeeper::end(const Outcome& outcome) {
    // Its own signal brought us here.
    m_job.release()->deleteLater();
    m_trouble = shown(outcome.trouble);
    m_stopped = m_stopped && !outcome.finished;
    if (!outcome.result.because.empty())
        m_session.say(shown(outcome.result.because));
    emit workingChanged();
    if (outcome.finished || m_stopped)
        emit updated();
    if (outcome.busy)
        m_soon.start(whileBusy);
    else if (std::exchange(m_again, false))
        m_soon.start(0);
}

} // namespace emic::desktop
