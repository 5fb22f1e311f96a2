// How much of each source has been decided, worked out in the background and kept up to date. Owned by the window;
// interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "core/analysis/coverage.h"

#include <memory>
#include <QObject>
#include <QTimer>
#include <unordered_map>
#include <unordered_set>

namespace emic::desktop {

class CoverageKeeper : public QObject {
    Q_OBJECT

public:
    CoverageKeeper(std::shared_ptr<StudySession> session, QObject* parent);

    /// Nothing until it has been worked out.
    [[nodiscard]] const analysis::SourceCoverage* of(study::SourceId source) const;

signals:
    void updated(emic::study::SourceId source);

private:
    void follow(const study::Notification& notification);
    void askNext();

    std::shared_ptr<StudySession> m_session;
    std::unordered_map<study::SourceId, analysis::SourceCoverage> m_known;
    std::vector<study::SourceId> m_wanted; ///< the last one is asked for first
    bool m_asking = false;
    QTimer m_pause; ///< so that a row of gestures is worked out once
};

} // namespace emic::desktop
