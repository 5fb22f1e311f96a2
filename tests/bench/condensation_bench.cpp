// The condensation desk of a theme with 5,000 units in 250 sources, in four subthemes with condensates: opening it
// until the words of the cards in view are there, one frame of scrolling, and moving 1,000 units to another subtheme
// until that is durable and painted. Against QListWidget with as many word-wrapped items doing the same with words that
// it has already and nothing to keep. All threads' processor time; by the clock, too, which on a busy machine says
// little.
//
// EMIC_DESK_UNITS says how many units.
#include "app/desktop/card_board.h"
#include "app/desktop/card_store.h"
#include "app/desktop/card_view.h"
#include "app/desktop/condensate_panel.h"
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/prompts.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/window_workspaces.h"
#include "app/desktop/workbench_window.h"
#include "core/editing/condensates.h"
#include "core/editing/regroup.h"
#include "core/editing/themes.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <QApplication>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>

namespace emic::bench {
namespace {

using storage::Edit;

constexpr std::size_t regrouped = 1'000;
constexpr std::size_t subthemes = 4;

std::int64_t unitCount() {
    const char* chosen = std::getenv("EMIC_DESK_UNITS");
    return chosen != nullptr ? std::atoll(chosen) : 5'000;
}

/// The large theme in subthemes with condensates of ten sentences, and a small theme to come from.
struct DeskStudy {
    BenchFolder folder;
    LargeStudy made;
    std::array<study::ThemeId, subthemes> below;
    study::ThemeId large;
    study::ThemeId small;

    DeskStudy() {
        made = makeLargeStudy(folder.path / "desk.emic", {250, 4'000, 1, unitCount()});
        large = made.themes.front();
        auto study = storage::Study::open(folder.path / "desk.emic", "Anna");
        study.perform("Sort", [&](Edit& edit) {
            small = editing::addTheme(edit, {.name = "Small"});
            // As long as meaning units are.
            for (std::size_t at = 0; at < made.units.size(); ++at) {
                study::MeaningUnit unit = edit.get(made.units[at]);
                unit.begin.value += static_cast<std::int64_t>(at % 7) * 900;
                unit.end.value = unit.begin.value + 60 + static_cast<std::int64_t>(at % 11) * 35;
                edit.update(unit);
            }
            std::array<std::vector<study::UnitId>, subthemes> parts;
            for (std::size_t at = 0; at < made.units.size(); ++at)
                parts[at % subthemes].push_back(made.units[at]);
            for (std::size_t at = 0; at < subthemes; ++at) {
                below[at] = editing::addTheme(edit, {.name = "Subtheme " + std::to_string(at), .parent = large});
                editing::moveCodingsOf(edit, {made.analyst}, parts[at], large, below[at]);
                for (std::size_t number = 0; number < 10; ++number)
                    editing::addSentence(edit, below[at], "I said this, and then I thought about it for a long while.",
                                         {parts[at][number * 3], parts[at][number * 3 + 1]});
            }
        });
    }

    static DeskStudy& one() {
        static DeskStudy study;
        return study;
    }
    [[nodiscard]] QString path() const { return QString::fromStdString((folder.path / "desk.emic").string()); }
};

/// A window at step 3, on the small theme.
class Desk {
public:
    Desk() {
        m_window.resize(1600, 1000);
        m_window.show();
        m_window.openStudy(DeskStudy::one().path());
        QApplication::processEvents();
        m_window.workspaces()->go(desktop::StepBar::Step::condensation, DeskStudy::one().small);
        settle();
    }
    ~Desk() { m_window.closeStudy(); }

    [[nodiscard]] desktop::CondensationWorkspace& workspace() {
        return *m_window.workspaces()->currentAs<desktop::CondensationWorkspace>();
    }
    /// Everything that was asked for in the background is there.
    void settle() {
        while (!workspace().store().complete())
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QTest::qWait(300);
    }
    /// Until the cards in view have their words on the screen.
    void untilRead() {
        for (;;) {
            m_window.grab();
            if (isRead())
                return;
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        }
    }
    desktop::CardView& column(std::size_t at) { return *workspace().board().view(DeskStudy::one().below[at]); }
    desktop::WorkbenchWindow& window() { return m_window; }

private:
    bool isRead() {
        for (std::size_t at = 0; at < subthemes; ++at) {
            const desktop::CardView& view = column(at);
            for (int row = 0; row < view.cards().rowCount(); ++row) {
                if (view.visualRect(view.cards().index(row)).top() > view.viewport()->height())
                    break;
                if (!view.cards().words(row))
                    return false;
            }
        }
        return true;
    }

    desktop::PromptBoxes m_prompts;
    desktop::WorkbenchWindow m_window{m_prompts};
};

void openDesk(benchmark::State& state) {
    Desk desk;
    for (auto _ : state) {
        desk.workspace().showTheme(DeskStudy::one().large);
        desk.untilRead();
        state.PauseTiming();
        desk.settle();
        state.ResumeTiming();
    }
}

/// The interface thread's part of it alone: until the cards are painted, with words or without.
void openDeskToFirstPaint(benchmark::State& state) {
    Desk desk;
    for (auto _ : state) {
        desk.workspace().showTheme(DeskStudy::one().large);
        desk.window().grab();
        state.PauseTiming();
        desk.settle();
        state.ResumeTiming();
    }
}

void scrollDesk(benchmark::State& state) {
    Desk desk;
    desk.workspace().showTheme(DeskStudy::one().large);
    desk.settle();
    QScrollBar* bar = desk.column(0).verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() + 97 > bar->maximum() ? 0 : bar->value() + 97);
        desk.column(0).viewport()->repaint();
    }
}

void regroupDesk(benchmark::State& state) {
    Desk desk;
    desk.workspace().showTheme(DeskStudy::one().large);
    desk.settle();
    desktop::CardView& from = desk.column(0);
    for (auto _ : state) {
        state.PauseTiming();
        from.setFocus();
        QItemSelection selection(from.cards().index(0), from.cards().index(static_cast<int>(regrouped) - 1));
        from.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        const std::vector<study::UnitId> units = from.chosen();
        desk.window().grab();
        state.ResumeTiming();
        emit desk.workspace().board().moveWanted(units, DeskStudy::one().below[0], DeskStudy::one().below[1]);
        desk.window().grab();
        state.PauseTiming();
        desk.window().session()->undo();
        desk.settle();
        state.ResumeTiming();
    }
}

/// The same with what Qt has: four lists of items that wrap their words.
class PlainLists {
public:
    PlainLists() {
        auto* row = new QHBoxLayout(&m_window);
        for (QListWidget*& list : m_lists) {
            list = new QListWidget(&m_window);
            list->setWordWrap(true);
            list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
            list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            row->addWidget(list);
        }
        m_window.resize(1000, 1000);
        m_window.show();
        QApplication::processEvents();
    }
    void fill() {
        const QString words = QStringLiteral("and then I said that it was the only thing that I could do at home ");
        for (std::int64_t at = 0; at < unitCount(); ++at)
            m_lists[static_cast<std::size_t>(at) % subthemes]->addItem(
                words.repeated(7).left(60 + static_cast<int>(at % 11) * 35));
    }
    QListWidget& list(std::size_t at) { return *m_lists[at]; }
    QWidget& window() { return m_window; }

private:
    QWidget m_window;
    std::array<QListWidget*, subthemes> m_lists{};
};

void openPlainLists(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        PlainLists lists;
        state.ResumeTiming();
        lists.fill();
        QApplication::processEvents();
        lists.window().grab();
    }
}

void scrollPlainLists(benchmark::State& state) {
    PlainLists lists;
    lists.fill();
    lists.window().grab();
    QScrollBar* bar = lists.list(0).verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() + 97 > bar->maximum() ? 0 : bar->value() + 97);
        lists.list(0).viewport()->repaint();
    }
}

void regroupPlainLists(benchmark::State& state) {
    PlainLists lists;
    lists.fill();
    lists.window().grab();
    for (auto _ : state) {
        for (std::size_t at = 0; at < regrouped; ++at)
            lists.list(1).addItem(lists.list(0).takeItem(0));
        QApplication::processEvents();
        lists.window().grab();
        state.PauseTiming();
        for (std::size_t at = 0; at < regrouped; ++at)
            lists.list(0).insertItem(0, lists.list(1).takeItem(lists.list(1).count() - 1));
        QApplication::processEvents();
        lists.window().grab();
        state.ResumeTiming();
    }
}

void once(benchmark::internal::Benchmark* bench) {
    bench->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
void frames(benchmark::internal::Benchmark* bench) {
    bench->Iterations(300)->Repetitions(5)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
BENCHMARK(openDesk)->Apply(once);
BENCHMARK(openDeskToFirstPaint)->Apply(once);
BENCHMARK(openPlainLists)->Apply(once);
BENCHMARK(scrollDesk)->Apply(frames);
BENCHMARK(scrollPlainLists)->Apply(frames);
BENCHMARK(regroupDesk)->Apply(once);
BENCHMARK(regroupPlainLists)->Apply(once);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const emic::bench::BenchFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path.string()));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicBench"));
    return emic::bench::runAndCompare(argc, argv,
                                      {{"openDesk", "openPlainLists"},
                                       {"openDeskToFirstPaint", "openPlainLists"},
                                       {"scrollDesk", "scrollPlainLists"},
                                       {"regroupDesk", "regroupPlainLists"}});
}
