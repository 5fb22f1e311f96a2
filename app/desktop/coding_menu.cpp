// The coding commands as the menus and the keyboard sheet show them. Letters without a modifier hold while a transcript
// has the focus: its text cannot be typed into.
#include "app/desktop/action_list.h"
#include "app/desktop/coding_actions.h"

namespace emic::desktop {

void CodingActions::addTo(ActionList& actions, const std::function<CodingActions*()>& now) {
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        actions.add({id, text, keys, help, ActionList::Needs::transcript, ActionList::Where::inTranscript}, [now, act] {
            if (CodingActions* here = now())
                act(*here);
        });
    };
    using Key = QKeySequence;
    actions.openMenu(tr("&Go"));
    add("nextUndecided", tr("Next undecided stretch"), {Key(Qt::Key_Space)},
        tr("Select the next words that nobody has decided on"),
        [](CodingActions& a) { a.goToUndecided(Direction::forward); });
    add("previousUndecided", tr("Previous undecided stretch"), {Key(Qt::SHIFT | Qt::Key_Space)}, {},
        [](CodingActions& a) { a.goToUndecided(Direction::back); });
    add("nextUnit", tr("Next meaning unit"), {Key(Qt::ALT | Qt::Key_Down)}, {},
        [](CodingActions& a) { a.goToUnit(Direction::forward); });
    add("previousUnit", tr("Previous meaning unit"), {Key(Qt::ALT | Qt::Key_Up)}, {},
        [](CodingActions& a) { a.goToUnit(Direction::back); });
    add("nextTurn", tr("Next turn"), {Key(Qt::CTRL | Qt::Key_Down)}, {},
        [](CodingActions& a) { a.goToTurn(Direction::forward); });
    add("previousTurn", tr("Previous turn"), {Key(Qt::CTRL | Qt::Key_Up)}, {},
        [](CodingActions& a) { a.goToTurn(Direction::back); });

    actions.openMenu(tr("&Coding"));
    add("codeByName", tr("Code as…"), {Key(Qt::Key_C)},
        tr("Find a theme by a few letters, or make a new one; Return does this too"),
        [](CodingActions& a) { a.codeByName(); });
    add("codeWithLast", tr("Code with the last theme"), {Key(Qt::Key_R)}, {},
        [](CodingActions& a) { a.codeWithLast(); });
    for (int number = 1; number <= 9; ++number)
        add(qPrintable(QStringLiteral("codeWithRecent%1").arg(number)), tr("Code with recent theme %1").arg(number),
            {Key(Qt::Key_0 + number)}, {},
            [number](CodingActions& a) { a.codeWithRecent(static_cast<std::size_t>(number - 1)); });
    add("notRelevant", tr("Not relevant, or relevant again"), {Key(Qt::Key_X)}, {},
        [](CodingActions& a) { a.dismiss(); });
    actions.separator();
    add("markSentence", tr("Mark the sentence"), {Key(Qt::Key_S)},
        tr("The sentence at the cursor becomes a meaning unit"), [](CodingActions& a) { a.mark(Grain::sentence); });
    add("markParagraph", tr("Mark the paragraph"), {Key(Qt::Key_P)}, {},
        [](CodingActions& a) { a.mark(Grain::paragraph); });
    add("markTurn", tr("Mark the turn"), {Key(Qt::Key_T)}, {}, [](CodingActions& a) { a.mark(Grain::turn); });
    add("markSelection", tr("Mark the selected words"), {Key(Qt::Key_U)}, {},
        [](CodingActions& a) { a.markSelection(); });
    add("chooseSentence", tr("Select the sentence"), {Key(Qt::SHIFT | Qt::Key_S)}, {},
        [](CodingActions& a) { a.choose(Grain::sentence); });
    add("chooseParagraph", tr("Select the paragraph"), {Key(Qt::SHIFT | Qt::Key_P)}, {},
        [](CodingActions& a) { a.choose(Grain::paragraph); });
    add("chooseTurn", tr("Select the turn"), {Key(Qt::SHIFT | Qt::Key_T)}, {},
        [](CodingActions& a) { a.choose(Grain::turn); });
    actions.separator();
    add("endOutByWord", tr("End one word later"), {Key(Qt::Key_E)},
        tr("Moves the end of the unit, or of the selected words"),
        [](CodingActions& a) { a.moveEdgeOf(Edge::end, Step::word, Reach::outwards); });
    add("endInByWord", tr("End one word earlier"), {Key(Qt::SHIFT | Qt::Key_E)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::end, Step::word, Reach::inwards); });
    add("endOutBySentence", tr("End one sentence later"), {Key(Qt::CTRL | Qt::Key_E)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::end, Step::sentence, Reach::outwards); });
    add("endInBySentence", tr("End one sentence earlier"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::end, Step::sentence, Reach::inwards); });
    add("beginOutByWord", tr("Begin one word earlier"), {Key(Qt::Key_B)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::begin, Step::word, Reach::outwards); });
    add("beginInByWord", tr("Begin one word later"), {Key(Qt::SHIFT | Qt::Key_B)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::begin, Step::word, Reach::inwards); });
    add("beginOutBySentence", tr("Begin one sentence earlier"), {Key(Qt::CTRL | Qt::Key_B)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::begin, Step::sentence, Reach::outwards); });
    add("beginInBySentence", tr("Begin one sentence later"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, {},
        [](CodingActions& a) { a.moveEdgeOf(Edge::begin, Step::sentence, Reach::inwards); });
    actions.separator();
    add("golden", tr("Golden quote, or no longer"), {Key(Qt::Key_G)}, {}, [](CodingActions& a) { a.toggleGolden(); });
    add("memo", tr("Note on the unit…"), {Key(Qt::Key_M)}, {}, [](CodingActions& a) { a.writeMemo(); });
    add("split", tr("Cut the unit in two at the cursor"), {Key(Qt::Key_K)}, {}, [](CodingActions& a) { a.split(); });
    add("join", tr("Join with the next unit"), {Key(Qt::Key_J)}, {}, [](CodingActions& a) { a.join(); });
    add("uncode", tr("Take my codings back"), {Key(Qt::SHIFT | Qt::Key_Delete)}, {},
        [](CodingActions& a) { a.takeCodingsBack(); });
    add("removeUnit", tr("Remove the unit"), {Key(Qt::Key_Delete)}, {}, [](CodingActions& a) { a.remove(); });
}

} // namespace emic::desktop
