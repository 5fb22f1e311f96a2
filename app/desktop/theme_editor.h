// What a theme means: colour, definition, what belongs to it and what does not, and notes on it. Each field is saved
// when it is left, as one entry. Owned by the themes panel; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <array>
#include <memory>
#include <QScrollArea>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace emic::desktop {

class ThemeEditor : public QScrollArea {
    Q_OBJECT

public:
    ThemeEditor(std::shared_ptr<StudySession> session, QWidget* parent);
    ~ThemeEditor() override;

    /// Saves what was being written, and shows another theme, or none.
    void showTheme(std::optional<study::ThemeId> theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void save();
    void refill();
    void refillNotes();
    void addNote();

    std::shared_ptr<StudySession> m_session;
    std::optional<study::ThemeId> m_theme;
    QWidget* m_inside;
    QLabel* m_heading;
    QComboBox* m_colour;
    std::array<QPlainTextEdit*, 3> m_fields; ///< definition, inclusion, exclusion
    QPlainTextEdit* m_newNote;
    QVBoxLayout* m_notes;
    bool m_filling = false;
};

} // namespace emic::desktop
