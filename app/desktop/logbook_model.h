// Entries of the logbook as a table, the latest first. Owned by the logbook's page; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/logbook.h"
#endif

#include <QAbstractTableModel>
#include <vector>

namespace emic::desktop {

class LogbookModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { at, who, kind, what, why, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Entries in the order to show them.
    void assign(std::vector<analysis::LogbookEntry> entries);
    [[nodiscard]] const std::vector<analysis::LogbookEntry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString kindName(analysis::LogbookKind kind);

private:
    std::vector<analysis::LogbookEntry> m_entries;
};

} // namespace emic::desktop
