#include "core/transcripts/interjections.h"
#include "core/transcripts/read_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::transcripts {
namespace {

TEST(Interjections, AreWordsNotNames) {
    EXPECT_TRUE(isInterjection("yeah"));
    EXPECT_TRUE(isInterjection("altså"));
    EXPECT_FALSE(isInterjection("anna"));
    EXPECT_FALSE(isInterjection(""));
}

/// Carsten says "Yeah, sorry" in one turn and begins a paragraph with "Yeah:" in the next.
TEST(Interjections, OpenNoTurnAlthoughSomebodySaysThemWithAComma) {
    const ReadSource read = readSource("Mona: And now?\nCarsten: Yeah, sorry.\nYeah: it's what my wife says.\n"
                                       "Mona: Fine.\nCarsten: I stop.\nMona: Good.\nCarsten: Now.\n",
                                       "meeting.txt");
    ASSERT_EQ(read.source.speakers.size(), 2U);
    EXPECT_EQ(read.source.turnCount, 6);
    ASSERT_EQ(read.report.suspicious.size(), 1U);
    EXPECT_EQ(read.report.suspicious.front().label, "Yeah");
    EXPECT_THAT(read.report.suspicious.front().why, testing::HasSubstr("an answer"));
    EXPECT_THAT(read.source.text.bytes, testing::HasSubstr("Yeah, sorry.\nYeah: it's what my wife says."));
}

} // namespace
} // namespace emic::transcripts
