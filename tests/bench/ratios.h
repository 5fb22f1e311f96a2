// Runs Google Benchmark and prints, behind its table, how each measured thing compares with its named baseline of the
// same run: medians of repetitions, and their ratio, by the clock and by the processor's time. On a machine with other
// work to do only the second says anything. It is that of the measuring thread, or of all threads where the benchmark
// asks for that (MeasureProcessCPUTime).
#pragma once

#include <string>
#include <vector>

namespace emic::bench {

/// `measured` over `baseline`, both names of benchmarks as Google Benchmark prints them (without "_median").
struct Ratio {
    std::string measured;
    std::string baseline;
};

/// The body of main(): registers nothing itself. Returns what main() should.
int runAndCompare(int argc, char** argv, const std::vector<Ratio>& ratios);

} // namespace emic::bench
