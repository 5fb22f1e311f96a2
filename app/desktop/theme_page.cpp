#include "app/desktop/theme_page.h"

#include "app/desktop/condition_row.h"
#include "app/desktop/people_chip.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/unit_table_model.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"

#include <chrono>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ThemePage::ThemePage(std::shared_ptr<StudySession> session, PeopleSelection& people, study::ThemeId theme,
                     QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_people(people), m_theme(theme), m_heading(new QLabel(this)),
      m_definition(new QLabel(this)), m_count(new QLabel(this)), m_words(new QLineEdit(this)),
      m_conditions(new ConditionRow(m_session, this)), m_table(new QTableView(this)), m_units(new UnitTableModel(this)),
      m_filtered(new UnitFilterModel(this)) {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_definition->setWordWrap(true);
    m_definition->setTextFormat(Qt::PlainText);
    m_words->setPlaceholderText(tr("Filter by words, speaker, source or subtheme"));
    m_words->setAccessibleName(tr("Filter units"));
    m_words->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_units);
    m_table->setObjectName(QStringLiteral("unitsOfTheme"));
    m_table->setAccessibleName(tr("Units of the theme"));
    m_table->setModel(m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(UnitTableModel::source, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 + 6);
    m_table->horizontalHeader()->setSectionResizeMode(UnitTableModel::words, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (const auto& [column, characters] : {std::pair(UnitTableModel::speaker, 20),
                                             {UnitTableModel::source, 14},
                                             {UnitTableModel::themes, 24},
                                             {UnitTableModel::analysts, 14}})
        m_table->setColumnWidth(column, characters * fontMetrics().averageCharWidth());
    setFocusProxy(m_table);

    auto* filters = new QHBoxLayout;
    filters->addWidget(m_words, 1);
    filters->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 0);
    column->addWidget(m_heading);
    column->addWidget(m_definition);
    column->addLayout(filters);
    column->addWidget(m_conditions);
    column->addWidget(new PeopleChip(m_people, this), 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, &ThemePage::ask);
    connect(m_words, &QLineEdit::textChanged, m_filtered, &UnitFilterModel::setWords);
    connect(m_conditions, &ConditionRow::changed, this, &ThemePage::narrow);
    connect(m_table, &QTableView::activated, this, &ThemePage::choose);
    connect(m_table, &QTableView::clicked, this, &ThemePage::choose);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ThemePage::showMenu);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ThemePage::count);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &ThemePage::count);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &ThemePage::count);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::theme) || notification.touches(study::Entity::focusArea))
            describe();
        // Somebody's group, attribute or answer may have changed.
        if (!m_conditions->conditions().empty())
            narrow();
        m_pause.start();
    });
    const auto narrowToPeople = [this] {
        m_filtered->setPeople(m_people.active() ? std::optional(m_people.people()) : std::nullopt);
        count();
    };
    connect(&m_people, &PeopleSelection::changed, this, narrowToPeople);
    narrowToPeople();
    describe();
    ask();
}

void ThemePage::count() {
    const int passing = m_filtered->rowCount();
    const int all = m_units->rowCount();
    m_count->setText(passing == all ? tr("%n unit(s)", nullptr, all)
                                    : tr("%1 of %n unit(s)", nullptr, all).arg(QLocale().toString(passing)));
}

void ThemePage::describe() {
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const study::Theme* theme = tree.find(m_theme);
    if (!theme)
        return emit vanished();
    const QString name = shown(theme->name);
    m_heading->setText(shown(tree.path(m_theme)));
    m_definition->setText(shown(theme->definition));
    m_definition->setVisible(!theme->definition.empty());
    if (std::exchange(m_name, name) != name)
        emit renamed();
}

/// Who meets the conditions is worked out beside the window; until then the list stays as it is.
void ThemePage::narrow() {
    struct Answer {
        std::optional<AllowedPeople> people;
        QString problem;
    };
    const int asked = ++m_narrowed;
    const std::vector<UnitCondition> conditions = m_conditions->conditions();
    std::vector<CodedBy> coded;
    for (const UnitCondition& condition : conditions)
        if (const auto* one = std::get_if<CodedBy>(&condition))
            coded.push_back(*one);
    m_session->worker().run(
        this,
        [conditions](const storage::Reader& reader) -> Answer {
            try {
                return {allowedPeople(reader, conditions), {}};
            } catch (const InvalidInput& problem) {
                return {std::nullopt, shown(problem.what())};
            } catch (const NotFound& problem) {
                return {std::nullopt, shown(problem.what())};
            }
        },
        [this, asked, coded = std::move(coded)](Answer answer) {
            if (asked != m_narrowed)
                return;
            if (!answer.problem.isEmpty()) {
                emit m_session->refused(answer.problem);
                return m_conditions->dropLast();
            }
            m_filtered->setConditions(std::move(answer.people), coded);
            count();
        });
}

void ThemePage::ask() {
    const int asked = ++m_asked;
    m_session->worker().run(
        this, [theme = m_theme](const storage::Reader& reader) { return unitsOfTheme(reader, theme); },
        [this, asked](std::vector<TableUnit> units) {
            if (asked != m_asked)
                return;
            const std::optional<study::UnitId> before = currentUnit();
            m_units->assign(std::move(units));
            for (std::size_t i = 0; before && i < m_units->units().size(); ++i)
                if (m_units->units()[i].unit.unit.id == *before)
                    m_table->setCurrentIndex(m_filtered->mapFromSource(m_units->index(static_cast<int>(i), 0)));
        });
}

std::optional<study::UnitId> ThemePage::currentUnit() const {
    const QModelIndex place = m_filtered->mapToSource(m_table->currentIndex());
    return place.isValid() ? std::optional(m_units->units()[static_cast<std::size_t>(place.row())].unit.unit.id)
                           : std::nullopt;
}

void ThemePage::showMenu(QPoint at) {
    const auto unit = currentUnit();
    if (!unit)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show in the transcript"), this, [this] { choose(m_table->currentIndex()); });
    menu->addAction(tr("Quote as published…"), this, [this, unit = *unit] { emit renditionWanted(unit); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ThemePage::choose(const QModelIndex& index) {
    const QModelIndex place = m_filtered->mapToSource(index);
    if (!place.isValid())
        return;
    const study::MeaningUnit& unit = m_units->units()[static_cast<std::size_t>(place.row())].unit.unit;
    emit unitChosen(unit.source, unit.id);
}

} // namespace emic::desktop
