// An import in the background: looking at files first, then bringing them in, each over a connection of its own. Owned
// by the dialogue; interface thread.
#pragma once

#include "app/desktop/background_job.h"
#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <filesystem>, and needs none of it
#include "app/workbench/import.h"
#endif

#include <memory>
#include <QObject>

namespace emic::desktop {

/// A label of files that are imported, and who it is.
struct LabelChoice {
    QString label;
    qlonglong turns = 0;
    int sources = 0;
    /// A participant's code, new or known, or one of the words for a role; empty: nobody yet.
    QString who;
    bool known = false; ///< who it is was clear from the label
};

class ImportRun : public QObject {
    Q_OBJECT

public:
    ImportRun(std::shared_ptr<StudySession> session, QObject* parent);

    /// Reads the files without changing the study; ends with `planned`.
    void plan(workbench::ImportJob job);
    /// Brings in what was planned and then says who the labels are, as a second entry; ends with `imported`.
    void import(std::vector<LabelChoice> labels);
    void cancel();

    [[nodiscard]] const workbench::ImportOutcome& outcome() const { return *m_outcome; }
    /// Labels of the files that are new, the ones nobody knows first.
    [[nodiscard]] std::vector<LabelChoice> labels() const;

    /// The words for roles that `who` may be, in the person's language.
    [[nodiscard]] static QString interviewer();
    [[nodiscard]] static QString moderator();

signals:
    void progressed(qlonglong done, qlonglong total, const QString& what);
    void planned();
    void imported();
    /// Nothing was changed. Empty when the person stopped it.
    void failed(const QString& why);

private:
    void start(std::function<void(storage::Study&, workbench::Progress&)> work, void (ImportRun::*end)());
    void bind(const std::vector<LabelChoice>& labels);

    std::shared_ptr<StudySession> m_session;
    std::unique_ptr<BackgroundJob> m_work;
    workbench::ImportJob m_job;
    std::shared_ptr<workbench::ImportOutcome> m_outcome;
};

} // namespace emic::desktop
