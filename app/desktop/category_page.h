// Step 4 for one theme: the category's title and its analytic text, written here and kept without a Save button: on a
// pause, on leaving the field, the theme and the step, and before the study's undo. What others change meanwhile comes
// in without touching what is typed. Owned by the synthesis workspace; interface thread.
#pragma once

#include "app/desktop/category_editor.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QTimer>
#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;

namespace emic::desktop {

class StaleKeeper;

class CategoryPage : public QWidget {
    Q_OBJECT

public:
    CategoryPage(std::shared_ptr<StudySession> session, StaleKeeper& stale, QWidget* parent);

    void setTheme(std::optional<study::ThemeId> theme);
    [[nodiscard]] std::optional<study::ThemeId> theme() const { return m_theme; }
    [[nodiscard]] std::optional<study::CategoryId> category() const;
    /// The paragraph at the caret; nothing while it is not in the study yet.
    [[nodiscard]] std::optional<study::ParagraphId> paragraph() const;
    [[nodiscard]] QLineEdit& title() { return *m_title; }
    [[nodiscard]] CategoryEditor& editor() { return *m_editor; }

    /// Keeps what was typed. False when the study refuses it; then it stays on the screen.
    bool save();
    /// The next paragraph that is stale, from the caret on and round; false when none is.
    bool goToNextStale();

signals:
    /// Another paragraph, or another state of it.
    void paragraphChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] CategoryEditor::ShowQuote quoteShower() const;
    [[nodiscard]] std::vector<editing::ParagraphDraft> drafts() const;
    [[nodiscard]] bool titleTyped() const;
    void typed();
    void load();
    void follow(const study::Notification& notification);
    void takeOver();
    void refreshTitle();
    void refreshMarks();

    std::shared_ptr<StudySession> m_session;
    StaleKeeper& m_stale;
    std::optional<study::ThemeId> m_theme;
    QLabel* m_path;
    QLineEdit* m_title;
    QLabel* m_state;
    CategoryEditor* m_editor;
    std::vector<editing::ParagraphDraft> m_before; ///< the text as the study last had it
    std::string m_titleBefore;
    std::vector<std::optional<study::ParagraphId>> m_ids; ///< of the paragraphs on the screen
    QTimer m_pause;
    bool m_isDirty = false;
    bool m_saving = false;
};

} // namespace emic::desktop
