// The cursor and the keyboard in the transcript view.
#include "app/desktop/transcript_view.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>

namespace emic::desktop {

text::Span TranscriptView::selection() const {
    return {std::min(m_cursor, m_anchorOfSelection), std::max(m_cursor, m_anchorOfSelection)};
}

void TranscriptView::setCursor(text::Position at, Move move) {
    const bool had = !selection().empty();
    m_cursor = std::clamp(at, text::Position{0}, m_text->text().end());
    if (move == Move::moves)
        m_anchorOfSelection = m_cursor;
    m_wantedX.reset();
    m_caretShown = true;
    reveal({m_cursor, m_cursor});
    viewport()->update();
    tellCursor();
    if (had || move == Move::extends)
        emit selectionChanged();
}

void TranscriptView::select(text::Span span) {
    m_anchorOfSelection = std::clamp(span.begin, text::Position{0}, m_text->text().end());
    setCursor(span.end, Move::extends);
}

void TranscriptView::tellCursor() {
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, m_text->unitsAt(m_cursor));
        QAccessible::updateAccessibility(&event);
    }
    emit cursorMoved();
}

void TranscriptView::selectUnit(std::optional<study::UnitId> unit) {
    const UnitMark* mark = unit ? m_marks.find(*unit) : nullptr;
    const std::optional<study::UnitId> selected = mark ? unit : std::nullopt;
    if (mark) {
        reveal(mark->span);
        m_cursor = m_anchorOfSelection = mark->span.begin;
        tellCursor();
    }
    viewport()->update();
    if (selected == m_selectedUnit)
        return;
    m_selectedUnit = selected;
    emit unitSelected();
}

void TranscriptView::moveBy(QTextLayout::CursorMode mode, bool forward, Move move) {
    const std::size_t number = m_text->paragraphAt(m_cursor);
    const Paragraph& paragraph = m_text->paragraphs()[number];
    if (forward && m_cursor >= paragraph.span.end) {
        if (number + 1 < m_text->paragraphs().size())
            setCursor(m_text->paragraphs()[number + 1].span.begin, move);
        return;
    }
    if (!forward && m_cursor <= paragraph.span.begin) {
        if (number > 0)
            setCursor(m_text->paragraphs()[number - 1].span.end, move);
        return;
    }
    const QTextLayout& layout = m_layouts.layout(number);
    const int units = m_text->unitsFrom(paragraph, m_cursor);
    setCursor(m_text->positionIn(paragraph, forward ? layout.nextCursorPosition(units, mode)
                                                    : layout.previousCursorPosition(units, mode)),
              move);
}

void TranscriptView::moveToLine(int lines, Move move) {
    reveal({m_cursor, m_cursor});
    const QRectF caret = caretRect(m_cursor);
    const qreal x = m_wantedX.value_or(caret.x());
    // A step beyond the line, over the gap between paragraphs; a page goes by its height.
    const std::size_t number = m_text->paragraphAt(m_cursor);
    qreal y = lines > 0 ? caret.bottom() + caret.height() / 2 : caret.top() - caret.height() / 2;
    if (std::abs(lines) == 1) {
        const auto top = static_cast<qreal>(m_heights.top(number) - verticalScrollBar()->value());
        if (lines < 0 && y < top + gapAbove(number)) {
            if (number == 0)
                return;
            y = top - 2;
        } else if (lines > 0 && y >= top + m_heights.height(number) - 1) {
            if (number + 1 >= m_heights.size())
                return;
            y = top + m_heights.height(number) + gapAbove(number + 1) + 2;
        }
    } else {
        y += (lines > 0 ? 1 : -1) * (viewport()->height() - 3 * caret.height());
    }
    setCursor(positionAt({x, y}), move);
    m_wantedX = x;
}

void TranscriptView::moveToLineEdge(bool end, Move move) {
    const std::size_t number = m_text->paragraphAt(m_cursor);
    const Paragraph& paragraph = m_text->paragraphs()[number];
    const QTextLine line = m_layouts.layout(number).lineForTextPosition(m_text->unitsFrom(paragraph, m_cursor));
    if (!line.isValid())
        return;
    int units = line.textStart() + (end ? line.textLength() : 0);
    if (end && units < m_text->unitsFrom(paragraph, paragraph.span.end))
        --units; // before the space at which the line was broken
    setCursor(m_text->positionIn(paragraph, units), move);
}

void TranscriptView::keyPressEvent(QKeyEvent* event) {
    const auto is = [&](QKeySequence::StandardKey key) { return event->matches(key); };
    const text::Position end = m_text->text().end();
    if (is(QKeySequence::MoveToNextChar)) {
        moveBy(QTextLayout::SkipCharacters, true, Move::moves);
    } else if (is(QKeySequence::MoveToPreviousChar)) {
        moveBy(QTextLayout::SkipCharacters, false, Move::moves);
    } else if (is(QKeySequence::SelectNextChar)) {
        moveBy(QTextLayout::SkipCharacters, true, Move::extends);
    } else if (is(QKeySequence::SelectPreviousChar)) {
        moveBy(QTextLayout::SkipCharacters, false, Move::extends);
    } else if (is(QKeySequence::MoveToNextWord)) {
        moveBy(QTextLayout::SkipWords, true, Move::moves);
    } else if (is(QKeySequence::MoveToPreviousWord)) {
        moveBy(QTextLayout::SkipWords, false, Move::moves);
    } else if (is(QKeySequence::SelectNextWord)) {
        moveBy(QTextLayout::SkipWords, true, Move::extends);
    } else if (is(QKeySequence::SelectPreviousWord)) {
        moveBy(QTextLayout::SkipWords, false, Move::extends);
    } else if (is(QKeySequence::MoveToNextLine)) {
        moveToLine(1, Move::moves);
    } else if (is(QKeySequence::MoveToPreviousLine)) {
        moveToLine(-1, Move::moves);
    } else if (is(QKeySequence::SelectNextLine)) {
        moveToLine(1, Move::extends);
    } else if (is(QKeySequence::SelectPreviousLine)) {
        moveToLine(-1, Move::extends);
    } else if (is(QKeySequence::MoveToNextPage)) {
        moveToLine(2, Move::moves);
    } else if (is(QKeySequence::MoveToPreviousPage)) {
        moveToLine(-2, Move::moves);
    } else if (is(QKeySequence::SelectNextPage)) {
        moveToLine(2, Move::extends);
    } else if (is(QKeySequence::SelectPreviousPage)) {
        moveToLine(-2, Move::extends);
    } else if (is(QKeySequence::MoveToStartOfLine)) {
        moveToLineEdge(false, Move::moves);
    } else if (is(QKeySequence::MoveToEndOfLine)) {
        moveToLineEdge(true, Move::moves);
    } else if (is(QKeySequence::SelectStartOfLine)) {
        moveToLineEdge(false, Move::extends);
    } else if (is(QKeySequence::SelectEndOfLine)) {
        moveToLineEdge(true, Move::extends);
    } else if (is(QKeySequence::MoveToStartOfDocument)) {
        setCursor({0});
    } else if (is(QKeySequence::MoveToEndOfDocument)) {
        setCursor(end);
    } else if (is(QKeySequence::SelectStartOfDocument)) {
        setCursor({0}, Move::extends);
    } else if (is(QKeySequence::SelectEndOfDocument)) {
        setCursor(end, Move::extends);
    } else if (is(QKeySequence::SelectAll)) {
        select(m_text->text().whole());
    } else if (is(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier && (m_selectedUnit || !selection().empty())) {
        if (selection().empty())
            emit unitActivated(*m_selectedUnit);
        else
            emit selectionActivated();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TranscriptView::copySelection() const {
    if (const text::Span span = selection(); !span.empty())
        QApplication::clipboard()->setText(m_text->words(span));
}

void TranscriptView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    m_caretShown = true;
    if (const int flash = QGuiApplication::styleHints()->cursorFlashTime(); flash > 0)
        m_blink.start(flash / 2, this);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_blink.stop();
    viewport()->update();
}

bool TranscriptView::event(QEvent* event) {
    // Keys that move in the text belong to the text, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        for (const auto mine :
             {QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord, QKeySequence::SelectNextWord,
              QKeySequence::SelectPreviousWord, QKeySequence::Copy, QKeySequence::SelectAll})
            if (key->matches(mine)) {
                event->accept();
                return true;
            }
    }
    return QAbstractScrollArea::event(event);
}

} // namespace emic::desktop
