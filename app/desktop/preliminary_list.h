// An analyst's own preliminary themes in their order, each with a note. Says how many the method expects, and lets one
// be ready with any number. Owned by the impression workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/study/findings.h"
#endif

#include <memory>
#include <optional>
#include <QWidget>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace emic::desktop {

class KeptText;

class PreliminaryList : public QWidget {
    Q_OBJECT

public:
    PreliminaryList(std::shared_ptr<StudySession> session, QWidget* parent);

    void startAdding();
    void moveCurrent(int by);
    void removeCurrent();
    void renameCurrent();
    void toggleReady();
    void keepNow();
    [[nodiscard]] QListWidget& list() { return *m_list; }
    [[nodiscard]] QLineEdit& line() { return *m_line; }
    [[nodiscard]] KeptText& note() { return *m_note; }
    [[nodiscard]] QString advice() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add();
    void refill();
    void rename(int row, const QString& name);
    void showNote();
    [[nodiscard]] const study::PreliminaryTheme* current() const;

    std::shared_ptr<StudySession> m_session;
    std::vector<study::PreliminaryTheme> m_themes;
    std::optional<study::PreliminaryThemeId> m_noteOf;
    QLabel* m_heading;
    QListWidget* m_list;
    QLineEdit* m_line;
    KeptText* m_note = nullptr;
    QLabel* m_advice;
    QCheckBox* m_ready;
    bool m_filling = false;
};

} // namespace emic::desktop
