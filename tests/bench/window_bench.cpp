// From nothing to a window that can be worked in: on the sample study, and on a study of 10,000 sources, against an
// empty QMainWindow with a QTextEdit.
#include "app/desktop/prompts.h"
#include "app/desktop/workbench_window.h"
#include "core/exchange/build.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <QApplication>
#include <QMainWindow>
#include <QTextEdit>

namespace emic::bench {
namespace {

std::string sampleStudy() {
    static const BenchFolder folder;
    static const std::string path = [] {
        exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                             folder.path / "sample.emic");
        return (folder.path / "sample.emic").string();
    }();
    return path;
}

std::string manySources() {
    static const BenchFolder folder;
    static const std::string path = [] {
        makeLargeStudy(folder.path / "many.emic", {10'000, 300, 40, 50'000});
        return (folder.path / "many.emic").string();
    }();
    return path;
}

/// Resident memory of this process, in MB.
double megabytes() {
    std::ifstream status("/proc/self/statm");
    double pages = 0;
    double resident = 0;
    status >> pages >> resident;
    return resident * 4096 / 1e6;
}

void openWindow(benchmark::State& state, const std::string& path) {
    for (auto _ : state) {
        desktop::PromptBoxes prompts;
        desktop::WorkbenchWindow window(prompts);
        window.resize(1200, 900);
        window.show();
        window.openStudy(QString::fromStdString(path));
        QApplication::processEvents();
        window.grab();
        state.counters["MB"] = megabytes();
        state.PauseTiming();
        window.closeStudy();
        state.ResumeTiming();
    }
}

void windowOnSample(benchmark::State& state) {
    openWindow(state, sampleStudy());
}
void windowOnManySources(benchmark::State& state) {
    openWindow(state, manySources());
}
void plainWindow(benchmark::State& state) {
    for (auto _ : state) {
        QMainWindow window;
        window.setCentralWidget(new QTextEdit(&window));
        window.resize(1200, 900);
        window.show();
        QApplication::processEvents();
        window.grab();
    }
}
BENCHMARK(windowOnSample)->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(windowOnManySources)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(plainWindow)->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const emic::bench::BenchFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path.string()));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicBench"));
    return emic::bench::runAndCompare(argc, argv,
                                      {{"windowOnSample", "plainWindow"}, {"windowOnManySources", "plainWindow"}});
}
