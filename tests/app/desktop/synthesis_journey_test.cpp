// Writing a category by keyboard: title, text, quotes of one piece, condensates under it, what goes stale and how it is
// confirmed, and one undo for all of it.
#include "app/desktop/stale_keeper.h"
#include "tests/app/desktop/synthesis_fixture.h"

#include <QClipboard>
#include <QTreeWidget>

namespace emic::desktop {
namespace {

using testing::ElementsAre;

class SynthesisJourney : public SynthesisTest {};

constexpr auto control = Qt::ControlModifier;

TEST_F(SynthesisJourney, ACategoryIsWrittenByKeyboard) {
    goThere();
    EXPECT_EQ(stateOf(0), QStringLiteral("no text yet, 1 condensate(s)"));
    press(Qt::Key_Tab, Qt::ShiftModifier);
    ASSERT_TRUE(page().title().hasFocus());
    type(QStringLiteral("Nights that break"));
    press(Qt::Key_Return);
    ASSERT_TRUE(editor().hasFocus()) << "the title is finished";
    EXPECT_EQ(category().title, "Nights that break") << "and kept without a button";

    type(QStringLiteral("Participants woke at odd hours: "));
    insertWhole(QStringLiteral("kitchen"));
    type(QStringLiteral(", one said."));
    EXPECT_EQ(textShown(),
              QStringLiteral("Participants woke at odd hours: “I get up and sit in the kitchen.”, one said."));
    press(Qt::Key_Return);
    type(QStringLiteral("Nobody else noticed."));
    saveNow();
    ASSERT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept()[0].text.text, "Participants woke at odd hours: \uFFFC, one said.");
    EXPECT_THAT(kept()[0].text.quotes, ElementsAre(editing::QuotePiece{kitchen, ""}));
    EXPECT_EQ(kept()[1].text.text, "Nobody else noticed.");
    EXPECT_EQ(stateOf(0), QStringLiteral("2 paragraph(s), 2 source(s) left"));

    // The first paragraph leans on the condensate, which is picked by name.
    press(Qt::Key_Home, control);
    press(Qt::Key_L, control);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([this] { return read().where<&study::ParagraphCondensate::theme>(nights).size() == 1; }));
    EXPECT_EQ(read().where<&study::ParagraphCondensate::theme>(nights).front().paragraph, *kept()[0].id);

    // The thread beside it reaches who said it, and the transcript.
    QTreeWidget& thread = here()->panel().thread();
    ASSERT_TRUE(until([&] { return thread.topLevelItemCount() == 2; }));
    // The condensate's sentence leans on two units, which stand in no order of their own.
    const QTreeWidgetItem* sentenceItem = thread.topLevelItem(0)->child(0);
    ASSERT_EQ(sentenceItem->childCount(), 2);
    const int first = sentenceItem->child(0)->text(0) == QStringLiteral("“The alarm rings at three.”") ? 0 : 1;
    const QTreeWidgetItem* unit = sentenceItem->child(first);
    EXPECT_EQ(unit->text(0), QStringLiteral("“The alarm rings at three.”"));
    EXPECT_EQ(unit->child(0)->child(0)->text(0), QStringLiteral("P01"));
    emit thread.itemActivated(const_cast<QTreeWidgetItem*>(unit), 0);
    ASSERT_TRUE(until([this] { return !here(); }));
    EXPECT_EQ(view().selectedUnit(), rings);
}

TEST_F(SynthesisJourney, AQuoteIsOnePieceAndItsWordsCannotBeChanged) {
    goThere();
    type(QStringLiteral("One said "));
    insertWhole(QStringLiteral("kitchen"));
    const QString quote = QStringLiteral("“I get up and sit in the kitchen.”");
    EXPECT_EQ(textShown(), QStringLiteral("One said ") + quote);
    // The caret steps over it, and what is typed stands beside it.
    press(Qt::Key_Left);
    EXPECT_EQ(editor().textCursor().position(), 9);
    type(QStringLiteral("this "));
    press(Qt::Key_Right);
    type(QStringLiteral("!"));
    EXPECT_EQ(textShown(), QStringLiteral("One said this ") + quote + QStringLiteral("!"));
    saveNow();
    EXPECT_EQ(kept()[0].text.text, "One said this \uFFFC!");
    // Whatever way words come into it, they go.
    QTextCursor inside(editor().document());
    inside.setPosition(20);
    inside.insertText(QStringLiteral("WRONG"));
    EXPECT_EQ(textShown(), QStringLiteral("One said this ") + quote + QStringLiteral("!"));
    inside.setPosition(18);
    inside.setPosition(25, QTextCursor::KeepAnchor);
    inside.removeSelectedText();
    EXPECT_EQ(textShown(), QStringLiteral("One said this ") + quote + QStringLiteral("!"));
    // Cut and pasted elsewhere it is the same quote.
    press(Qt::Key_End);
    press(Qt::Key_Left);
    press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(editor().textCursor().selectedText(), quote);
    press(Qt::Key_X, control);
    EXPECT_EQ(textShown(), QStringLiteral("One said this !"));
    press(Qt::Key_Home);
    press(Qt::Key_V, control);
    EXPECT_EQ(textShown(), quote + QStringLiteral("One said this !"));
    saveNow();
    EXPECT_EQ(kept()[0].text.text, "\uFFFCOne said this !");
    EXPECT_THAT(kept()[0].text.quotes, ElementsAre(editing::QuotePiece{kitchen, ""}));
    // Backspace takes it out whole.
    press(Qt::Key_Backspace);
    EXPECT_EQ(textShown(), QStringLiteral("One said this !"));
    QApplication::clipboard()->setText(QStringLiteral("plain \uFFFC words\nand more "));
    press(Qt::Key_V, control);
    saveNow();
    ASSERT_EQ(kept().size(), 2U) << "what comes from elsewhere brings no quotes";
    EXPECT_EQ(kept()[0].text.text, "plain  words");
    EXPECT_EQ(kept()[1].text.text, "and more One said this !");
}

TEST_F(SynthesisJourney, SomeWordsOfAQuoteAreSetIn) {
    goThere();
    QuotePicker* picker = openPicker(QStringLiteral("alarm"));
    press(Qt::Key_Tab);
    ASSERT_TRUE(picker->words().hasFocus());
    press(Qt::Key_Home);
    for (int letter = 0; letter < 7; ++letter)
        press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Return);
    backToText();
    EXPECT_EQ(textShown(), QStringLiteral("“The alarm”")) << "whole words";
    saveNow();
    EXPECT_THAT(kept()[0].text.quotes, ElementsAre(editing::QuotePiece{rings, "The alarm"}));
    EXPECT_EQ(category().title, "Nights") << "a text without a title has the theme's name";
}

TEST_F(SynthesisJourney, RecodingMakesItStaleConfirmingAndUndoClearIt) {
    study.edit([&](storage::Edit& edit) {
        const auto made = editing::setCategory(edit, nights, "Broken nights");
        editing::addParagraph(edit, made, {"They woke."}, {nights});
        editing::addParagraph(edit, made, {"Nobody noticed."}, {nights});
    });
    goThere();
    EXPECT_EQ(stateOf(0), QStringLiteral("2 paragraph(s), 2 source(s) left"));
    window.session()->perform([&](storage::Edit& edit) { editing::uncodeUnits(edit, {rings}, nights); });
    ASSERT_TRUE(until([this] { return stateOf(0) == QStringLiteral("2 paragraph(s), 2 stale, 2 source(s) left"); }));
    EXPECT_TRUE(editor().marks()[0].stale);
    EXPECT_TRUE(editor().marks()[1].stale);

    // Undo clears the marks, redo brings them back.
    press(Qt::Key_Z, control);
    ASSERT_TRUE(until([this] { return stateOf(0) == QStringLiteral("2 paragraph(s), 2 source(s) left"); }));
    EXPECT_FALSE(editor().marks()[0].stale);
    press(Qt::Key_Z, control | Qt::ShiftModifier);
    ASSERT_TRUE(until([this] { return editor().marks()[0].stale; }));

    press(Qt::Key_F9);
    EXPECT_EQ(editor().paragraphAtCaret(), 1);
    press(Qt::Key_Return, control);
    ASSERT_TRUE(editor().marks()[1].stale) << "a sentence under it is stale itself";
    EXPECT_TRUE(window.messages().isVisible()) << "and the window says what to do";
    press(Qt::Key_Return, control | Qt::ShiftModifier);
    EXPECT_FALSE(editor().marks()[1].stale);
    EXPECT_FALSE(editor().marks()[0].stale) << "the sentence holds for the other paragraph, too";
    EXPECT_EQ(read().countWhere<&study::SentenceUnit::unit>(rings), 0);
    press(Qt::Key_Z, control);
    ASSERT_TRUE(until([this] { return editor().marks()[0].stale && editor().marks()[1].stale; }));

    // A condensate that reads otherwise: what has changed is told, and one key confirms.
    press(Qt::Key_Z, control);
    window.session()->perform([&](storage::Edit& edit) { editing::writeSentence(edit, sentence, "I wake at three."); });
    ASSERT_TRUE(until([this] { return editor().marks()[0].stale; }));
    EXPECT_TRUE(editor().marks()[0].about.contains(QStringLiteral("I wake at three.")))
        << editor().marks()[0].about.toStdString();
    press(Qt::Key_Home, control);
    press(Qt::Key_Return, control);
    EXPECT_FALSE(editor().marks()[0].stale);
    EXPECT_TRUE(editor().marks()[1].stale) << "the other one was not looked at";
}

TEST_F(SynthesisJourney, OneUndoTakesBackWhatWasTypedAndNothingElse) {
    study.edit([&](storage::Edit& edit) {
        const auto made = editing::setCategory(edit, nights, "Broken nights");
        editing::addParagraph(edit, made, {"They woke."});
    });
    goThere();
    press(Qt::Key_End, control);
    type(QStringLiteral(" Often."));
    press(Qt::Key_Z, control);
    ASSERT_TRUE(until([this] { return textShown() == QStringLiteral("They woke."); }));
    press(Qt::Key_Y, control);
    ASSERT_TRUE(until([this] { return textShown() == QStringLiteral("They woke. Often."); }));
    EXPECT_EQ(kept()[0].text.text, "They woke. Often.");
}

TEST_F(SynthesisJourney, WhatOthersWriteComesInBesideWhatIsTyped) {
    study.edit([&](storage::Edit& edit) {
        const auto made = editing::setCategory(edit, nights, "Broken nights");
        editing::addParagraph(edit, made, {"They woke."});
        editing::addParagraph(edit, made, {"Nobody noticed."});
    });
    goThere();
    press(Qt::Key_Home, control);
    press(Qt::Key_End);
    type(QStringLiteral(" And"));
    {
        storage::Study elsewhere = storage::Study::open(study.study().path(), "Bo");
        const auto others = editing::categoryText(elsewhere.read(), category().id);
        elsewhere.perform([&](storage::Edit& edit) {
            editing::writeParagraph(edit, *others[1].id, {"Nobody noticed, they thought."});
            editing::writeParagraph(edit, *others[0].id, {"They woke up."});
        });
    }
    window.session()->catchUp();
    ASSERT_TRUE(until([this] { return textShown().contains(QStringLiteral("they thought")); }));
    EXPECT_EQ(textShown(), QStringLiteral("They woke. And\nNobody noticed, they thought."));
    type(QStringLiteral(" more."));
    press(Qt::Key_2, control);
    EXPECT_EQ(kept()[0].text.text, "They woke. And more.") << "leaving the step keeps it";
}

TEST_F(SynthesisJourney, ParagraphsMoveWithTheirLinks) {
    study.edit([&](storage::Edit& edit) {
        const auto made = editing::setCategory(edit, nights, "Broken nights");
        editing::addParagraph(edit, made, {"First."}, {nights});
        editing::addParagraph(edit, made, {"Second."});
    });
    goThere();
    press(Qt::Key_Home, control);
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(textShown(), QStringLiteral("Second.\nFirst."));
    saveNow();
    EXPECT_EQ(kept()[1].text.text, "First.");
    EXPECT_EQ(read().countWhere<&study::ParagraphCondensate::paragraph>(*kept()[1].id), 1);
}

TEST_F(SynthesisJourney, AStudyWithoutThemesSaysWhereTheyComeFrom) {
    study.edit([&](storage::Edit& edit) {
        editing::removeSentence(edit, sentence);
        for (const study::ThemeId theme : {nights, alone})
            editing::deleteTheme(edit, theme, editing::Subthemes::remove);
    });
    open();
    press(Qt::Key_4, control);
    ASSERT_TRUE(here());
    EXPECT_EQ(here()->categories().model()->rowCount(), 0);
    EXPECT_TRUE(editor().placeholderText().contains(QStringLiteral("Meaning units")));
    EXPECT_FALSE(page().isEnabled());
}

} // namespace
} // namespace emic::desktop
