// The fuzzers' inputs, replayed without a fuzzer.
#include "tests/fuzz/outcome_checks.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace emic::outcomes {
namespace {

/// How many inputs of the target were run.
int replay(const std::string& target, void (*check)(std::string_view)) {
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(EMIC_SOURCE_DIR) + "/tests/fuzz/corpus/" + target)) {
        std::ifstream in(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        SCOPED_TRACE(entry.path().string());
        check(bytes.str()); // ends the program when something does not hold
        ++count;
    }
    return count;
}

TEST(FuzzCorpusTest, InstrumentsAreReadOrRefused) {
    EXPECT_GE(replay("instruments", fuzz::checkInstruments), 8);
}

TEST(FuzzCorpusTest, MeasurementsAreReadOrRefused) {
    EXPECT_GE(replay("measurements", fuzz::checkMeasurements), 8);
}

} // namespace
} // namespace emic::outcomes
