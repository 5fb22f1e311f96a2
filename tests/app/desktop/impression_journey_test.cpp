// Step 1 as an analyst goes through it with the keyboard, alone and then with a colleague.
#include "app/desktop/impression_notes.h"
#include "app/desktop/impression_workspace.h"
#include "app/desktop/kept_text.h"
#include "app/desktop/preferences.h"
#include "app/desktop/preliminary_list.h"
#include "app/desktop/reading_pane.h"
#include "app/desktop/side_by_side.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/impressions.h"
#include "tests/app/desktop/window_fixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

namespace emic::desktop {
namespace {

class ImpressionJourney : public WindowTest {
protected:
    void start() {
        preferences::setAnalystName(QStringLiteral("Anna"));
        open();
        press(Qt::Key_1, Qt::ControlModifier);
        ASSERT_TRUE(until([this] { return here() && here()->reading().view().hasFocus(); }));
    }
    [[nodiscard]] ImpressionWorkspace* here() { return window.workspaces()->currentAs<ImpressionWorkspace>(); }
    [[nodiscard]] const storage::Reader& read() { return window.session()->read(); }
    /// A colleague, in a program of their own.
    void asBo(const std::function<void(storage::Edit&)>& change) {
        storage::Study his = storage::Study::open(study.study().path(), "Bo");
        (void)his.perform(change);
        window.session()->catchUp();
        QApplication::processEvents();
    }
    void addTheme(const char* name) {
        press(Qt::Key_T);
        ASSERT_TRUE(here()->themes().line().hasFocus());
        type(QString::fromLatin1(name));
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        ASSERT_TRUE(here()->reading().view().hasFocus());
    }
};

TEST_F(ImpressionJourney, OneAnalystReadsWritesAndIsReadyByKeyboard) {
    start();
    EXPECT_EQ(here()->reading().source(), source);
    EXPECT_TRUE(here()->reading().view().marks().units().items().empty());
    press(Qt::Key_R);
    EXPECT_EQ(read().count<study::Reading>(), 1);
    press(Qt::Key_I);
    ASSERT_TRUE(here()->notes().impression().hasFocus());
    type(QStringLiteral("Tired, and alone with it"));
    press(Qt::Key_Escape);
    ASSERT_EQ(read().count<study::Impression>(), 1);
    EXPECT_EQ(read().all<study::Impression>().front().text, "Tired, and alone with it");
    press(Qt::Key_N);
    EXPECT_EQ(here()->reading().source(), other);
    EXPECT_EQ(here()->notes().impression().toPlainText(), QString());
    press(Qt::Key_R);
    press(Qt::Key_P);
    type(QStringLiteral("That nights are the worst"));
    press(Qt::Key_Escape);
    ASSERT_EQ(read().count<study::Preconception>(), 1);

    addTheme("Nights");
    addTheme("Waiting");
    addTheme("Alone with it");
    const auto mine = [this] {
        std::vector<std::string> names;
        for (const study::PreliminaryTheme& theme : read().all<study::PreliminaryTheme>())
            names.push_back(theme.name);
        return names;
    };
    EXPECT_THAT(mine(), testing::ElementsAre("Nights", "Waiting", "Alone with it"));
    EXPECT_TRUE(here()->themes().advice().contains(QStringLiteral("4 to 8")));
    here()->themes().list().setFocus();
    here()->themes().list().setCurrentRow(2);
    press(Qt::Key_Up, Qt::AltModifier);
    QApplication::processEvents();
    EXPECT_THAT(mine(), testing::ElementsAre("Nights", "Alone with it", "Waiting"));
    EXPECT_EQ(here()->themes().list().currentItem()->text(), QStringLiteral("Alone with it")) << "moves along";
    here()->themes().note().setFocus();
    type(QStringLiteral("Nobody to tell"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(read().count<study::Readiness>(), 1) << "three are not four, and nobody is held back";
    EXPECT_EQ(read().all<study::PreliminaryTheme>()[1].note, "Nobody to tell");
    EXPECT_EQ(read().count<study::Coding>(), 0);
    EXPECT_EQ(read().count<study::MeaningUnit>(), 0);
}

TEST_F(ImpressionJourney, ReadingMarksNothingWhateverIsPressed) {
    start();
    here()->reading().view().select(study.spanOf(source, "The alarm rings at three."));
    const auto entriesBefore = entries();
    for (const int key : {Qt::Key_C, Qt::Key_S, Qt::Key_Return, Qt::Key_X, Qt::Key_1, Qt::Key_Delete, Qt::Key_U}) {
        here()->showReading();
        press(key);
        ASSERT_FALSE(QApplication::activePopupWidget());
    }
    EXPECT_EQ(entries(), entriesBefore);
    EXPECT_EQ(read().count<study::MeaningUnit>(), 0);
}

TEST_F(ImpressionJourney, ProposesReadAtTheEnd) {
    std::vector<tests::SpokenTurn> turns;
    for (int i = 0; i < 200; ++i)
        turns.push_back({"P01", "And then I waited in the kitchen until it was light, and nobody came."});
    const auto longOne = study.addSource("A long one", turns);
    start();
    here()->sources().setCurrentIndex(here()->sources().model()->index(2, 0));
    ASSERT_EQ(here()->reading().source(), longOne);
    EXPECT_FALSE(here()->reading().isAtEnd());
    here()->reading().view().setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return here()->reading().isAtEnd(); }));
    EXPECT_EQ(read().count<study::Reading>(), 0) << "it is proposed, not done";
}

TEST_F(ImpressionJourney, WhatIsTypedStaysWhenSomethingArrives) {
    start();
    press(Qt::Key_I);
    type(QStringLiteral("Half a sent"));
    asBo([this](storage::Edit& edit) { editing::writeImpression(edit, source, "Something else"); });
    EXPECT_EQ(here()->notes().impression().toPlainText(), QStringLiteral("Half a sent"));
    type(QStringLiteral("ence"));
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(read().all<study::Impression>().front().text, "Half a sentence") << "leaving keeps it";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(read().count<study::Impression>(), 0);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(here()->notes().impression().toPlainText(), QString()) << "undo is followed";
}

TEST_F(ImpressionJourney, ListsOpenWhenBothAreReadyAndBecomeThemes) {
    start();
    asBo([this](storage::Edit& edit) {
        editing::addPreliminary(edit, "nights");
        editing::addPreliminary(edit, "The kitchen", "Where they wait");
        editing::writeImpression(edit, source, "Cold");
        editing::setReady(edit, study::TeamStep::impression, true);
    });
    addTheme("Nights");
    addTheme("Waiting");
    press(Qt::Key_S);
    ASSERT_TRUE(here()->showsTogether());
    QAbstractItemModel& table = *here()->together().table().model();
    EXPECT_EQ(table.columnCount(), 3) << "likeness, one's own, theme";
    EXPECT_EQ(table.rowCount(), 2);
    EXPECT_TRUE(here()->together().state().contains(QStringLiteral("Bo: ready")));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(table.columnCount(), 4);
    ASSERT_EQ(table.rowCount(), 3);
    EXPECT_EQ(table.index(0, 0).data().toString(), QStringLiteral("Same"));
    EXPECT_EQ(table.index(0, 2).data().toString(), QStringLiteral("nights"));
    EXPECT_EQ(table.index(1, 0).data().toString(), QStringLiteral("Only one"));

    // "Waiting" and "The kitchen" stand for one another: Shift and the arrows, then M.
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_M);
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.index(1, 0).data().toString(), QStringLiteral("Similar"));
    press(Qt::Key_U);
    ASSERT_EQ(table.rowCount(), 3);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_M);
    prompts.texts.push_back(QStringLiteral("Waiting in the kitchen"));
    press(Qt::Key_A);
    QApplication::processEvents();
    const auto made = read().all<study::Theme>().back();
    EXPECT_EQ(made.name, "Waiting in the kitchen");
    EXPECT_EQ(made.definition, "Where they wait");
    EXPECT_EQ(read().where<&study::PreliminaryTheme::theme>(made.id).size(), 2U) << "the origin is kept";
    EXPECT_EQ(table.index(1, 3).data().toString(), QStringLiteral("Waiting in the kitchen"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(read().where<&study::PreliminaryTheme::theme>(made.id).size(), 0U);
    EXPECT_EQ(table.index(1, 3).data().toString(), QString());
    EXPECT_EQ(table.rowCount(), 2) << "what was put together by hand stays so";
}

} // namespace
} // namespace emic::desktop
