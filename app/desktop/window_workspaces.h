// Which step of the method the window is at: the transcripts with their panels, search, or a workspace of its own. The
// one place that goes from step to step. Owned by what the window keeps for its study; interface thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/workspace.h"

#include <functional>
#include <map>
#include <QObject>

class QStackedWidget;

namespace emic::desktop {

class DocksAside;
class WindowSearch;

class WindowWorkspaces : public QObject {
    Q_OBJECT

public:
    using Step = StepBar::Step;
    using Make = std::function<Workspace*(QWidget* parent)>;

    WindowWorkspaces(QStackedWidget& middle, StepBar& steps, WindowSearch& search, DocksAside& docks,
                     ActionList& actions, QObject* parent);
    ~WindowWorkspaces() override;

    /// The window has this step from now on. `make` is called when somebody first goes there.
    void add(Step step, ActionList::Where where, Make make);

    void go(Step step);
    void go(Step step, std::optional<study::ThemeId> theme);
    [[nodiscard]] Step step() const { return m_step; }
    /// The workspace of the step one is at; nothing at meaning units and in search.
    [[nodiscard]] Workspace* current() const;
    /// The same where it is of this kind.
    template <class Kind>
    [[nodiscard]] Kind* currentAs() const {
        return qobject_cast<Kind*>(current());
    }
    /// Where single keys hold now.
    [[nodiscard]] ActionList::Where where() const;
    /// What is being written is kept.
    void leave();

signals:
    void made(emic::desktop::Workspace* workspace);
    void changed();

private:
    struct Place {
        ActionList::Where where;
        Make make;
        Workspace* workspace = nullptr; ///< from when it was first gone to
    };
    Workspace& ready(Place& place);

    QStackedWidget& m_middle;
    StepBar& m_steps;
    WindowSearch& m_search;
    DocksAside& m_docks;
    ActionList& m_actions;
    std::map<Step, Place> m_places;
    Step m_step = Step::meaningUnits;
};

} // namespace emic::desktop
