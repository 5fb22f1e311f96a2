#include "app/desktop/sentence_editor.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <tuple>

namespace emic::desktop {
namespace {

const QString bareWords = QStringLiteral("application/x-emic-condensate");

} // namespace

QString asArtificialQuotation(const QString& label, const QString& words) {
    return SentenceEditor::tr("[%1: an artificial quotation, written by the analysts; no participant said this] %2")
        .arg(label, words);
}

SentenceEditor::SentenceEditor(QWidget* parent) : QPlainTextEdit(parent) {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, &SentenceEditor::fit);
    m_height = fontMetrics().height() + 8;
}

void SentenceEditor::showKept(const QString& text) {
    if (toPlainText() == text)
        return;
    const int at = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
}

void SentenceEditor::forgetSteps() {
    document()->clearUndoRedoStacks();
    m_kept = toPlainText();
}

void SentenceEditor::setCursorAtEnd() {
    moveCursor(QTextCursor::End);
}

QSize SentenceEditor::sizeHint() const {
    return {200, m_height};
}

void SentenceEditor::fit() {
    // Asked block by block: the document knows only the lines that have been laid out so far.
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        std::ignore = document()->documentLayout()->blockBoundingRect(block);
        lines += std::max(1, block.layout()->lineCount());
    }
    const int height = lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + 2;
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

void SentenceEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

bool SentenceEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // When nothing here is left to undo, the study's own undo goes on.
        if ((key->matches(QKeySequence::Undo) && (!document()->isUndoAvailable() || toPlainText() == m_kept)) ||
            (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SentenceEditor::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn)
        return plain || event->modifiers() == Qt::ShiftModifier ? emit returned(textCursor().position())
                                                                : event->ignore();
    if (event->key() == Qt::Key_Escape)
        return emit escaped();
    if (plain && event->key() == Qt::Key_Backspace && document()->isEmpty())
        return emit emptied();
    if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const int before = textCursor().position();
        QTextCursor probe = textCursor();
        if (!probe.movePosition(event->key() == Qt::Key_Up ? QTextCursor::Up : QTextCursor::Down) ||
            probe.position() == before)
            return emit left(event->key() == Qt::Key_Up ? -1 : 1);
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SentenceEditor::focusInEvent(QFocusEvent* event) {
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void SentenceEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // A menu, or another program: one comes back to the same place.
    if (event->reason() != Qt::PopupFocusReason)
        emit focusChanged(false);
}

void SentenceEditor::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the list of sentences scrolls, not one of them
}

void SentenceEditor::dragEnterEvent(QDragEnterEvent* event) {
    // Cards go to the row.
    canInsertFromMimeData(event->mimeData()) ? QPlainTextEdit::dragEnterEvent(event) : event->ignore();
}

void SentenceEditor::dragMoveEvent(QDragMoveEvent* event) {
    canInsertFromMimeData(event->mimeData()) ? QPlainTextEdit::dragMoveEvent(event) : event->ignore();
}

QMimeData* SentenceEditor::createMimeDataFromSelection() const {
    const QString words = textCursor().selectedText();
    auto* copied = new QMimeData;
    copied->setText(asArtificialQuotation(m_label, words));
    copied->setData(bareWords, words.toUtf8());
    return copied;
}

bool SentenceEditor::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() || source->hasFormat(bareWords);
}

void SentenceEditor::insertFromMimeData(const QMimeData* source) {
    QString words = source->hasFormat(bareWords) ? QString::fromUtf8(source->data(bareWords)) : source->text();
    // A sentence is one paragraph.
    words.replace(QLatin1Char('\n'), QLatin1Char(' '));
    words.replace(QLatin1Char('\r'), QLatin1Char(' '));
    insertPlainText(words);
}

} // namespace emic::desktop
