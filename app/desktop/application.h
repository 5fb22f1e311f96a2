// The application: what nobody caught is said in the window that is worked in, and the window lives on. Made by main;
// interface thread.
#pragma once

#include <QApplication>

namespace emic::desktop {

class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
};

} // namespace emic::desktop
