#include "app/desktop/application.h"

#include "app/desktop/message_bar.h"
#include "app/desktop/strings.h"
#include "app/desktop/workbench_window.h"

namespace emic::desktop {
namespace {

/// The window that is worked in, else any.
WorkbenchWindow* windowToTell() {
    for (QWidget* widget = QApplication::activeWindow(); widget; widget = widget->parentWidget())
        if (auto* window = qobject_cast<WorkbenchWindow*>(widget))
            return window;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<WorkbenchWindow*>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

} // namespace

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& problem) {
        // A read, most likely, while another program was writing: nothing of the study has changed by it.
        if (WorkbenchWindow* window = windowToTell())
            window->messages().tell(shown(problem.what()), MessageBar::Kind::refusal);
        else
            qWarning("%s", problem.what());
        return true;
    }
}

} // namespace emic::desktop
