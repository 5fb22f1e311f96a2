// How a meaning unit looks as a card: who says it and where, its words in as many lines as they need (at most nine),
// and which sentences absorb it. How tall a card is follows from the length of the unit alone, so that thousands of
// cards have their places before their words are read. Interface thread.
#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace emic::desktop {

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Width of the cards from now on.
    void setWidth(int width) { m_width = width; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_width = 240;
};

} // namespace emic::desktop
