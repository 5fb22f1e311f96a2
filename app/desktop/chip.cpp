#include "app/desktop/chip.h"

#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace emic::desktop {
namespace {

constexpr int side = 8;

QColor mixed(const QColor& a, const QColor& b, qreal share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

Chip::Chip(const QString& words, std::optional<QColor> colour, bool negated, QWidget* parent)
    : QAbstractButton(parent), m_colour(colour), m_negated(negated) {
    setText(words);
    setAccessibleName(tr("Filter %1").arg(words));
    setAccessibleDescription(tr("Return turns it round, Delete takes it away"));
    setToolTip(tr("%1\nClick or Return turns it round; the cross or Delete takes it away").arg(words));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int Chip::dotRoom() const {
    return m_colour ? 15 : 0;
}

QSize Chip::sizeHint() const {
    const int height = fontMetrics().height() + 8;
    return {fontMetrics().horizontalAdvance(text()) + dotRoom() + 2 * side + height / 2 + 6, height};
}

QSize Chip::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 12 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

QRect Chip::cross() const {
    const int size = height() / 2;
    return {width() - side - size + 2, (height() - size) / 2, size, size};
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ViewColours colours = ViewColours::of(palette());
    const QColor tint = m_colour ? *m_colour : colours.highlight;
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colours.highlight, 2) : QPen(mixed(colours.ground, tint, 0.6), 1));
    painter.setBrush(mixed(colours.ground, tint, m_negated ? 0.0 : underMouse() ? 0.22 : 0.14));
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    QRect words = rect().adjusted(side + 2, 0, -(width() - cross().left()) - 2, 0);
    if (m_colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*m_colour);
        painter.drawEllipse(QRectF(words.left(), (height() - 9) / 2.0, 9, 9));
        words.setLeft(words.left() + dotRoom());
    }
    painter.setPen(colours.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const QRectF mark = QRectF(cross()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(m_overCross ? colours.text : colours.quietText, m_overCross ? 2 : 1.4));
    painter.drawLine(mark.topLeft(), mark.bottomRight());
    painter.drawLine(mark.bottomLeft(), mark.topRight());
}

void Chip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && cross().adjusted(-3, -3, 6, 3).contains(event->pos())) {
        emit removeWanted();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent* event) {
    m_overCross = cross().adjusted(-3, -3, 6, 3).contains(event->pos());
    update();
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent* event) {
    m_overCross = false;
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace emic::desktop
