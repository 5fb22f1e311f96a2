// The thread on which a window's searches are asked, one after another. What is posted gets the open search. Owned by
// the search desk; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/live_search.h"
#endif

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <QObject>
#include <QThread>

namespace emic::desktop {

class SearchThread : public QObject {
    Q_OBJECT

public:
    SearchThread(std::filesystem::path study, std::string analystName, QObject* parent);
    /// What is being asked must have been told to stop; what waits is dropped.
    ~SearchThread() override;

    /// Runs `work` on the thread. It catches what it throws itself.
    void post(std::function<void(workbench::LiveSearch&)> work);

private:
    struct State;
    QThread m_thread;
    QObject* m_there; ///< lives on the thread
    std::shared_ptr<State> m_state;
};

} // namespace emic::desktop
