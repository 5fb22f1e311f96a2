#include "app/desktop/unit_table_model.h"

#include "app/desktop/strings.h"
#include "core/analysis/speaker_tag.h"
#include "core/analysis/unit_context.h"

#include <algorithm>
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
    for (const study::Participant& participant : reader.all<study::Participant>())
        participants.emplace(participant.code, participant.id);
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
        for (const std::string& code : unit.participants)
            if (const auto found = participants.find(code); found != participants.end())
                who.push_back(found->second);
        std::string tag = tags.tag({}, who, source);
        result.push_back({std::move(unit), std::move(tag), std::move(who), source.group, order});
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

void UnitFilterModel::setConditions(std::optional<AllowedPeople> people, std::vector<CodedBy> coded) {
    m_people = std::move(people);
    m_coded = std::move(coded);
    invalidateFilter();
}

void UnitFilterModel::setPeople(std::optional<std::vector<study::ParticipantId>> people) {
    m_only = std::move(people);
    invalidateFilter();
}

bool UnitFilterModel::accepts(const TableUnit& unit) const {
    const bool coded = std::ranges::all_of(m_coded, [&](const CodedBy& one) {
        return (std::ranges::find(unit.unit.analysts, one.analyst) != unit.unit.analysts.end()) != one.negated;
    });
    const bool selected = !m_only || std::ranges::any_of(unit.participants, [this](const study::ParticipantId& who) {
        return std::ranges::binary_search(*m_only, who);
    });
    if (!coded || !selected || !m_people)
        return coded && selected;
    if (unit.participants.empty())
        return unit.group && m_people->groups.contains(*unit.group);
    return std::ranges::any_of(
        unit.participants, [this](const study::ParticipantId& who) { return m_people->participants.contains(who); });
}

bool UnitFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* units = static_cast<const UnitTableModel*>(sourceModel());
    if (!accepts(units->units()[static_cast<std::size_t>(row)]))
        return false;
    if (m_words.isEmpty())
        return true;
    const QModelIndex first = units->index(row, 0, parent);
    for (int column = 0; column < UnitTableModel::columns; ++column)
        if (first.siblingAtColumn(column).data().toString().contains(m_words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace emic::desktop
