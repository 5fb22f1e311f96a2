#include "app/desktop/unit_table_model.h"

#include "app/desktop/strings.h"
#include "core/analysis/speaker_tag.h"
#include "core/analysis/unit_context.h"

#include <unordered_map>
#include <utility>

namespace emic::desktop {
namespace {

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << shown(word);
    return list.join(QLatin1String(", "));
}

} // namespace

std::vector<TableUnit> unitsOfTheme(const storage::Reader& reader, study::ThemeId theme) {
    std::vector<TableUnit> result;
    const analysis::SpeakerTags tags(reader);
    std::unordered_map<std::string, study::ParticipantId> participants;
    std::unordered_map<study::ParticipantId, std::optional<study::GroupId>> groupOf;
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        participants.emplace(participant.code, participant.id);
        groupOf.emplace(participant.id, participant.group);
    }
    std::unordered_map<study::GroupId, std::string> groups;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        groups.emplace(group.id, group.name);
    std::unordered_map<study::SourceId, std::pair<study::Source, std::int64_t>> sources;
    for (study::Source& source : reader.all<study::Source>()) {
        const study::SourceId id = source.id;
        sources.emplace(id, std::pair(std::move(source), static_cast<std::int64_t>(sources.size())));
    }
    workbench::UnitFilter filter;
    filter.theme = theme;
    for (workbench::ListedUnit& unit : workbench::listUnits(reader, filter)) {
        const auto& [source, order] = sources.at(unit.unit.source);
        std::vector<study::ParticipantId> who;
        std::optional<study::GroupId> group = source.group;
        for (const std::string& code : unit.participants)
            if (const auto found = participants.find(code); found != participants.end()) {
                who.push_back(found->second);
                group = groupOf.at(found->second);
            }
        result.push_back({std::move(unit), tags.tag({}, who, source),
                          group && groups.contains(*group) ? groups.at(*group) : std::string(), order});
    }
    return result;
}

void UnitTableModel::assign(std::vector<TableUnit> units) {
    beginResetModel();
    m_units = std::move(units);
    endResetModel();
}

int UnitTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_units.size());
}

int UnitTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant UnitTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const TableUnit& row = m_units[static_cast<std::size_t>(index.row())];
    if (role == groupRole)
        return shown(row.group);
    if (role == analystsRole)
        return joined(row.unit.analysts);
    if (role == sortRole && index.column() == source)
        return QStringLiteral("%1 %2")
            .arg(row.sourceOrder, 8, 10, QLatin1Char('0'))
            .arg(row.unit.unit.begin.value, 12, 10, QLatin1Char('0'));
    if (role != Qt::DisplayRole && role != sortRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case words:
        return role == Qt::ToolTipRole ? QVariant(shown(row.unit.text)) : shown(row.unit.text).simplified();
    case speaker: {
        const QString tag = shown(row.tag);
        const QString who = row.unit.participants.empty() ? joined(row.unit.speakers) : joined(row.unit.participants);
        return tag.isEmpty() ? who : QStringLiteral("%1 %2").arg(who, tag);
    }
    case source:
        return shown(row.unit.source);
    case themes:
        return joined(row.unit.themes);
    case analysts:
        return joined(row.unit.analysts);
    default:
        return {};
    }
}

QVariant UnitTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case words:
        return tr("Meaning unit");
    case speaker:
        return tr("Speaker");
    case source:
        return tr("Source");
    case themes:
        return tr("Themes");
    case analysts:
        return tr("Coded by");
    default:
        return {};
    }
}

UnitFilterModel::UnitFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(UnitTableModel::sortRole);
    setSortLocaleAware(true);
}

void UnitFilterModel::setWords(const QString& words) {
    m_words = words.simplified();
    invalidateFilter();
}

void UnitFilterModel::setGroup(const QString& group) {
    m_group = group;
    invalidateFilter();
}

void UnitFilterModel::setAnalyst(const QString& analyst) {
    m_analyst = analyst;
    invalidateFilter();
}

bool UnitFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (!m_group.isEmpty() && first.data(UnitTableModel::groupRole).toString() != m_group)
        return false;
    if (!m_analyst.isEmpty() &&
        !first.data(UnitTableModel::analystsRole).toString().split(QLatin1String(", ")).contains(m_analyst))
        return false;
    if (m_words.isEmpty())
        return true;
    for (int column = 0; column < UnitTableModel::columns; ++column)
        if (first.siblingAtColumn(column).data().toString().contains(m_words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace emic::desktop
