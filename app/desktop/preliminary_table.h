// Analysts' preliminary themes side by side: a row for what stands for one another, a column an analyst, and what the
// row has become. Rows dropped on one another are put together. Owned by the page that shows it; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/preliminary_board.h"
#endif

#include <memory>
#include <QAbstractTableModel>
#include <vector>

namespace emic::desktop {

class PreliminaryTable : public QAbstractTableModel {
    Q_OBJECT

public:
    PreliminaryTable(std::shared_ptr<StudySession> session, QObject* parent);

    void refill();
    [[nodiscard]] const workbench::PreliminaryBoard& board() const { return m_board; }
    void putTogether(const std::vector<std::size_t>& rows);
    void takeApart(std::size_t row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    std::shared_ptr<StudySession> m_session;
    workbench::PreliminaryBoard m_board;
};

} // namespace emic::desktop
