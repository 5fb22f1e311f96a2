// Opening a study of 10,000 sources (100 million words) until sources and themes are listed, against the same in a
// study of 10 sources; and the memory that this takes, in a child process that does nothing else.
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <string>

namespace emic::bench {
namespace {

constexpr std::int64_t few = 10;
constexpr std::int64_t many = 10'000;
constexpr std::int64_t wordsPerSource = 10'000;

const std::filesystem::path& studyOf(std::int64_t sources) {
    static const BenchFolder folder;
    static std::map<std::int64_t, std::filesystem::path> made;
    std::filesystem::path& path = made[sources];
    if (path.empty()) {
        path = folder.path / (std::to_string(sources) + ".emic");
        makeLargeStudy(path, {sources, wordsPerSource, 60, sources * 10});
    }
    return path;
}

std::size_t openAndList(const std::filesystem::path& path) {
    const storage::Study study = storage::Study::open(path, "Anna");
    return study.read().all<study::Source>().size() + study.read().all<study::Theme>().size();
}

void openStudy(benchmark::State& state) {
    const std::filesystem::path& path = studyOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(openAndList(path));
}
BENCHMARK(openStudy)->Arg(few)->Arg(many)->Iterations(3)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Peak resident memory of a process that opens the study and lists it, in megabytes.
double peakMegabytes(const std::filesystem::path& path) {
    std::fflush(nullptr);
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string command = program + " --peak " + path.string();
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    double megabytes = 0;
    if (!pipe || std::fscanf(pipe.get(), "%lf", &megabytes) != 1)
        return -1;
    return megabytes;
}

int printPeak(const char* path) {
    openAndList(path);
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.rfind("VmHWM:", 0) == 0)
            std::printf("%f\n", std::stod(line.substr(6)) / 1024);
    return 0;
}

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    using namespace emic::bench;
    if (argc == 3 && std::string(argv[1]) == "--peak")
        return printPeak(argv[2]);
    const int code = runAndCompare(argc, argv, {{"openStudy/10000", "openStudy/10"}});
    const double large = peakMegabytes(studyOf(many));
    const double small = peakMegabytes(studyOf(few));
    std::printf("ratio peak memory openStudy/10000 / openStudy/10 = %.2f  (%.1f MB / %.1f MB)\n", large / small, large,
                small);
    return code;
}
