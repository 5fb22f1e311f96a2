// An open study as the windows on it share it: the one place that changes it, and the one that says what changed.
//
// Whoever wants something done calls perform with a function of core/editing; what cannot be done comes out as the
// signal `refused` with a sentence for the person, never as an exception. Every change, also one by undo, by another
// thread's connection or by another program, comes out once as `changed`, while the file is held so that whoever reads
// then can read. Interface thread.
//
// Where another program writes into the file, a step waits for it for some seconds: the window goes on painting, what
// is pressed meanwhile is kept for afterwards, and `said` tells. A step that waited too long comes out as `refused`.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <filesystem>, and needs none of it
#include "core/storage/study_file.h"
#include "core/study/study.h"

#include <filesystem>
#endif

#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QString>
#include <QTimer>
#include <string>

namespace emic::desktop {

class StudyWorker;

class StudySession : public QObject {
    Q_OBJECT

public:
    /// The session of this file for this analyst; the one there is when a window has it open already. Throws as
    /// Study::open does.
    [[nodiscard]] static std::shared_ptr<StudySession> open(const std::filesystem::path& path,
                                                            const std::string& analystName);
    /// Makes a new study and opens it. Throws as Study::create does.
    [[nodiscard]] static std::shared_ptr<StudySession>
    create(const std::filesystem::path& path, const storage::NewStudy& info, const std::string& analystName);
    ~StudySession() override;

    [[nodiscard]] const storage::Reader& read() const { return m_study.read(); }
    [[nodiscard]] const storage::Study& study() const { return m_study; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_study.path(); }
    [[nodiscard]] bool writable() const { return m_study.writable(); }
    [[nodiscard]] QString title() const;
    /// The study's id, known without a look into the file.
    [[nodiscard]] study::StudyId id() const { return m_id; }
    [[nodiscard]] const std::string& analystName() const { return m_study.analystName(); }
    /// The row of the analyst whose name this session has; nothing before their first edit.
    [[nodiscard]] std::optional<study::AnalystId> me() const;

    /// Questions that take long.
    [[nodiscard]] StudyWorker& worker() { return *m_worker; }

    enum class Result { done, nothingToDo, refused };
    /// One gesture, one journal entry.
    Result perform(const std::function<void(storage::Edit&)>& change);
    Result undo();
    Result redo();

    /// Looks for changes that were made through another connection.
    void catchUp();

    /// Tells the person something, as `said`.
    void say(const QString& sentence) { emit said(sentence); }

signals:
    void changed(const emic::study::Notification& notification);
    void refused(const QString& why);
    void said(const QString& sentence);

private:
    explicit StudySession(storage::Study study);
    Result attempt(const std::function<std::optional<study::JournalEntry>()>& work);
    void hear(const study::Notification& notification);
    /// Tells of a change; where it opened or closed the view on others' work, their rows are told with it.
    void tell(study::Notification notification);
    /// Lets the window paint for a moment. Keys and clicks stay where they are.
    void waitALittle();

    storage::Study m_study;
    study::StudyId m_id;
    storage::Subscription m_subscription;
    StudyWorker* m_worker;
    storage::Sight m_sight;       ///< whose work was hidden when a change was told last
    std::int64_t m_seen = 0;      ///< ordinal of the last journal entry that was told
    std::shared_ptr<void> m_held; ///< while changes are told
    QTimer m_later;               ///< looks again for changes that could not be read
    bool m_waiting = false;
};

} // namespace emic::desktop
