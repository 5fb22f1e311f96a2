#include "core/text/wording.h"

#include <gtest/gtest.h>

namespace emic::text {
namespace {

TEST(Wording, CountsOneAndSeveral) {
    EXPECT_EQ(counted(0, "file", "files"), "0 files");
    EXPECT_EQ(counted(1, "file", "files"), "1 file");
    EXPECT_EQ(counted(-1, "step", "steps"), "-1 steps");
    EXPECT_EQ(counted(12, "entry", "entries"), "12 entries");
}

TEST(Wording, ListsAsPeopleDo) {
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b"}), "a and b");
    EXPECT_EQ(listed({"a", "b", "c"}, 3), "a, b and c");
    EXPECT_EQ(listed({"a", "b", "c", "d"}, 3), "a, b, c and 1 more");
    EXPECT_EQ(listed({"a", "b", "c", "d", "e", "f"}), "a, b, c, d, e and 1 more");
    EXPECT_EQ(listed({"a", "b"}, 1), "a and 1 more");
    EXPECT_EQ(listed({"a", "b"}, 0), "2");
}

} // namespace
} // namespace emic::text
