#include "app/desktop/difference_list_model.h"

#include "app/desktop/view_colours.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <utility>

namespace emic::desktop {

QString readingName(analysis::Reading reading) {
    switch (reading) {
    case analysis::Reading::agree:
        return DifferenceListModel::tr("Agree");
    case analysis::Reading::partly:
        return DifferenceListModel::tr("Agree in part");
    case analysis::Reading::differ:
        return DifferenceListModel::tr("Differ");
    case analysis::Reading::onlyOne:
        return DifferenceListModel::tr("Only one");
    }
    return {};
}

void DifferenceListModel::setNames(const QString& first, const QString& second) {
    m_first = first;
    m_second = second;
}

void DifferenceListModel::assign(std::vector<Difference> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DifferenceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DifferenceListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Difference& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto what = [&] {
        const QString nothing = tr("nothing");
        QString words =
            row.stretch.reading == analysis::Reading::agree
                ? tr("Agree: %1").arg(row.first)
                : tr("%1. %2: %3 · %4: %5")
                      .arg(readingName(row.stretch.reading), m_first, row.first.isEmpty() ? nothing : row.first,
                           m_second, row.second.isEmpty() ? nothing : row.second);
        if (row.negotiation)
            words = (row.settled ? tr("Settled. %1") : tr("Being negotiated. %1")).arg(words);
        return words;
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.words;
    case whatRole:
        return what();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1\n%2").arg(row.words, what());
    default:
        return {};
    }
}

void TwoLines::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    const QStyle* style = plain.widget ? plain.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    const ViewColours colours = ViewColours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect.adjusted(8, 4, -8, -4);
    painter->setFont(option.font);
    painter->setPen(selected ? colours.highlightedText : colours.text);
    painter->drawText(rect, Qt::AlignTop | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    if (!selected)
        painter->setPen(colours.quietText);
    painter->drawText(rect, Qt::AlignBottom | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data(DifferenceListModel::whatRole).toString(),
                                                    Qt::ElideRight, rect.width()));
}

QSize TwoLines::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {100, 2 * option.fontMetrics.height() + 12};
}

} // namespace emic::desktop
