#include "app/desktop/study_worker.h"

#include "core/storage/study_file.h"

#include <atomic>
#include <exception>
#include <optional>

namespace emic::desktop {

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
        m_there,
        [this, connection = m_connection, path = m_path, analyst = m_analystName, question = std::move(question)] {
            if (connection->stopping)
                return;
            try {
                if (!connection->study)
                    connection->study.emplace(storage::Study::open(path, analyst, storage::Access::readOnly));
                question(connection->study->read());
            } catch (const std::exception&) {
                // Another program may hold the file, or rows may have changed between two reads.
                connection->study.reset();
            }
            answerWith([this] { --m_waiting; });
        },
        Qt::QueuedConnection);
}

void StudyWorker::answerWith(std::function<void()> answer) {
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

} // namespace emic::desktop
