// The participants with their group and what is known of each, to read, filter and set right. Owned by its dock;
// interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <QAbstractTableModel>
#include <QWidget>
#include <vector>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace emic::desktop {

/// A row a participant: code, group, then an attribute a column.
class ParticipantTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    ParticipantTableModel(std::shared_ptr<StudySession> session, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(study::ParticipantId participant) const;

private:
    void refill();

    struct Row {
        study::ParticipantId id;
        QStringList cells;
    };
    std::shared_ptr<StudySession> m_session;
    std::vector<study::Attribute> m_attributes;
    std::vector<Row> m_rows;
};

class ParticipantsPanel : public QWidget {
    Q_OBJECT

public:
    ParticipantsPanel(std::shared_ptr<StudySession> session, QWidget* parent);

    void showParticipant(study::ParticipantId participant);
    [[nodiscard]] QTableView& table() { return *m_table; }

private:
    ParticipantTableModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTableView* m_table;
};

} // namespace emic::desktop
