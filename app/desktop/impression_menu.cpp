// The commands of step 1 as the menus and the keyboard sheet show them. Letters hold while no text is being written.
#include "app/desktop/action_list.h"
#include "app/desktop/impression_notes.h"
#include "app/desktop/impression_workspace.h"
#include "app/desktop/kept_text.h"
#include "app/desktop/preliminary_list.h"
#include "app/desktop/side_by_side.h"

namespace emic::desktop {

void ImpressionWorkspace::addTo(ActionList& actions, const std::function<ImpressionWorkspace*()>& now) {
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        actions.add({id, text, keys, help, ActionList::Needs::study, ActionList::Where::inImpression}, [now, act] {
            if (ImpressionWorkspace* here = now())
                act(*here);
        });
    };
    using Key = QKeySequence;
    using Here = ImpressionWorkspace;
    actions.openMenu(tr("&Impression"));
    add("markRead", tr("Read, or not read after all"), {Key(Qt::Key_R)}, tr("Say that you have read this source"),
        [](Here& here) { here.toggleRead(); });
    add("nextUnread", tr("Next source you have not read"), {Key(Qt::Key_N)}, {}, [](Here& here) { here.goToUnread(); });
    add("backToReading", tr("Back to the text"), {Key(Qt::Key_Escape)}, {}, [](Here& here) { here.showReading(); });
    actions.separator();
    add("writeImpression", tr("Write the impression of this source"), {Key(Qt::Key_I)}, {}, [](Here& here) {
        here.showReading();
        here.notes().impression().setFocus();
    });
    add("writePreconceptions", tr("Write what you expect to find"), {Key(Qt::Key_P)}, {}, [](Here& here) {
        here.showReading();
        here.notes().preconceptions().setFocus();
    });
    add("addPreliminary", tr("Add a preliminary theme"), {Key(Qt::Key_T)}, {}, [](Here& here) {
        here.showReading();
        here.themes().startAdding();
    });
    add("preliminaryUp", tr("Move the preliminary theme up"), {Key(Qt::ALT | Qt::Key_Up)}, {},
        [](Here& here) { here.themes().moveCurrent(-1); });
    add("preliminaryDown", tr("Move the preliminary theme down"), {Key(Qt::ALT | Qt::Key_Down)}, {},
        [](Here& here) { here.themes().moveCurrent(1); });
    add("renamePreliminary", tr("Rename the preliminary theme"), {}, {},
        [](Here& here) { here.themes().renameCurrent(); });
    add("removePreliminary", tr("Remove the preliminary theme"), {}, tr("Delete does this in the list"),
        [](Here& here) { here.themes().removeCurrent(); });
    add("readyImpression", tr("Ready with your preliminary themes, or not yet"), {Key(Qt::CTRL | Qt::Key_Return)},
        tr("Shows your list to those who are ready too, and theirs to you"), [](Here& here) { here.toggleReady(); });
    actions.separator();
    add("sideBySide", tr("All analysts' lists side by side"), {Key(Qt::Key_S)}, {},
        [](Here& here) { here.showSideBySide(); });
    add("putTogether", tr("Put the selected rows together"), {Key(Qt::Key_M)}, tr("They stand for one another"),
        [](Here& here) { here.together().putTogether(); });
    add("takeApart", tr("Take the row apart"), {Key(Qt::Key_U)}, {}, [](Here& here) { here.together().takeApart(); });
    add("makeStartTheme", tr("Make a theme to start with of the rows…"), {Key(Qt::Key_A)}, tr("Return does this too"),
        [](Here& here) { here.together().makeTheme(); });
    add("takeAsTheme", tr("The rows are a theme that is there…"), {Key(Qt::Key_E)}, {},
        [](Here& here) { here.together().takeAsTheme(); });
}

} // namespace emic::desktop
