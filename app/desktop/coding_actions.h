// The coding commands of the menus and keys: from an action to the desk, on the transcript that is worked on, and to
// what is selected next. Owned by the window; interface thread.
#pragma once

#include "app/desktop/coding_desk.h"
#include "app/desktop/coding_moves.h"
#include "app/desktop/prompts.h"

#include <functional>
#include <memory>
#include <QObject>

namespace emic::desktop {

class ActionList;
class TranscriptPage;

class CodingActions : public QObject {
    Q_OBJECT

public:
    /// `page` gives the transcript that is worked on, or nothing.
    CodingActions(std::shared_ptr<StudySession> session, CodingDesk& desk, Prompts& prompts,
                  std::function<TranscriptPage*()> page, QObject* parent);

    /// Puts coding's menu into the list; `now` gives the actions of the study that is open, or nothing.
    static void addTo(ActionList& actions, const std::function<CodingActions*()>& now);
    /// Follows what is done with the mouse in a transcript.
    void listenTo(TranscriptPage& page);

    void codeAs(study::ThemeId theme);

private:
    void settle(TranscriptPage& page, std::optional<study::UnitId> unit);
    void goToUnit(Direction direction);
    void goToTurn(Direction direction);
    void goToUndecided(Direction direction);
    void mark(Grain grain);
    void choose(Grain grain);
    void markSelection();
    void moveEdgeOf(Edge edge, Step step, Reach reach);
    void codeByName();
    void codeWithLast();
    void codeWithRecent(std::size_t place);
    void dismiss();
    void toggleGolden();
    void writeMemo();
    void split();
    void join();
    void takeCodingsBack();
    void remove();
    void showMenu(TranscriptPage& page, QPoint global);

    std::shared_ptr<StudySession> m_session;
    CodingDesk& m_desk;
    Prompts& m_prompts;
    std::function<TranscriptPage*()> m_page;
};

} // namespace emic::desktop
