// The keyboard and the mouse in the transcript view.
#include "app/desktop/transcript_view.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <utility>

namespace emic::desktop {
namespace {

constexpr double nearEdge = 5; // pixels

} // namespace

// ---- Cursor and selection

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

// ---- Mouse

std::optional<TranscriptView::EdgeDrag> TranscriptView::edgeAt(QPointF point) {
    const UnitMark* mark = m_selectedUnit ? m_marks.find(*m_selectedUnit) : nullptr;
    if (!mark)
        return std::nullopt;
    const auto isNear = [&](text::Position at, text::Position lineOf) {
        const QRectF line = caretRect(lineOf);
        const QRectF caret = caretRect(at);
        const qreal x = caret.top() == line.top() ? caret.x() : point.x() + 2 * nearEdge;
        return point.y() >= line.top() && point.y() < line.bottom() && std::abs(point.x() - x) <= nearEdge;
    };
    if (isNear(mark->span.begin, mark->span.begin))
        return EdgeDrag{mark->id, Edge::begin, mark->span};
    if (isNear(mark->span.end, {mark->span.end.value - 1}))
        return EdgeDrag{mark->id, Edge::end, mark->span};
    return std::nullopt;
}

void TranscriptView::mousePressEvent(QMouseEvent* event) {
    const QPointF point = event->position();
    if (event->button() == Qt::RightButton) {
        event->accept();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_pressed = point;
    if (m_columns.mapWidth > 0 && point.x() >= m_columns.mapLeft) {
        const double share = point.y() / std::max(1, viewport()->height());
        verticalScrollBar()->setValue(static_cast<int>(share * static_cast<double>(m_heights.total())) -
                                      viewport()->height() / 2);
        return;
    }
    if ((m_edgeDrag = edgeAt(point)))
        return;
    const text::Position at = positionAt(point);
    m_maybeDrag = selection().contains(at) && !(event->modifiers() & Qt::ShiftModifier);
    m_selecting = !m_maybeDrag && point.x() < m_columns.lanesLeft;
    if (m_selecting)
        setCursor(at, event->modifiers() & Qt::ShiftModifier ? Move::extends : Move::moves);
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF point = event->position();
    if (!(event->buttons() & Qt::LeftButton) || !m_pressed)
        return hover(point);
    if (m_pressed->x() >= m_columns.mapLeft && m_columns.mapWidth > 0) {
        verticalScrollBar()->setValue(
            static_cast<int>(point.y() / std::max(1, viewport()->height()) * static_cast<double>(m_heights.total())) -
            viewport()->height() / 2);
        return;
    }
    const text::Position at = positionAt(point);
    if (m_edgeDrag) {
        text::Span& span = m_edgeDrag->span;
        if (m_edgeDrag->edge == Edge::begin)
            span.begin = std::min(at, text::Position{span.end.value - 1});
        else
            span.end = std::max(at, text::Position{span.begin.value + 1});
        viewport()->update();
    } else if (m_maybeDrag) {
        if ((point - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
            startDragging();
    } else if (m_selecting) {
        setCursor(at, Move::extends);
    }
}

void TranscriptView::startDragging() {
    m_maybeDrag = false;
    m_pressed.reset();
    auto* drag = new QDrag(this); // Qt deletes it when the drag is over
    auto* dragged = new QMimeData;
    dragged->setText(m_text->words(selection()));
    dragged->setData(QLatin1String(selectionMime), QByteArray());
    drag->setMimeData(dragged);
    drag->exec(Qt::CopyAction);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const QPointF point = event->position();
    const bool moved = (point - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    m_pressed.reset();
    m_selecting = false;
    if (const std::optional<EdgeDrag> drag = std::exchange(m_edgeDrag, std::nullopt)) {
        const UnitMark* mark = m_marks.find(drag->unit);
        viewport()->update();
        if (mark && mark->span != drag->span)
            emit edgesDragged(drag->unit, drag->span);
        return;
    }
    if (std::exchange(m_maybeDrag, false))
        setCursor(positionAt(point));
    if (moved || !selection().empty() || (m_columns.mapWidth > 0 && point.x() >= m_columns.mapLeft))
        return;
    const UnitMark* mark = nullptr;
    if (point.x() >= m_columns.lanesLeft && m_columns.lanesShown > 0) {
        const text::Position at = positionAt({static_cast<qreal>(m_columns.textLeft), point.y()});
        const text::Position lineEnd =
            positionAt({static_cast<qreal>(m_columns.textLeft + m_columns.textWidth), point.y()});
        const int lane = static_cast<int>(point.x() - m_columns.lanesLeft) / std::max(1, m_columns.lanePitch);
        m_marks.stripes().forEach({at, std::max(lineEnd, text::Position{at.value + 1})}, [&](const Stripe& stripe) {
            if (std::min(stripe.lane, m_columns.lanesShown - 1) == lane)
                mark = m_marks.find(stripe.unit);
        });
    } else {
        mark = m_marks.unitAt(positionAt(point));
    }
    const std::optional<study::UnitId> unit = mark ? std::optional(mark->id) : std::nullopt;
    if (unit != m_selectedUnit) {
        m_selectedUnit = unit;
        viewport()->update();
        emit unitSelected();
    }
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const text::Position at = positionAt(event->position());
    if (const UnitMark* mark = m_marks.unitAt(at)) {
        const study::UnitId unit = mark->id;
        selectUnit(unit);
        emit unitActivated(unit);
        return;
    }
    const std::size_t number = m_text->paragraphAt(at);
    const Paragraph& paragraph = m_text->paragraphs()[number];
    const QTextLayout& layout = m_layouts.layout(number);
    const int units = m_text->unitsFrom(paragraph, at);
    const QString& words = layout.text();
    int begin = units;
    int end = units;
    while (begin > 0 && words.at(begin - 1).isLetterOrNumber())
        --begin;
    while (end < words.size() && words.at(end).isLetterOrNumber())
        ++end;
    select({m_text->positionIn(paragraph, begin), m_text->positionIn(paragraph, end)});
}

void TranscriptView::hover(QPointF point) {
    const bool overMap = m_columns.mapWidth > 0 && point.x() >= m_columns.mapLeft;
    const bool overText = point.x() >= m_columns.textLeft && point.x() < m_columns.lanesLeft;
    viewport()->setCursor(overMap         ? Qt::PointingHandCursor
                          : edgeAt(point) ? Qt::SizeHorCursor
                          : overText      ? Qt::IBeamCursor
                                          : Qt::ArrowCursor);
    const UnitMark* mark = overText ? m_marks.unitAt(positionAt(point)) : nullptr;
    const std::optional<study::UnitId> unit = mark ? std::optional(mark->id) : std::nullopt;
    if (unit != m_hoveredUnit) {
        m_hoveredUnit = unit;
        viewport()->update();
    }
}

bool TranscriptView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const UnitMark* mark = m_marks.unitAt(positionAt(help->pos()));
        if (mark)
            showThemesOf(*mark, help->globalPos());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hoveredUnit) {
        m_hoveredUnit.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::showThemesOf(const UnitMark& mark, QPoint global) {
    QStringList lines;
    for (const ThemeOfUnit& theme : mark.themes)
        lines << (theme.mine ? m_marks.look(theme.theme).name : tr("%1 (others)").arg(m_marks.look(theme.theme).name));
    if (!mark.relevant)
        lines << tr("Not relevant");
    else if (lines.isEmpty())
        lines << tr("Meaning unit, not coded");
    if (mark.golden)
        lines << tr("Golden quote");
    if (mark.secondLook)
        lines << tr("Its words were revised: look again");
    QToolTip::showText(global, lines.join(QLatin1Char('\n')), viewport());
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const text::Position at = byKey ? m_cursor : positionAt(event->pos());
    const QPoint global =
        byKey ? viewport()->mapToGlobal(caretRect(m_cursor).bottomLeft().toPoint()) : event->globalPos();
    if (!byKey && !selection().contains(at)) {
        const UnitMark* mark = m_marks.unitAt(at);
        m_selectedUnit = mark ? std::optional(mark->id) : std::nullopt;
        setCursor(at);
        emit unitSelected();
    }
    emit contextMenuWanted(at, global);
}

void TranscriptView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(themeMime)))
        event->acceptProposedAction();
}

void TranscriptView::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(themeMime)))
        return;
    const text::Position at = positionAt(event->position());
    const UnitMark* mark = m_marks.unitAt(at);
    m_hoveredUnit = mark ? std::optional(mark->id) : std::nullopt;
    viewport()->update();
    event->setAccepted(mark || selection().contains(at));
}

void TranscriptView::dropEvent(QDropEvent* event) {
    const std::string id = event->mimeData()->data(QLatin1String(themeMime)).toStdString();
    if (const std::optional<study::Uuid> theme = study::Uuid::parse(id)) {
        event->acceptProposedAction();
        emit themeDropped({*theme}, positionAt(event->position()));
    }
}

} // namespace emic::desktop
