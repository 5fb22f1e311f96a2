#include "app/desktop/search_thread.h"

#include <exception>
#include <utility>

namespace emic::desktop {

struct SearchThread::State {
    State(std::filesystem::path study, std::string analystName) : search(std::move(study), std::move(analystName)) {}

    workbench::LiveSearch search; ///< used on the thread alone
    std::atomic<bool> ending = false;
};

SearchThread::SearchThread(std::filesystem::path study, std::string analystName, QObject* parent)
    : QObject(parent), m_there(new QObject),
      m_state(std::make_shared<State>(std::move(study), std::move(analystName))) {
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
}

SearchThread::~SearchThread() {
    m_state->ending = true;
    QMetaObject::invokeMethod(m_there, [state = m_state] { state->search.forget(); });
    m_thread.quit();
    m_thread.wait();
}

void SearchThread::post(std::function<void(workbench::LiveSearch&)> work) {
    QMetaObject::invokeMethod(
        m_there,
        [state = m_state, work = std::move(work)] {
            if (state->ending)
                return;
            try {
                work(state->search);
            } catch (const std::exception&) {
                // Another program may hold the file; whoever asks again gets an answer.
                state->search.forget();
            }
        },
        Qt::QueuedConnection);
}

} // namespace emic::desktop
