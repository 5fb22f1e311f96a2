#include "app/desktop/logbook_model.h"

#include "app/desktop/strings.h"

#include <QDateTime>
#include <QLocale>
#include <utility>

namespace emic::desktop {

QString LogbookModel::kindName(analysis::LogbookKind kind) {
    switch (kind) {
    case analysis::LogbookKind::change:
        return tr("Change");
    case analysis::LogbookKind::decision:
        return tr("Decision");
    case analysis::LogbookKind::negotiation:
        return tr("Negotiation");
    }
    return {};
}

void LogbookModel::assign(std::vector<analysis::LogbookEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int LogbookModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogbookModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant LogbookModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const analysis::LogbookEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case at:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.at), QLocale::ShortFormat);
    case who:
        return entry.analyst.empty() ? tr("unknown") : shown(entry.analyst);
    case kind:
        return kindName(entry.kind);
    case what:
        return shown(entry.what);
    case why:
        return shown(entry.why);
    default:
        return {};
    }
}

QVariant LogbookModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case at:
        return tr("When");
    case who:
        return tr("Who");
    case kind:
        return tr("Kind");
    case what:
        return tr("What was decided");
    default:
        return tr("Why");
    }
}

} // namespace emic::desktop
