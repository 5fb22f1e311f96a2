#include "app/desktop/picker.h"

#include "app/desktop/name_match.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QAbstractItemDelegate>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int placeRole = Qt::UserRole + 2;
constexpr int mostShown = 200;

/// Name to the left, detail to the right, a dot of the theme's colour before it.
class PickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        plain.icon = {};
        QStyle* style = plain.widget ? plain.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const ViewColours colours = ViewColours::of(option.palette);
        QRect rect = option.rect.adjusted(8, 0, -8, 0);
        if (const QVariant colour = index.data(Qt::DecorationRole); colour.isValid()) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour.value<QColor>());
            painter->drawEllipse(QRectF(rect.left(), rect.center().y() - 4, 9, 9));
            painter->restore();
            rect.setLeft(rect.left() + 17);
        }
        const QString detail = index.data(detailRole).toString();
        const QFontMetrics metrics(option.font);
        const int room = detail.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(detail) + 16, rect.width() / 2);
        painter->setPen(selected ? colours.highlightedText : colours.text);
        painter->drawText(rect.adjusted(0, 0, -room, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(index.data().toString(), Qt::ElideMiddle, rect.width() - room));
        if (!selected)
            painter->setPen(colours.quietText);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                          metrics.elidedText(detail, Qt::ElideRight, std::max(0, room - 8)));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), QFontMetrics(option.font).height() + 10};
    }
};

} // namespace

Picker::Picker(QWidget* parent, std::vector<PickItem> items, const QString& prompt)
    : QFrame(parent, Qt::Popup), m_items(std::move(items)), m_typed(new QLineEdit(this)),
      m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("picker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(prompt);
    m_typed->setPlaceholderText(prompt);
    m_typed->setAccessibleName(prompt);
    m_typed->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    m_typed->installEventFilter(this);
    setFocusProxy(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, [this] { refill(); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_list->row(item)); });
    resize(460, 380);
    refill();
}

void Picker::offerNew(const QString& sentence, std::function<void(const QString&)> make) {
    m_offer = sentence;
    m_make = std::move(make);
    refill();
}

void Picker::refill() {
    m_list->clear();
    const QString typed = m_typed->text().simplified();
    std::vector<std::pair<int, std::size_t>> fitting;
    bool exact = false;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (const std::optional<int> rank = matchName(typed, m_items[i].name))
            fitting.emplace_back(*rank, i);
        exact = exact || m_items[i].name.compare(typed, Qt::CaseInsensitive) == 0;
    }
    std::ranges::stable_sort(fitting, {}, &std::pair<int, std::size_t>::first);
    for (const auto& [rank, place] : fitting) {
        if (m_list->count() >= mostShown)
            break;
        const PickItem& item = m_items[place];
        auto* row = new QListWidgetItem(item.name, m_list);
        row->setData(detailRole, item.detail);
        row->setData(placeRole, static_cast<qulonglong>(place));
        row->setToolTip(item.name);
        if (item.colour)
            row->setData(Qt::DecorationRole, *item.colour);
    }
    if (m_make && !typed.isEmpty() && !exact) {
        auto* row = new QListWidgetItem(m_offer.arg(typed), m_list);
        row->setData(placeRole, static_cast<qulonglong>(m_items.size()));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void Picker::choose(int row) {
    const QListWidgetItem* item = m_list->item(row);
    if (!item)
        return;
    const auto place = static_cast<std::size_t>(item->data(placeRole).toULongLong());
    const std::function<void()> act =
        place < m_items.size()
            ? m_items[place].chosen
            : std::function<void()>([make = m_make, typed = m_typed->text().simplified()] { make(typed); });
    // First closed, so that what is chosen finds the focus where it was.
    close();
    act();
}

bool Picker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int last = m_list->count() - 1;
    const auto go = [&](int row) { m_list->setCurrentRow(std::clamp(row, 0, std::max(0, last))); };
    switch (key->key()) {
    case Qt::Key_Down:
        go(m_list->currentRow() + 1);
        return true;
    case Qt::Key_Up:
        go(m_list->currentRow() - 1);
        return true;
    case Qt::Key_PageDown:
        go(m_list->currentRow() + 10);
        return true;
    case Qt::Key_PageUp:
        go(m_list->currentRow() - 10);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Picker::openAt(QPoint global) {
    const QWidget* window = parentWidget()->window();
    const QPoint corner = window->mapToGlobal(QPoint(0, 0));
    resize(std::min(width(), window->width()), std::min(height(), window->height()));
    move(std::clamp(global.x(), corner.x(), corner.x() + window->width() - width()),
         std::clamp(global.y(), corner.y(), corner.y() + window->height() - height()));
    show();
    m_typed->setFocus();
}

void Picker::openInWindow() {
    const QWidget* window = parentWidget()->window();
    resize(std::min(640, window->width() - 40), std::min(460, window->height() - 40));
    openAt(window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 8)));
}

} // namespace emic::desktop
