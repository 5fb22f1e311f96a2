// A piece of long work on a thread of its own, with progress that can be shown and a wish to stop that it hears. Lives
// until the work has ended, whoever asked for it. Interface thread, except where said.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/progress.h"
#endif

#include <atomic>
#include <functional>
#include <memory>
#include <QObject>
#include <QString>

class QThread;

namespace emic::desktop {

class BackgroundJob : public QObject {
    Q_OBJECT

public:
    /// Starts `work` on a thread of its own. What it throws comes out as `failed`.
    BackgroundJob(std::function<void(workbench::Progress&)> work, QObject* parent);
    /// Asks the work to stop, and waits for it.
    ~BackgroundJob() override;

    void cancel();
    [[nodiscard]] bool cancelled() const;

signals:
    void progressed(qlonglong done, qlonglong total, const QString& what);
    void finished();
    /// `sentence` is for the person; empty when the work stopped because it was asked to.
    void failed(const QString& sentence);

private:
    class Reporter;
    std::shared_ptr<Reporter> m_reporter;
    QThread* m_thread;
};

} // namespace emic::desktop
