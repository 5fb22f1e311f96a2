// The commands of step 4 as the menus and the keyboard sheet show them.
#include "app/desktop/category_page.h"
#include "app/desktop/synthesis_workspace.h"
#include "app/desktop/validation_panel.h"

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
    add("quoteRendition", tr("Quote as &published…"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_J)},
        tr("Of the quote at the caret, or of the unit that is selected beside the text"),
        [](Here& s) { s.editRendition(); });
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
    actions.separator();
    add("validate", tr("&Validate against the sources"), {Key(Qt::Key_F7)},
        tr("Every source of the study against the text, its transcript beside it"),
        [](Here& s) { s.toggleValidation(); });
    add("nextUnvalidated", tr("Next source that is left"), {Key(Qt::Key_U)},
        tr("Without a mark, or marked before the text changed; in this category, then in the others"),
        [](Here& s) { s.goToUnvalidated(1); });
    add("previousUnvalidated", tr("Previous source that is left"), {Key(Qt::SHIFT | Qt::Key_U)}, {},
        [](Here& s) { s.goToUnvalidated(-1); });
    // These are about the source one is at.
    const auto addMark = [&](const char* id, const QString& text, Qt::Key key, const QString& help, auto act) {
        add(id, text, {Key(key)}, help, [act](Here& s) {
            if (ValidationPanel* validation = s.validation())
                act(*validation);
            else
                s.toggleValidation();
        });
    };
    using Panel = ValidationPanel;
    using study::Validation;
    addMark("markSupports", tr("The source &supports the text"), Qt::Key_1, {},
            [](Panel& p) { p.mark(Validation::supports); });
    addMark("markNuances", tr("The source n&uances the text"), Qt::Key_2, {},
            [](Panel& p) { p.mark(Validation::nuances); });
    addMark("markContradicts", tr("The source &contradicts the text"), Qt::Key_3, {},
            [](Panel& p) { p.mark(Validation::contradicts); });
    addMark("markSilent", tr("The source is s&ilent on it"), Qt::Key_4, {},
            [](Panel& p) { p.mark(Validation::silent); });
    addMark("clearMark", tr("Take the mark back"), Qt::Key_0, {}, [](Panel& p) { p.clearMark(); });
    addMark("validationNote", tr("Write a &note on the mark"), Qt::Key_N, tr("Return goes back to the sources"),
            [](Panel& p) { p.writeNote(); });
    addMark("nextUnitOfTheme", tr("Next unit of the theme in the source"), Qt::Key_Period, {},
            [](Panel& p) { p.goToUnit(1); });
    addMark("previousUnitOfTheme", tr("Previous unit of the theme in the source"), Qt::Key_Comma, {},
            [](Panel& p) { p.goToUnit(-1); });
    addMark("uncodedCases", tr("&More like the condensates, not coded"), Qt::Key_M,
            tr("Passages that are not coded to the theme and may contradict its text"),
            [](Panel& p) { p.lookForCases(); });
}

} // namespace emic::desktop
