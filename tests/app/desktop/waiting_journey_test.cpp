// The window beside other programs that write into the same study, and the steps of the first half hour.
#include "app/desktop/guide_panel.h"
#include "app/desktop/theme_page.h"
#include "tests/app/desktop/window_fixture.h"

#include <sqlite3.h>

#include <QDockWidget>
#include <QTimer>

namespace emic::desktop {
namespace {

/// Another program with the file open.
class OtherProgram {
public:
    explicit OtherProgram(const std::filesystem::path& path) {
        EXPECT_EQ(sqlite3_open(path.c_str(), &m_handle), SQLITE_OK);
        sqlite3_busy_timeout(m_handle, 10'000); // the window's own threads may be reading
    }
    ~OtherProgram() { sqlite3_close(m_handle); }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    void run(const char* sql) { EXPECT_EQ(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql; }

private:
    sqlite3* m_handle = nullptr;
};

class Waiting : public WindowTest {};

TEST_F(Waiting, AStepWaitsForAnotherProgramWithoutStoppingTheWindow) {
    open();
    for (const char* lock : {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) {
        view().selectUnit(std::nullopt);
        view().select(spanOf(lock[6] == 'I' ? "It is quiet." : "Then I wait."));
        const std::int64_t unitsBefore = study.read().count<study::MeaningUnit>();
        OtherProgram stranger(study.study().path());
        stranger.run(lock);
        QString toldMeanwhile;
        int beats = 0;
        QTimer::singleShot(300, &window, [&] {
            toldMeanwhile = window.messages().sentence();
            stranger.run("ROLLBACK");
        });
        QTimer pulse;
        QObject::connect(&pulse, &QTimer::timeout, [&] { ++beats; });
        pulse.start(5);
        press(Qt::Key_U);
        EXPECT_TRUE(toldMeanwhile.contains(QStringLiteral("waits"))) << toldMeanwhile.toStdString();
        EXPECT_GT(beats, 3) << "the window went on working";
        EXPECT_EQ(study.read().count<study::MeaningUnit>(), unitsBefore + 1) << lock;
        EXPECT_EQ(view().marks().units().items().size(), static_cast<std::size_t>(unitsBefore + 1));
        EXPECT_EQ(window.messages().sentence(), QString()) << "it is done";
    }
}

TEST_F(Waiting, AStepThatWaitedTooLongIsRefusedInWordsAndCanBeDoneAgain) {
    open();
    view().select(spanOf("It is quiet."));
    OtherProgram stranger(study.study().path());
    stranger.run("BEGIN IMMEDIATE");
    press(Qt::Key_U);
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("Nothing was changed")));
    EXPECT_EQ(view().marks().units().items().size(), 0U);
    EXPECT_EQ(selectedWords(), QStringLiteral("It is quiet.")) << "the words are still selected";
    stranger.run("ROLLBACK");
    press(Qt::Key_U);
    EXPECT_EQ(view().marks().units().items().size(), 1U);
}

TEST_F(Waiting, ReadingWhileAnotherProgramHoldsTheFileIsSaidAndTheWindowLives) {
    open();
    OtherProgram stranger(study.study().path());
    stranger.run("BEGIN EXCLUSIVE");
    QElapsedTimer clock;
    clock.start();
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(&window, &activated);
    trigger("themePage");
    window.close();
    EXPECT_LT(clock.elapsed(), 2000) << "nobody waits for the lock";
    EXPECT_FALSE(window.session());
    clock.restart();
    EXPECT_FALSE(window.openStudy(path()));
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("another program")));
    stranger.run("ROLLBACK");
    EXPECT_TRUE(window.openStudy(path()));
}

TEST_F(Waiting, ChangesThatCouldNotBeReadAreShownWhenTheyCan) {
    open();
    const study::UnitId unit = study.addUnit(source, "It is quiet.");
    OtherProgram stranger(study.study().path());
    stranger.run("BEGIN EXCLUSIVE");
    window.session()->catchUp();
    EXPECT_EQ(view().marks().units().items().size(), 0U);
    stranger.run("ROLLBACK");
    ASSERT_TRUE(until([this] { return view().marks().units().items().size() == 1; }));
    EXPECT_EQ(view().marks().units().items().front().id, unit);
}

class FirstHalfHour : public WindowTest {};

TEST_F(FirstHalfHour, StepsTickThemselvesWhenTheyAreDone) {
    qputenv("EMIC_SAMPLE", QByteArray::fromStdString(study.study().path().string()));
    open();
    qunsetenv("EMIC_SAMPLE");
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("guideDock"));
    ASSERT_TRUE(dock->isVisible()) << "the sample study begins with it";
    GuidePanel& guide = *window.guide();
    using Step = GuidePanel::Step;
    EXPECT_FALSE(guide.done(Step::open));
    window.area()->open(other);
    EXPECT_TRUE(guide.done(Step::open));
    window.area()->open(source);
    view().setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(guide.done(Step::undecided));
    EXPECT_FALSE(guide.done(Step::mark));
    press(Qt::Key_S);
    EXPECT_TRUE(guide.done(Step::mark));
    EXPECT_FALSE(guide.done(Step::code));
    press(Qt::Key_C);
    type(QStringLiteral("nights"));
    press(Qt::Key_Return);
    EXPECT_TRUE(guide.done(Step::code));
    press(Qt::Key_G);
    EXPECT_TRUE(guide.done(Step::golden));
    EXPECT_FALSE(guide.done(Step::undo));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(guide.done(Step::undo));
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_Escape);
    EXPECT_TRUE(guide.done(Step::palette));
    EXPECT_FALSE(guide.done(Step::page));
    window.area()->openTheme(nights);
    EXPECT_TRUE(guide.done(Step::page));
    // Closed it stays closed, also the next time; Help brings it back.
    dock->close();
    window.closeStudy();
    open();
    dock = window.findChild<QDockWidget*>(QStringLiteral("guideDock"));
    EXPECT_FALSE(dock->isVisible());
    trigger("guide");
    EXPECT_TRUE(dock->isVisible());
    EXPECT_FALSE(window.guide()->done(Step::code));
}

} // namespace
} // namespace emic::desktop
