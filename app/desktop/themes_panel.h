// The panel of themes: the tree with a filter, and what is done to themes: new, rename, define, move, nest, merge,
// delete. Owned by its dock; interface thread.
#pragma once

#include "app/desktop/prompts.h"
#include "app/desktop/theme_tree_model.h"

#include <QWidget>
#include <set>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace emic::desktop {

class ReasonBar;
class ThemeEditor;

class ThemesPanel : public QWidget {
    Q_OBJECT

public:
    ThemesPanel(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent);

    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] const ThemeTreeModel& model() const { return *m_model; }
    [[nodiscard]] std::optional<study::ThemeId> current() const;
    void setCurrent(study::ThemeId theme);
    [[nodiscard]] QModelIndex indexOf(study::ThemeId theme) const;

    void addTheme();
    void addSubtheme();
    void addFocusArea();
    void renameCurrent();
    void deleteCurrent();
    void moveCurrent(int by);
    void mergeCurrent();

    // What drags ask for; asks for the reason, then does it.
    void merge(study::ThemeId from, study::ThemeId into);
    void nest(study::ThemeId theme, study::ThemeId under);

signals:
    void pageWanted(emic::study::ThemeId theme);
    /// The person wants to code what is selected in the transcript.
    void codeWanted(emic::study::ThemeId theme);

private:
    void beforeReset();
    void afterReset();
    void askWhere(study::ThemeId theme, study::ThemeId target);
    void moveBetween(study::ThemeId theme, const QModelIndex& parent, int place);
    void showMenu(QPoint at);
    void add(const QString& title, std::optional<study::ThemeId> parent, std::optional<study::FocusAreaId> area);

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    ThemeTreeModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    ReasonBar* m_reason;
    ThemeEditor* m_editor;
    std::set<study::Uuid> m_closed; ///< branches the person folded up
    std::optional<study::Uuid> m_currentBefore;
};

} // namespace emic::desktop
