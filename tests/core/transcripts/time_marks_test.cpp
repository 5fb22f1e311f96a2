#include "core/transcripts/time_marks.h"

#include <gtest/gtest.h>

namespace emic::transcripts {
namespace {

std::int64_t ms(std::string_view text) {
    const auto mark = timeMarkAt(text, 0);
    return mark && mark->bytes.end == text.size() ? mark->ms : -1;
}

TEST(TimeMarks, AreReadInEveryForm) {
    EXPECT_EQ(ms("[00:01:10]"), 70'000);
    EXPECT_EQ(ms("(00:01:10)"), 70'000);
    EXPECT_EQ(ms("[04:06]"), 246'000);
    EXPECT_EQ(ms("[ 4:06 ]"), 246'000);
    EXPECT_EQ(ms("[75:10]"), 4'510'000);
    EXPECT_EQ(ms("[1:02:05]"), 3'725'000);
    EXPECT_EQ(ms("[01:01:49.13]"), 3'709'130);
    EXPECT_EQ(ms("[00:00:01,5]"), 1'500);
    EXPECT_EQ(ms("[00:16:16:05]"), 976'000);
}

TEST(TimeMarks, OfF4HaveTenthsBehindTheHyphen) {
    EXPECT_EQ(ms("#00:00:03-4#"), 3'400);
    EXPECT_EQ(ms("#01:00:05-1#"), 3'605'100);
}

TEST(TimeMarks, AreNotWhatMerelyHoldsATime) {
    for (const std::string_view text :
         {"[unintelligible 00:08:49]", "[10]", "[10:3]", "[10:75]", "[1:75:00]", "(10.30)", "[00:01:10", "#Anna",
          "[:10]", "[0000:10]", "[00:00:01-]", "[", "#", "("}) {
        EXPECT_EQ(ms(text), -1) << text;
    }
}

TEST(TimeMarks, AreFoundInOrder) {
    const auto marks = timeMarks("[00:01] a (00:02:00) b #00:03:00-0##00:04:00-0#");
    ASSERT_EQ(marks.size(), 4U);
    EXPECT_EQ(marks[0].ms, 1'000);
    EXPECT_EQ(marks[3].ms, 240'000);
}

} // namespace
} // namespace emic::transcripts
