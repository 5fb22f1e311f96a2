#include "app/desktop/theme_page.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/unit_table_model.h"
#include "core/study/theme_tree.h"

#include <chrono>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ThemePage::ThemePage(std::shared_ptr<StudySession> session, study::ThemeId theme, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_theme(theme), m_heading(new QLabel(this)),
      m_definition(new QLabel(this)), m_count(new QLabel(this)), m_words(new QLineEdit(this)),
      m_group(new QComboBox(this)), m_analyst(new QComboBox(this)), m_table(new QTableView(this)),
      m_units(new UnitTableModel(this)), m_filtered(new UnitFilterModel(this)) {
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
    m_group->setAccessibleName(tr("Group"));
    m_analyst->setAccessibleName(tr("Coded by"));
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
    filters->addWidget(m_group);
    filters->addWidget(m_analyst);
    filters->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 0);
    column->addWidget(m_heading);
    column->addWidget(m_definition);
    column->addLayout(filters);
    column->addWidget(m_table, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, &ThemePage::ask);
    connect(m_words, &QLineEdit::textChanged, m_filtered, &UnitFilterModel::setWords);
    connect(m_group, &QComboBox::currentIndexChanged, this,
            [this](int place) { m_filtered->setGroup(place > 0 ? m_group->itemText(place) : QString()); });
    connect(m_analyst, &QComboBox::currentIndexChanged, this,
            [this](int place) { m_filtered->setAnalyst(place > 0 ? m_analyst->itemText(place) : QString()); });
    connect(m_table, &QTableView::activated, this, &ThemePage::choose);
    connect(m_table, &QTableView::clicked, this, &ThemePage::choose);
    const auto count = [this] { m_count->setText(tr("%n unit(s)", nullptr, m_filtered->rowCount())); };
    connect(m_filtered, &QAbstractItemModel::modelReset, this, count);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, count);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, count);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::theme) || notification.touches(study::Entity::focusArea))
            describe();
        m_pause.start();
    });
    describe();
    refillChoices();
    ask();
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

void ThemePage::refillChoices() {
    const auto refill = [](QComboBox& box, const QString& any, const QStringList& names) {
        const QString before = box.currentText();
        box.clear();
        box.addItem(any);
        box.addItems(names);
        box.setCurrentIndex(std::max(0, box.findText(before)));
    };
    QStringList groups;
    for (const study::ParticipantGroup& group : m_session->read().all<study::ParticipantGroup>())
        groups << shown(group.name);
    QStringList analysts;
    for (const study::Analyst& analyst : m_session->read().all<study::Analyst>())
        analysts << shown(analyst.name);
    refill(*m_group, tr("All groups"), groups);
    refill(*m_analyst, tr("All analysts"), analysts);
}

void ThemePage::ask() {
    const int asked = ++m_asked;
    m_session->worker().run(
        this, [theme = m_theme](const storage::Reader& reader) { return unitsOfTheme(reader, theme); },
        [this, asked](std::vector<TableUnit> units) {
            if (asked != m_asked)
                return;
            const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
            const std::optional<study::UnitId> before =
                current.isValid()
                    ? std::optional(m_units->units()[static_cast<std::size_t>(current.row())].unit.unit.id)
                    : std::nullopt;
            m_units->assign(std::move(units));
            for (std::size_t i = 0; before && i < m_units->units().size(); ++i)
                if (m_units->units()[i].unit.unit.id == *before)
                    m_table->setCurrentIndex(m_filtered->mapFromSource(m_units->index(static_cast<int>(i), 0)));
        });
}

void ThemePage::choose(const QModelIndex& index) {
    const QModelIndex place = m_filtered->mapToSource(index);
    if (!place.isValid())
        return;
    const study::MeaningUnit& unit = m_units->units()[static_cast<std::size_t>(place.row())].unit.unit;
    emit unitChosen(unit.source, unit.id);
}

} // namespace emic::desktop
