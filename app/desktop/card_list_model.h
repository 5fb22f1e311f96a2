// The cards of one column of the condensation desk that are shown now. A model of the desk and of the words that have
// been read; interface thread.
#pragma once

#include "app/desktop/desk_shown.h"

#include <memory>
#include <QAbstractListModel>
#include <QMimeData>
#include <unordered_set>
#include <vector>

namespace emic::workbench {
struct CardWords;
}

namespace emic::desktop {

class CardStore;
struct CardFilter;

using LitUnits = std::shared_ptr<const std::unordered_set<study::UnitId>>;

/// Cards that are being dragged.
class DraggedCards : public QMimeData {
    Q_OBJECT

public:
    DraggedCards(study::ThemeId from, std::vector<study::UnitId> units);
    [[nodiscard]] study::ThemeId from() const { return m_from; }
    [[nodiscard]] const std::vector<study::UnitId>& units() const { return m_units; }

private:
    study::ThemeId m_from;
    std::vector<study::UnitId> m_units;
};

class CardListModel : public QAbstractListModel {
    Q_OBJECT

public:
    CardListModel(CardStore& store, QObject* parent);

    /// Shows what of a column passes. Rows that stay the same stay what they are.
    void assign(const SharedDesk& desk, study::ThemeId column, const CardFilter& filter);
    /// These units stand out; the view paints them anew.
    void light(const LitUnits& lit);
    [[nodiscard]] study::ThemeId theme() const { return m_theme; }
    [[nodiscard]] const DeskShown* desk() const { return m_desk.get(); }
    [[nodiscard]] const workbench::DeskColumn& column() const;
    [[nodiscard]] const workbench::DeskCard& card(int row) const;
    [[nodiscard]] const workbench::CardWords* words(int row) const; ///< nothing: not read yet
    [[nodiscard]] bool isLit(int row) const;
    [[nodiscard]] int rowOf(study::UnitId unit) const; ///< -1: not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    QStringList mimeTypes() const override;

private:
    CardStore& m_store;
    SharedDesk m_desk;
    study::ThemeId m_theme;
    std::size_t m_column = 0;
    std::vector<std::size_t> m_rows; ///< places in the column's cards
    LitUnits m_lit;
};

} // namespace emic::desktop
