// Which paragraphs and sentences are stale, worked out in the background when it is first asked for and from then on
// brought up to date with every change. Owned by whoever shows it; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/category_list.h"
#include "core/analysis/staleness.h"
#endif

#include <memory>
#include <optional>
#include <QObject>
#include <vector>

namespace emic::desktop {

class StaleKeeper : public QObject {
    Q_OBJECT

public:
    StaleKeeper(std::shared_ptr<StudySession> session, QObject* parent);

    /// Empty until it has been worked out.
    [[nodiscard]] const workbench::StaleParagraphs& paragraphs() const;
    /// Nothing while a paragraph holds.
    [[nodiscard]] const std::vector<analysis::StaleReason>* of(study::ParagraphId paragraph) const;
    [[nodiscard]] bool isReady() const { return m_marks.has_value(); }

signals:
    void updated();

private:
    std::shared_ptr<StudySession> m_session;
    std::optional<analysis::StaleMarks> m_marks;
    std::vector<study::Notification> m_meanwhile; ///< heard while it is being worked out
};

/// Why something is stale, as a sentence.
[[nodiscard]] QString staleInWords(const analysis::StaleReason& reason);

} // namespace emic::desktop
