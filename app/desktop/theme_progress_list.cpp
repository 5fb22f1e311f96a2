#include "app/desktop/theme_progress_list.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QEvent>
#include <QStandardItemModel>

namespace emic::desktop {
namespace {

constexpr int stateRole = Qt::UserRole + 1;

/// The theme's name, and under it quietly how far it has come.
class ProgressRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ViewColours colours = ViewColours::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            QColor tint = colours.highlight;
            tint.setAlphaF(0.16F);
            painter->fillRect(option.rect, tint);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.highlight);
        }
        const int line = option.fontMetrics.height();
        const QRect room = option.rect.adjusted(10, 5, -8, -5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(Qt::DecorationRole).value<QColor>());
        painter->drawEllipse(QRectF(room.left(), room.top() + line / 2.0 - 4.5, 9, 9));
        const QRect name(room.left() + 16, room.top(), room.width() - 16, line);
        painter->setPen(colours.text);
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->setPen(colours.quietText);
        const QRect state = name.translated(0, line + 1);
        painter->drawText(
            state, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data(stateRole).toString(), Qt::ElideRight, state.width()));
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(colours.highlight, 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {100, option.fontMetrics.height() * 2 + 12};
    }
};

} // namespace

ThemeProgressList::ThemeProgressList(QWidget* parent) : QListView(parent), m_rows(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("themeProgress"));
    setAccessibleName(tr("Themes and how far their condensation has come"));
    setModel(m_rows);
    setItemDelegate(new ProgressRows(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (m_filling || !now.isValid())
            return;
        m_shown = m_themes[static_cast<std::size_t>(now.row())].theme;
        emit chosen(*m_shown);
    });
}

void ThemeProgressList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_themes.empty())
        fill();
}

void ThemeProgressList::assign(const std::vector<workbench::ThemeProgress>& themes) {
    if (themes == m_themes)
        return;
    m_themes = themes;
    fill();
}

void ThemeProgressList::fill() {
    m_filling = true;
    const ViewColours colours = ViewColours::of(palette());
    m_rows->setRowCount(static_cast<int>(m_themes.size()));
    for (std::size_t place = 0; place < m_themes.size(); ++place) {
        const workbench::ThemeProgress& theme = m_themes[place];
        auto* item = m_rows->item(static_cast<int>(place));
        if (!item) {
            item = new QStandardItem;
            m_rows->setItem(static_cast<int>(place), item);
        }
        const QString units = tr("%n unit(s)", nullptr, static_cast<int>(theme.units));
        const QString state = theme.units == 0        ? tr("no units")
                              : theme.unabsorbed == 0 ? tr("%1, all absorbed").arg(units)
                                                      : tr("%1, %2 left").arg(units).arg(theme.unabsorbed);
        item->setText(shown(theme.name));
        item->setData(state, stateRole);
        item->setData(colours.theme(theme.colour), Qt::DecorationRole);
        item->setToolTip(QStringLiteral("%1\n%2").arg(shown(theme.name), state));
        item->setAccessibleText(QStringLiteral("%1: %2").arg(shown(theme.name), state));
    }
    m_filling = false;
    setShown(m_shown);
}

void ThemeProgressList::setShown(std::optional<study::ThemeId> theme) {
    m_shown = theme;
    m_filling = true;
    const auto found = std::ranges::find_if(m_themes, [&](const auto& each) { return each.theme == theme; });
    setCurrentIndex(found == m_themes.end() ? QModelIndex()
                                            : m_rows->index(static_cast<int>(found - m_themes.begin()), 0));
    m_filling = false;
}

std::optional<study::ThemeId> ThemeProgressList::beside(int step) const {
    const auto found = std::ranges::find_if(m_themes, [&](const auto& each) { return each.theme == m_shown; });
    const auto place = found - m_themes.begin() + step;
    if (m_themes.empty() || place < 0 || place >= std::ssize(m_themes))
        return std::nullopt;
    return m_themes[static_cast<std::size_t>(place)].theme;
}

} // namespace emic::desktop
