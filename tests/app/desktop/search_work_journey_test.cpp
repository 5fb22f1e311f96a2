// What one does with hits: coding them, saving the search, more like this, working with the whole window.
#include "app/desktop/code_hits_dialog.h"
#include "app/desktop/picker.h"
#include "app/desktop/saved_searches.h"
#include "core/editing/searches.h"
#include "tests/app/desktop/search_fixture.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace emic::desktop {
namespace {

class SearchWork : public SearchTest {
protected:
    void begin() {
        openSearch();
        watch();
    }
    [[nodiscard]] CodeHitsDialog* dialog() { return window.findChild<CodeHitsDialog*>(); }
    [[nodiscard]] QString sum() { return dialog()->findChild<QLabel*>(QStringLiteral("sumOfHits"))->text(); }
    [[nodiscard]] QPushButton& codeButton() { return *dialog()->findChild<QPushButton*>(QStringLiteral("codeThem")); }
    void openDialog() {
        panel().findChild<QToolButton*>(QStringLiteral("codeHits"))->click();
        ASSERT_TRUE(dialog());
        ASSERT_TRUE(until([&] { return dialog()->isVisible() && !sum().isEmpty(); }));
    }
};

TEST_F(SearchWork, AllHitsAreCodedAfterALookAndInOneChange) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    begin();
    before = study.dump();
    ask(QStringLiteral("is OR alone"));
    const std::int64_t entriesBefore = entries();
    openDialog();
    // Of "It is quiet. I am alone with it." and "Badly. ...": sentences with one of the words.
    dialog()->findChild<QComboBox*>(QStringLiteral("themeForHits"))->setFocus();
    type(QStringLiteral("nights"));
    ASSERT_TRUE(until([&] { return codeButton().isEnabled(); }));
    EXPECT_TRUE(sum().contains(QStringLiteral("1 new meaning unit"))) << sum().toStdString();
    EXPECT_TRUE(sum().contains(QStringLiteral("coded so already"))) << sum().toStdString();
    codeButton().click();
    ASSERT_TRUE(until([&] { return !dialog() || !dialog()->isVisible(); }));
    EXPECT_EQ(entries(), entriesBefore + 1);
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(nights), 2);
    EXPECT_FALSE(window.messages().sentence().isEmpty());
    // The hits show their theme at once.
    EXPECT_TRUE(until([&] { return hitCount() > 0 && !panel().hits().themesOf(0).empty(); }));
    window.session()->undo();
    EXPECT_EQ(study.dump(), before);
    EXPECT_EQ(entries(), entriesBefore + 2);
}

TEST_F(SearchWork, HitsMakeANewTheme) {
    begin();
    ask(QStringLiteral("sleep"));
    openDialog();
    dialog()->findChild<QComboBox*>(QStringLiteral("themeForHits"))->setFocus();
    type(QStringLiteral("Sleeping"));
    for (auto* button : dialog()->findChildren<QRadioButton*>())
        if (button->text().remove(QLatin1Char('&')) == QStringLiteral("Words found"))
            button->click();
    ASSERT_TRUE(until([&] { return codeButton().isEnabled(); }));
    codeButton().click();
    ASSERT_TRUE(until([&] { return study.read().count<study::MeaningUnit>() == 1; }));
    const study::MeaningUnit unit = study.read().all<study::MeaningUnit>().front();
    EXPECT_EQ(unit.span(), study.spanOf(other, "sleep"));
    EXPECT_EQ(study.read().all<study::Theme>().back().name, "Sleeping");
}

TEST_F(SearchWork, CancellingTheDialogChangesNothing) {
    begin();
    before = study.dump();
    ask(QStringLiteral("sleep"));
    openDialog();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return !dialog() || !dialog()->isVisible(); }));
    EXPECT_EQ(study.dump(), before);
}

TEST_F(SearchWork, ASearchIsSavedAskedAgainRenamedAndDeleted) {
    begin();
    before = study.dump();
    ask(QStringLiteral("quiet OR alone"));
    prompts.texts = {QStringLiteral("Silence")};
    trigger("saveSearch");
    ASSERT_EQ(study.read().count<study::SavedSearch>(), 1);
    EXPECT_EQ(study.read().all<study::SavedSearch>().front().query, "quiet OR alone");
    ask(QStringLiteral("sleep"));
    QMenu* menu = nullptr;
    for (QToolButton* button : panel().findChildren<QToolButton*>())
        if (button->menu())
            menu = button->menu();
    ASSERT_TRUE(menu);
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().front()->text(), QStringLiteral("Silence"));
    menu->actions().front()->trigger();
    EXPECT_EQ(box().text(), QStringLiteral("quiet OR alone"));
    EXPECT_TRUE(until([&] { return hitCount() == 1 && hit(0).contains(QStringLiteral("alone")); }));

    SavedSearchesDialog dialog(window.session(), &window);
    dialog.show();
    dialog.activateWindow();
    dialog.list().setFocus();
    dialog.list().setCurrentRow(0);
    QTest::keyClick(&dialog.list(), Qt::Key_F2);
    auto* editor = dialog.list().findChild<QLineEdit*>();
    ASSERT_TRUE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Quiet hours"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return study.read().all<study::SavedSearch>().front().name == "Quiet hours"; }));
    ASSERT_TRUE(until([&] { return dialog.list().item(0)->text() == QStringLiteral("Quiet hours"); }));
    QTest::keyClick(&dialog.list(), Qt::Key_Delete);
    EXPECT_EQ(study.read().count<study::SavedSearch>(), 0);
    for (int i = 0; i < 3; ++i)
        window.session()->undo();
    EXPECT_EQ(study.dump(), before);
}

TEST_F(SearchWork, AQueryThatCannotBeUnderstoodIsNotSaved) {
    begin();
    ask(QStringLiteral("quiet nosuch:thing"));
    trigger("saveSearch");
    EXPECT_EQ(study.read().count<study::SavedSearch>(), 0);
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("nosuch")));
}

TEST_F(SearchWork, MoreLikeTheSelectedUnit) {
    study.addSource("Interview 3", {{"P01", "The alarm rings in the kitchen at three, and I get up."},
                                    {"P01", "Sunday we went to the sea."}});
    const study::UnitId unit = study.addUnit(source, "I get up and sit in the kitchen.");
    begin();
    view().selectUnit(unit);
    view().setFocus();
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(until([&] { return hitCount() > 0; }));
    EXPECT_TRUE(hit(0).contains(QStringLiteral("alarm rings in the kitchen")));
    auto* chip = panel().chips().findChild<QAbstractButton*>();
    ASSERT_TRUE(chip);
    EXPECT_TRUE(chip->text().contains(QStringLiteral("I get up")));
    chip->setFocus();
    press(Qt::Key_Delete);
    EXPECT_TRUE(until([&] { return hitCount() == 0; }));
}

TEST_F(SearchWork, TheWholeWindowSearches) {
    begin();
    auto* themes = window.findChild<QDockWidget*>(QStringLiteral("themesDock"));
    EXPECT_TRUE(themes->isVisible());
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(window.search()->workspace().isOpen());
    EXPECT_TRUE(box().hasFocus());
    EXPECT_FALSE(themes->isVisible());
    EXPECT_TRUE(panel().facets().isVisible());
    ask(QStringLiteral("sleep"));
    press(Qt::Key_Down);
    ASSERT_TRUE(until([&] { return window.page() && window.page()->source() == other; }));
    press(Qt::Key_F4);
    EXPECT_TRUE(view().hasFocus());
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_FALSE(window.search()->workspace().isOpen());
    EXPECT_TRUE(themes->isVisible());
    EXPECT_FALSE(panel().facets().isVisible());
    // Closing the study in the middle of it is no trouble, and panels are back the next time.
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    window.closeStudy();
    open();
    EXPECT_FALSE(window.search()->workspace().isOpen());
    EXPECT_TRUE(window.findChild<QDockWidget*>(QStringLiteral("themesDock"))->isVisible());
}

TEST_F(SearchWork, LookingFromHitToHitDoesNotLeaveTabsBehind) {
    for (int number = 3; number < 9; ++number)
        study.addSource("Interview " + std::to_string(number), {{"P01", "The harbour again."}});
    begin();
    ask(QStringLiteral("harbour"));
    ASSERT_EQ(hitCount(), 6);
    const std::size_t tabs = window.area()->pages().size();
    for (int i = 0; i < 6; ++i) {
        const std::string wanted = panel().hits().hitOf(i).sourceName;
        press(Qt::Key_Down);
        ASSERT_TRUE(until([&] { return window.page() && utf8(window.page()->name()) == wanted; })) << wanted;
    }
    EXPECT_EQ(window.area()->pages().size(), tabs + 1);
    press(Qt::Key_Return);
    ask(QStringLiteral("sleep"));
    press(Qt::Key_Down);
    ASSERT_TRUE(until([&] { return window.page() && window.page()->source() == other; }));
    EXPECT_EQ(window.area()->pages().size(), tabs + 2) << "where one went, one stays";
}

TEST_F(SearchWork, AFilterIsPickedByTyping) {
    begin();
    panel().findChild<QToolButton*>(QStringLiteral("addFilter"))->click();
    ASSERT_TRUE(QApplication::activePopupWidget());
    type(QStringLiteral("p01"));
    press(Qt::Key_Return);
    EXPECT_EQ(box().text(), QStringLiteral("participant:P01"));
    EXPECT_TRUE(until([&] { return hitCount() == 2; }));
}

TEST_F(SearchWork, TwoWindowsSearchOneStudy) {
    begin();
    WorkbenchWindow second(prompts);
    second.openStudy(path());
    second.show();
    SearchPanel& beside = second.search()->panel();
    ask(QStringLiteral("quiet"));
    SearchQuestion question;
    question.typed = "sleep";
    beside.search(question);
    EXPECT_TRUE(until([&] { return beside.hits().rowCount() == 1; }));
    EXPECT_EQ(hitCount(), 1);
    EXPECT_TRUE(hit(0).contains(QStringLiteral("quiet")));
    EXPECT_EQ(&second.search()->desk().keeper(), &keeper());
}

} // namespace
} // namespace emic::desktop
