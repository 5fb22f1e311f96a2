#include "app/desktop/participants_panel.h"

#include "app/desktop/strings.h"
#include "core/editing/attributes.h"
#include "core/editing/people.h"
#include "core/text/strings.h"

#include <algorithm>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <unordered_map>
#include <utility>

namespace emic::desktop {

ParticipantTableModel::ParticipantTableModel(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractTableModel(parent), m_session(std::move(session)) {
    refill();
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        for (const study::Entity entity : {study::Entity::participant, study::Entity::participantGroup,
                                           study::Entity::attribute, study::Entity::attributeValue})
            if (notification.touches(entity))
                return refill();
    });
}

void ParticipantTableModel::refill() {
    beginResetModel();
    const storage::Reader& reader = m_session->read();
    m_attributes = reader.all<study::Attribute>();
    m_rows.clear();
    std::unordered_map<study::AttributeId, qsizetype> columnOf;
    for (const study::Attribute& attribute : m_attributes)
        columnOf.emplace(attribute.id, static_cast<qsizetype>(columnOf.size()) + 2);
    std::unordered_map<study::GroupId, QString> groups;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        groups.emplace(group.id, shown(group.name));
    std::unordered_map<study::ParticipantId, std::size_t> rowOf;
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        QStringList cells(static_cast<qsizetype>(m_attributes.size()) + 2);
        cells[0] = shown(participant.code);
        cells[1] = participant.group ? groups[*participant.group] : QString();
        rowOf.emplace(participant.id, m_rows.size());
        m_rows.push_back({participant.id, std::move(cells)});
    }
    for (const study::AttributeValue& value : reader.all<study::AttributeValue>())
        if (rowOf.contains(value.participant) && columnOf.contains(value.attribute))
            m_rows[rowOf[value.participant]].cells[columnOf[value.attribute]] = shown(value.value);
    endResetModel();
}

int ParticipantTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ParticipantTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_attributes.size()) + 2;
}

QVariant ParticipantTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].cells[index.column()];
}

bool ParticipantTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const study::ParticipantId participant = m_rows[static_cast<std::size_t>(index.row())].id;
    const std::string typed = utf8(value.toString());
    return m_session->perform([&](storage::Edit& edit) {
        if (index.column() == 0) {
            editing::renameParticipant(edit, participant, typed);
        } else if (index.column() == 1) {
            editing::setGroup(edit, participant,
                              text::trim(typed).empty() ? std::nullopt
                                                        : std::optional(editing::groupByName(edit, typed).id));
        } else {
            const study::AttributeId attribute = m_attributes[static_cast<std::size_t>(index.column() - 2)].id;
            if (text::trim(typed).empty())
                editing::clearValue(edit, participant, attribute);
            else
                editing::setValue(edit, participant, attribute, typed);
        }
    }) == StudySession::Result::done;
}

QVariant ParticipantTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0   ? tr("Participant")
           : section == 1 ? tr("Group")
                          : shown(m_attributes[static_cast<std::size_t>(section - 2)].name);
}

Qt::ItemFlags ParticipantTableModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QModelIndex ParticipantTableModel::indexOf(study::ParticipantId participant) const {
    const auto row = std::ranges::find(m_rows, participant, &Row::id);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

ParticipantsPanel::ParticipantsPanel(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_model(new ParticipantTableModel(std::move(session), this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_table(new QTableView(this)) {
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
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
}

void ParticipantsPanel::showParticipant(study::ParticipantId participant) {
    m_filter->clear();
    m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->indexOf(participant)));
    m_table->setFocus();
}

} // namespace emic::desktop
