// Keeps the search index of a study up to date in the background, with progress that can be shown and stopped: after
// each change to a text, and from the first search on. The index is a cache; whatever happens to it, the study is not
// touched. One for all windows on a study, owned by its session; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <QObject>
#include <QString>
#include <QTimer>

namespace emic::desktop {

class BackgroundJob;

class IndexKeeper : public QObject {
    Q_OBJECT

public:
    /// The keeper of a session; made when it is first asked for. An index that is there already is brought up to date
    /// a little later, when the window has settled.
    [[nodiscard]] static IndexKeeper& of(StudySession& session);
    ~IndexKeeper() override;

    /// Somebody searches: the index is brought up to date now, and from now on.
    void want();
    /// Makes the index anew, because this is wrong with it; the person is told so.
    void mend(const QString& why);
    /// Stops what is under way; what is finished stays. It goes on with the next change, or when it is wanted.
    void cancel();

    [[nodiscard]] bool working() const { return m_job != nullptr; }
    [[nodiscard]] qlonglong done() const { return m_done; }
    [[nodiscard]] qlonglong total() const { return m_total; }
    /// What keeps the index from being brought up to date; empty when nothing does.
    [[nodiscard]] const QString& trouble() const { return m_trouble; }
    /// True when the person stopped it before it was finished.
    [[nodiscard]] bool stopped() const { return m_stopped; }

signals:
    void progressed();
    /// It began to work, or ended.
    void workingChanged();
    /// There is something new in the index.
    void updated();

private:
    explicit IndexKeeper(StudySession& session);
    struct Outcome;
    void start();
    void end(const Outcome& outcome);

    StudySession& m_session;
    std::unique_ptr<BackgroundJob> m_job;
    std::shared_ptr<Outcome> m_outcome;
    QTimer m_soon;
    bool m_searched = false; ///< there is an index, or somebody wants one
    bool m_again = false;    ///< texts changed while it was working
    bool m_rebuild = false;
    bool m_stopped = false;
    qlonglong m_done = 0;
    qlonglong m_total = 0;
    QString m_trouble;
};

} // namespace emic::desktop
