#include "app/desktop/action_list.h"

#include <QMenu>
#include <QMenuBar>
#include <QWidget>
#include <utility>

namespace emic::desktop {

ActionList::ActionList(QWidget* window) : QObject(window), m_window(window) {}

void ActionList::openMenu(const QString& title) {
    m_menu = title;
}

void ActionList::separator() {
    m_entries.push_back({nullptr, m_menu, Needs::nothing, Where::everywhere});
}

QAction* ActionList::add(const Plan& plan, std::function<void()> act) {
    auto* action = new QAction(plan.text, m_window);
    action->setObjectName(QLatin1String(plan.id));
    action->setShortcuts(plan.keys);
    if (!plan.help.isEmpty()) {
        action->setToolTip(plan.help);
        action->setStatusTip(plan.help);
    }
    if (plan.where != Where::everywhere)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    else
        m_window->addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    m_entries.push_back({action, m_menu, plan.needs, plan.where});
    return action;
}

void ActionList::addMenuTo(QMenuBar& bar) {
    QMenu* menu = nullptr;
    QString title;
    for (const Entry& entry : m_entries) {
        if (!menu || entry.menu != title) {
            title = entry.menu;
            menu = bar.addMenu(title);
            menu->setToolTipsVisible(true);
        }
        if (entry.action)
            menu->addAction(entry.action);
        else
            menu->addSeparator();
    }
}

void ActionList::bindTo(QWidget& part, Where where) {
    for (const Entry& entry : m_entries)
        if (entry.action && entry.where == where)
            part.addAction(entry.action);
}

void ActionList::enable(const Now& now) {
    for (const Entry& entry : m_entries) {
        if (!entry.action)
            continue;
        const bool has = entry.needs == Needs::nothing || (entry.needs == Needs::study && now.study) ||
                         (entry.needs == Needs::transcript && now.transcript);
        entry.action->setEnabled(has && (entry.where == Where::everywhere || entry.where == now.where));
    }
}

QAction* ActionList::find(const char* id) const {
    for (const Entry& entry : m_entries)
        if (entry.action && entry.action->objectName() == QLatin1String(id))
            return entry.action;
    return nullptr;
}

} // namespace emic::desktop
