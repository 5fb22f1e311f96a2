// Transcripts as services and programs write them: names on lines of their own, heads and feet.
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::labels;
using ::testing::Not;
using testing::read;
using testing::turns;

std::string allRemarks(const ReadSource& source) {
    std::string all;
    for (const std::string& each : source.source.remarks) {
        all += each + "\n";
    }
    return all;
}

constexpr std::string_view otter = "Interview Eva\nTue, 5/3/2021 2:05PM • 35:20\n\nSUMMARY KEYWORDS\nsleep, care\n\n"
                                   "SPEAKERS\nEva Lind, Unknown Speaker\n\nEva Lind  00:13\nHello. How are you?\n\n"
                                   "Unknown Speaker  00:20\nFine.\n\nThank you.\n\nEva Lind  1:02:05\nWe met at 10:30\n"
                                   "Good.\n\nTranscribed by https://otter.ai\n";

TEST(Services, OtterHasNamesAndTimesOnLinesOfTheirOwn) {
    for (const LabelStyle asked : {LabelStyle::automatic, LabelStyle::otter}) {
        const auto source = read(otter, asked);
        EXPECT_EQ(source.report.style, LabelStyle::otter);
        EXPECT_THAT(turns(source),
                    ElementsAre("Eva Lind@13-: Hello. How are you?", "Unknown Speaker@20-: Fine.\nThank you.",
                                "Eva Lind@3725-: We met at 10:30\nGood."));
        EXPECT_EQ(source.report.timeMarks, 3);
        EXPECT_EQ(source.report.continued, 2) << "the first paragraph behind a name is the turn itself";
        EXPECT_THAT(source.report.evidence, HasSubstr("and a time"));
    }
}

TEST(Services, OtterHeadAndFootAreLeftOutAndListed) {
    const std::string all = allRemarks(read(otter));
    for (const char* each : {"Interview Eva", "SUMMARY KEYWORDS", "sleep, care", "SPEAKERS", "Eva Lind, Unknown",
                             "Transcribed by https://otter.ai", "Otter"}) {
        EXPECT_THAT(all, HasSubstr(each));
    }
    // The same words in someone's speech stay.
    const auto spoken =
        read("I: SUMMARY KEYWORDS\nP: no\nI: Transcribed by hand, I said.\nP: Transcribed by otter.ai\n");
    EXPECT_EQ(spoken.source.text.bytes, "SUMMARY KEYWORDS\nno\nTranscribed by hand, I said.\nTranscribed by otter.ai");
    const auto last = read("I: a\nP: b\nI: c\nTranscribed by Anna in May\n");
    EXPECT_THAT(last.source.text.bytes, HasSubstr("Transcribed by Anna in May"));
}

TEST(Services, TeamsAndWordHaveHeadsToo) {
    const auto teams = read("Care 2-20260615_133555-Meeting Transcript\n15 June 2026, 03:35am\n27m 42s\n"
                            "Ida Holm started transcription\nEva Lind   0:03\nSo.\nBut.\nIda Holm   0:05\nYes.\n"
                            "Eva Lind   1:00:19\nWell.\nIda Holm stopped transcription\n");
    EXPECT_THAT(turns(teams), ElementsAre("Eva Lind@3-: So.\nBut.", "Ida Holm@5-: Yes.", "Eva Lind@3619-: Well."));
    EXPECT_THAT(allRemarks(teams), HasSubstr("What Teams wrote"));
    EXPECT_THAT(allRemarks(teams), HasSubstr("Ida Holm stopped transcription"));

    const auto word =
        read("Audio file\ninterview 3.mp3\nTranscript\n00:00:01 Speaker 1\nHi.\n00:00:04 Speaker 2\nYes.\n");
    EXPECT_THAT(turns(word), ElementsAre("Speaker 1@1-: Hi.", "Speaker 2@4-: Yes."));
    EXPECT_THAT(allRemarks(word), HasSubstr("interview 3.mp3"));

    const auto zoom = read("[Eva Lind] 10:30:05\nHi.\n[Ida Holm] 10:30:09\nYes.\n[Eva Lind] 10:30:11\nSo.\n");
    EXPECT_THAT(turns(zoom), ElementsAre("Eva Lind@0-: Hi.", "Ida Holm@4-: Yes.", "Eva Lind@6-: So."));
    EXPECT_THAT(allRemarks(zoom), HasSubstr("times of day, the first of them 10:30:05"));
}

TEST(Services, ZoomSavesTimesOfDay) {
    const auto midnight = read("[Eva Lind] 23:59:50\nHi.\n[Ida Holm] 23:59:58\nYes.\n[Eva Lind] 00:00:11\nSo.\n");
    EXPECT_THAT(turns(midnight), ElementsAre("Eva Lind@0-: Hi.", "Ida Holm@8-: Yes.", "Eva Lind@21-: So."));
    const auto recording = read("[Eva Lind] 00:00:05\nHi.\n[Ida Holm] 00:00:09\nYes.\n[Eva Lind] 01:10:11\nSo.\n");
    EXPECT_THAT(turns(recording), ElementsAre("Eva Lind@5-: Hi.", "Ida Holm@9-: Yes.", "Eva Lind@4211-: So."));
    EXPECT_THAT(allRemarks(recording), Not(HasSubstr("times of day")));
    // A name without brackets has the time of a recording that is long.
    const auto unbracketed = read("Eva Lind  1:30:05\nHi.\nIda Holm  1:30:09\nYes.\n");
    EXPECT_THAT(turns(unbracketed), ElementsAre("Eva Lind@5405-: Hi.", "Ida Holm@5409-: Yes."));
}

TEST(Services, ZoomSavesTheChatWithFromAndTo) {
    for (const std::string_view chat :
         {"10:30:05\t From  Eva Lind : Hello: all\n10:30:15\t From  Bo Berg : Hi\n10:31:05\t From  Eva Lind : So?\n",
          "10:30:05 From Eva Lind to Everyone:\n\tHello: all\n10:30:15 From Bo Berg to Eva Lind(Direct Message):\n"
          "\tHi\n10:31:05 From Eva Lind to Everyone:\n\tSo?\n"}) {
        const auto source = read(chat);
        EXPECT_THAT(turns(source), ElementsAre("Eva Lind@0-: Hello: all", "Bo Berg@10-: Hi", "Eva Lind@60-: So?"));
        EXPECT_THAT(allRemarks(source), HasSubstr("10:30:05"));
    }
    const auto letter = read("10:30 From home to work\nAnna: hi\nBo: yes\nAnna: no\n");
    EXPECT_THAT(labels(letter), ElementsAre("Anna", "Bo"));
}

TEST(Services, NamesWithTimesAreHeadsOnlyWhereAllOfThemShowIt) {
    // A programme of a day: nothing recurs, nobody is named.
    const auto plan = read("Opening 09:00\nWelcome to all\nCoffee 10:30\nin the hall\nLunch 12:00\nat noon\n");
    EXPECT_EQ(plan.report.style, LabelStyle::none);
    EXPECT_THAT(plan.source.text.bytes, HasSubstr("Coffee 10:30"));
    // Times that go back and forth are times of day.
    const auto days = read("I: When?\nP: Monday 10:30\nI: And?\nP: Tuesday 09:00\nI: Oh.\n");
    EXPECT_EQ(days.report.style, LabelStyle::plain);
    EXPECT_THAT(days.source.text.bytes, HasSubstr("Monday 10:30"));
}

TEST(Services, ATrainHasVoicesAloneOnLines) {
    const auto source =
        read("Transcription for 240101 eva\n\nSPEAKER_00\n[00:00:04] - Hi there,\n[00:00:06] - how are "
             "you?\n\nSPEAKER_01\n[00:00:09] - Fine - really.\n\nSpeaker undefined\n[00:00:12] - Mm.\n");
    EXPECT_EQ(source.report.style, LabelStyle::atrain);
    EXPECT_THAT(turns(source), ElementsAre("SPEAKER_00@4-: Hi there, how are you?", "SPEAKER_01@9-: Fine - really.",
                                           "Speaker undefined@12-: Mm."));
    EXPECT_THAT(allRemarks(source), HasSubstr("Transcription for 240101 eva"));
    // As it is written for MAXQDA, and without times.
    EXPECT_THAT(turns(read("Transcription for x\n\n\nSPEAKER_00\n[00:00:04] - Hi, [00:00:06] - you? \n\nSPEAKER_01\n"
                           "[00:00:09] - Fine. ")),
                ElementsAre("SPEAKER_00@4-: Hi, you?", "SPEAKER_01@9-: Fine."));
    EXPECT_THAT(turns(read("Transcription for x\n\nSPEAKER_00\nHi,\nyou?\n\nSPEAKER_01\nFine.\n")),
                ElementsAre("SPEAKER_00: Hi,\nyou?", "SPEAKER_01: Fine."));
    EXPECT_THAT(turns(read("Berit\n[00:00:04] - Hi\nAnna\n[00:00:05] - So\nBerit\n[00:00:07] - Oh\n")),
                ElementsAre("Berit@4-: Hi", "Anna@5-: So", "Berit@7-: Oh"));
}

TEST(Services, ATrainWithoutVoicesBecomesTurnsOfNobody) {
    const auto source =
        read("Transcription for x\n\n[00:00:04] - Hi there,\n[00:00:06] - I am here.\n[00:00:09] - So.\n");
    EXPECT_EQ(source.report.style, LabelStyle::none);
    EXPECT_THAT(turns(source), ElementsAre("-@4-: Hi there, I am here. So."));
    EXPECT_EQ(source.report.timeMarks, 3);
}

TEST(Services, LabelsAloneOnLinesMustLookLikePeoples) {
    std::string roles;
    std::string words;
    for (int i = 0; i < 4; ++i) {
        roles += "Interviewer\nAnd then?\nEva Lind\nThen I left.\n";
        words += "Perhaps\nAnd then?\nSo\nThen I left.\n";
    }
    EXPECT_THAT(labels(read(roles)), ElementsAre("Interviewer", "Eva Lind"));
    EXPECT_EQ(turns(read(roles)).size(), 8U);
    EXPECT_EQ(read(words).report.style, LabelStyle::none);
}

TEST(Services, NoScribeSaysHowItWasMade) {
    const auto source =
        read("Eva\nTranscribed with noScribe vers. 0.5\nAudio source: /a/b.mp3\n(Start: 0 | Language: de)\n"
             "S00: Hi there.\nS01: Yes.\nS00: So.\n");
    EXPECT_THAT(turns(source), ElementsAre("S00: Hi there.", "S01: Yes.", "S00: So."));
    EXPECT_THAT(allRemarks(source), HasSubstr("(Start: 0 | Language: de)"));
}

TEST(Services, ATextOfNothingElseIsKept) {
    EXPECT_EQ(read("SUMMARY KEYWORDS\nsleep\n").source.text.bytes, "SUMMARY KEYWORDS\nsleep");
    EXPECT_EQ(read("interview.mp3\n").source.text.bytes, "interview.mp3");
}

} // namespace
} // namespace emic::transcripts
