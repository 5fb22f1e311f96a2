#include "app/desktop/facet_list.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/query_words.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QTimer>

namespace emic::desktop {
namespace {

constexpr std::size_t shownAtFirst = 8;
constexpr int filterRole = Qt::UserRole + 1;
constexpr int moreRole = Qt::UserRole + 2;
constexpr int shareRole = Qt::UserRole + 3;

/// A quiet bar under the name, as long as the count's share of the hits.
class FacetRows : public AiryRows {
public:
    using AiryRows::AiryRows;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const double share = index.data(shareRole).toDouble();
        if (share > 0 && !(option.state & QStyle::State_Selected)) {
            QColor tint = option.palette.color(QPalette::Highlight);
            tint.setAlphaF(0.14F);
            const QRect bar = option.rect.adjusted(0, 2, 0, -2);
            painter->fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(bar.width() * share), bar.height())), tint);
        }
        AiryRows::paint(painter, option, index);
    }
};

} // namespace

FacetList::FacetList(QWidget* parent) : QTreeWidget(parent), m_names(std::make_shared<workbench::SearchNames>()) {
    setObjectName(QStringLiteral("facets"));
    setAccessibleName(tr("Hits by theme, group, participant and attribute"));
    setToolTip(tr("Return or a click narrows the search to it"));
    setColumnCount(2);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new FacetRows(this));
    setIndentation(14);
    setIconSize(QSize(12, 12));
    setUniformRowHeights(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, &FacetList::choose);
    connect(this, &QTreeWidget::itemClicked, this, &FacetList::choose);
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) { m_closed << item->text(0); });
    connect(this, &QTreeWidget::itemExpanded, this,
            [this](QTreeWidgetItem* item) { m_closed.removeAll(item->text(0)); });
}

void FacetList::clearFacets() {
    clear();
    m_shown.clear();
}

void FacetList::showFacets(const indexer::Facets& facets, std::int64_t total, const SharedNames& names) {
    m_total = std::max<std::int64_t>(total, 1);
    m_names = names;
    m_shown = {{tr("Themes"), "theme", facets.themes},
               {tr("Groups"), "group", facets.groups},
               {tr("Participants"), "participant", facets.participants}};
    for (const auto& [attribute, counts] : facets.attributes)
        m_shown.push_back({shown(attribute), attribute, counts});
    rebuild();
}

void FacetList::rebuild() {
    const int scrolled = verticalScrollBar()->value();
    const QString current = currentItem() ? currentItem()->data(0, filterRole).toString() : QString();
    setUpdatesEnabled(false);
    {
        const QSignalBlocker quiet(this); // opening them here is not the person's doing
        clear();
        for (const Kind& kind : m_shown)
            if (!kind.counts.empty())
                add(kind);
        if (!current.isEmpty())
            for (QTreeWidgetItemIterator item(this); *item; ++item)
                if ((*item)->data(0, filterRole).toString() == current)
                    setCurrentItem(*item);
    }
    verticalScrollBar()->setValue(scrolled);
    setUpdatesEnabled(true);
}

void FacetList::add(const Kind& kind) {
    auto* title = new QTreeWidgetItem(this, {kind.title, {}});
    QFont bold = font();
    bold.setBold(true);
    title->setFont(0, bold);
    title->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    const ViewColours colours = ViewColours::of(palette());
    const std::size_t all = kind.counts.size();
    const std::size_t some = m_whole.contains(kind.title) ? all : std::min(all, shownAtFirst);
    for (std::size_t place = 0; place < some; ++place) {
        const indexer::Facet& facet = kind.counts[place];
        const QString count = QLocale().toString(static_cast<qlonglong>(facet.hits));
        // Of a theme's path its own name, which is what tells it from others.
        const QString name = shown(facet.name);
        auto* row = new QTreeWidgetItem(
            title, {kind.field == "theme" ? name.mid(name.lastIndexOf(QLatin1Char('/')) + 1) : name, count});
        row->setData(0, filterRole, shown(workbench::inQuery(kind.field, facet.name)));
        row->setData(0, shareRole, static_cast<double>(facet.hits) / static_cast<double>(m_total));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setForeground(1, colours.quietText);
        row->setToolTip(0, name);
        row->setData(0, Qt::AccessibleTextRole, tr("%1: %2 hits").arg(name, count));
        if (kind.field == "theme")
            row->setIcon(0, colourDot(colours.theme(m_names->colourOf(facet.name))));
    }
    if (some < all) {
        auto* more = new QTreeWidgetItem(title, {tr("%n more", nullptr, static_cast<int>(all - some)), {}});
        more->setData(0, moreRole, kind.title);
        more->setForeground(0, colours.quietText);
    }
    title->setExpanded(!m_closed.contains(kind.title));
}

void FacetList::choose(QTreeWidgetItem* item) {
    if (const QString filter = item->data(0, filterRole).toString(); !filter.isEmpty())
        return emit filterWanted(filter);
    const QString whole = item->data(0, moreRole).toString();
    if (whole.isEmpty())
        return;
    m_whole << whole;
    // The row itself goes with it, and is not done with being clicked.
    QTimer::singleShot(0, this, &FacetList::rebuild);
}

} // namespace emic::desktop
