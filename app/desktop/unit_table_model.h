// Units in a table, for the theme's page: what they say, who says it, where. A model of values that were read before;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/desktop/unit_conditions.h"
#include "app/workbench/unit_list.h"
#include "core/storage/reader.h"
#endif

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

namespace emic::desktop {

struct TableUnit {
    workbench::ListedUnit unit;
    std::string tag;                                ///< who says it, as quotes are tagged
    std::vector<study::ParticipantId> participants; ///< who say it
    std::optional<study::GroupId> group;            ///< of the source
    std::int64_t sourceOrder = 0;
};

/// All units of a theme and its subthemes. Belongs to the Reader's thread.
[[nodiscard]] std::vector<TableUnit> unitsOfTheme(const storage::Reader& reader, study::ThemeId theme);

class UnitTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { words, speaker, source, themes, analysts, columns };
    static constexpr int sortRole = Qt::UserRole + 1;

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

/// Units that have some words, are said by some people and were coded by some analysts.
class UnitFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit UnitFilterModel(QObject* parent);

    void setWords(const QString& words);
    /// Nothing: whoever says them.
    void setConditions(std::optional<AllowedPeople> people, std::vector<CodedBy> coded);

    /// Only what one of these says; nothing: whoever. In the order of their ids.
    void setPeople(std::optional<std::vector<study::ParticipantId>> people);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool accepts(const TableUnit& unit) const;

    QString m_words;
    std::optional<AllowedPeople> m_people;
    std::optional<std::vector<study::ParticipantId>> m_only;
    std::vector<CodedBy> m_coded;
};

} // namespace emic::desktop
