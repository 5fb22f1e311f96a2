#include "app/desktop/card_board.h"

#include "app/desktop/card_view.h"
#include "app/desktop/column_header.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <utility>

namespace emic::desktop {

CardBoard::CardBoard(CardStore& store, QWidget* parent) : QScrollArea(parent), m_store(store), m_inside(new QWidget) {
    setObjectName(QStringLiteral("cardBoard"));
    setAccessibleName(tr("Units by subtheme"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    setWidget(m_inside);
}

const CardBoard::Column* CardBoard::columnOf(study::ThemeId theme) const {
    const auto found = std::ranges::find(m_columns, theme, &Column::theme);
    return found == m_columns.end() ? nullptr : &*found;
}

CardView* CardBoard::view(study::ThemeId theme) const {
    const Column* column = columnOf(theme);
    return column ? column->view : nullptr;
}

ColumnHeader* CardBoard::header(study::ThemeId theme) const {
    const Column* column = columnOf(theme);
    return column ? column->header : nullptr;
}

CardBoard::Column CardBoard::make(study::ThemeId theme) {
    auto* widget = new QWidget(m_inside);
    Column column{theme, widget, new ColumnHeader(widget), new CardView(m_store, widget)};
    auto* rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(column.header);
    rows->addWidget(column.view, 1);
    widget->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    connect(column.header, &QAbstractButton::clicked, this, [this, theme] { emit condensateWanted(theme); });
    const auto dropped = [this, theme](const DraggedCards& cards) {
        emit moveWanted(cards.units(), cards.from(), theme);
    };
    connect(column.header, &ColumnHeader::cardsDropped, this, dropped);
    connect(column.view, &CardView::cardsDropped, this, dropped);
    CardView* view = column.view;
    connect(view, &CardView::beside, this, [this, view](int step) { goBeside(*view, step); });
    connect(view, &CardView::hovered, this, &CardBoard::unitHovered);
    connect(view, &CardView::focused, this, [this, view] { enter(*view); });
    connect(view, &QListView::activated, this,
            [this, view](const QModelIndex& index) { emit unitOpened(view->cards().card(index.row()).unit.id); });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CardBoard::currentChanged);
    return column;
}

void CardBoard::arrange(const SharedDesk& desk) {
    const auto& wanted = desk->desk.columns;
    // The theme's own column is only there while it holds something, or nothing else does.
    const auto isShown = [&](const workbench::DeskColumn& column) {
        return column.depth > 0 || wanted.size() == 1 || !column.cards.empty() || !column.sentences.empty();
    };
    std::vector<Column> columns;
    for (const workbench::DeskColumn& each : wanted) {
        if (!isShown(each))
            continue;
        const Column* known = columnOf(each.theme.id);
        columns.push_back(known ? *known : make(each.theme.id));
    }
    for (const Column& old : m_columns)
        if (std::ranges::find(columns, old.theme, &Column::theme) == columns.end()) {
            old.widget->hide();
            old.widget->deleteLater(); // a drag out of it may still be under way
        }
    const bool same = std::ranges::equal(m_columns, columns, {}, &Column::theme, &Column::theme);
    m_columns = std::move(columns);
    if (!same) {
        auto* row = static_cast<QHBoxLayout*>(m_inside->layout());
        while (QLayoutItem* item = row->takeAt(0))
            delete item;
        QWidget* before = nullptr;
        for (const Column& column : m_columns) {
            row->addWidget(column.widget, 1);
            column.widget->show();
            if (before)
                setTabOrder(before, column.header);
            setTabOrder(column.header, column.view);
            before = column.view;
        }
    }
    if (!m_current || !columnOf(*m_current))
        m_current = m_columns.empty() ? std::nullopt : std::optional(m_columns.front().theme);
}

void CardBoard::show(const SharedDesk& desk, const CardFilter& filter) {
    m_desk = desk;
    arrange(desk);
    for (const Column& column : m_columns) {
        const workbench::DeskColumn& content = *desk->desk.column(column.theme);
        column.view->assign(desk, column.theme, filter);
        const auto keys = columns();
        const auto place = std::ranges::find(keys, column.theme) - keys.begin();
        describe(column, content, place <= 9 ? static_cast<int>(place) : -1, filter.active());
    }
}

void CardBoard::clear() {
    for (const Column& old : std::exchange(m_columns, {})) {
        old.widget->hide();
        old.widget->deleteLater();
    }
    m_desk.reset();
    m_current.reset();
    m_condensate.reset();
}

void CardBoard::describe(const Column& column, const workbench::DeskColumn& content, int key, bool active) {
    const int cards = static_cast<int>(content.cards.size());
    const int passing = column.view->cards().rowCount();
    QString counts = active && passing != cards
                         ? tr("%1 of %n unit(s)", nullptr, cards).arg(QLocale().toString(passing))
                         : tr("%n unit(s)", nullptr, cards);
    if (content.unabsorbed > 0)
        counts += tr(", %n left", nullptr, static_cast<int>(content.unabsorbed));
    else if (cards > 0)
        counts += tr(", all absorbed");
    const auto golden = std::ranges::count_if(content.cards, &workbench::DeskCard::golden);
    if (golden > 0)
        counts += QStringLiteral("  ★ %1").arg(QLocale().toString(static_cast<qlonglong>(golden)));
    const QString name =
        content.depth == 0 && m_desk->desk.columns.size() > 1 ? tr("In no subtheme") : shown(content.theme.name);
    const QColor colour = ViewColours::of(palette()).theme(content.colour);
    column.header->show(column.theme, {name, counts, m_desk->desk.columns.size() > 1 ? key : -1, colour});
    column.header->setShown(m_condensate == column.theme);
    column.view->setAccessibleName(tr("Units of %1").arg(shown(content.theme.name)));
    column.view->setHint(active && cards > 0 ? tr("None of the units here fits the filter.")
                         : m_desk->desk.units == 0
                             ? tr("Nothing is coded to this theme yet. Code units in the transcripts (Ctrl+2).")
                             : tr("No units yet. Drag some here, or press M on a card."));
}

void CardBoard::refreshWords() {
    for (const Column& column : m_columns)
        column.view->viewport()->update();
}

void CardBoard::light(const std::vector<study::UnitId>& units, bool reveal) {
    const auto lit = std::make_shared<const std::unordered_set<study::UnitId>>(units.begin(), units.end());
    CardView* first = nullptr;
    bool visible = false;
    int row = -1;
    for (const Column& column : m_columns) {
        const CardListModel& cards = column.view->cards();
        column.view->cards().light(lit);
        column.view->viewport()->update();
        if (!reveal || units.empty())
            continue;
        for (int each = 0; each < cards.rowCount() && !visible; ++each) {
            if (!cards.isLit(each))
                continue;
            if (!first) {
                first = column.view;
                row = each;
            }
            visible = column.view->viewport()->rect().intersects(column.view->visualRect(cards.index(each)));
        }
    }
    if (first && !visible)
        first->scrollTo(first->cards().index(row), QAbstractItemView::PositionAtCenter);
}

void CardBoard::setShownCondensate(study::ThemeId theme) {
    m_condensate = theme;
    for (const Column& column : m_columns)
        column.header->setShown(column.theme == theme);
}

void CardBoard::enter(CardView& view) {
    const study::ThemeId theme = view.cards().theme();
    m_current = theme;
    for (const Column& column : m_columns)
        if (column.view != &view)
            column.view->clearSelection();
    ensureWidgetVisible(&view, 0, 0);
    emit columnEntered(theme);
    emit currentChanged();
}

void CardBoard::goBeside(CardView& from, int step) {
    const auto here = std::ranges::find(m_columns, &from, &Column::view);
    const auto place = here - m_columns.begin() + step;
    if (place < 0 || place >= std::ssize(m_columns))
        return;
    m_columns[static_cast<std::size_t>(place)].view->setFocus(Qt::OtherFocusReason);
    // The selection follows the keyboard.
    CardView* view = m_columns[static_cast<std::size_t>(place)].view;
    if (view->currentIndex().isValid())
        view->setCurrentIndex(view->currentIndex());
}

std::optional<study::ThemeId> CardBoard::currentColumn() const {
    return m_current;
}

std::optional<CardBoard::Chosen> CardBoard::chosen() const {
    CardView* here = m_current ? view(*m_current) : nullptr;
    if (!here)
        return std::nullopt;
    return Chosen{*m_current, here->chosen()};
}

std::optional<study::UnitId> CardBoard::current() const {
    CardView* here = m_current ? view(*m_current) : nullptr;
    return here ? here->current() : std::nullopt;
}

bool CardBoard::goToNext(bool forward, const std::function<bool(const workbench::DeskCard&)>& wanted) {
    struct Stop {
        CardView* view;
        int row;
    };
    std::vector<Stop> stops;
    std::ptrdiff_t here = -1;
    for (const Column& column : m_columns)
        for (int row = 0; row < column.view->cards().rowCount(); ++row) {
            if (m_current == column.theme && column.view->currentIndex().row() == row)
                here = std::ssize(stops);
            stops.push_back({column.view, row});
        }
    const std::ptrdiff_t count = std::ssize(stops);
    for (std::ptrdiff_t step = 1; step <= count; ++step) {
        const std::ptrdiff_t place = ((here + (forward ? step : -step)) % count + count) % count;
        const Stop& stop = stops[static_cast<std::size_t>(place)];
        if (!wanted(stop.view->cards().card(stop.row)))
            continue;
        stop.view->setCurrentIndex(stop.view->cards().index(stop.row));
        stop.view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void CardBoard::takeFocus() {
    if (CardView* here = m_current ? view(*m_current) : nullptr)
        here->setFocus(Qt::OtherFocusReason);
}

std::vector<study::ThemeId> CardBoard::columns() const {
    std::vector<study::ThemeId> themes;
    if (m_desk)
        for (const workbench::DeskColumn& column : m_desk->desk.columns)
            themes.push_back(column.theme.id);
    return themes;
}

std::optional<study::ThemeId> CardBoard::columnOfKey(int key) const {
    const auto themes = columns();
    return key >= 0 && static_cast<std::size_t>(key) < themes.size()
               ? std::optional(themes[static_cast<std::size_t>(key)])
               : std::nullopt;
}

int CardBoard::shownCards() const {
    int cards = 0;
    for (const Column& column : m_columns)
        cards += column.view->cards().rowCount();
    return cards;
}

} // namespace emic::desktop
