#include "core/text/error.h"
#include "core/transcripts/together.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document said(const std::string& speaker, const std::vector<std::pair<std::int64_t, std::int64_t>>& spans) {
    Document document;
    document.flows = true;
    if (!speaker.empty()) {
        document.speakers.push_back(speaker);
    }
    for (const auto& [begin, end] : spans) {
        Block block;
        block.text.begin = document.text.size();
        document.text += "w" + std::to_string(begin);
        block.text.end = document.text.size();
        block.startMs = begin;
        block.endMs = end;
        if (!speaker.empty()) {
            block.speaker = 0;
        }
        document.text += '\n';
        document.blocks.push_back(block);
    }
    return document;
}

TEST(Together, NamesThatDifferInOnePart) {
    const NamedTogether plain = namedTogether({"day1_c01_doctor.TextGrid", "day1_c01_patient.TextGrid"});
    EXPECT_EQ(plain.common, "day1_c01");
    EXPECT_THAT(plain.parts, ElementsAre("doctor", "patient"));
    const NamedTogether before = namedTogether({"Eva Lind - call 3.srt", "Bo - call 3.srt"});
    EXPECT_EQ(before.common, "call 3");
    EXPECT_THAT(before.parts, ElementsAre("Eva Lind", "Bo"));
    const NamedTogether nothing = namedTogether({"a.vtt", "b.vtt"});
    EXPECT_EQ(nothing.common, "a");
    EXPECT_THAT(nothing.parts, ElementsAre("a", "b"));
    const NamedTogether one = namedTogether({"call.vtt", "call_eva.vtt"});
    EXPECT_THAT(one.parts, ElementsAre("call", "call_eva"));
    EXPECT_THAT(namedTogether({"same.vtt", "same.srt"}).parts, ElementsAre("same", "same"));
}

TEST(Together, IsLikelyForTimedFilesWhoseNamesDifferInAWord) {
    EXPECT_THAT(likelyTogether({"d1_doctor.TextGrid", "d1_patient.TextGrid", "d2_doctor.TextGrid", "notes.txt"}),
                ElementsAre(ElementsAre(0, 1)));
    EXPECT_THAT(likelyTogether({"eva call3.srt", "bo call3.srt"}), ElementsAre(ElementsAre(0, 1)));
    EXPECT_THAT(likelyTogether({"interview_1.TextGrid", "interview_2.TextGrid"}), IsEmpty());
    EXPECT_THAT(likelyTogether({"interview_P1.TextGrid", "interview_P2.TextGrid"}), IsEmpty());
    EXPECT_THAT(likelyTogether({"d1_doctor.txt", "d1_patient.txt"}), IsEmpty());
    EXPECT_THAT(likelyTogether({"d1_doctor.vtt", "d1_patient.srt"}), IsEmpty());
    EXPECT_THAT(likelyTogether({"doctor.srt", "patient.srt"}), IsEmpty());
}

TEST(Together, IsConfirmedByTakingTurns) {
    const Document doctor = said("D", {{0, 1000}, {4000, 5000}});
    const Document patient = said("", {{900, 4000}});
    const Document other = said("O", {{0, 5000}});
    EXPECT_TRUE(takeTurns({&doctor, &patient}));
    EXPECT_FALSE(takeTurns({&doctor, &other}));
    Document both = said("A", {{0, 1}});
    both.speakers.push_back("B");
    EXPECT_FALSE(takeTurns({&both, &patient}));
    Document untimed = patient;
    untimed.blocks[0].startMs.reset();
    EXPECT_FALSE(takeTurns({&doctor, &untimed}));
}

TEST(Together, MergesByTimeAndNamesWhoHasNoName) {
    const std::vector<std::string> files{"c_eva.srt", "c_bo.srt"};
    EXPECT_THAT(blocks(merge({said("Speaker 1", {{0, 10}, {30, 40}}), said("", {{20, 25}})}, files)),
                ElementsAre("eva 0-10: w0", "bo 20-25: w20", "eva 30-40: w30"));
    EXPECT_THAT(blocks(merge({said("Eva L", {{0, 10}}), said("Bo", {{5, 25}})}, files)),
                ElementsAre("Eva L 0-10: w0", "Bo 5-25: w5"));
    EXPECT_THAT(blocks(merge({said("Host", {{0, 10}}), said("host", {{5, 25}})}, files)),
                ElementsAre("eva 0-10: w0", "bo 5-25: w5"));
    Document untimed = said("A", {{0, 1}});
    untimed.blocks[0].startMs.reset();
    EXPECT_THROW((void)merge({untimed, said("B", {{0, 1}})}, files), InvalidInput);
}

} // namespace
} // namespace emic::transcripts
