// Searching with keys and clicks: hits while one types, jumping, filters, messages, completion.
#include "core/editing/codings.h"
#include "core/editing/people.h"
#include "core/editing/units.h"
#include "tests/app/desktop/search_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

namespace emic::desktop {
namespace {

class SearchJourney : public SearchTest {
protected:
    void begin() {
        openSearch();
        watch();
    }
};

TEST_F(SearchJourney, HitsComeWhileOneTypesAndLeadToTheirPlace) {
    begin();
    ask(QStringLiteral("kitc"));
    ASSERT_EQ(hitCount(), 1) << "a word that is not finished stands for those that begin so";
    EXPECT_TRUE(hit(0).contains(QStringLiteral("kitchen")));
    ask(QStringLiteral("sleep"));
    EXPECT_EQ(hitCount(), 1) << "participants' own words, not the interviewer's question";
    press(Qt::Key_Down);
    ASSERT_TRUE(until([&] { return window.page() && window.page()->name() == QStringLiteral("Interview 2"); }));
    EXPECT_TRUE(box().hasFocus()) << "one looks, and goes on typing";
    press(Qt::Key_Return);
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(view().cursor(), study.spanOf(other, "sleep").begin);
}

TEST_F(SearchJourney, EscReturnsToTheText) {
    begin();
    press(Qt::Key_Escape);
    EXPECT_TRUE(view().hasFocus());
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(box().hasFocus());
}

TEST_F(SearchJourney, ReturnGoesToTheFirstHit) {
    begin();
    type(QStringLiteral("wakes"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return window.page() && window.page()->source() == other && view().hasFocus(); }));
    EXPECT_EQ(view().cursor(), study.spanOf(other, "wakes").begin);
}

TEST_F(SearchJourney, EverybodysWordsAreSearchedWhenAskedFor) {
    begin();
    ask(QStringLiteral("sleep"));
    const int own = hitCount();
    auto* box = panel().findChild<QCheckBox*>(QStringLiteral("ownWords"));
    box->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(until([&] { return hitCount() == own + 1; }));
}

TEST_F(SearchJourney, LinesAreSortedByTheirNeighbours) {
    study.addSource("Interview 3", {{"P01", "A quiet road. The road ends. Our road is long."}});
    begin();
    ask(QStringLiteral("road"));
    auto* order = panel().findChild<QComboBox*>(QStringLiteral("hitOrder"));
    order->setCurrentIndex(order->findData(static_cast<int>(HitOrder::linesLeft)));
    ASSERT_TRUE(until([&] { return hitCount() == 3; }));
    EXPECT_TRUE(hit(0).startsWith(QStringLiteral("A quiet road. The road ends. Our road"))) << hit(0).toStdString();
    order->setCurrentIndex(order->findData(static_cast<int>(HitOrder::linesRight)));
    ASSERT_TRUE(until([&] { return panel().hits().lineOf(0)->after.starts_with("ends"); }));
    EXPECT_TRUE(QString::fromStdString(panel().hits().lineOf(1)->after).startsWith(QStringLiteral("is long")));
}

TEST_F(SearchJourney, ChipsAreReadFromTheWordsAndChangeThem) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    begin();
    ask(QStringLiteral("quiet theme:Nights "));
    EXPECT_EQ(hitCount(), 1);
    ASSERT_EQ(panel().chips().shownWords(), QStringList{QStringLiteral("Theme: Nights")});
    // Turned round, then taken away, by keys.
    auto* chip = panel().chips().findChild<QAbstractButton*>();
    chip->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(box().text(), QStringLiteral("quiet NOT theme:Nights "));
    ASSERT_TRUE(
        until([&] { return panel().chips().shownWords() == QStringList{QStringLiteral("Without Theme: Nights")}; }));
    EXPECT_TRUE(until([&] { return hitCount() == 0; }));
    for (auto* each : panel().chips().findChildren<QAbstractButton*>())
        if (each->isVisible())
            each->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(box().text(), QStringLiteral("quiet"));
    EXPECT_TRUE(until([&] { return panel().chips().shownWords().isEmpty() && hitCount() == 1; }));
}

TEST_F(SearchJourney, ChipsAndCountsWorkByMouse) {
    begin();
    ask(QStringLiteral("I"));
    panel().findChild<QAbstractButton*>(QStringLiteral("showCounts"))->click();
    QApplication::processEvents();
    FacetList& facets = panel().facets();
    const auto found = facets.findItems(QStringLiteral("P01"), Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1);
    QTest::mouseClick(facets.viewport(), Qt::LeftButton, Qt::NoModifier, facets.visualItemRect(found.front()).center());
    ASSERT_TRUE(until([&] { return panel().chips().shownWords().size() == 1; }));
    QApplication::processEvents();
    auto* chip = panel().chips().findChild<QAbstractButton*>();
    QTest::mouseClick(chip, Qt::LeftButton, Qt::NoModifier, QPoint(chip->width() - 10, chip->height() / 2));
    EXPECT_EQ(box().text(), QStringLiteral("I"));
    ASSERT_TRUE(until([&] { return panel().chips().shownWords().isEmpty() && hitCount() == 3; }));
    QTest::mouseClick(panel().list().viewport(), Qt::LeftButton, Qt::NoModifier,
                      panel().list().visualRect(panel().hits().index(2)).center());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(window.page()->source(), panel().hits().hitOf(2).source);
}

TEST_F(SearchJourney, GoingThroughHitsThatAreNotCodedLosesNoPlace) {
    for (int number = 3; number < 7; ++number)
        study.addSource("Interview " + std::to_string(number), {{"P01", "The harbour again."}});
    begin();
    auto* order = panel().findChild<QComboBox*>(QStringLiteral("hitOrder"));
    order->setCurrentIndex(order->findData(static_cast<int>(HitOrder::text)));
    ask(QStringLiteral("harbour uncoded:yes "));
    ASSERT_EQ(hitCount(), 4);
    std::vector<std::string> visited;
    for (int left = 4; left > 0; --left) {
        press(Qt::Key_F4);
        ASSERT_TRUE(view().hasFocus());
        visited.push_back(utf8(window.page()->name()));
        window.session()->perform([&](storage::Edit& edit) {
            const study::UnitId unit =
                editing::createUnit(edit, window.page()->source(), view().transcript().text().whole()).id;
            editing::codeUnits(edit, {unit}, nights);
        });
        ASSERT_TRUE(until([&] { return hitCount() == left - 1; }));
    }
    EXPECT_THAT(visited, testing::ElementsAre("Interview 3", "Interview 4", "Interview 5", "Interview 6"));
}

TEST_F(SearchJourney, AFacetNarrowsTheSearch) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    begin();
    ask(QStringLiteral("I"));
    FacetList& facets = panel().facets();
    panel().findChild<QAbstractButton*>(QStringLiteral("showCounts"))->click();
    const auto found = facets.findItems(QStringLiteral("P01"), Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.front()->text(1), QStringLiteral("2"));
    facets.setFocus();
    facets.setCurrentItem(found.front());
    press(Qt::Key_Return);
    EXPECT_EQ(box().text(), QStringLiteral("I participant:P01"));
    EXPECT_TRUE(until([&] { return hitCount() == 2; }));
    EXPECT_EQ(panel().chips().shownWords(), QStringList{QStringLiteral("Participant: P01")});
}

TEST_F(SearchJourney, NamesAreCompleted) {
    begin();
    type(QStringLiteral("theme:al"));
    ASSERT_TRUE(box().completions().isOpen());
    EXPECT_EQ(box().completions().offered().front().shown, QStringLiteral("Alone with it"));
    press(Qt::Key_Tab);
    EXPECT_EQ(box().text(), QStringLiteral("theme:\"Alone with it\" "));
    EXPECT_FALSE(box().completions().isOpen());
    EXPECT_TRUE(box().hasFocus());
    type(QStringLiteral("part"));
    ASSERT_TRUE(box().completions().isOpen());
    press(Qt::Key_Tab);
    EXPECT_EQ(box().text(), QStringLiteral("theme:\"Alone with it\" participant:"));
    ASSERT_TRUE(box().completions().isOpen()) << "behind a field its values come";
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(box().text(), QStringLiteral("theme:\"Alone with it\" participant:P01 "));
    press(Qt::Key_Escape);
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(SearchJourney, ProblemsAreToldAndTheirPlaceMarked) {
    begin();
    ask(QStringLiteral("quiet nosuch:thing"));
    EXPECT_TRUE(panel().message().contains(QStringLiteral("nosuch"))) << panel().message().toStdString();
    ASSERT_TRUE(box().problem());
    EXPECT_EQ(box().problem()->value, 6);
    EXPECT_EQ(hitCount(), 0);
    ask(QStringLiteral("quiet"));
    EXPECT_EQ(panel().message(), QString());
    EXPECT_FALSE(box().problem());
    EXPECT_EQ(hitCount(), 1);
}

TEST_F(SearchJourney, WhatIsMerelyUnfinishedIsNoProblemYet) {
    begin();
    for (const char* typed : {"\"It is qui", "quiet AND", "(quiet OR", "theme:Nig", "quiet theme:\"Alone wi", "/qui"}) {
        ask(QLatin1String(typed));
        EXPECT_EQ(panel().message(), QString()) << typed;
        EXPECT_FALSE(box().problem()) << typed;
    }
    ask(QStringLiteral("(quiet OR"));
    EXPECT_EQ(hitCount(), 1);
    // When the person stops in the middle of a name that there is none of, they are told after a while.
    ask(QStringLiteral("theme:Zzz"));
    EXPECT_EQ(panel().message(), QString());
    EXPECT_TRUE(until([&] { return panel().message().contains(QStringLiteral("Zzz")); }));
    EXPECT_EQ(box().problem()->value, 0);
}

TEST_F(SearchJourney, AnotherSpellingIsOneClickAway) {
    begin();
    ask(QStringLiteral("kitchan "));
    EXPECT_EQ(hitCount(), 0);
    auto* suggestion = panel().findChild<QPushButton*>(QStringLiteral("suggestion"));
    ASSERT_TRUE(suggestion->isVisible());
    QTest::mouseClick(suggestion, Qt::LeftButton);
    EXPECT_EQ(box().text(), QStringLiteral("kitchen"));
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
}

TEST_F(SearchJourney, WhatIsCodedIsFoundAtOnce) {
    begin();
    ask(QStringLiteral("theme:Nights "));
    EXPECT_EQ(hitCount(), 0);
    const study::UnitId unit = study.addUnit(source, "It is quiet.");
    window.session()->catchUp();
    window.session()->perform([&](storage::Edit& edit) { editing::codeUnits(edit, {unit}, nights); });
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
    window.session()->undo();
    EXPECT_TRUE(until([&] { return hitCount() == 0; }));
}

TEST_F(SearchJourney, ATextThatChangesIsMadeSearchableInTheBackground) {
    begin();
    ask(QStringLiteral("harbour"));
    EXPECT_EQ(hitCount(), 0);
    study.addSource("Interview 3", {{"P01", "We met at the harbour."}});
    window.session()->catchUp();
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
}

} // namespace
} // namespace emic::desktop
