// Whether the window's memory stays flat over hours of work: codes, undoes, jumps and changes transcripts by keys in
// the sample study, and prints the resident memory after each tenth. `memory_bench [GESTURES]`, 6,000 unless told: at
// one decision in three seconds five hours of coding.
#include "app/desktop/preferences.h"
#include "app/desktop/prompts.h"
#include "app/desktop/themes_panel.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/workbench_window.h"
#include "core/exchange/build.h"
#include "tests/bench/large_study.h"

#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <QApplication>
#include <QTest>
#include <random>

namespace emic::bench {
namespace {

double residentMegabytes() {
    std::ifstream status("/proc/self/statm");
    double pages = 0;
    double resident = 0;
    status >> pages >> resident;
    return resident * 4096 / 1e6;
}

/// Of what was asked for and not given back; what the allocator keeps for later is not in it.
double usedMegabytes() {
    return static_cast<double>(mallinfo2().uordblks) / 1e6;
}

int work(int gestures) {
    const BenchFolder folder;
    exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                         folder.path / "sample.emic");
    desktop::PromptBoxes prompts;
    desktop::WorkbenchWindow window(prompts);
    window.resize(1200, 900);
    window.show();
    window.activateWindow();
    const QString path = QString::fromStdString((folder.path / "sample.emic").string());
    window.openStudy(path);
    std::vector<study::ThemeId> themes;
    for (const study::Theme& theme : window.session()->read().all<study::Theme>())
        if (themes.size() < 9)
            themes.push_back(theme.id);
    desktop::preferences::setRecentThemes(window.session()->id(), themes);
    window.closeStudy();
    window.openStudy(path);
    const std::vector<study::Source> sources = window.session()->read().all<study::Source>();
    const std::int64_t before = window.session()->study().journal(1).back().ordinal;
    std::mt19937 random(11);
    std::printf("%10s %14s %14s\n", "gestures", "resident MB", "in use MB");
    const int tenth = std::max(1, gestures / 10);
    for (int done = 0; done <= gestures; ++done) {
        if (done % tenth == 0)
            std::printf("%10d %14.1f %14.1f\n", done, residentMegabytes(), usedMegabytes());
        if (done % 150 == 0) {
            window.area()->closeCurrent();
            window.area()->open(sources[random() % sources.size()].id);
        }
        if (!window.page())
            window.area()->open(sources.front().id);
        desktop::TranscriptView& view = window.page()->view();
        view.setFocus();
        const auto end = static_cast<std::uint32_t>(view.transcript().text().end().value - 80);
        const auto at = static_cast<std::int64_t>(random() % std::max(1U, end));
        view.selectUnit(std::nullopt);
        view.select({{at}, {at + 20 + static_cast<std::int64_t>(random() % 50)}});
        QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(random() % 9)));
        if (random() % 4 == 0)
            QTest::keyClick(&view, Qt::Key_E);
        if (random() % 3 != 0) // most is taken back, so that the study keeps its size
            QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        QApplication::processEvents();
    }
    const std::int64_t entries = window.session()->study().journal(1).back().ordinal - before;
    std::printf("%lld journal entries\n", static_cast<long long>(entries));
    return entries >= gestures ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const emic::bench::BenchFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path.string()));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(settings.path.string()));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicBench"));
    constexpr int usual = 6000;
    return emic::bench::work(argc > 1 ? std::max(10, std::atoi(argv[1])) : usual);
}
