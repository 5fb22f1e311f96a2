#include "app/desktop/docks_aside.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>

namespace emic::desktop {

DocksAside::DocksAside(QMainWindow& window) : QObject(&window), m_window(window) {}

void DocksAside::put() {
    for (QDockWidget* each : m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!each->isHidden() && !each->isFloating()) {
            m_hidden.emplace_back(each);
            each->hide();
        }
    setTabsOfDocks(Qt::NoFocus);
}

void DocksAside::bringBack() {
    for (const QPointer<QDockWidget>& each : m_hidden)
        if (each)
            each->show();
    m_hidden.clear();
    setTabsOfDocks(Qt::TabFocus);
}

void DocksAside::setTabsOfDocks(Qt::FocusPolicy policy) {
    // Tabs of docks that are hidden stay behind, out of sight, and would still be met with the Tab key.
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->setFocusPolicy(policy);
}

} // namespace emic::desktop
