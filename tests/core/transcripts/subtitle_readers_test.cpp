#include "core/text/error.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/format.h"
#include "core/transcripts/subtitle_readers.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::messageOf;

TEST(CueTime, ReadsWhatProgramsWrite) {
    EXPECT_EQ(cueTime("01:02:03.456"), 3'723'456);
    EXPECT_EQ(cueTime("1:02:03,4"), 3'723'400);
    EXPECT_EQ(cueTime("02:03.456789"), 123'456);
    EXPECT_EQ(cueTime("0:07"), 7'000);
    EXPECT_EQ(cueTime("100:00:00.000"), 360'000'000);
    for (const char* none : {"", ":", "1:", "00:60:00", "00:00:61", "1:2:3:4", "00:00:01.", "a", "-1:00",
                             "99999999999:00", "1001:00:00", "00:00:01.5x"}) {
        EXPECT_EQ(cueTime(none), std::nullopt) << none;
    }
}

RC_GTEST_PROP(CueTime, ReadsBackWhatWasWritten, ()) {
    const int ms = *rc::gen::inRange(0, 359'999'999);
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d%c%03d", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                  ms % 2 ? '.' : ',', ms % 1000);
    RC_ASSERT(cueTime(text) == std::optional<std::int64_t>(ms));
}

TEST(Vtt, OfTeams) {
    const Document document = readVtt("\xEF\xBB\xBFWEBVTT\r\n\r\n"
                                      "8b1c2a7e-0f55-4b0c-9a51-0c7e3f0b5a11/14-0\r\n00:00:01.100 --> 00:00:03.250\r\n"
                                      "<v Eva Lind>How was\r\nthe first week?</v>\r\n\r\n"
                                      "8b1c2a7e-0f55-4b0c-9a51-0c7e3f0b5a11/15-0\r\n00:00:03.500 --> 00:00:05.000\r\n"
                                      "<v P&amp;A  07>Fine &lt;really&gt;&#33;\r\n",
                                      {});
    EXPECT_THAT(blocks(document),
                ElementsAre("Eva Lind 1100-3250: How was |the first week?", "P&A 07 3500-5000: Fine <really>!"));
    EXPECT_TRUE(document.flows);
    EXPECT_EQ(document.lineEnds, text::LineEnds::crlf);
    EXPECT_EQ(document.placeName, "cue");
    EXPECT_EQ(document.blocks[1].place, 2U);
}

TEST(Vtt, OfZoomLeavesLabelsToTheGrammar) {
    const Document document =
        readVtt("WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start position:0%\nEva Lind: Hi there\n\n"
                "2\n00:02.500 --> 00:03.000\nBerit: Hello\nagain\n",
                {});
    EXPECT_THAT(blocks(document), ElementsAre("- 1000-2000: Eva Lind: Hi there", "- 2500-3000: Berit: Hello |again"));
}

TEST(Vtt, OfNoScribe) {
    const Document document =
        readVtt("WEBVTT Interview with P7\n\nNOTE\nTranscribed with a machine --> by a machine\n\nNOTE media: a.mp3\n\n"
                "STYLE\n::cue { color: red }\n\n1\n00:00:00.000 --> 00:00:02.000\n<v S00>Hello\n\n"
                "2\n00:00:02.000 --> 00:00:03.000\n<v >(pause)\n\n3\n00:00:03.000 --> 00:00:04.000\n<v S01>Yes\n",
                {});
    EXPECT_EQ(document.title, "Interview with P7");
    EXPECT_THAT(blocks(document), ElementsAre("S00 0-2000: Hello", "- 2000-3000: (pause)", "S01 3000-4000: Yes"));
    EXPECT_THAT(document.leftOut, ElementsAre(LeftOut{"notes and styles of the subtitles", 3}));
}

TEST(Vtt, SeveralVoicesAndTags) {
    const Document document =
        readVtt("WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\n"
                "<v.loud Eva>One <i>two</i><c.red> three</c></v> <v Bo>Yo <00:01.500>4 < 5 & 6</v>\n"
                "<b>nobody</b>\n\n00:03.000 --> 00:04.000\n\n00:05.000 --> 00:06.000\n<v Eva></v>\n",
                {});
    EXPECT_THAT(blocks(document),
                ElementsAre("Eva 1000-2000: One two three", "Bo 1000-2000: Yo 4 < 5 & 6", "- 1000-2000: nobody"));
    EXPECT_THAT(document.speakers, ElementsAre("Eva", "Bo"));
}

TEST(Vtt, OutOfOrderIsPutInOrder) {
    const Document document =
        readVtt("WEBVTT\n\n00:05.000 --> 00:06.000\n<v Bo>b\nc\n\n00:01.000 --> 00:02.000\n<v Eva>a\n\n"
                "00:05.000 --> 00:05.500\n<v EVA>d\n",
                {});
    EXPECT_THAT(blocks(document), ElementsAre("Eva 1000-2000: a", "Bo 5000-6000: b |c", "Eva 5000-5500: d"));
    EXPECT_THAT(document.speakers, ElementsAre("Eva", "Bo"));
    EXPECT_EQ(document.text, "a\nb c\nd");
}

TEST(Srt, NumbersMayLackAndWordsMayStandBehindAnEmptyLine) {
    const Document document = readSrt("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">Hi</font>\n\n"
                                      "00:00:03.000 --> 00:00:04.000\nno number\n\nbehind an empty line\n\n"
                                      "3\n00:00:05,000 --> 00:00:06,000\n12\n4\n00:00:07,000-->00:00:08,000\nlast",
                                      {});
    EXPECT_THAT(blocks(document),
                ElementsAre("- 1000-2000: Hi", "- 3000-4000: no number", "- 3000-4000: behind an empty line",
                            "- 5000-6000: 12", "- 7000-8000: last"));
}

TEST(Srt, TimesThatCannotBeReadAreReported) {
    const Document document =
        readSrt("1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\n00:99:01,000 --> 00:00:02,000\nYo\n", {});
    EXPECT_THAT(document.remarks, ElementsAre(HasSubstr("One line with an arrow has no times")));
    EXPECT_THAT(document.text, HasSubstr("Yo"));
}

TEST(Subtitles, AreRecognisedByWhatTheyAre) {
    EXPECT_EQ(recognise("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", "a.txt").format->name, "vtt");
    EXPECT_EQ(recognise("1\r\n00:00:01,000 --> 00:00:02,000\r\nHi\r\n", "a.txt").format->name, "srt");
    EXPECT_EQ(recognise("1\n2\n3\n", "a.txt").format->name, "text");
    EXPECT_EQ(recognise("WEBVTT", "a.srt").format->name, "vtt");
    EXPECT_EQ(recognise("Hello", "a.vtt").format->name, "vtt");
}

TEST(Subtitles, RefuseWithASentence) {
    for (const char* bad : {"WEBVTT", "WEBVTT\n\nNOTE only\n", "Hello", "WEBVTT\n\n00:01 -> 00:02\nHi\n"}) {
        EXPECT_THAT(messageOf<InvalidInput>([&] { return readVtt(bad, {}); }), HasSubstr("no subtitles")) << bad;
        EXPECT_THAT(messageOf<InvalidInput>([&] { return readSrt(bad, {}); }), HasSubstr("no subtitles")) << bad;
    }
    EXPECT_THAT(blocks(readVtt("WEBVTT\n\n00:01.000 --> 00:02.000\n", {})), IsEmpty());
}

} // namespace
} // namespace emic::transcripts
