#include "app/desktop/participant_table_model.h"

#include "app/desktop/strings.h"
#include "core/editing/attributes.h"
#include "core/editing/people.h"
#include "core/editing/wording.h"
#include "core/text/strings.h"

#include <algorithm>
#include <QComboBox>
#include <QLineEdit>
#include <unordered_map>
#include <utility>

namespace emic::desktop {
namespace {

/// Puts a participant into a group by its name, which is made where there is none; empty: into none.
void setGroup(storage::Edit& edit, study::ParticipantId participant, const std::string& typed) {
    if (text::trim(typed).empty())
        return editing::setGroup(edit, participant, std::nullopt);
    for (const study::ParticipantGroup& group : edit.all<study::ParticipantGroup>())
        if (editing::sameName(group.name, typed))
            return editing::setGroup(edit, participant, group.id);
    edit.describe("Put participant " + edit.get(participant).code + " into a new group, " +
                  std::string(text::trim(typed)));
    editing::setGroup(edit, participant, editing::addGroup(edit, typed));
}

} // namespace

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
        columnOf.emplace(attribute.id, static_cast<qsizetype>(columnOf.size()) + firstAttribute);
    std::unordered_map<study::GroupId, QString> groups;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        groups.emplace(group.id, shown(group.name));
    std::unordered_map<study::ParticipantId, std::size_t> rowOf;
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        QStringList cells(static_cast<qsizetype>(m_attributes.size()) + firstAttribute);
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
    return parent.isValid() ? 0 : static_cast<int>(m_attributes.size()) + firstAttribute;
}

QVariant ParticipantTableModel::data(const QModelIndex& index, int role) const {
    if (index.isValid() && role == choicesRole)
        return choicesFor(index.column());
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].cells[index.column()];
}

bool ParticipantTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const study::ParticipantId participant = m_rows[static_cast<std::size_t>(index.row())].id;
    const std::string typed = utf8(value.toString());
    return m_session->perform([&](storage::Edit& edit) {
        if (index.column() == codeColumn) {
            editing::renameParticipant(edit, participant, typed);
        } else if (index.column() == groupColumn) {
            setGroup(edit, participant, typed);
        } else {
            const study::AttributeId attribute =
                m_attributes[static_cast<std::size_t>(index.column() - firstAttribute)].id;
            if (text::trim(typed).empty())
                editing::clearValue(edit, participant, attribute);
            else
                editing::setValue(edit, participant, attribute, typed, editing::NewCategory::add);
        }
    }) == StudySession::Result::done;
}

QVariant ParticipantTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == codeColumn    ? tr("Participant")
           : section == groupColumn ? tr("Group")
                                    : shown(m_attributes[static_cast<std::size_t>(section - firstAttribute)].name);
}

Qt::ItemFlags ParticipantTableModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QModelIndex ParticipantTableModel::indexOf(study::ParticipantId participant) const {
    const auto row = std::ranges::find(m_rows, participant, &Row::id);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

study::ParticipantId ParticipantTableModel::participantAt(int row) const {
    return m_rows[static_cast<std::size_t>(row)].id;
}

std::optional<study::Attribute> ParticipantTableModel::attributeAt(int column) const {
    if (column < firstAttribute || column >= columnCount())
        return std::nullopt;
    return m_attributes[static_cast<std::size_t>(column - firstAttribute)];
}

QStringList ParticipantTableModel::choicesFor(int column) const {
    QStringList choices;
    if (column == groupColumn)
        for (const study::ParticipantGroup& one : m_session->read().all<study::ParticipantGroup>())
            choices << shown(one.name);
    const std::optional<study::Attribute> attribute = attributeAt(column);
    if (attribute && attribute->type == study::AttributeType::category)
        for (const std::string& category : editing::categoriesOf(m_session->read(), attribute->id))
            choices << shown(category);
    if (attribute && attribute->type == study::AttributeType::yesNo)
        choices << QStringLiteral("yes") << QStringLiteral("no");
    return choices;
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const QStringList choices = index.data(ParticipantTableModel::choicesRole).toStringList();
    if (choices.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(choices);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        return QStyledItemDelegate::setEditorData(editor, index);
    box->setCurrentText(index.data(Qt::EditRole).toString());
    box->lineEdit()->selectAll();
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        model->setData(index, box->currentText());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace emic::desktop
