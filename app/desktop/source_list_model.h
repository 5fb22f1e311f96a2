// The sources of a study as a tree: sorted by kind, by group or by meeting, each with how much of it is decided. A
// model for the sources panel, which owns it; interface thread.
#pragma once

#include "app/desktop/coverage_keeper.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <QStandardItemModel>
#include <unordered_map>

namespace emic::desktop {

enum class SourceOrder { byKind, byGroup, byMeeting };

class SourceListModel : public QStandardItemModel {
    Q_OBJECT

public:
    SourceListModel(std::shared_ptr<StudySession> session, const CoverageKeeper& coverage, QObject* parent);

    void setOrder(SourceOrder order);
    [[nodiscard]] std::optional<study::SourceId> sourceAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(study::SourceId source) const;

    /// Percent of the source that is decided, on the second column; -1 while it is not known, nothing for headings.
    static constexpr int decidedRole = Qt::UserRole + 1;

private:
    void refill();
    void showCoverage(study::SourceId source);
    void showPending();

    std::shared_ptr<StudySession> m_session;
    const CoverageKeeper& m_coverage;
    SourceOrder m_order = SourceOrder::byKind;
    std::unordered_map<study::SourceId, QStandardItem*> m_items;
    std::vector<study::SourceId> m_pending; ///< whose coverage is to be shown
};

[[nodiscard]] QString kindName(study::SourceKind kind, int count);

} // namespace emic::desktop
