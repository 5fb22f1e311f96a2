// How a hit looks in its list: who and where, the words around it with what was found marked, and its themes as
// coloured chips; or one line with the words found in a column. Interface thread.
#pragma once

#include <QStyledItemDelegate>

namespace emic::desktop {

class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace emic::desktop
