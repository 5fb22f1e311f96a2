// Transcripts of linguists (Jefferson, GAT2) and of NVivo: numbers, times, labels and words in columns.
#include "core/transcripts/clock.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::labels;
using testing::read;
using testing::turns;

TEST(Linguists, GatNumbersLeaveTheText) {
    const auto source = read("01 A: so:: was meinst du\n02    (0.5)\n03 B: =hm_hm\n04    ((lacht)) ja: das\n"
                             "05    ja: und\n06    ja: stimmt\n07 A: [ja]\n08 B: (.) gut\n");
    EXPECT_THAT(turns(source),
                ElementsAre("A: so:: was meinst du\n(0.5)", "B: =hm_hm\n((lacht)) ja: das\nja: und\nja: stimmt",
                            "A: [ja]", "B: (.) gut"));
    EXPECT_EQ(source.report.style, LabelStyle::plain);
    EXPECT_THAT(source.source.remarks[0], HasSubstr("numbered from 1 to 8"));
}

TEST(Linguists, NumbersThatDoNotCountLinesStay) {
    EXPECT_THAT(read("12 of us came\n30 years ago\n5 were ill\n1 died\n").source.text.bytes, HasSubstr("30 years"));
    EXPECT_THAT(read("1. Why?\n2. How?\n3. When?\n4. Where?\n").source.text.bytes, HasSubstr("1. Why?"));
}

TEST(Linguists, JeffersonHasLabelsBeforeWideSpaces) {
    for (const LabelStyle asked : {LabelStyle::automatic, LabelStyle::tab}) {
        const auto source =
            read("A  so:: [yes]\n   (.) e:h you\nB  [yes]\n   ((laughs))\nA  okay: then\n   (0.4)\n   [m:h]\n"
                 "B  m:h w[ell]\n",
                 asked);
        EXPECT_EQ(source.report.style, LabelStyle::tab);
        EXPECT_THAT(turns(source), ElementsAre("A: so:: [yes]\n(.) e:h you", "B: [yes]\n((laughs))",
                                               "A: okay: then\n(0.4)\n[m:h]", "B: m:h w[ell]"));
        EXPECT_EQ(source.report.withoutSpeaker, 0);
    }
}

TEST(Linguists, JeffersonMayHaveNumbersToo) {
    EXPECT_THAT(
        turns(read("1  A  so:: [yes]\n2     (.) e:h\n3  B  [yes]\n4     hm: so\n5  A  okay: then\n6  B  m:h\n")),
        ElementsAre("A: so:: [yes]\n(.) e:h", "B: [yes]\nhm: so", "A: okay: then", "B: m:h"));
}

TEST(Linguists, TwoSpacesBehindAPointAreNoColumn) {
    const auto source = read("I went.  Then I came.\nI went.  Then I left.\nI went.  Then I slept.\nI went.  So.\n");
    EXPECT_EQ(source.report.style, LabelStyle::none);
}

TEST(Linguists, ATimeOfDayBehindWordsInAColumnIsNoServicesTime) {
    const auto source =
        read("Anna   it was 10:30\nBerit   so\nAnna   well\nBerit   at 10:30\nAnna   yes\nBerit   at 10:30\n");
    EXPECT_EQ(source.report.style, LabelStyle::tab);
    EXPECT_EQ(source.report.turns, 6);
}

TEST(Linguists, PausesAndLaughterStayWordsOfATurn) {
    const auto source = read("A: so\n(0.4)\nB: yes\n((laughs))\n(.)\nA: no\nB: well\n(several talk at once)\n");
    EXPECT_THAT(turns(source), ElementsAre("A: so\n(0.4)", "B: yes\n((laughs))\n(.)", "A: no", "B: well",
                                           "-: (several talk at once)"));
}

TEST(NVivo, HasTimesLabelsAndWordsInColumns) {
    for (const char* file : {"[00:01:10]\tEva\tHello: you\n[00:01:15]\tIda\tHi\n[00:01:20]\tEva\tBye\n",
                             "00:01:10\tEva\tHello: you\n00:01:15\tIda\tHi\n00:01:20\tEva\tBye\n",
                             "1:10\tEva\tHello: you\n1:15.0\tIda\tHi\n#1:20#\tEva\tBye\n",
                             "70\tEva\tHello: you\n75\tIda\tHi\n80\tEva\tBye\n",
                             "0:01:10 - 0:01:15\tEva\tHello: you\n0:01:15\tIda\tHi\n0:01:20\tEva\tBye\n"}) {
        for (const LabelStyle asked : {LabelStyle::automatic, LabelStyle::nvivo}) {
            const auto source = read(file, asked);
            EXPECT_EQ(source.report.style, LabelStyle::nvivo) << file;
            ASSERT_EQ(turns(source).size(), 3U) << file;
            EXPECT_THAT(turns(source)[0], HasSubstr("Eva@70-"));
            EXPECT_THAT(turns(source)[0], HasSubstr(": Hello: you"));
            EXPECT_EQ(turns(source)[1], "Ida@75-: Hi") << file;
            EXPECT_EQ(turns(source)[2], "Eva@80-: Bye") << file;
            EXPECT_EQ(source.report.timeMarks, 3);
        }
    }
}

TEST(NVivo, LeavesColonsOut) {
    EXPECT_THAT(turns(read("70\tEva\tHello\n75\tIda\tHi\n9203\tEva\tBye\n14532\tIda\tSo\n")),
                ElementsAre("Eva@70-: Hello", "Ida@75-: Hi", "Eva@5523-: Bye", "Ida@6332-: So"));
    // 75 behind 120 would go back if 120 were 1:20: then all are seconds.
    EXPECT_THAT(turns(read("75\tEva\tHello\n99\tIda\tHi\n120\tEva\tBye\n199\tIda\tSo\n")),
                ElementsAre("Eva@75-: Hello", "Ida@99-: Hi", "Eva@120-: Bye", "Ida@199-: So"));
}

TEST(NVivo, TakesNoOtherNumbersForTimes) {
    EXPECT_THAT(turns(read("3\tHow was it?\n5\tFine, I said.\n9\tWell.\n")),
                ElementsAre("-: 3 How was it?\n5 Fine, I said.\n9 Well."));
    EXPECT_THAT(turns(read("0:03\tHow was it?\n0:05\tFine, I said.\n0:09\tWell.\n")),
                ElementsAre("-@3-: How was it?\nFine, I said.\nWell."));
    EXPECT_THAT(turns(read("0:03\tI: How was it?\n0:05\tP: Fine.\n0:09\tI: Well.\n")),
                ElementsAre("I@3-: How was it?", "P@5-: Fine.", "I@9-: Well."));
}

TEST(NVivo, HasATableWithHeadings) {
    const auto source = read("Interview 4\nTimespan\tContent\tSpeaker\n0:00.0 - 0:05.2\tHello: you\tEva\n"
                             "0:05.2 - 0:09.0\tHi. \tIda\n0:09.0 - 1:10.5\tSo 10:30.\tIda\n1:10.5 - 1:11.0\tYes\t\n");
    EXPECT_THAT(turns(source),
                ElementsAre("-: Interview 4", "Eva@0-5.2: Hello: you", "Ida@5.2-9: Hi.", "Ida@9-70.5: So 10:30.\nYes"));
    EXPECT_THAT(source.report.evidence, HasSubstr("Timespan, Content, Speaker"));
    EXPECT_THAT(turns(read("Speaker\tContent\nEva\tHello\nIda\tHi\n")), ElementsAre("Eva: Hello", "Ida: Hi"));
    const auto nobody = read("Timespan\tContent\n0:00.0 - 0:05.2\tHello.\n0:05.2 - 0:09.0\tHi.\n");
    EXPECT_THAT(turns(nobody), ElementsAre("-@0-9: Hello.\nHi."));
}

TEST(Clock, ReadsWhatColumnsHold) {
    const auto ms = [](std::string_view cell) { return timeCell(cell) ? timeCell(cell)->startMs : -1; };
    EXPECT_EQ(ms("00:01:10"), 70'000);
    EXPECT_EQ(ms("1:6"), 66'000);
    EXPECT_EQ(ms("2:5:3"), 7'503'000);
    EXPECT_EQ(ms("[75]"), 75'000);
    EXPECT_EQ(ms("75.25"), 75'250);
    EXPECT_EQ(ms("#00:00:05-1#"), 5'100);
    EXPECT_EQ(ms("0:00.5 - 0:05.2"), 500);
    EXPECT_EQ(timeCell("0:00.5 - 0:05.2")->endMs, 5'200);
    for (const char* no :
         {"", "Eva", "1:70", "1:2:3:4", "12345678", "5 - 3", "-5", "1.", "1:60:00", "a75", "10:30 am"}) {
        EXPECT_EQ(timeCell(no), std::nullopt) << no;
    }
    EXPECT_EQ(clockAtEnd("Eva  1:02:05")->ms, 3'725'000);
    EXPECT_EQ(clockAtEnd("Eva  1:02:05")->begin, 5U);
    EXPECT_EQ(clockAtEnd("Eva 10.30"), std::nullopt);
    EXPECT_EQ(clockAtBeginning("0:13 Eva")->end, 4U);
    EXPECT_EQ(clockAtBeginning("0:1 Eva"), std::nullopt);
}

} // namespace
} // namespace emic::transcripts
