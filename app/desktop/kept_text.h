// A text that is written at length and kept without anybody asking: after a pause, when it is left, and when it goes. A
// change from elsewhere does not take the place of what is being typed. Interface thread.
#pragma once

#include <functional>
#include <QPlainTextEdit>
#include <QTimer>

namespace emic::desktop {

class KeptText : public QPlainTextEdit {
    Q_OBJECT

public:
    /// `keep` writes the text into the study; false: it could not, and the text is offered again later.
    KeptText(std::function<bool(const QString&)> keep, QWidget* parent);
    ~KeptText() override;

    /// What the study says now. What is being typed stays.
    void follow(const QString& text);
    /// Another thing is written about from now on: what was being typed is kept first.
    void startWith(const QString& text);
    void keepNow();

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::function<bool(const QString&)> m_keep;
    QTimer m_pause;
    bool m_keeping = false;
};

} // namespace emic::desktop
