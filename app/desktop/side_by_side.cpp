#include "app/desktop/side_by_side.h"

#include "app/desktop/picker.h"
#include "app/desktop/preliminary_table.h"
#include "app/desktop/prompts.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/analysis/readings.h"
#include "core/editing/impressions.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

SideBySide::SideBySide(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_prompts(prompts),
      m_model(new PreliminaryTable(m_session, this)), m_state(new QLabel(this)), m_table(new QTableView(this)),
      m_expected(new QLabel) {
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("teamState"));
    m_table->setObjectName(QStringLiteral("sideBySide"));
    m_table->setAccessibleName(tr("Preliminary themes side by side"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setDragDropMode(QAbstractItemView::DragDrop);
    m_table->setDragDropOverwriteMode(true);
    m_table->setDefaultDropAction(Qt::MoveAction);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_expected->setWordWrap(true);
    m_expected->setTextFormat(Qt::PlainText);
    m_expected->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_expected->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_expected->setMargin(4);
    auto* expected = new QScrollArea(this);
    expected->setAccessibleName(tr("What each expected to find"));
    expected->setWidgetResizable(true);
    expected->setFrameShape(QFrame::NoFrame);
    expected->setWidget(m_expected);
    expected->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    setFocusProxy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addWidget(expected);
    connect(m_table, &QTableView::activated, this, &SideBySide::makeTheme);
    connect(m_model, &QAbstractItemModel::modelReset, m_table, [this] {
        QHeaderView* header = m_table->horizontalHeader();
        const int columns = m_model->columnCount();
        for (int section = 0; section < columns; ++section)
            header->setSectionResizeMode(section, section == 0 ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
        m_table->resizeRowsToContents();
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_table->setRowHeight(row, m_table->rowHeight(row) + 8);
    });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::preliminaryTheme) || notification.touches(study::Entity::readiness) ||
            notification.touches(study::Entity::preconception) || notification.touches(study::Entity::analyst) ||
            notification.touches(study::Entity::theme))
            refill();
    });
    refill();
}

QString SideBySide::state() const {
    return m_state->text();
}

void SideBySide::refill() {
    const std::vector<std::size_t> before = selectedRows();
    m_model->refill();
    if (!before.empty() && before.front() < m_model->board().rows().size())
        select(before.front());
    const storage::Reader& reader = m_session->read();
    QStringList states;
    bool meReady = false;
    bool otherWaits = false;
    bool others = false;
    for (const analysis::AnalystState& each : analysis::analystStates(reader)) {
        const bool isMe = each.name == m_session->analystName();
        meReady = meReady || (isMe && each.readyWithImpression);
        others = others || !isMe;
        otherWaits = otherWaits || (!isMe && !each.readyWithImpression);
        states << (each.readyWithImpression ? tr("%1: ready") : tr("%1: not ready yet"))
                      .arg(isMe ? tr("You") : shown(each.name));
    }
    QString what;
    if (!meReady)
        what = tr("Another analyst's list is shown here when both of you are ready; press Ctrl+Return when you are.");
    else if (!others)
        what = tr("You are the only analyst so far: Return makes a theme to start with of the selected row.");
    else if (otherWaits)
        what = tr("Lists of those who are not ready yet are not shown.");
    else
        what = tr("M puts selected rows together, U takes a row apart, Return makes the theme to start with, E says "
                  "which theme it is already.");
    m_state->setText(states.join(QStringLiteral(" · ")) + QLatin1Char('\n') + what);
    QStringList expected;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        for (const study::Preconception& note : reader.where<&study::Preconception::analyst>(analyst.id))
            expected << tr("%1 expected: %2").arg(shown(analyst.name), shown(note.text));
    m_expected->setText(expected.isEmpty() ? tr("Nobody has written down yet what they expect to find.")
                                           : expected.join(QStringLiteral("\n\n")));
}

std::vector<std::size_t> SideBySide::selectedRows() const {
    std::vector<std::size_t> rows;
    if (m_table->selectionModel())
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            rows.push_back(static_cast<std::size_t>(index.row()));
    if (rows.empty() && m_table->currentIndex().isValid())
        rows.push_back(static_cast<std::size_t>(m_table->currentIndex().row()));
    std::ranges::sort(rows);
    return rows;
}

void SideBySide::select(std::size_t row) {
    // Not by the view, which would regard keys that are still held down.
    m_table->selectionModel()->setCurrentIndex(m_model->index(static_cast<int>(row), 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SideBySide::putTogether() {
    const std::vector<std::size_t> rows = selectedRows();
    if (rows.size() < 2)
        return m_session->say(tr("Select two rows or more, with Shift and the arrow keys, to put them together."));
    m_model->putTogether(rows);
    select(rows.front());
}

void SideBySide::takeApart() {
    const std::vector<std::size_t> rows = selectedRows();
    if (rows.empty() || m_model->board().rows()[rows.front()].themes.size() < 2)
        return m_session->say(tr("Select a row of several themes to take it apart."));
    m_model->takeApart(rows.front());
    select(rows.front());
}

void SideBySide::makeTheme() {
    const std::vector<study::PreliminaryTheme> themes = m_model->board().open(selectedRows());
    if (themes.empty())
        return m_session->say(tr("Select a row that has not become a theme yet."));
    const auto name =
        m_prompts.words(this, tr("A theme to start with"), tr("What is it called?"), shown(themes.front().name), false);
    if (!name || name->trimmed().isEmpty())
        return;
    std::vector<study::PreliminaryThemeId> ids;
    for (const study::PreliminaryTheme& theme : themes)
        ids.push_back(theme.id);
    m_session->perform([&](storage::Edit& edit) { editing::adoptPreliminary(edit, ids, utf8(name->trimmed())); });
}

void SideBySide::takeAsTheme() {
    std::vector<study::PreliminaryThemeId> ids;
    for (const study::PreliminaryTheme& theme : m_model->board().open(selectedRows()))
        ids.push_back(theme.id);
    if (ids.empty())
        return m_session->say(tr("Select a row that has not become a theme yet."));
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const ViewColours colours = ViewColours::of(palette());
    std::vector<PickItem> items;
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        const study::ThemeId theme = place.theme->id;
        items.push_back({shown(tree.path(theme)), {}, colours.theme(place.theme->colour), [this, ids, theme] {
                             m_session->perform(
                                 [&](storage::Edit& edit) { editing::adoptPreliminaryAs(edit, ids, theme); });
                         }});
    }
    (new Picker(this, std::move(items), tr("Which theme is it?")))->openInWindow();
}

} // namespace emic::desktop
