#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>

namespace emic::bench {
namespace {

struct Seconds {
    double clock = 0;
    double processor = 0;
};

/// Keeps every repetition's time beside printing it.
class Collector : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration && !run.error_occurred) {
                const auto iterations = static_cast<double>(run.iterations);
                m_seconds[run.benchmark_name()].push_back(
                    {run.real_accumulated_time / iterations, run.cpu_accumulated_time / iterations});
            }
        ConsoleReporter::ReportRuns(runs);
    }

    /// By the clock, or by the processor's time; 0 when it was not run.
    [[nodiscard]] double median(const std::string& name, double Seconds::*which) const {
        std::vector<double> seconds;
        for (const auto& [run, times] : m_seconds)
            if (run == name || run.rfind(name + "/", 0) == 0)
                for (const Seconds& each : times)
                    seconds.push_back(each.*which);
        if (seconds.empty())
            return 0;
        const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
        std::nth_element(seconds.begin(), middle, seconds.end());
        return *middle;
    }

private:
    std::map<std::string, std::vector<Seconds>> m_seconds;
};

} // namespace

int runAndCompare(int argc, char** argv, const std::vector<Ratio>& ratios) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);
    benchmark::Shutdown();
    for (const Ratio& ratio : ratios) {
        const double measured = collector.median(ratio.measured, &Seconds::clock);
        const double baseline = collector.median(ratio.baseline, &Seconds::clock);
        const double measuredProcessor = collector.median(ratio.measured, &Seconds::processor);
        const double baselineProcessor = collector.median(ratio.baseline, &Seconds::processor);
        if (measured > 0 && baseline > 0)
            std::printf("ratio %s / %s = %.3g by the clock (%.3f ms / %.3f ms), %.3g of processor time (%.3f ms / %.3f "
                        "ms)\n",
                        ratio.measured.c_str(), ratio.baseline.c_str(), measured / baseline, measured * 1000,
                        baseline * 1000, measuredProcessor / baselineProcessor, measuredProcessor * 1000,
                        baselineProcessor * 1000);
    }
    return 0;
}

} // namespace emic::bench
