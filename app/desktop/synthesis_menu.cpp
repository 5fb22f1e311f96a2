// The commands of step 4 as the menus and the keyboard sheet show them.
#include "app/desktop/category_page.h"
#include "app/desktop/synthesis_workspace.h"

namespace emic::desktop {

void SynthesisWorkspace::addTo(ActionList& actions, const std::function<SynthesisWorkspace*()>& now) {
    using Key = QKeySequence;
    const auto add = [&](const char* id, const QString& text, const QList<Key>& keys, const QString& help, auto act) {
        actions.add({id, text, keys, help, ActionList::Needs::study, ActionList::Where::inSynthesis}, [now, act] {
            if (SynthesisWorkspace* here = now())
                act(*here);
        });
    };
    using Here = SynthesisWorkspace;
    actions.openMenu(tr("S&ynthesis"));
    add("insertQuote", tr("Set in a &quote…"), {Key(Qt::CTRL | Qt::Key_J)},
        tr("A golden quote or any other unit of the theme, whole or in part; on a quote, change it"),
        [](Here& s) { s.pickQuote(); });
    add("leanOnCondensate", tr("&Lean on a condensate…"), {Key(Qt::CTRL | Qt::Key_L)},
        tr("The paragraph leans on a condensate, or no longer"), [](Here& s) { s.pickCondensate(); });
    actions.separator();
    add("paragraphUp", tr("Paragraph &up"), {Key(Qt::ALT | Qt::Key_Up)}, {},
        [](Here& s) { s.page().editor().moveParagraph(-1); });
    add("paragraphDown", tr("Paragraph &down"), {Key(Qt::ALT | Qt::Key_Down)}, {},
        [](Here& s) { s.page().editor().moveParagraph(1); });
    actions.separator();
    add("nextStale", tr("Next &stale paragraph"), {Key(Qt::Key_F9)},
        tr("Something under it has changed since it was written"), [](Here& s) { s.goToNextStale(); });
    add("confirmParagraph", tr("The paragraph &holds"), {Key(Qt::CTRL | Qt::Key_Return)},
        tr("You have looked at what changed under it"), [](Here& s) { s.confirm(false); });
    add("confirmWithSentences", tr("The paragraph and its sentences hold"),
        {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)},
        tr("So do the stale sentences of the condensates that it leans on"), [](Here& s) { s.confirm(true); });
    actions.separator();
    add("nextCategory", tr("&Next category"), {Key(Qt::ALT | Qt::Key_PageDown)}, {},
        [](Here& s) { s.goToCategory(1); });
    add("previousCategory", tr("&Previous category"), {Key(Qt::ALT | Qt::Key_PageUp)}, {},
        [](Here& s) { s.goToCategory(-1); });
}

} // namespace emic::desktop
