#include "app/desktop/study_worker.h"

#include "core/storage/study_file.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <optional>
#include <QTimer>

namespace emic::desktop {
namespace {

/// Short, because a window that closes waits for the question that is being asked.
constexpr std::chrono::milliseconds patience{50};
constexpr std::chrono::milliseconds betweenAttempts{200};
constexpr int mostAttempts = 50;

} // namespace

/// Made, used and closed on the worker's thread.
struct StudyWorker::Connection {
    std::optional<storage::Study> study;
    std::atomic<bool> stopping = false;
};

StudyWorker::StudyWorker(std::filesystem::path study, std::string analystName, QObject* parent)
    : QObject(parent), m_path(std::move(study)), m_analystName(std::move(analystName)), m_there(new QObject),
      m_connection(std::make_shared<Connection>()) {
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

StudyWorker::~StudyWorker() {
    m_connection->stopping = true;
    QMetaObject::invokeMethod(m_there, [connection = m_connection] { connection->study.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void StudyWorker::post(std::function<void(const storage::Reader&)> question) {
    ++m_waiting;
    QMetaObject::invokeMethod(
        m_there, [this, connection = m_connection, question = std::move(question)] { ask(connection, question, 1); },
        Qt::QueuedConnection);
}

/// On the worker's thread.
void StudyWorker::ask(const std::shared_ptr<Connection>& connection, const Question& question, int attempt) {
    if (connection->stopping)
        return;
    try {
        if (!connection->study) {
            connection->study.emplace(storage::Study::open(m_path, m_analystName, storage::Access::readOnly, patience));
            connection->study->seeAsAnalyst();
        }
        question(connection->study->read());
    } catch (const std::exception&) {
        // Another program may hold the file, or rows may have changed between two reads.
        connection->study.reset();
        if (attempt < mostAttempts) {
            QTimer::singleShot(betweenAttempts, m_there,
                               [this, connection, question, attempt] { ask(connection, question, attempt + 1); });
            return;
        }
    }
    answerWith([this] { --m_waiting; });
}

void StudyWorker::answerWith(std::function<void()> answer) {
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

} // namespace emic::desktop
