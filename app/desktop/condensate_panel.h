// The condensate of a theme or subtheme beside its units: what it is, its sentences, and what stands behind it. Owned
// by the condensation workspace; interface thread.
#pragma once

#include "app/desktop/desk_shown.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace emic::desktop {

class SentenceList;

class CondensatePanel : public QWidget {
    Q_OBJECT

public:
    CondensatePanel(std::shared_ptr<StudySession> session, QWidget* parent);

    void show(const SharedDesk& desk, study::ThemeId theme);
    void clear();
    /// What stands behind it and what is stale may have changed.
    void askAgain() { m_soon.start(); }
    /// The condensate as text, labelled for what it is, to the clipboard.
    void copy();

    [[nodiscard]] SentenceList& sentences() const { return *m_sentences; }
    [[nodiscard]] std::optional<study::ThemeId> theme() const;
    [[nodiscard]] QString ground() const;

signals:
    void themeWanted(emic::study::ThemeId theme);
    void told();

protected:
    void changeEvent(QEvent* event) override;

private:
    void quieten();
    void fillThemes();
    void ask();

    std::shared_ptr<StudySession> m_session;
    SharedDesk m_desk;
    QComboBox* m_theme;
    SentenceList* m_sentences;
    QLabel* m_kind;
    QLabel* m_ground;
    QLabel* m_warning;
    QTimer m_soon;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace emic::desktop
