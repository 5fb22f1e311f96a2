// Searching where there is no index, no text, or trouble with either: the study is never touched by it.
#include "indexer/index.h"
#include "tests/app/desktop/search_fixture.h"

#include <fstream>
#include <QToolButton>
#include <utility>

namespace emic::desktop {
namespace {

class SearchIndex : public SearchTest {
protected:
    void begin() {
        openSearch();
        watch();
    }
    [[nodiscard]] std::filesystem::path indexFolder() {
        return indexer::indexFolder(window.session()->read().info().id);
    }
};

TEST_F(SearchIndex, AnEmptyStudyCanBeSearched) {
    tests::StudyFixture empty{"Anna"};
    window.show();
    ASSERT_TRUE(window.openStudy(shownPath(empty.study().path())));
    window.activateWindow();
    ASSERT_TRUE(until([&] { return window.isActiveWindow(); }));
    watch();
    trigger("search");
    ask(QStringLiteral("anything"));
    EXPECT_EQ(hitCount(), 0);
    EXPECT_EQ(panel().message().toStdString(), "");
    EXPECT_TRUE(countShown().startsWith(QLatin1String("0 "))) << countShown().toStdString();
    EXPECT_FALSE(panel().findChild<QToolButton*>(QStringLiteral("codeHits"))->isEnabled());
}

TEST_F(SearchIndex, AnIndexThatVanishesOrIsDamagedIsMadeAgain) {
    begin();
    ask(QStringLiteral("quiet"));
    ASSERT_EQ(hitCount(), 1);
    before = study.dump();
    window.closeStudy();
    // Rubbish where the index was.
    open();
    for (const auto& entry : std::filesystem::directory_iterator(indexFolder() / "current"))
        if (entry.path().extension() == ".glass") {
            std::ofstream file(entry.path(), std::ios::trunc);
            file << "rubbish";
        }
    watch();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    box().selectAll();
    type(QStringLiteral("alone"));
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("index"))) << "the person is told";
    EXPECT_EQ(study.dump(), before);
    window.closeStudy();
    // None at all.
    open();
    std::filesystem::remove_all(indexFolder());
    watch();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("quiet"));
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
    EXPECT_EQ(panel().message(), QString());
    EXPECT_EQ(study.dump(), before);
}

TEST_F(SearchIndex, WhatKeepsTheIndexFromBeingMadeIsSaid) {
    open();
    // A file where the folder should be.
    std::filesystem::create_directories(indexFolder().parent_path());
    std::ofstream(indexFolder()) << "in the way";
    watch();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("quiet"));
    EXPECT_TRUE(until([&] { return panel().message().contains(QStringLiteral("cannot be written")); }))
        << panel().message().toStdString();
    std::filesystem::remove(indexFolder());
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
}

TEST_F(SearchIndex, MakingTextsSearchableCanBeStoppedAndGoesOnWhenAsked) {
    for (int number = 3; number < 203; ++number)
        study.addSource("Interview " + std::to_string(number), {{"P01", "Harbour " + std::to_string(number)}});
    open();
    auto* progress = window.findChild<QWidget*>(QStringLiteral("indexProgress"));
    ASSERT_TRUE(progress);
    EXPECT_FALSE(progress->isVisible());
    int stops = 0;
    QObject::connect(&keeper(), &IndexKeeper::workingChanged, &window, [&] {
        if (keeper().working() && stops++ == 0)
            progress->findChild<QToolButton*>()->click();
    });
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("harbour"));
    ASSERT_TRUE(until([&] { return keeper().stopped() && !keeper().working(); }));
    EXPECT_TRUE(until([&] { return panel().message().contains(QStringLiteral("stopped")); }))
        << panel().message().toStdString();
    EXPECT_EQ(hitCount(), 0);
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return hitCount() > 0; }));
    EXPECT_TRUE(until([&] { return panel().message().isEmpty(); })) << panel().message().toStdString();
    EXPECT_FALSE(progress->isVisible());
}

TEST_F(SearchIndex, ChangesWhileTheIndexIsMadeAreInItAfterwards) {
    for (int number = 3; number < 103; ++number)
        study.addSource("Interview " + std::to_string(number), {{"P01", "Harbour " + std::to_string(number)}});
    open();
    bool added = false;
    QObject::connect(&keeper(), &IndexKeeper::workingChanged, &window, [&] {
        if (keeper().working() && !std::exchange(added, true)) {
            study.addSource("Late", {{"P01", "A lighthouse."}});
            window.session()->catchUp();
        }
    });
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("lighthouse"));
    EXPECT_TRUE(until([&] { return hitCount() == 1; }));
}

TEST_F(SearchIndex, ClosingTheStudyWhileItsIndexIsMadeIsNoTrouble) {
    for (int number = 3; number < 103; ++number)
        study.addSource("Interview " + std::to_string(number), {{"P01", "Harbour " + std::to_string(number)}});
    open();
    bool working = false;
    QObject::connect(&keeper(), &IndexKeeper::workingChanged, &window, [&] { working = true; });
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("harb"));
    ASSERT_TRUE(until([&] { return working; }));
    window.closeStudy();
    EXPECT_FALSE(window.session());
    open();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("harbour"));
    EXPECT_TRUE(until([&] { return hitCount() > 0; }));
}

} // namespace
} // namespace emic::desktop
