// The window as a whole: opening, panels, history, two windows on one study.
#include "app/desktop/history_panel.h"
#include "app/desktop/opening_page.h"
#include "app/desktop/picker.h"
#include "app/desktop/preferences.h"
#include "app/desktop/sources_panel.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/unit_table_model.h"
#include "core/editing/codings.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "tests/app/desktop/window_fixture.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

namespace emic::desktop {
namespace {

class WholeWindow : public WindowTest {};

TEST_F(WholeWindow, BeginsWithTheOpeningPageAndRemembersStudies) {
    window.show();
    EXPECT_TRUE(window.openingPage().isVisible());
    EXPECT_FALSE(window.actionList().find("import")->isEnabled());
    EXPECT_FALSE(window.openStudy(QStringLiteral("/nowhere/study.emic")));
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("/nowhere/study.emic")));
    open();
    EXPECT_FALSE(window.openingPage().isVisible());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("A study for a test"));
    EXPECT_EQ(window.page()->name(), QStringLiteral("Interview 1"));
    trigger("closeStudy");
    EXPECT_TRUE(window.openingPage().isVisible());
    auto* recent = window.openingPage().findChild<QListWidget*>();
    ASSERT_EQ(recent->count(), 1);
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, Qt::NoModifier,
                      recent->visualItemRect(recent->item(0)).center());
    EXPECT_TRUE(window.session());
}

TEST_F(WholeWindow, MakesANewStudy) {
    tests::TemporaryFolder folder;
    window.show();
    prompts.study = shown((folder.path() / "new.emic").native());
    prompts.texts = {QStringLiteral("Evenings alone")};
    QTest::mouseClick(window.openingPage().findChild<QPushButton*>(QStringLiteral("newStudy")), Qt::LeftButton);
    ASSERT_TRUE(window.session());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("Evenings alone"));
    EXPECT_EQ(window.page(), nullptr);
    EXPECT_FALSE(window.actionList().find("codeByName")->isEnabled());
    EXPECT_TRUE(window.actionList().find("import")->isEnabled());
    // A second one of that name is refused, and the first stays open.
    prompts.texts = {QStringLiteral("Another")};
    window.newStudy();
    EXPECT_FALSE(window.messages().sentence().isEmpty());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("Evenings alone"));
}

TEST_F(WholeWindow, ComesBackToTheSamePlace) {
    study.addSource("Long",
                    std::vector<tests::SpokenTurn>(300, {"P01", "It goes on and on, and then some more of it."}));
    open();
    const auto sources = study.read().all<study::Source>();
    window.area()->open(sources[2].id);
    QApplication::processEvents();
    view().setCursor({9000});
    const ReadingPlace place = view().place();
    EXPECT_GT(place.top.value, 1000);
    window.closeStudy();
    open();
    EXPECT_EQ(window.page()->name(), QStringLiteral("Long"));
    EXPECT_EQ(window.area()->pages().size(), 2U);
    EXPECT_EQ(view().cursor().value, 9000);
    EXPECT_NEAR(static_cast<double>(view().place().top.value), static_cast<double>(place.top.value), 200);
}

TEST_F(WholeWindow, TwoWindowsShowTheSameAtOnce) {
    open();
    WorkbenchWindow second(prompts);
    second.openStudy(path());
    second.show();
    EXPECT_EQ(second.session(), window.session());
    view().select(spanOf("It is quiet."));
    press(Qt::Key_U);
    EXPECT_EQ(second.page()->view().marks().units().items().size(), 1U);
    second.session()->undo();
    EXPECT_EQ(view().marks().units().items().size(), 0U);
}

TEST_F(WholeWindow, HearsOfChangesByOtherPrograms) {
    open();
    const study::UnitId unit = study.addUnit(source, "It is quiet.");
    EXPECT_EQ(view().marks().units().items().size(), 0U);
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(&window, &activated);
    ASSERT_EQ(view().marks().units().items().size(), 1U);
    EXPECT_EQ(view().marks().units().items().front().id, unit);
}

TEST_F(WholeWindow, ASourceThatVanishesByUndoClosesItsTab) {
    open();
    const study::SourceId third = study.addSource("Interview 3", {{"P01", "One more thing."}});
    window.session()->catchUp();
    window.area()->open(third);
    EXPECT_EQ(window.area()->pages().size(), 2U);
    window.session()->undo();
    ASSERT_TRUE(until([this] { return window.area()->pages().size() == 1; }));
    EXPECT_EQ(window.page()->name(), QStringLiteral("Interview 1"));
    EXPECT_FALSE(study.read().find(third));
}

TEST_F(WholeWindow, ThePaletteFindsActionsSourcesAndThemes) {
    open();
    const auto pick = [&](const char* typed) {
        press(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(QApplication::activePopupWidget());
        type(QLatin1String(typed));
        press(Qt::Key_Return);
    };
    pick("interview 2");
    EXPECT_EQ(window.page()->name(), QStringLiteral("Interview 2"));
    pick("side by");
    EXPECT_TRUE(window.area()->isSplit());
    pick("side by");
    EXPECT_FALSE(window.area()->isSplit());
    pick("alone");
    EXPECT_EQ(window.page(), nullptr) << "a theme's page is shown";
}

TEST_F(WholeWindow, TheThemePageListsUnitsAndLeadsToThem) {
    const study::UnitId unit = study.addUnit(source, "It is quiet.");
    study.code(unit, nights);
    const study::UnitId second = study.addUnit(other, "Nothing wakes me.");
    study.code(second, nights);
    open();
    ThemePage* page = window.area()->openTheme(nights);
    ASSERT_TRUE(until([&] { return page->table().model()->rowCount() == 2; }));
    EXPECT_EQ(page->table().model()->index(0, UnitTableModel::words).data().toString(), QStringLiteral("It is quiet."));
    auto* filter = page->findChild<QLineEdit*>();
    filter->setFocus();
    type(QStringLiteral("wakes"));
    ASSERT_EQ(page->table().model()->rowCount(), 1);
    QTest::mouseClick(page->table().viewport(), Qt::LeftButton, Qt::NoModifier,
                      page->table().visualRect(page->table().model()->index(0, 0)).center());
    ASSERT_TRUE(window.page());
    EXPECT_EQ(window.page()->name(), QStringLiteral("Interview 2"));
    EXPECT_EQ(view().selectedUnit(), second);
    // It follows what is coded elsewhere.
    window.session()->perform([&](storage::Edit& edit) { editing::uncodeUnits(edit, {unit}, nights); });
    filter->clear();
    EXPECT_TRUE(until([&] { return page->table().model()->rowCount() == 1; }));
}

TEST_F(WholeWindow, ThemesAreRenamedNestedMergedAndDeleted) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    study.code(study.addUnit(source, "Then I wait."), alone);
    open();
    ThemesPanel& panel = *window.themes();
    ASSERT_TRUE(until([&] { return !panel.model().counting(); }));
    EXPECT_EQ(panel.indexOf(nights).siblingAtColumn(1).data().toString(), QStringLiteral("1"));
    panel.setCurrent(nights);
    panel.tree().setFocus();
    press(Qt::Key_F2);
    type(QStringLiteral("Broken nights"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return study.read().get(nights).name == "Broken nights"; }));

    prompts.texts = {QStringLiteral("Mornings")};
    panel.setCurrent(nights);
    trigger("newSubtheme");
    const study::Theme mornings = study.read().where<&study::Theme::parent>(nights).front();
    EXPECT_EQ(mornings.name, "Mornings");
    EXPECT_EQ(panel.current(), mornings.id);

    // Reasons are asked in place.
    panel.merge(alone, nights);
    type(QStringLiteral("The same thing"));
    press(Qt::Key_Return);
    EXPECT_FALSE(study.read().find(alone));
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(nights), 2);
    EXPECT_EQ(window.session()->study().journal(1).front().reason, "The same thing");

    panel.setCurrent(nights);
    trigger("deleteTheme");
    press(Qt::Key_Escape);
    EXPECT_TRUE(study.read().find(nights));
    trigger("deleteTheme");
    press(Qt::Key_Return);
    EXPECT_EQ(study.read().count<study::Theme>(), 0);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 2) << "units stay";
    window.session()->undo();
    EXPECT_TRUE(study.read().find(nights));
    EXPECT_TRUE(panel.indexOf(mornings.id).isValid());
}

TEST_F(WholeWindow, HistoryGoesBackToAnyPointAndForwardAgain) {
    open();
    const std::string start = study.dump();
    for (const char* words : {"Badly.", "It is quiet.", "Then I wait."}) {
        view().selectUnit(std::nullopt);
        view().select(spanOf(words));
        press(Qt::Key_U);
    }
    const std::string end = study.dump();
    HistoryPanel& history = *window.history();
    window.actionList().find("historyPanel")->trigger();
    QListView& list = history.list();
    const auto choose = [&](int row) {
        list.setCurrentIndex(list.model()->index(row, 0));
        list.setFocus();
        press(Qt::Key_Return);
        ASSERT_TRUE(until([&] { return !history.going(); }));
    };
    prompts.yes = false;
    choose(3);
    EXPECT_EQ(study.dump(), end) << "nothing without a yes";
    prompts.yes = true;
    choose(3);
    EXPECT_EQ(study.dump(), start);
    EXPECT_EQ(prompts.asked.size(), 2);
    choose(0);
    EXPECT_EQ(study.dump(), end);
}

TEST_F(WholeWindow, FindMarksEveryHitAndGoesFromOneToTheNext) {
    open();
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("THE"));
    ASSERT_TRUE(until([&] { return !window.page()->findBar().looking(); }));
    EXPECT_EQ(window.page()->findBar().hitCount(), 4U);
    const text::Position first = view().cursor();
    press(Qt::Key_Return);
    EXPECT_NE(view().cursor(), first);
    const text::Position second = view().cursor();
    press(Qt::Key_F3);
    EXPECT_LT(second, view().cursor());
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(view().cursor(), second);
    press(Qt::Key_Escape);
    EXPECT_EQ(window.page()->findBar().hitCount(), 0U);
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(WholeWindow, GoesToTurnsAndSpeakers) {
    open();
    prompts.texts = {QStringLiteral("3")};
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(view().cursor(), spanOf("And then?").begin);
    prompts.texts = {QStringLiteral("p01")};
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(view().cursor(), spanOf("Then I wait.").begin);
    prompts.texts = {QStringLiteral("99")};
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_FALSE(window.messages().sentence().isEmpty());
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(view().cursor(), spanOf("And then?").begin);
}

TEST_F(WholeWindow, SelectedWordsStaySelectedWhenTheWindowChangesItsSize) {
    open();
    view().select(spanOf("It is quiet."));
    window.resize(1000, 700);
    QApplication::processEvents();
    EXPECT_EQ(selectedWords(), QStringLiteral("It is quiet."));
    trigger("larger");
    QApplication::processEvents();
    EXPECT_EQ(selectedWords(), QStringLiteral("It is quiet."));
}

} // namespace
} // namespace emic::desktop
