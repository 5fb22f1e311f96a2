// The sources of the validation queue as a list: each with its mark, its note and how many of its units are coded to
// the theme. Model and view in one, since nobody else shows it; owned by the validation panel; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN
#include "app/workbench/validation_list.h"
#endif

#include <map>
#include <optional>
#include <QAbstractListModel>
#include <QListView>
#include <vector>

namespace emic::desktop {

class ValidationSourcesModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int stateRole = Qt::UserRole + 1; ///< "nuances, 3 units"
    static constexpr int noteRole = Qt::UserRole + 2;
    static constexpr int signRole = Qt::UserRole + 3; ///< of the mark, one character
    static constexpr int leftRole = Qt::UserRole + 4; ///< whether it is still to be looked at

    /// Rows that stay in their places are only changed.
    void assign(std::vector<workbench::ValidationRow> rows);
    /// Units that are coded to the theme; nothing while that is not known.
    void setUnits(std::optional<std::map<study::SourceId, std::int64_t>> units);
    [[nodiscard]] const std::vector<workbench::ValidationRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(study::SourceId source) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<workbench::ValidationRow> m_rows;
    std::optional<std::map<study::SourceId, std::int64_t>> m_units;
};

class ValidationSources : public QListView {
    Q_OBJECT

public:
    explicit ValidationSources(QWidget* parent);

    [[nodiscard]] const workbench::ValidationRow* current() const;
    void go(study::SourceId source);
    /// Shows other rows; the source stays the same while it is among them.
    void assign(std::vector<workbench::ValidationRow> rows);
    [[nodiscard]] ValidationSourcesModel& rows() const { return *m_model; }

signals:
    /// Another source, or none.
    void sourceChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    ValidationSourcesModel* m_model;
    bool m_assigning = false;
};

/// A mark as a word of its own: "Supports".
[[nodiscard]] QString markInWords(study::Validation mark);

} // namespace emic::desktop
