// Nothing that is done in a large study keeps the window from painting for more than 50 ms: a transcript of a million
// characters with 5,000 codings, and some hundred sources beside it.
#include "app/desktop/code_hits_dialog.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/query_box.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/sources_panel.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/window_search.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/codings.h"
#include "core/editing/units.h"
#include "tests/app/desktop/watched_application.h"
#include "tests/app/desktop/window_fixture.h"

#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace emic::desktop {
namespace {

using namespace std::chrono_literals;

#ifdef NDEBUG
constexpr std::chrono::nanoseconds limit = 50ms;
#else
constexpr std::chrono::nanoseconds limit = 500ms; // nothing is inlined, and sanitizers look at every step
#endif

class Blocking : public WindowTest {
protected:
    Blocking() {
        constexpr int turns = 4'000;
        std::vector<tests::SpokenTurn> spoken;
        for (int i = 0; i < turns; ++i)
            spoken.push_back({i % 2 == 0 ? "I" : "P01",
                              "Turn " + std::to_string(i) + " is about the nights. " +
                                  "I lay awake at three, and listened to the radio until it was light outside. Then I "
                                  "made coffee, and nobody was there to ask me how it had been; so I told the cat. " +
                                  "And that was number " + std::to_string(i) + ", as far as I remember it now."});
        large = study.addSource("A long conversation", spoken);
        for (int i = 0; i < 300; ++i)
            study.addSource("Short " + std::to_string(i), {{"I", "And you?"}, {"P01", "I sleep like a stone."}});
        std::vector<study::ThemeId> themes;
        for (int i = 0; i < 40; ++i)
            themes.push_back(study.addTheme("Theme " + std::to_string(i)));
        study.edit([&](storage::Edit& edit) {
            edit.describe("Coded a long conversation");
            constexpr std::int64_t step = 198; // of nearly a million characters
            std::vector<text::Span> spans;
            for (std::int64_t i = 0; i < 5'000; ++i)
                spans.push_back({{i * step}, {i * step + step / 2}});
            std::size_t next = 0;
            for (const editing::MarkedUnit& unit : editing::createUnits(edit, large, spans))
                editing::codeUnits(edit, {unit.id}, themes[next++ % themes.size()]);
        });
    }

    /// Does it, lets the window work until it is quiet, and looks at the longest stretch.
    template <class Act>
    void smooth(const char* what, const Act& act) {
        SCOPED_TRACE(what);
        // Without a window manager nobody makes the window active again behind a popup.
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && QApplication::focusWidget(); }));
        WatchedApplication& application = WatchedApplication::now();
        application.start();
        act();
        QElapsedTimer clock;
        for (clock.start(); !clock.hasExpired(400);)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        const auto longest = std::chrono::duration_cast<std::chrono::microseconds>(application.longest().length);
        EXPECT_LT(application.longest().length, limit)
            << longest.count() << " us at " << application.longest().what.toStdString();
    }

    study::SourceId large;
};

TEST_F(Blocking, NothingTakesLongInALargeStudy) {
    open();
    smooth("opening a transcript", [&] { emit window.sources()->chosen(large); });
    ASSERT_EQ(window.page()->source(), large);
    smooth("the first undecided stretch", [&] { press(Qt::Key_Space); });
    smooth("marking", [&] { press(Qt::Key_S); });
    smooth("coding by name", [&] {
        press(Qt::Key_C);
        type(QStringLiteral("Theme 3"));
        press(Qt::Key_Return);
    });
    smooth("golden", [&] { press(Qt::Key_G); });
    smooth("to the end", [&] { press(Qt::Key_End, Qt::ControlModifier); });
    smooth("the unit before", [&] { press(Qt::Key_Up, Qt::AltModifier); });
    smooth("taking back", [&] { press(Qt::Key_Z, Qt::ControlModifier); });
    smooth("larger text", [&] { press(Qt::Key_Plus, Qt::ControlModifier); });
    smooth("finding", [&] {
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("number 39"));
    });
    smooth("leaving the find bar", [&] { press(Qt::Key_Escape); });
    smooth("two sides", [&] { trigger("split"); });
    smooth("one side", [&] { trigger("split"); });
    smooth("a narrower window", [&] { window.resize(1000, 700); });
    window.themes()->tree().setCurrentIndex(window.themes()->tree().model()->index(0, 0));
    smooth("a theme's page", [&] { trigger("themePage"); });
    ASSERT_TRUE(until([this] { return window.area()->showsTheme(); }));
    smooth("back to the text", [&] { trigger("nextTab"); });
    smooth("the palette", [&] {
        trigger("palette");
        type(QStringLiteral("theme 3"));
        press(Qt::Key_Escape);
    });
    smooth("search", [&] {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        type(QStringLiteral("radio nights"));
    });
    ASSERT_TRUE(until([this] { return window.search()->panel().hits().rowCount() > 0; }));
    smooth("the next hit", [&] { trigger("nextSearchHit"); });
    smooth("search with the whole window", [&] { trigger("searchWorkspace"); });
    smooth("and without", [&] { trigger("searchWorkspace"); });
    smooth("someone else's coding", [&] {
        study.edit([&](storage::Edit& edit) {
            edit.describe("Coded by another program");
            editing::codeUnits(edit, {study.read().all<study::MeaningUnit>().front().id}, nights);
        });
        window.session()->catchUp();
    });
}

TEST_F(Blocking, EveryStepOfTheMethodIsGoneToAtOnce) {
    open();
    using Step = StepBar::Step;
    for (const Step step : {Step::impression, Step::condensation, Step::synthesis, Step::outcomes, Step::search,
                            Step::report, Step::meaningUnits})
        smooth(("step " + std::to_string(static_cast<int>(step))).c_str(), [&] { window.workspaces()->go(step); });
}

} // namespace
} // namespace emic::desktop
