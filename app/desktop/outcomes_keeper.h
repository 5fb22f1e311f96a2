// Everybody's scores and changes, worked out in the background when they are first asked for and again when
// measurements have changed. Owned by the window; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/outcomes/outcomes.h"
#endif

#include <memory>
#include <QObject>
#include <QStringList>

namespace emic::desktop {

class OutcomesKeeper : public QObject {
    Q_OBJECT

public:
    OutcomesKeeper(std::shared_ptr<StudySession> session, QObject* parent);

    /// What is known now; nothing until it has been worked out, which this begins.
    [[nodiscard]] std::shared_ptr<const outcomes::Outcomes> now();

signals:
    void updated();

private:
    void ask();

    std::shared_ptr<StudySession> m_session;
    std::shared_ptr<const outcomes::Outcomes> m_known;
    bool m_old = true;
    bool m_asking = false;
};

/// A participant's changes from the first wave to the last, a line a scale that was measured at either:
/// "HbA1c: 64 → 57 mmol/mol (−7, better)".
[[nodiscard]] QStringList changesInWords(const outcomes::Outcomes& outcomes, study::ParticipantId participant);

} // namespace emic::desktop
