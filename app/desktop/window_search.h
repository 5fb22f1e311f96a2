// Searching in one window: the desk that asks, the panel in its dock or in the workspace, and the way from a hit to its
// place in a transcript. Owned by what the window keeps for its study; interface thread.
#pragma once

#include "app/desktop/search_desk.h"
#include "app/desktop/search_panel.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QPointer>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace emic::desktop {

class ActionList;
class IndexProgress;
class PeopleSelection;
class SearchWorkspace;
class StepBar;
class TranscriptArea;
class TranscriptPage;

class WindowSearch : public QObject {
    Q_OBJECT

public:
    WindowSearch(std::shared_ptr<StudySession> session, Prompts& prompts, PeopleSelection& people, TranscriptArea& area,
                 StepBar& steps, QMainWindow& window, QObject* parent);
    ~WindowSearch() override;

    /// Puts search's actions into the menu that is open; `now` gives the search of the study that is open, or nothing.
    static void addTo(ActionList& actions, const std::function<WindowSearch*()>& now);

    /// The dock the panel stands in; the window places it.
    void setDock(QDockWidget& dock);
    [[nodiscard]] SearchPanel& panel() { return *m_panel; }
    [[nodiscard]] SearchWorkspace& workspace() { return *m_workspace; }
    [[nodiscard]] SearchDesk& desk() { return *m_desk; }

    /// Ctrl+Shift+F: the box, wherever it stands.
    void focusBox();
    /// Lends the panel's parts to the workspace, or takes them back; the window's workspaces say when.
    void openWorkspace();
    void closeWorkspace();
    /// The focus goes to the transcript.
    void returnToText();
    void moreLikeSelected();
    void goToHit(int by);

private:
    void goTo(int row, bool going);
    void markHits(TranscriptPage& page, study::SourceId source, int row);
    void clearMarks();

    std::shared_ptr<StudySession> m_session;
    TranscriptArea& m_area;
    StepBar& m_steps;
    QMainWindow& m_window;
    SearchDesk* m_desk;
    SearchPanel* m_panel;
    SearchWorkspace* m_workspace;
    IndexProgress* m_progress;
    QPointer<QDockWidget> m_dock;
    QPointer<TranscriptPage> m_marked;   ///< where hits are marked
    QPointer<TranscriptPage> m_glimpsed; ///< a tab that opened only to look at a hit
};

} // namespace emic::desktop
