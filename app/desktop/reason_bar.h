// Asks, in place, why something is done, and does it: what is about to happen, a line for the reason, two buttons.
// Owned by the panel it stands in; interface thread.
#pragma once

#include <functional>
#include <QFrame>
#include <string>

class QLabel;
class QLineEdit;
class QPushButton;

namespace emic::desktop {

class ReasonBar : public QFrame {
    Q_OBJECT

public:
    explicit ReasonBar(QWidget* parent);

    /// `act` is called with the reason, which may be empty, when the person wants it done.
    void ask(const QString& what, const QString& action, std::function<void(const std::string& reason)> act);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish(bool doIt);

    QLabel* m_what;
    QLineEdit* m_reason;
    QPushButton* m_do;
    std::function<void(const std::string&)> m_act;
};

} // namespace emic::desktop
