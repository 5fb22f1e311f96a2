#include "core/text/error.h"
#include "core/transcripts/format.h"
#include "core/transcripts/whisper_reader.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::messageOf;

TEST(Whisper, SegmentsInSeconds) {
    const Document document = readWhisper(
        R"({"text": " Hi. Yes.", "segments": [
            {"id": 0, "seek": 0, "start": 0.0, "end": 2.5, "text": " Hi\u00e5.", "tokens": [50364, 2], "temperature": 0,
             "words": [{"word": "Hi", "start": 0.1, "end": 0.5, "speaker": "X", "text": "no"}]},
            {"id": 1, "start": 3, "end": 4.0004, "text": " Yes.\n", "avg_logprob": -0.2}], "language": "en"})",
        {});
    EXPECT_THAT(blocks(document), ElementsAre("- 0-2500: Hiå.", "- 3000-4000: Yes."));
    EXPECT_EQ(document.placeName, "segment");
}

TEST(Whisper, SpeakersWhereVoicesWereToldApart) {
    const Document document = readWhisper(
        R"({"segments": [{"start": 0.5, "end": 1, "text": "Hi", "words": [{"speaker": "SPEAKER_01"}],
            "speaker": "SPEAKER_00"}, {"start": 1, "end": 2, "text": "Yo", "speaker": 1},
            {"start": 2, "end": 3, "text": "-"}], "word_segments": [{"word": "Hi", "start": 0, "text": "x"}]})",
        {});
    EXPECT_THAT(blocks(document), ElementsAre("SPEAKER_00 500-1000: Hi", "Speaker 1 1000-2000: Yo", "- 2000-3000: -"));
}

TEST(Whisper, OffsetsInMilliseconds) {
    const Document document = readWhisper(
        R"({"systeminfo": "x", "model": {"type": "base", "text": {"ctx": 1}}, "result": {"language": "da"},
            "transcription": [{"timestamps": {"from": "00:00:00,000", "to": "00:00:02,120"},
            "offsets": {"from": 0, "to": 2120}, "text": " Ja.", "tokens": [{"text": "no", "offsets": {"from": 9}}]},
            {"timestamps": {"from": "00:00:03,000", "to": "00:00:04,120"}, "text": " Nej."}]})",
        {});
    EXPECT_THAT(blocks(document), ElementsAre("- 0-2120: Ja.", "- 3000-4120: Nej."));
}

TEST(Whisper, ABareListOfSegments) {
    EXPECT_THAT(blocks(readWhisper(R"([{"start": 1, "end": 2, "text": "a", "speaker": "E"}, {"text": "b"}])", {})),
                ElementsAre("E 1000-2000: a", "- -: b"));
}

TEST(Whisper, TimesThatCannotBeAreNone) {
    EXPECT_THAT(blocks(readWhisper(R"({"segments": [{"start": -1, "end": 1e300, "text": "a\u0000b"},
                                       {"start": 9, "end": 3, "text": "c"}]})",
                                   {})),
                ElementsAre("- -: a b", "- 9000-: c"));
}

TEST(Whisper, IsRecognised) {
    EXPECT_EQ(recognise(R"({"segments": []})", "a.json").format->name, "whisper");
    EXPECT_EQ(recognise("\xEF\xBB\xBF {\"text\": \"\", \"segments\": []}", "a.txt").format->name, "whisper");
    EXPECT_EQ(recognise("[00:01] Eva: Hi\n", "a.txt").format->name, "text");
    EXPECT_EQ(recognise("{Anna} hi\n{Bo} the \"segments\" of it\n", "a.txt").format->name, "text");
}

TEST(Whisper, RefusesWithASentence) {
    const auto message = [](std::string_view json) {
        return messageOf<InvalidInput>([&] { return readWhisper(json, {}); });
    };
    EXPECT_THAT(message(R"({"segments": [{"start": 1,)"), HasSubstr("damaged"));
    EXPECT_THAT(message(""), HasSubstr("damaged"));
    EXPECT_THAT(message(std::string(1'000'000, '[')), HasSubstr("more than 100 deep"));
    EXPECT_THAT(message(R"({"segments": [{"text": "\ud800"}]})"), HasSubstr("damaged"));
    EXPECT_THROW((void)readWhisper(R"({"day": 1, "note": "Cough for 3/7", "highlights": ["cough"]})", {}),
                 NoTranscript);
    EXPECT_THROW((void)readWhisper("[1, 2]", {}), NoTranscript);
    EXPECT_THROW((void)readWhisper("{}", {}), NoTranscript);
    EXPECT_THAT(blocks(readWhisper(R"({"segments": []})", {})), IsEmpty());
}

} // namespace
} // namespace emic::transcripts
