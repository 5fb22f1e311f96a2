// The mouse in the transcript view: selecting, dragging edges and themes, hovering.
#include "app/desktop/transcript_view.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <utility>

namespace emic::desktop {
namespace {

constexpr double nearEdge = 5; // pixels

} // namespace

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
