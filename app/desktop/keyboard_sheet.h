// All shortcuts on one page, to search and to read. Deletes itself; interface thread.
#pragma once

#include <QDialog>

namespace emic::desktop {

class ActionList;

class KeyboardSheet : public QDialog {
    Q_OBJECT

public:
    KeyboardSheet(const ActionList& actions, QWidget* parent);
};

} // namespace emic::desktop
