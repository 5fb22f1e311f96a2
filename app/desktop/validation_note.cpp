#include "app/desktop/validation_note.h"

#include <chrono>
#include <QKeyEvent>

namespace emic::desktop {

ValidationNote::ValidationNote(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("validationNote"));
    setAccessibleName(tr("Note on the mark"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFixedHeight(3 * fontMetrics().lineSpacing() + 8);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(1500));
    connect(&m_pause, &QTimer::timeout, this, &ValidationNote::keepWanted);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        m_isDirty = true;
        m_pause.start();
    });
}

void ValidationNote::setKept(const QString& words) {
    m_pause.stop();
    m_isDirty = false;
    if (words == toPlainText())
        return;
    m_showing = true;
    setPlainText(words);
    moveCursor(QTextCursor::End);
    m_showing = false;
}

void ValidationNote::settle() {
    m_pause.stop();
    m_isDirty = false;
}

bool ValidationNote::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // The study's undo, which the window's shortcut asks for.
            emit keepWanted();
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ValidationNote::keyPressEvent(QKeyEvent* event) {
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((isReturn && !(event->modifiers() & Qt::ShiftModifier)) || event->key() == Qt::Key_Escape) {
        emit keepWanted();
        return emit finished();
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ValidationNote::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    emit keepWanted();
}

} // namespace emic::desktop
