// Units in a table, for the theme's page: what they say, who says it, where. A model of values that were read before;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/unit_list.h"
#include "core/storage/reader.h"
#endif

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

namespace emic::desktop {

struct TableUnit {
    workbench::ListedUnit unit;
    std::string tag;   ///< who says it, as quotes are tagged
    std::string group; ///< of those who say it, or of the source
    std::int64_t sourceOrder = 0;
};

/// All units of a theme and its subthemes. Belongs to the Reader's thread.
[[nodiscard]] std::vector<TableUnit> unitsOfTheme(const storage::Reader& reader, study::ThemeId theme);

class UnitTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { words, speaker, source, themes, analysts, columns };
    static constexpr int sortRole = Qt::UserRole + 1;
    static constexpr int groupRole = Qt::UserRole + 2;
    static constexpr int analystsRole = Qt::UserRole + 3;

    using QAbstractTableModel::QAbstractTableModel;

    void assign(std::vector<TableUnit> units);
    [[nodiscard]] const std::vector<TableUnit>& units() const { return m_units; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TableUnit> m_units;
};

/// Units that have some words, a group and an analyst.
class UnitFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit UnitFilterModel(QObject* parent);

    void setWords(const QString& words);
    void setGroup(const QString& group);     ///< empty: any
    void setAnalyst(const QString& analyst); ///< empty: any

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
    QString m_group;
    QString m_analyst;
};

} // namespace emic::desktop
