#include "app/desktop/card_view.h"

#include "app/desktop/card_delegate.h"
#include "app/desktop/card_filter.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <memory>
#include <QDrag>
#include <QDropEvent>
#include <QPainter>
#include <QScrollBar>

namespace emic::desktop {

QPixmap dragPicture(const QWidget& view, int cards) {
    const QString words = CardView::tr("%n unit(s)", nullptr, cards);
    const ViewColours colours = ViewColours::of(view.palette());
    const QSize size(view.fontMetrics().horizontalAdvance(words) + 24, view.fontMetrics().height() + 12);
    QPixmap picture(size * view.devicePixelRatioF());
    picture.setDevicePixelRatio(view.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(view.font());
    painter.setBrush(colours.highlight);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRect(QPoint(), size), 4, 4);
    painter.setPen(colours.highlightedText);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, words);
    return picture;
}

CardView::CardView(CardStore& store, QWidget* parent)
    : QListView(parent), m_cards(new CardListModel(store, this)), m_delegate(new CardDelegate(this)) {
    setModel(m_cards);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDragEnabled(true);
    setDropIndicatorShown(false);
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    connect(this, &QListView::entered, this,
            [this](const QModelIndex& index) { emit hovered(m_cards->card(index.row()).unit.id); });
    connect(this, &QListView::viewportEntered, this, [this] { emit hovered(std::nullopt); });
}

void CardView::assign(const SharedDesk& desk, study::ThemeId column, const CardFilter& filter) {
    const std::optional<study::UnitId> before = current();
    const int row = currentIndex().row();
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    std::unordered_set<study::UnitId> chosenBefore;
    for (const QModelIndex& index : selected)
        chosenBefore.insert(m_cards->card(index.row()).unit.id);
    const int place = verticalScrollBar()->value();
    bool isReset = false;
    const auto heard = connect(m_cards, &QAbstractItemModel::modelReset, this, [&] { isReset = true; });
    m_cards->assign(desk, column, filter);
    disconnect(heard);
    if (!isReset || m_cards->rowCount() == 0)
        return;
    const int now = before ? m_cards->rowOf(*before) : -1;
    QItemSelection selection;
    if (!chosenBefore.empty())
        for (int each = 0; each < m_cards->rowCount(); ++each)
            if (chosenBefore.contains(m_cards->card(each).unit.id))
                selection.select(m_cards->index(each), m_cards->index(each));
    // Where the card went, work goes on with the one that came to its place.
    const int go = now >= 0 ? now : std::min(std::max(row, 0), m_cards->rowCount() - 1);
    const bool reselect = selection.isEmpty() && !chosenBefore.empty();
    selectionModel()->setCurrentIndex(m_cards->index(go),
                                      reselect ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(place);
    if (row >= 0)
        scrollTo(currentIndex());
}

void CardView::setHint(const QString& hint) {
    m_hint = hint;
    viewport()->update();
}

std::vector<study::UnitId> CardView::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    std::ranges::sort(rows);
    std::vector<study::UnitId> units;
    for (const int row : rows)
        units.push_back(m_cards->card(row).unit.id);
    return units;
}

std::optional<study::UnitId> CardView::current() const {
    return currentIndex().isValid() ? std::optional(m_cards->card(currentIndex().row()).unit.id) : std::nullopt;
}

bool CardView::choose(study::UnitId unit) {
    const int row = m_cards->rowOf(unit);
    if (row < 0)
        return false;
    setCurrentIndex(m_cards->index(row));
    scrollTo(currentIndex());
    return true;
}

void CardView::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return emit beside(event->key() == Qt::Key_Left ? -1 : 1);
    // Letters are commands here, not the beginnings of names.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space)
        return event->ignore();
    QListView::keyPressEvent(event);
}

void CardView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    // With a click the card that is clicked comes next, and to the first one would be a jump.
    if (!currentIndex().isValid() && m_cards->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_cards->index(0));
    emit focused();
}

void CardView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    const ViewColours colours = ViewColours::of(palette());
    QPainter painter(viewport());
    if (m_cards->rowCount() == 0) {
        painter.setPen(colours.quietText);
        painter.drawText(viewport()->rect().adjusted(14, 14, -14, -14),
                         Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_hint);
    }
    const bool empty = m_cards->rowCount() == 0;
    if (m_dragOver || (empty && hasFocus())) {
        painter.setPen(QPen(colours.highlight, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void CardView::resizeEvent(QResizeEvent* event) {
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
}

void CardView::leaveEvent(QEvent* event) {
    emit hovered(std::nullopt);
    QListView::leaveEvent(event);
}

const DraggedCards* CardView::welcome(const QMimeData* dragged) const {
    const auto* cards = qobject_cast<const DraggedCards*>(dragged);
    return cards && cards->from() != m_cards->theme() ? cards : nullptr;
}

void CardView::dragEnterEvent(QDragEnterEvent* event) {
    dragMoveEvent(event);
}

void CardView::dragMoveEvent(QDragMoveEvent* event) {
    m_dragOver = welcome(event->mimeData());
    viewport()->update();
    if (m_dragOver)
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardView::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dragOver = false;
    viewport()->update();
}

void CardView::dropEvent(QDropEvent* event) {
    m_dragOver = false;
    viewport()->update();
    const DraggedCards* cards = welcome(event->mimeData());
    if (!cards)
        return event->ignore();
    event->acceptProposedAction();
    emit cardsDropped(*cards);
}

void CardView::startDrag(Qt::DropActions /*actions*/) {
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(m_cards->mimeData(selected));
    drag->setPixmap(dragPicture(*this, static_cast<int>(selected.size())));
    // What is dropped changes the study, and with it the model: nothing is to be taken away here.
    drag->exec(Qt::MoveAction, Qt::MoveAction);
}

} // namespace emic::desktop
