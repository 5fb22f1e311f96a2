// Step 1, the total impression: every source is read without a coding in sight, beside it notes and the analyst's own
// preliminary themes; on a second page all analysts' lists side by side. Owned by the window's workspaces; interface
// thread.
#pragma once

#include "app/desktop/workspace.h"

#include <functional>

class QLabel;
class QTabWidget;
class QTreeView;

namespace emic::desktop {

class ActionList;
class ImpressionNotes;
class PreliminaryList;
class ReadingListModel;
class ReadingPane;
class SideBySide;

class ImpressionWorkspace : public Workspace {
    Q_OBJECT

public:
    ImpressionWorkspace(const WorkspaceContext& context, QWidget* parent);

    /// Puts the step's menu into the list; `now` gives the workspace that is worked in, or nothing.
    static void addTo(ActionList& actions, const std::function<ImpressionWorkspace*()>& now);

    void arrive() override;
    void leave() override;

    void toggleRead();
    void goToUnread();
    /// The reading page, or the one with lists side by side.
    void showReading();
    void showSideBySide();
    void toggleReady();

    // Parts, for actions and tests.
    [[nodiscard]] QTreeView& sources() { return *m_list; }
    [[nodiscard]] ReadingPane& reading() { return *m_reading; }
    [[nodiscard]] ImpressionNotes& notes() { return *m_notes; }
    [[nodiscard]] PreliminaryList& themes() { return *m_themes; }
    [[nodiscard]] SideBySide& together() { return *m_together; }
    [[nodiscard]] bool showsTogether() const;

private:
    [[nodiscard]] QWidget* buildReading();
    void open(int row);
    void count();

    std::shared_ptr<StudySession> m_session;
    ReadingListModel* m_model;
    QTabWidget* m_pages;
    QLabel* m_count = nullptr;
    QTreeView* m_list = nullptr;
    ReadingPane* m_reading = nullptr;
    ImpressionNotes* m_notes = nullptr;
    PreliminaryList* m_themes = nullptr;
    SideBySide* m_together;
};

} // namespace emic::desktop
