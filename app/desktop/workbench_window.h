// The window: the opening page, or one study with its transcripts in the middle and panels around them. Several windows
// may show one study; they share its session. Owned by itself (WA_DeleteOnClose); interface thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/prompts.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <QMainWindow>

class QLabel;
class QStackedWidget;
class QDockWidget;

namespace emic::desktop {

class CodingActions;
class CodingDesk;
class CoverageKeeper;
class DocksAside;
class GuidePanel;
class HistoryPanel;
class InspectorPanel;
class MessageBar;
class OpeningPage;
class OutcomesKeeper;
class ParticipantsPanel;
class PeopleSelection;
class SourcesPanel;
class StepBar;
class TeamActions;
class ThemesPanel;
class TranscriptArea;
class TranscriptPage;
class WindowSearch;
class WindowWorkspaces;

class WorkbenchWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit WorkbenchWindow(Prompts& prompts, QWidget* parent = nullptr);
    ~WorkbenchWindow() override;

    /// Opens a study in this window, instead of the one that is open. False when it cannot be: then the window says
    /// why.
    bool openStudy(const QString& path);
    void closeStudy();
    /// Builds the sample study where it is not there yet, and opens it.
    void openSample();
    void newStudy();

    // Parts, for tests. Nothing while no study is open, except where they always are.
    [[nodiscard]] const std::shared_ptr<StudySession>& session() const { return m_session; }
    [[nodiscard]] ActionList& actionList() { return *m_actions; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] OpeningPage& openingPage() { return *m_opening; }
    [[nodiscard]] TranscriptArea* area() const { return m_area; }
    [[nodiscard]] TranscriptPage* page() const;
    [[nodiscard]] SourcesPanel* sources() const { return m_sources; }
    [[nodiscard]] ThemesPanel* themes() const { return m_themes; }
    [[nodiscard]] HistoryPanel* history() const { return m_history; }
    [[nodiscard]] InspectorPanel* inspector() const { return m_inspector; }
    [[nodiscard]] ParticipantsPanel* participants() const { return m_participants; }
    [[nodiscard]] GuidePanel* guide() const { return m_guide; }
    [[nodiscard]] WindowSearch* search() const { return m_search; }
    [[nodiscard]] WindowWorkspaces* workspaces() const { return m_workspaces; }
    [[nodiscard]] PeopleSelection* people() const { return m_people; }
    [[nodiscard]] TeamActions* team() const { return m_team; }

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    // window_actions.cpp
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addThemeActions();
    void addRenditionAction();
    void editRendition(study::UnitId unit);
    void addHelpActions();
    void openPalette();
    void changeReadingStyle(qreal points, qreal lineFactor, int measure);
    void askGoTo();

    // window_steps.cpp
    void addStepActions();
    void buildWorkspaces();

    // workbench_window.cpp
    void showStudy(std::shared_ptr<StudySession> session);
    void buildPanels();
    QDockWidget* dock(const char* id, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
    void restoreWork();
    void rememberWork();
    void refuse(const QString& why);
    void followPage();
    void refreshActions();
    void refreshTitle();
    void showDecided();
    void showGuide();

    Prompts& m_prompts;
    ActionList* m_actions;
    MessageBar* m_messages;
    QStackedWidget* m_middle;
    OpeningPage* m_opening;
    StepBar* m_steps;
    QLabel* m_decided;
    QLabel* m_analyst;

    std::shared_ptr<StudySession> m_session;
    QObject* m_ofStudy = nullptr; ///< owns what goes with the study
    CodingDesk* m_desk = nullptr;
    CodingActions* m_coding = nullptr;
    CoverageKeeper* m_coverage = nullptr;
    OutcomesKeeper* m_outcomes = nullptr;
    PeopleSelection* m_people = nullptr;
    DocksAside* m_docksAside;
    WindowWorkspaces* m_workspaces = nullptr;
    TranscriptArea* m_area = nullptr;
    SourcesPanel* m_sources = nullptr;
    ParticipantsPanel* m_participants = nullptr;
    ThemesPanel* m_themes = nullptr;
    InspectorPanel* m_inspector = nullptr;
    HistoryPanel* m_history = nullptr;
    WindowSearch* m_search = nullptr;
    GuidePanel* m_guide = nullptr;
    TeamActions* m_team = nullptr;
    std::vector<QDockWidget*> m_docks;
};

} // namespace emic::desktop
