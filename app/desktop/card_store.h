// The words on the cards of the condensation desk. They are read beside the window, source by source, those that are
// looked at first, and kept until what they come from changes. Owned by the workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/card_words.h"
#include "app/workbench/condensation_desk.h"
#endif

#include <deque>
#include <memory>
#include <QObject>
#include <QTimer>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::desktop {

class CardStore : public QObject {
    Q_OBJECT

public:
    CardStore(std::shared_ptr<StudySession> session, QObject* parent);

    /// These are the units there are now; words of others are forgotten.
    void show(const workbench::CondensationDesk& desk);

    /// What is known of a unit; nothing when it is not read yet: then its source is read next.
    [[nodiscard]] const workbench::CardWords* find(const study::MeaningUnit& unit);
    /// Whether everything that is shown has been read.
    [[nodiscard]] bool complete() const { return m_waiting.empty() && m_first.empty() && !m_asking; }

signals:
    /// More is known than before.
    void arrived();

private:
    void hear(const study::Notification& notification);
    void ask();
    void take(const std::vector<workbench::CardWords>& cards);

    std::shared_ptr<StudySession> m_session;
    std::shared_ptr<const workbench::CardPeople> m_people; ///< nothing: to be read again
    std::unordered_map<study::UnitId, workbench::CardWords> m_words;
    std::unordered_map<study::SourceId, std::vector<study::MeaningUnit>> m_units; ///< that are shown
    std::deque<study::SourceId> m_waiting;
    std::unordered_set<study::SourceId> m_first; ///< those that somebody looks at
    QTimer m_soon;
    bool m_asking = false;
    int m_round = 0; ///< answers of older rounds are dropped
};

} // namespace emic::desktop
