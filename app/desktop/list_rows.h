// How lists and trees of the panels look: a little air between rows, a dot for a colour. Interface thread.
#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace emic::desktop {

/// Rows a little taller than their text.
class AiryRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() + 6);
        return size;
    }
};

/// A round dot of a theme's colour, sharp at twice the size too.
[[nodiscard]] inline QPixmap colourDot(const QColor& colour) {
    QPixmap dot(QSize(12, 12) * 2);
    dot.setDevicePixelRatio(2);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1.5, 1.5, 9, 9));
    return dot;
}

} // namespace emic::desktop
