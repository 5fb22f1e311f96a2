#include "app/desktop/window_workspaces.h"

#include "app/desktop/docks_aside.h"
#include "app/desktop/search_workspace.h"
#include "app/desktop/window_search.h"

#include <QStackedWidget>
#include <utility>

namespace emic::desktop {

WindowWorkspaces::WindowWorkspaces(QStackedWidget& middle, StepBar& steps, WindowSearch& search, DocksAside& docks,
                                   ActionList& actions, QObject* parent)
    : QObject(parent), m_middle(middle), m_steps(steps), m_search(search), m_docks(docks), m_actions(actions) {
    connect(&m_steps, &StepBar::chosen, this, [this](Step step) { go(step); });
}

WindowWorkspaces::~WindowWorkspaces() {
    m_steps.setCurrent(Step::meaningUnits);
    for (auto& [step, place] : m_places) {
        m_steps.setAvailable(step, false);
        delete place.workspace;
    }
}

void WindowWorkspaces::add(Step step, ActionList::Where where, Make make) {
    m_places.insert_or_assign(step, Place{where, std::move(make)});
    m_steps.setAvailable(step, true);
}

Workspace* WindowWorkspaces::current() const {
    const auto here = m_places.find(m_step);
    return here == m_places.end() ? nullptr : here->second.workspace;
}

ActionList::Where WindowWorkspaces::where() const {
    const auto here = m_places.find(m_step);
    return here == m_places.end() ? ActionList::Where::inTranscript : here->second.where;
}

Workspace& WindowWorkspaces::ready(Place& place) {
    if (!place.workspace) {
        place.workspace = place.make(&m_middle);
        m_middle.addWidget(place.workspace);
        m_actions.bindTo(*place.workspace, place.where);
        connect(place.workspace, &Workspace::stepWanted, this,
                qOverload<Step, std::optional<study::ThemeId>>(&WindowWorkspaces::go));
        emit made(place.workspace);
    }
    return *place.workspace;
}

void WindowWorkspaces::leave() {
    if (Workspace* here = current())
        here->leave();
}

void WindowWorkspaces::go(Step step) {
    go(step, std::nullopt);
}

void WindowWorkspaces::go(Step step, std::optional<study::ThemeId> theme) {
    const auto wanted = m_places.find(step);
    const bool hasWorkspace = wanted != m_places.end();
    if (!hasWorkspace && step != Step::meaningUnits && step != Step::search)
        return m_steps.setCurrent(m_step);
    if (m_step != step)
        leave();
    if (m_step == Step::search && step != Step::search)
        m_search.closeWorkspace();
    m_step = step;
    m_steps.setCurrent(step);
    if (hasWorkspace) {
        Workspace& workspace = ready(wanted->second);
        m_docks.put();
        m_middle.setCurrentWidget(&workspace);
        workspace.arrive();
        if (theme)
            workspace.showTheme(*theme);
    } else {
        m_middle.setCurrentWidget(&m_search.workspace());
        if (step == Step::search) {
            m_docks.put();
            m_search.openWorkspace();
        } else {
            m_docks.bringBack();
            m_search.returnToText();
        }
    }
    emit changed();
}

} // namespace emic::desktop
