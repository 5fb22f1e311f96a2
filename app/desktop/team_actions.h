// What a team does beside coding: working apart until everybody is ready, comparing two analysts, negotiating, and the
// logbook. From the menu to the pages. Owned by what the window keeps for its study; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/text/position.h"
#endif

#include <functional>
#include <memory>
#include <optional>
#include <QObject>

namespace emic::desktop {

class ActionList;
class ComparePage;
class LogbookPage;
class Prompts;
class TranscriptArea;

class TeamActions : public QObject {
    Q_OBJECT

public:
    TeamActions(std::shared_ptr<StudySession> session, Prompts& prompts, TranscriptArea& area, ActionList& actions,
                QObject* parent);

    /// Puts the team's menu into the list; `now` gives the actions of the study that is open, or nothing.
    static void addTo(ActionList& actions, const std::function<TeamActions*()>& now);

    ComparePage* compare();
    LogbookPage* openLogbook();
    /// Who works here, and whether apart: "Anna, coding apart from the others".
    [[nodiscard]] QString whoWorks() const;

private:
    void step(int by);
    void withComparison(const std::function<void(ComparePage&)>& act);
    void setBlind();
    void setReadyWithCoding();
    void refresh();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    TranscriptArea& m_area;
    ActionList& m_actions;
};

} // namespace emic::desktop
