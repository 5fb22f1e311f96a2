#include "app/desktop/workspace.h"

namespace emic::desktop {

Workspace::Workspace(QWidget* parent) : QWidget(parent) {}

void Workspace::leave() {}

void Workspace::showTheme(study::ThemeId /*theme*/) {}

} // namespace emic::desktop
