// A quiet line above the status bar that says what could not be done, and why, until it is closed or something else
// happens. Takes no focus and stops nothing. Owned by the window; interface thread.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace emic::desktop {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent);

    enum class Kind { word, refusal };
    void tell(const QString& sentence, Kind kind);
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_text;
    QToolButton* m_close;
    Kind m_kind = Kind::word;
};

} // namespace emic::desktop
