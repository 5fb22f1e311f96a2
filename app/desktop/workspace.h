// What fills the window during a step of the method that is not done in the transcripts themselves. Made when the step
// is first gone to; goes with the study. Owned by the window's workspaces; interface thread.
#pragma once

#include "app/desktop/step_bar.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QWidget>

namespace emic::desktop {

class CodingDesk;
class OutcomesKeeper;
class PeopleSelection;
class Prompts;

/// What workspaces share. All of it outlives them.
struct WorkspaceContext {
    std::shared_ptr<StudySession> session;
    Prompts& prompts;
    CodingDesk& coding;
    OutcomesKeeper& outcomes;
    PeopleSelection& people;
};

class Workspace : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(QWidget* parent);

    /// The person comes to this step: what is shown is true now, and the focus stands where work begins.
    virtual void arrive() = 0;
    /// The person goes to another step, or the study is closed: what was being written is kept.
    virtual void leave();
    /// Shows this theme, where the step is done theme by theme.
    virtual void showTheme(study::ThemeId theme);

signals:
    /// A unit that the person wants to see in its transcript.
    void unitWanted(emic::study::SourceId source, emic::study::UnitId unit);
    /// A source that the person wants to read.
    void sourceWanted(emic::study::SourceId source);
    /// The page with all units of a theme.
    void themePageWanted(emic::study::ThemeId theme);
    /// Another step, there with this theme.
    void stepWanted(emic::desktop::StepBar::Step step, std::optional<emic::study::ThemeId> theme);
};

} // namespace emic::desktop
