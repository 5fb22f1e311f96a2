#include "app/desktop/participants_panel.h"

#include "app/desktop/participant_table_model.h"
#include "app/desktop/people_chip.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ParticipantsPanel::ParticipantsPanel(std::shared_ptr<StudySession> session, Prompts& prompts, PeopleSelection& people,
                                     QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_prompts(prompts), m_people(people),
      m_model(new ParticipantTableModel(m_session, this)), m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_table(new QTableView(this)) {
    m_filter->setPlaceholderText(tr("Filter participants"));
    m_filter->setAccessibleName(tr("Filter participants"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortLocaleAware(true);
    m_table->setObjectName(QStringLiteral("participants"));
    m_table->setAccessibleName(tr("Participants"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    using Choice = std::pair<QString, void (ParticipantsPanel::*)()>;
    const auto button = [this](const QString& text, const QString& help, const std::vector<Choice>& choices) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(help);
        made->setAccessibleName(help);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setMenu(new QMenu(made));
        for (const Choice& choice : choices)
            made->menu()->addAction(choice.first, this, choice.second);
        return made;
    };
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_filter, 1);
    top->addWidget(button(tr("Add"), tr("Add participants, a group or an attribute"),
                          {{tr("Participants…"), &ParticipantsPanel::addParticipants},
                           {tr("Group…"), &ParticipantsPanel::addGroup},
                           {tr("Attribute…"), &ParticipantsPanel::chooseAttributeType}}));
    top->addWidget(button(tr("Remove"), tr("Take out participants, a group or an attribute"),
                          {{tr("The selected participants…"), &ParticipantsPanel::removeParticipants},
                           {tr("The group of the selected participant…"), &ParticipantsPanel::removeGroup},
                           {tr("The attribute of the selected column…"), &ParticipantsPanel::removeAttribute}}));
    auto* only = new QToolButton(this);
    only->setObjectName(QStringLiteral("onlySelectedPeople"));
    only->setText(tr("Only these"));
    only->setToolTip(tr("Show only what the selected participants say, everywhere in the window"));
    only->setAccessibleName(tr("Only the selected participants"));
    connect(only, &QToolButton::clicked, this, &ParticipantsPanel::showOnlySelected);
    top->addWidget(only);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new PeopleChip(m_people, this), 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
}

void ParticipantsPanel::showParticipant(study::ParticipantId participant) {
    m_filter->clear();
    m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->indexOf(participant)));
    m_table->setFocus();
}

} // namespace emic::desktop
