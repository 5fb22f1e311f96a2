// Step 3 with the mouse: dragging cards, pressing heads of columns, narrowing what is shown; and other screens' ways
// in.
#include "app/desktop/card_list_model.h"
#include "app/desktop/column_header.h"
#include "app/desktop/condition_row.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/theme_progress_list.h"
#include "core/editing/impressions.h"
#include "core/editing/people.h"
#include "tests/app/desktop/condensation_fixture.h"

#include <memory>
#include <QComboBox>
#include <QDropEvent>
#include <QPushButton>

namespace emic::desktop {
namespace {

class CondensationMouse : public CondensationTest {
protected:
    void click(study::ThemeId column, int place, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        CardView& cards = view(column);
        QTest::mouseClick(cards.viewport(), Qt::LeftButton, modifiers,
                          cards.visualRect(cards.cards().index(place)).center());
        QApplication::processEvents();
    }
    /// Drops what is selected in a column, as the platform does at the end of a drag.
    void drag(study::ThemeId from, QWidget& target) {
        CardView& cards = view(from);
        const std::unique_ptr<QMimeData> carried(cards.cards().mimeData(cards.selectionModel()->selectedIndexes()));
        const QPoint point = target.rect().center();
        QDragEnterEvent enter(point, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop(QPointF(point), Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &drop);
        EXPECT_TRUE(drop.isAccepted());
    }
};

TEST_F(CondensationMouse, CardsAreDraggedToSubthemesAndSentences) {
    openStep();
    click(nights, 0);
    click(nights, 1, Qt::ControlModifier);
    const std::int64_t entry = entries();
    drag(nights, *view(waking).viewport());
    EXPECT_EQ(entries(), entry + 1) << "several cards, one entry";
    EXPECT_EQ(view(waking).cards().rowCount(), 3);
    EXPECT_EQ(wordsIn(nights), QStringList{"I sleep like a stone."});
    click(nights, 0);
    drag(nights, *board().header(waiting));
    EXPECT_EQ(view(waiting).cards().rowCount(), 2);
    // Onto the new sentence: its words become one. Onto a sentence: it leans on them.
    click(waking, 0);
    ASSERT_TRUE(until([this] { return desk().condensate().theme() == waking; }));
    drag(waking, row(0));
    EXPECT_EQ(condensate(waking), "Badly.");
    click(waking, 2);
    drag(waking, row(0));
    EXPECT_EQ(links(row(0)), 2);
    EXPECT_EQ(condensate(waking), "Badly.");
    undoAll();
}

TEST_F(CondensationMouse, NothingIsDroppedWhereItComesFrom) {
    openStep();
    click(nights, 0);
    const std::unique_ptr<QMimeData> carried(
        view(nights).cards().mimeData(view(nights).selectionModel()->selectedIndexes()));
    QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view(nights).viewport(), &enter);
    EXPECT_FALSE(enter.isAccepted());
    EXPECT_FALSE(carried->hasText()) << "other programs get nothing";
    EXPECT_EQ(study.dump(), before);
}

TEST_F(CondensationMouse, TheCondensateFollowsTheColumn) {
    openStep();
    EXPECT_EQ(desk().condensate().theme(), waking);
    click(waiting, 0);
    EXPECT_TRUE(until([this] { return desk().condensate().theme() == waiting; }));
    QTest::mouseClick(board().header(nights), Qt::LeftButton);
    EXPECT_EQ(desk().condensate().theme(), nights);
    click(waking, 0);
    QTest::qWait(80);
    EXPECT_EQ(desk().condensate().theme(), nights) << "a condensate above can lean on these, too";
    auto* list = desk().findChild<QComboBox*>(QStringLiteral("condensateTheme"));
    ASSERT_EQ(list->count(), 3);
    list->setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(desk().condensate().theme(), waking);
}

TEST_F(CondensationMouse, CardsAreNarrowedByPeopleAnalystsAndWhatIsLeft) {
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, nights, "Badly.", {badly}); });
    study.code(stone, nights, study.addAnalyst("Berta"));
    openStep();
    QTest::mouseClick(&desk().openOnly(), Qt::LeftButton);
    EXPECT_EQ(wordsIn(nights), (QStringList{"The alarm rings at three.", "I sleep like a stone."}));
    desk().openOnly().setChecked(false);
    desk().conditions().add(CodedBy{"Berta", false});
    ASSERT_TRUE(until([this] { return wordsIn(nights) == QStringList{"I sleep like a stone."}; }));
    // What is moved is what one sees: Berta's coding, not Anna's.
    click(nights, 0);
    press(Qt::Key_1);
    EXPECT_EQ(study.read().countWhere<&study::Coding::unit>(stone), 2);
    EXPECT_EQ(wordsIn(waking), QStringList{"I sleep like a stone."});
    desk().conditions().dropLast();
    ASSERT_TRUE(until([this] { return wordsIn(nights).size() == 3; }));
    desk().conditions().add(analysis::Condition{"code", analysis::Relation::equal, "P01"});
    ASSERT_TRUE(until([this] { return wordsIn(nights).size() == 2; }));
    desk().conditions().dropLast();
    window.people()->select({}, QStringLiteral("Nobody"));
    EXPECT_EQ(board().shownCards(), 0);
    window.people()->select({p01}, QStringLiteral("P01"));
    EXPECT_EQ(wordsIn(nights), (QStringList{"Badly.", "The alarm rings at three."}));
    window.people()->clear();
    ASSERT_TRUE(until([this] { return wordsIn(nights).size() == 3; }));
}

TEST_F(CondensationMouse, ThemesSayHowFarTheyHaveCome) {
    study.code(badly, alone);
    openStep();
    ThemeProgressList& themes = desk().themes();
    ASSERT_TRUE(until([&] { return themes.themes().size() == 2 && themes.themes()[1].units == 1; }));
    EXPECT_EQ(themes.themes()[0].unabsorbed, 5);
    themes.setCurrentIndex(themes.model()->index(1, 0));
    EXPECT_EQ(desk().theme(), alone);
    EXPECT_EQ(wordsIn(alone), QStringList{"Badly."});
    EXPECT_EQ(desk().condensate().theme(), alone) << "the theme's own, since it has no subtheme";
    board().takeFocus();
    press(Qt::Key_PageUp, Qt::AltModifier);
    EXPECT_EQ(desk().theme(), nights);
    press(Qt::Key_Return);
    EXPECT_EQ(window.workspaces()->step(), StepBar::Step::meaningUnits) << "one key from the place in the text";
    EXPECT_EQ(view().selectedUnit(), badly);
    window.workspaces()->go(StepBar::Step::condensation, waiting);
    EXPECT_EQ(desk().condensate().theme(), waiting);
}

TEST_F(CondensationMouse, ThemesThatChangeAreFollowed) {
    openStep();
    const std::shared_ptr<StudySession>& session = window.session();
    session->perform([&](storage::Edit& edit) { editing::deleteTheme(edit, waking, editing::Subthemes::remove); });
    EXPECT_FALSE(board().view(waking));
    EXPECT_EQ(desk().condensate().theme(), waiting);
    session->perform([&](storage::Edit& edit) { editing::deleteTheme(edit, nights, editing::Subthemes::remove); });
    EXPECT_EQ(desk().theme(), alone);
    session->perform([&](storage::Edit& edit) { editing::deleteTheme(edit, alone, editing::Subthemes::remove); });
    EXPECT_FALSE(desk().theme());
    trigger("condenseNext");
    trigger("condenseTakeOver");
    trigger("condenseLink");
    trigger("condenseMove");
    trigger("condenseGolden");
    trigger("condenseWrite");
    trigger("condenseCopy");
    session->undo();
    EXPECT_EQ(desk().theme(), alone);
    session->undo();
    session->undo();
    EXPECT_EQ(study.dump(), before);
    desk().showTheme(nights);
    EXPECT_EQ(view(waking).cards().rowCount(), 1);
}

TEST_F(CondensationMouse, ABlindStudyShowsOnesOwnUnits) {
    study.code(stone, waking, study.addAnalyst("Berta"));
    study.edit([&](storage::Edit& edit) { editing::setBlind(edit, true); });
    openStep();
    EXPECT_EQ(wordsIn(waking), QStringList{"I get up and sit in the kitchen."});
    window.session()->perform([](storage::Edit& edit) { editing::setBlind(edit, false); });
    EXPECT_EQ(wordsIn(waking).size(), 2);
}

} // namespace
} // namespace emic::desktop
