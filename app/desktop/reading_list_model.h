// The sources of a study with who has read them. Owned by the impression workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/readings.h"
#endif

#include <memory>
#include <QAbstractTableModel>
#include <vector>

namespace emic::desktop {

class ReadingListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { source, readBy, columns };

    ReadingListModel(std::shared_ptr<StudySession> session, QObject* parent);

    [[nodiscard]] const std::vector<analysis::SourceReading>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(study::SourceId source) const;
    /// The next one behind `row`, and round, that the person has not read; -1: all are read.
    [[nodiscard]] int nextUnread(int row) const;
    [[nodiscard]] int readCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refill();

    std::shared_ptr<StudySession> m_session;
    std::vector<analysis::SourceReading> m_rows;
};

} // namespace emic::desktop
