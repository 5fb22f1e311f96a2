// The note of one validation mark while it is written. Kept without a button by whoever owns it, who is told when: on a
// pause, on leaving, on Return, and before the study's undo. Interface thread.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace emic::desktop {

class ValidationNote : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ValidationNote(QWidget* parent);

    /// Shows what the study has; what was typed here is over.
    void setKept(const QString& words);
    /// What was typed is in the study.
    void settle();
    /// Something is typed that is not kept yet.
    [[nodiscard]] bool isDirty() const { return m_isDirty; }

signals:
    void keepWanted();
    /// Return or Escape: the person goes on with the queue.
    void finished();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QTimer m_pause;
    bool m_isDirty = false;
    bool m_showing = false;
};

} // namespace emic::desktop
