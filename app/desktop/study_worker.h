// Questions to a study that take longer than a window may wait, answered on a thread of their own with a connection of
// its own. One at a time, in the order asked. Owned by the session; used from the interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <filesystem>, and needs none of it
#include "core/storage/reader.h"

#include <filesystem>
#endif

#include <functional>
#include <memory>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <string>
#include <type_traits>
#include <utility>

namespace emic::desktop {

class StudyWorker : public QObject {
    Q_OBJECT

public:
    StudyWorker(std::filesystem::path study, std::string analystName, QObject* parent);
    /// Waits for the question that is being answered; those behind it are dropped.
    ~StudyWorker() override;

    /// Calls `ask` with a Reader on the worker's thread, and `then` with what it returned on this one, unless `context`
    /// has gone meanwhile. A question that fails, as while another program writes into the file, is asked again, some
    /// times; then it is not answered.
    template <class Ask, class Then>
    void run(QObject* context, Ask ask, Then then) {
        using Answer = std::invoke_result_t<Ask, const storage::Reader&>;
        post([this, guard = QPointer<QObject>(context), ask = std::move(ask),
              then = std::move(then)](const storage::Reader& reader) mutable {
            auto answer = std::make_shared<Answer>(ask(reader));
            answerWith([guard, then = std::move(then), answer] {
                if (guard)
                    then(std::move(*answer));
            });
        });
    }

    /// True while questions wait for their answers.
    [[nodiscard]] bool busy() const { return m_waiting > 0; }

private:
    void post(std::function<void(const storage::Reader&)> question);
    struct Connection;
    using Question = std::function<void(const storage::Reader&)>;
    void ask(const std::shared_ptr<Connection>& connection, const Question& question, int attempt);
    void answerWith(std::function<void()> answer);

    std::filesystem::path m_path;
    std::string m_analystName;
    QThread m_thread;
    QObject* m_there; ///< lives on the thread
    std::shared_ptr<Connection> m_connection;
    int m_waiting = 0;
};

} // namespace emic::desktop
