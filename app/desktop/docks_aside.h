// Panels that make room while a step has the whole window, and come back afterwards. Owned by the window; interface
// thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace emic::desktop {

class DocksAside : public QObject {
    Q_OBJECT

public:
    explicit DocksAside(QMainWindow& window);

    /// Hides the panels that stand around the middle. Those that float stay.
    void put();
    /// Shows those that were put aside.
    void bringBack();

private:
    void setTabsOfDocks(Qt::FocusPolicy policy);

    QMainWindow& m_window;
    std::vector<QPointer<QDockWidget>> m_hidden;
};

} // namespace emic::desktop
