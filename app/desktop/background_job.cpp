#include "app/desktop/background_job.h"

#include "app/desktop/strings.h"
#include "core/text/error.h"

#include <chrono>
#include <exception>
#include <QThread>
#include <utility>

namespace emic::desktop {

class BackgroundJob::Reporter : public workbench::Progress {
public:
    explicit Reporter(BackgroundJob* job) : m_job(job) {}

    void report(std::int64_t done, std::int64_t total, std::string_view what) override {
        // A person reads twenty a second at most.
        const auto now = std::chrono::steady_clock::now();
        if (done < total && now - m_last < std::chrono::milliseconds(50))
            return;
        m_last = now;
        tell([job = m_job, done, total, name = shown(what)] { emit job->progressed(done, total, name); });
    }
    [[nodiscard]] bool cancelled() const override { return m_stop; }

    void stop() { m_stop = true; }
    /// Runs on the interface's thread. The job waits for this thread before it goes.
    template <class Act>
    void tell(Act act) {
        QMetaObject::invokeMethod(m_job, std::move(act), Qt::QueuedConnection);
    }

private:
    BackgroundJob* m_job;
    std::atomic<bool> m_stop = false;
    std::chrono::steady_clock::time_point m_last;
};

BackgroundJob::BackgroundJob(std::function<void(workbench::Progress&)> work, QObject* parent)
    : QObject(parent), m_reporter(std::make_shared<Reporter>(this)) {
    m_thread = QThread::create([this, reporter = m_reporter, work = std::move(work)] {
        QString problem;
        bool failedHere = true;
        try {
            work(*reporter);
            failedHere = false;
        } catch (const Cancelled&) {
        } catch (const std::exception& error) {
            problem = shown(error.what());
        }
        reporter->tell([this, failedHere, problem] {
            if (failedHere)
                emit failed(problem);
            else
                emit finished();
        });
    });
    m_thread->setParent(this);
    m_thread->start(QThread::LowPriority);
}

BackgroundJob::~BackgroundJob() {
    m_reporter->stop();
    m_thread->wait();
}

void BackgroundJob::cancel() {
    m_reporter->stop();
}

bool BackgroundJob::cancelled() const {
    return m_reporter->cancelled();
}

} // namespace emic::desktop
