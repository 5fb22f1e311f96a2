#include "app/desktop/completion_list.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <chrono>
#include <QAccessible>
#include <QListWidget>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr int mostRows = 10;
constexpr int detailRole = Qt::UserRole + 1;

/// The words, and quietly at the end of the row what they are.
class CompletionRows : public AiryRows {
public:
    using AiryRows::AiryRows;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        AiryRows::paint(painter, option, index);
        const ViewColours colours = ViewColours::of(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(selected ? colours.highlightedText : colours.quietText);
        const int used = option.fontMetrics.horizontalAdvance(index.data().toString()) + 40;
        const QRect rest = option.rect.adjusted(used, 0, -8, 0);
        if (rest.width() > 30)
            painter->drawText(
                rest, Qt::AlignVCenter | Qt::AlignRight,
                option.fontMetrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, rest.width()));
    }
};

} // namespace

CompletionList::CompletionList(QWidget* box) : QFrame(box), m_box(box), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("completions"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What may be written here"));
    m_list->setItemDelegate(new CompletionRows(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(12, 12));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        const Completion completion = m_completions.list[static_cast<std::size_t>(m_list->row(item))];
        emit chosen(completion);
    });
    m_away.setSingleShot(true);
    m_away.setInterval(std::chrono::milliseconds(1800));
    connect(&m_away, &QTimer::timeout, this, [this] {
        if (!current())
            offer({});
    });
    hide();
}

void CompletionList::offer(const Completions& completions, bool asked) {
    m_away.stop();
    m_completions = completions;
    m_list->clear();
    if (completions.list.empty())
        return hide();
    const ViewColours colours = ViewColours::of(palette());
    for (const Completion& completion : completions.list) {
        auto* row = new QListWidgetItem(completion.shown, m_list);
        row->setToolTip(completion.shown);
        row->setData(detailRole, completion.detail);
        if (completion.colour > 0)
            row->setIcon(colourDot(colours.theme(completion.colour)));
    }
    place();
    show();
    raise();
    if (!asked && completions.of == Completions::Of::fields)
        m_away.start();
}

void CompletionList::place() {
    // In the window, so that it may reach beyond the panel that the box stands in.
    QWidget* window = m_box->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(m_list->count(), mostRows);
    const int height = rows * (fontMetrics().height() + 6) + 6;
    int wanted = m_box->width();
    for (const Completion& completion : m_completions.list)
        wanted = std::max(wanted, fontMetrics().horizontalAdvance(completion.shown) +
                                      fontMetrics().horizontalAdvance(completion.detail) + 80);
    const int width = std::min({wanted, 90 * fontMetrics().averageCharWidth(), window->width()});
    const QPoint below = m_box->mapTo(window, QPoint(0, m_box->height()));
    const QPoint above = m_box->mapTo(window, QPoint(0, 0)) - QPoint(0, height);
    const bool fits = below.y() + height <= window->height() || above.y() < 0;
    setGeometry(QRect(QPoint(std::clamp(below.x(), 0, window->width() - width), fits ? below.y() : above.y()),
                      QSize(width, height)));
}

void CompletionList::move(int rows) {
    const int count = m_list->count();
    int row = m_list->currentItem() && m_list->currentItem()->isSelected() ? m_list->currentRow() + rows
              : rows > 0                                                   ? 0
                                                                           : count - 1;
    row = (row + count) % count;
    m_list->setCurrentRow(row);
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

const Completion* CompletionList::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    return isOpen() && item && item->isSelected() ? &m_completions.list[static_cast<std::size_t>(m_list->row(item))]
                                                  : nullptr;
}

const Completion* CompletionList::first() const {
    return m_completions.list.empty() ? nullptr : &m_completions.list.front();
}

} // namespace emic::desktop
