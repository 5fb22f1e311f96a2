#include "app/desktop/column_header.h"

#include "app/desktop/quiet_text.h"

#include <algorithm>
#include <QDropEvent>
#include <QPainter>

namespace emic::desktop {

ColumnHeader::ColumnHeader(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setAutoExclusive(false);
    setAcceptDrops(true);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Show the condensate of this subtheme; units can be dropped here. Left are those that no sentence "
                  "leans on yet."));
}

void ColumnHeader::show(study::ThemeId theme, const Content& content) {
    m_theme = theme;
    if (m_content == content)
        return;
    m_content = content;
    setText(content.name);
    setAccessibleName(tr("%1: %2").arg(content.name, content.counts));
    update();
}

void ColumnHeader::setShown(bool isShown) {
    setChecked(isShown);
}

QSize ColumnHeader::sizeHint() const {
    return {160, fontMetrics().height() * 2 + 18};
}

QSize ColumnHeader::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void ColumnHeader::paintEvent(QPaintEvent* /*event*/) {
    const ViewColours colours = ViewColours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (isChecked()) {
        QColor tint = colours.highlight;
        tint.setAlphaF(0.14F);
        painter.fillRect(rect(), tint);
    }
    painter.fillRect(QRect(0, height() - 3, width(), 3), isChecked() ? colours.highlight : colours.line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_content.colour);
    const int line = fontMetrics().height();
    const QRect room = rect().adjusted(10, 6, -10, -6);
    painter.drawEllipse(QRectF(room.left(), room.top() + line / 2.0 - 4.5, 9, 9));
    QFont bold = font();
    bold.setBold(true);
    QRect name(room.left() + 16, room.top(), room.width() - 16, line);
    if (m_content.key >= 0) {
        const QString key = QString::number(m_content.key);
        const QRect box(name.right() - fontMetrics().horizontalAdvance(key) - 9, name.top(),
                        fontMetrics().horizontalAdvance(key) + 10, line);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(quietOnWindow(palette()));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.drawText(box, Qt::AlignCenter, key);
        name.setRight(box.left() - 6);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(m_content.name, Qt::ElideRight, name.width()));
    painter.setFont(font());
    painter.setPen(quietOnWindow(palette()));
    const QRect counts(room.left() + 16, name.bottom() + 2, room.width() - 16, line);
    painter.drawText(counts, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_content.counts, Qt::ElideRight, counts.width()));
    if (hasFocus() || m_dragOver) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.highlight, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ColumnHeader::dragEnterEvent(QDragEnterEvent* event) {
    const auto* cards = qobject_cast<const DraggedCards*>(event->mimeData());
    m_dragOver = cards && cards->from() != m_theme;
    if (m_dragOver)
        event->acceptProposedAction();
    update();
}

void ColumnHeader::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dragOver = false;
    update();
}

void ColumnHeader::dropEvent(QDropEvent* event) {
    m_dragOver = false;
    update();
    const auto* cards = qobject_cast<const DraggedCards*>(event->mimeData());
    if (!cards || cards->from() == m_theme)
        return;
    event->acceptProposedAction();
    emit cardsDropped(*cards);
}

} // namespace emic::desktop
