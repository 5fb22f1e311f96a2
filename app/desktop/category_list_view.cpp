#include "app/desktop/category_list_view.h"

#include "app/desktop/stale_keeper.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QPainter>
#include <QStyledItemDelegate>

namespace emic::desktop {
namespace {

constexpr int side = 10;
constexpr int above = 6;

/// Title and state under each other, a dot of the theme's colour before them.
class CategoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ViewColours colours = ViewColours::of(option.palette);
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool selected = option.state & QStyle::State_Selected;
            QColor tint = selected ? colours.highlight : colours.text;
            tint.setAlphaF(!selected ? 0.04F : option.state & QStyle::State_HasFocus ? 0.22F : 0.14F);
            painter->fillRect(option.rect, tint);
            if (selected)
                painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.highlight);
        }
        QRect room = option.rect.adjusted(side, above, -side, -above);
        const QFontMetrics metrics(option.font);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.theme(index.data(CategoryListModel::colourRole).toLongLong()));
        painter->drawEllipse(QRectF(room.left(), room.top() + metrics.height() / 2.0 - 4.5, 9, 9));
        room.setLeft(room.left() + 17);
        const QString title = index.data().toString();
        painter->setFont(option.font);
        painter->setPen(colours.text);
        painter->drawText(QRect(room.left(), room.top(), room.width(), metrics.height()), Qt::AlignVCenter,
                          metrics.elidedText(title, Qt::ElideRight, room.width()));
        painter->setPen(index.data(CategoryListModel::staleRole).toInt() > 0 ? colours.warning : colours.quietText);
        const QString state = index.data(CategoryListModel::stateRole).toString();
        painter->drawText(QRect(room.left(), room.top() + metrics.height() + 2, room.width(), metrics.height()),
                          Qt::AlignVCenter, metrics.elidedText(state, Qt::ElideRight, room.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {100, 2 * QFontMetrics(option.font).height() + 2 + 2 * above};
    }
};

} // namespace

void CategoryListModel::assign(std::vector<workbench::CategoryRow> rows) {
    const bool same =
        std::ranges::equal(rows, m_rows, {}, &workbench::CategoryRow::theme, &workbench::CategoryRow::theme);
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row] != m_rows[row]) {
            m_rows[row] = std::move(rows[row]);
            const QModelIndex at = index(static_cast<int>(row));
            emit dataChanged(at, at);
        }
}

int CategoryListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CategoryListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const workbench::CategoryRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto state = [&]() -> QString {
        if (!row.category)
            return row.condensates > 0 ? tr("no text yet, %n condensate(s)", nullptr, static_cast<int>(row.condensates))
                                       : tr("no text and no condensate yet");
        QStringList parts{tr("%n paragraph(s)", nullptr, static_cast<int>(row.paragraphs))};
        if (row.stale > 0)
            parts << tr("%n stale", nullptr, static_cast<int>(row.stale));
        if (row.unvalidated > 0)
            parts << tr("%n source(s) left", nullptr, static_cast<int>(row.unvalidated));
        if (row.outdated > 0)
            parts << tr("%n to validate again", nullptr, static_cast<int>(row.outdated));
        return parts.join(QStringLiteral(", "));
    };
    switch (role) {
    case Qt::DisplayRole:
        return shown(row.category ? row.title : row.path);
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(shown(row.path), state());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(shown(row.category ? row.title : row.path), state());
    case stateRole:
        return state();
    case colourRole:
        return static_cast<qlonglong>(row.colour);
    case staleRole:
        return static_cast<qlonglong>(row.stale);
    default:
        return {};
    }
}

CategoryListView::CategoryListView(std::shared_ptr<StudySession> session, StaleKeeper& stale, QWidget* parent)
    : QListView(parent), m_session(std::move(session)), m_stale(stale), m_model(new CategoryListModel(this)) {
    setObjectName(QStringLiteral("categories"));
    setAccessibleName(tr("Categories"));
    setModel(m_model);
    setItemDelegate(new CategoryDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(&m_stale, &StaleKeeper::updated, this, &CategoryListView::refresh);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        using study::Entity;
        for (const auto entity : {Entity::theme, Entity::category, Entity::categoryParagraph, Entity::source,
                                  Entity::validationMark, Entity::condensateSentence})
            if (notification.touches(entity))
                return refresh();
    });
    refresh();
}

void CategoryListView::refresh() {
    const std::optional<study::ThemeId> before = theme();
    m_model->assign(workbench::categoryRows(m_session->read(), m_stale.paragraphs()));
    if (before && theme() != before)
        setTheme(*before);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    if (m_model->rowCount() == 0)
        emit themeChosen(std::nullopt);
}

std::optional<study::ThemeId> CategoryListView::theme() const {
    const QModelIndex here = currentIndex();
    return here.isValid() ? std::optional(m_model->rows()[static_cast<std::size_t>(here.row())].theme) : std::nullopt;
}

void CategoryListView::setTheme(study::ThemeId theme) {
    for (std::size_t row = 0; row < m_model->rows().size(); ++row)
        if (m_model->rows()[row].theme == theme)
            setCurrentIndex(m_model->index(static_cast<int>(row)));
}

void CategoryListView::go(int by) {
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + by, 0, m_model->rowCount() - 1)));
}

void CategoryListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    emit themeChosen(theme());
}

} // namespace emic::desktop
