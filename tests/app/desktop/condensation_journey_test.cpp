// Step 3 as a person does it, through the real window: units sorted into subthemes, a condensate written from them.
#include "app/desktop/picker.h"
#include "app/desktop/theme_progress_list.h"
#include "core/editing/units.h"
#include "tests/app/desktop/condensation_fixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

namespace emic::desktop {
namespace {

using testing::ElementsAre;

class CondensationJourney : public CondensationTest {};

TEST_F(CondensationJourney, AThemeIsCondensedByKeyboardAlone) {
    openStep();
    EXPECT_EQ(wordsIn(nights), (QStringList{"Badly.", "The alarm rings at three.", "I sleep like a stone."}));
    EXPECT_TRUE(view(nights).hasFocus());
    // Two units into the first subtheme by one key and one entry, the third into a new one.
    const std::int64_t entry = entries();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_1);
    EXPECT_EQ(entries(), entry + 1);
    EXPECT_EQ(wordsIn(waking),
              (QStringList{"Badly.", "The alarm rings at three.", "I get up and sit in the kitchen."}));
    press(Qt::Key_M);
    type(QStringLiteral("Sleeping well"));
    press(Qt::Key_Return);
    EXPECT_EQ(entries(), entry + 2) << "made and moved in one";
    const study::ThemeId well = desk().desk()->desk.columns.back().theme.id;
    EXPECT_EQ(wordsIn(well), QStringList{"I sleep like a stone."});
    EXPECT_FALSE(board().view(nights)) << "its own column is empty, and goes";
    // Words of two units become a sentence, which is worked on.
    board().takeFocus();
    while (board().currentColumn() != waking)
        press(Qt::Key_Left);
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_T);
    ASSERT_EQ(sentences().rows().size(), 2U);
    EXPECT_EQ(row(0).editor().toPlainText(), "Badly. The alarm rings at three.");
    EXPECT_TRUE(row(0).editor().hasFocus());
    EXPECT_EQ(links(row(0)), 2);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("I wake at three."));
    press(Qt::Key_Return);
    EXPECT_EQ(condensate(waking), "I wake at three.");
    type(QStringLiteral("Then I sit in the kitchen."));
    press(Qt::Key_Escape);
    EXPECT_EQ(condensate(waking), "I wake at three.\nThen I sit in the kitchen.");
    EXPECT_TRUE(view(waking).hasFocus());
    // The next one not yet absorbed, linked and made the golden quote.
    press(Qt::Key_N);
    EXPECT_EQ(board().current(), kitchen);
    press(Qt::Key_L);
    EXPECT_EQ(links(row(1)), 1);
    press(Qt::Key_L);
    EXPECT_EQ(links(row(1)), 0);
    press(Qt::Key_L);
    press(Qt::Key_G);
    EXPECT_EQ(study.read().where<&study::GoldenQuote::theme>(waking).at(0).unit, kitchen);
    EXPECT_EQ(desk().desk()->desk.column(waking)->unabsorbed, 0);
    // What stands behind it.
    ASSERT_TRUE(until([this] { return desk().condensate().ground().contains(QStringLiteral("14")); }))
        << desk().condensate().ground().toStdString();
    undoAll();
}

TEST_F(CondensationJourney, SentencesAreSplitMovedAndTakenOut) {
    openStep();
    press(Qt::Key_W);
    type(QStringLiteral("I wake. I wait."));
    for (int steps = 0; steps < 8; ++steps)
        press(Qt::Key_Left);
    press(Qt::Key_Return);
    EXPECT_EQ(condensate(waking), "I wake.\nI wait.");
    EXPECT_TRUE(row(1).editor().hasFocus());
    trigger("condenseUp");
    EXPECT_EQ(condensate(waking), "I wait.\nI wake.");
    EXPECT_TRUE(row(0).editor().hasFocus()) << "it moved along";
    press(Qt::Key_Down);
    EXPECT_TRUE(row(1).editor().hasFocus());
    trigger("condenseRemove");
    EXPECT_EQ(condensate(waking), "I wait.");
    // A sentence without words is none.
    row(0).editor().setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Escape);
    EXPECT_EQ(condensate(waking), "");
    undoAll();
}

TEST_F(CondensationJourney, UndoInASentenceGoesOnIntoTheStudy) {
    openStep();
    press(Qt::Key_W);
    type(QStringLiteral("I wake."));
    press(Qt::Key_Return);
    ASSERT_EQ(condensate(waking), "I wake.");
    type(QStringLiteral("No"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(row(1).editor().toPlainText(), "") << "what is typed first";
    EXPECT_EQ(condensate(waking), "I wake.");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(condensate(waking), "") << "then what is kept";
    EXPECT_TRUE(sentences().isAncestorOf(QApplication::focusWidget()));
    EXPECT_EQ(study.dump(), before);
}

TEST_F(CondensationJourney, APauseKeepsWhatIsWritten) {
    openStep();
    press(Qt::Key_W);
    type(QStringLiteral("I wake "));
    ASSERT_TRUE(until([this] { return condensate(waking) == "I wake"; }));
    EXPECT_EQ(row(0).editor().toPlainText(), "I wake ") << "the space that was typed stays";
    type(QStringLiteral("at three."));
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(condensate(waking), "I wake at three.") << "leaving the step keeps it";
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_W);
    type(QStringLiteral(" And"));
    window.closeStudy();
    EXPECT_EQ(condensate(waking), "I wake at three. And") << "closing the study keeps it";
}

TEST_F(CondensationJourney, WhatOthersWriteMeanwhileOverwritesNothing) {
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, waking, "I wake.", {kitchen}); });
    openStep();
    press(Qt::Key_W);
    press(Qt::Key_Up);
    ASSERT_TRUE(row(0).editor().hasFocus());
    press(Qt::Key_End);
    type(QStringLiteral(" Always."));
    // Another window, and another program, change the same sentence and add one before it.
    WorkbenchWindow second(prompts);
    ASSERT_TRUE(second.openStudy(path()));
    const study::SentenceId id = *row(0).id();
    second.session()->perform([&](storage::Edit& edit) {
        editing::writeSentence(edit, id, "I wake early.");
        editing::addSentence(edit, waking, "First.", {}, 0);
    });
    ASSERT_EQ(sentences().rows().size(), 3U);
    EXPECT_EQ(row(0).editor().toPlainText(), "First.");
    EXPECT_EQ(row(1).editor().toPlainText(), "I wake. Always.");
    EXPECT_TRUE(row(1).editor().hasFocus());
    EXPECT_TRUE(row(1).isContested());
    study.edit([&](storage::Edit& edit) { editing::removeSentence(edit, *row(0).id()); });
    window.session()->catchUp();
    ASSERT_TRUE(until([this] { return sentences().rows().size() == 2; }));
    EXPECT_EQ(row(0).editor().toPlainText(), "I wake. Always.");
    press(Qt::Key_Escape);
    EXPECT_EQ(condensate(waking), "I wake. Always.");
    EXPECT_FALSE(row(0).isContested());
    // A sentence that is taken out while it is written stays as a new one.
    row(0).editor().setFocus();
    type(QStringLiteral(" Really."));
    second.session()->perform([&](storage::Edit& edit) { editing::removeSentence(edit, id); });
    EXPECT_EQ(condensate(waking), "");
    press(Qt::Key_Escape);
    EXPECT_EQ(condensate(waking), "I wake. Always. Really.");
    second.closeStudy();
}

TEST_F(CondensationJourney, StaleSentencesSayWhatChangedAndAreConfirmed) {
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, waking, "I sit up.", {kitchen}); });
    openStep();
    EXPECT_FALSE(row(0).isStale());
    window.session()->perform([&](storage::Edit& edit) { editing::setSpan(edit, kitchen, spanOf("I get up")); });
    ASSERT_TRUE(until([this] { return row(0).isStale(); }));
    EXPECT_EQ(wordsIn(waking), QStringList{"I get up"});
    EXPECT_TRUE(row(0).editor().accessibleDescription().contains(QStringLiteral("“I get up” now")))
        << row(0).editor().accessibleDescription().toStdString();
    window.session()->undo();
    ASSERT_TRUE(until([this] { return !row(0).isStale(); })) << "undo takes the mark away";
    window.session()->redo();
    ASSERT_TRUE(until([this] { return row(0).isStale(); }));
    press(Qt::Key_W);
    press(Qt::Key_Up);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return !row(0).isStale(); }));
    EXPECT_EQ(study.read().where<&study::SentenceUnit::unit>(kitchen).at(0).words, "I get up");
}

TEST_F(CondensationJourney, ACopyCarriesItsLabel) {
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, waking, "I sit up.", {kitchen}); });
    openStep();
    press(Qt::Key_W);
    press(Qt::Key_Up);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("Condensate of Waking: an artificial quotation")))
        << copied.toStdString();
    EXPECT_TRUE(copied.endsWith(QStringLiteral("I sit up.")));
    EXPECT_FALSE(QApplication::clipboard()->mimeData()->hasHtml());
    press(Qt::Key_End);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(row(0).editor().toPlainText(), "I sit up.I sit up.") << "within condensates the words alone";
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QStringLiteral("[Condensate of Waking: an artificial")));
    EXPECT_TRUE(desk().findChild<QLabel*>(QStringLiteral("artificialQuotation"))->isVisible());
}

TEST_F(CondensationJourney, HoveringLightsBothWays) {
    study.edit([&](storage::Edit& edit) {
        editing::addSentence(edit, waking, "I sit up.", {kitchen});
        editing::addSentence(edit, waiting, "I wait.", {quiet});
    });
    openStep();
    row(0).editor().setFocus();
    EXPECT_TRUE(view(waking).cards().isLit(0));
    EXPECT_FALSE(view(waiting).cards().isLit(0));
    press(Qt::Key_Escape);
    EXPECT_FALSE(view(waking).cards().isLit(0));
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QApplication::sendEvent(&row(0), &enter);
    EXPECT_TRUE(view(waking).cards().isLit(0));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&row(0), &leave);
    EXPECT_FALSE(view(waking).cards().isLit(0));
}

} // namespace
} // namespace emic::desktop
