// Queries that the fuzzer found worth keeping, and hostile ones.
#include "core/storage/files.h"
#include "tests/fuzz/query_check.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace emic::fuzz {
namespace {

TEST(QueryCorpus, KeepsItsPromises) {
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(EMIC_SOURCE_DIR "/tests/fuzz/corpus/query")) {
        SCOPED_TRACE(file.path());
        checkQuery(storage::readFile(file.path()));
        ++count;
    }
    EXPECT_GT(count, 10);
}

} // namespace
} // namespace emic::fuzz
