// The steps of the method that have a workspace of their own: what makes them, and how one gets there.
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/impression_workspace.h"
#include "app/desktop/outcomes_workspace.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/report_workspace.h"
#include "app/desktop/synthesis_workspace.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/window_search.h"
#include "app/desktop/window_workspaces.h"
#include "app/desktop/workbench_window.h"

namespace emic::desktop {

using Key = QKeySequence;
using At = StepBar::Step;
using Where = ActionList::Where;

void WorkbenchWindow::addStepActions() {
    m_actions->openMenu(tr("Ste&ps"));
    const auto add = [this](const char* id, const QString& text, int key, At step) {
        m_actions->add({id, text, {Key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + key))}},
                       [this, step] { m_workspaces->go(step); });
    };
    add("stepImpression", tr("&Impression"), 1, At::impression);
    add("stepMeaningUnits", tr("&Meaning units"), 2, At::meaningUnits);
    add("stepCondensation", tr("&Condensation"), 3, At::condensation);
    add("stepSynthesis", tr("S&ynthesis"), 4, At::synthesis);
    add("stepOutcomes", tr("&Outcomes"), 5, At::outcomes);
    add("stepSearch", tr("&Search"), 6, At::search);
    add("stepReport", tr("&Report"), 7, At::report);
    ImpressionWorkspace::addTo(
        *m_actions, [this] { return m_workspaces ? m_workspaces->currentAs<ImpressionWorkspace>() : nullptr; });
    CondensationWorkspace::addTo(
        *m_actions, [this] { return m_workspaces ? m_workspaces->currentAs<CondensationWorkspace>() : nullptr; });
    SynthesisWorkspace::addTo(
        *m_actions, [this] { return m_workspaces ? m_workspaces->currentAs<SynthesisWorkspace>() : nullptr; });
    OutcomesWorkspace::addTo(*m_actions,
                             [this] { return m_workspaces ? m_workspaces->currentAs<OutcomesWorkspace>() : nullptr; });
    ReportWorkspace::addTo(*m_actions,
                           [this] { return m_workspaces ? m_workspaces->currentAs<ReportWorkspace>() : nullptr; });
}

void WorkbenchWindow::buildWorkspaces() {
    m_workspaces = new WindowWorkspaces(*m_middle, *m_steps, *m_search, *m_docksAside, *m_actions, m_ofStudy);
    connect(m_workspaces, &WindowWorkspaces::changed, this, [this] { refreshActions(); });
    connect(m_area, &TranscriptArea::lookedFor, m_workspaces, [this] {
        if (m_workspaces->current())
            m_workspaces->go(At::meaningUnits);
    });
    connect(m_workspaces, &WindowWorkspaces::made, this, [this](Workspace* workspace) {
        connect(workspace, &Workspace::unitWanted, m_area, &TranscriptArea::showUnit);
        connect(workspace, &Workspace::sourceWanted, m_area, [this](study::SourceId source) {
            if (TranscriptPage* page = m_area->open(source))
                page->view().setFocus();
        });
        connect(workspace, &Workspace::themePageWanted, m_area, &TranscriptArea::openTheme);
    });
    const WorkspaceContext context{m_session, m_prompts, *m_desk, *m_outcomes, *m_people};
    m_workspaces->add(At::impression, Where::inImpression,
                      [context](QWidget* parent) { return new ImpressionWorkspace(context, parent); });
    m_workspaces->add(At::condensation, Where::inCondensation,
                      [context](QWidget* parent) { return new CondensationWorkspace(context, parent); });
    m_workspaces->add(At::synthesis, Where::inSynthesis,
                      [context](QWidget* parent) { return new SynthesisWorkspace(context, parent); });
    m_workspaces->add(At::outcomes, Where::inOutcomes,
                      [context](QWidget* parent) { return new OutcomesWorkspace(context, parent); });
    m_workspaces->add(At::report, Where::inReport,
                      [context](QWidget* parent) { return new ReportWorkspace(context, parent); });
}

} // namespace emic::desktop
