#include "core/text/error.h"
#include "core/transcripts/format.h"
#include "core/transcripts/textgrid_reader.h"
#include "core/transcripts/tiers.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::messageOf;

struct GridTier {
    std::string name;
    std::vector<std::string> texts; ///< each a second long
};

std::string grid(const std::vector<GridTier>& tiers, bool longForm = true) {
    std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n";
    const auto line = [&](const std::string& key, const std::string& value) {
        text += longForm ? key + value + " \n" : value + "\n";
    };
    line("xmin = ", "0");
    line("xmax = ", "9.5");
    text += longForm ? "tiers? <exists> \n" : "<exists>\n";
    line("size = ", std::to_string(tiers.size()));
    text += longForm ? "item []: \n" : "";
    for (const GridTier& tier : tiers) {
        text += longForm ? "    item [1]:\n" : "";
        line("class = ", "\"IntervalTier\"");
        line("name = ", "\"" + tier.name + "\"");
        line("xmin = ", "0");
        line("xmax = ", "9.5");
        line("intervals: size = ", std::to_string(tier.texts.size()));
        for (std::size_t i = 0; i < tier.texts.size(); ++i) {
            text += longForm ? "        intervals [" + std::to_string(i + 1) + "]:\n" : "";
            line("xmin = ", std::to_string(i) + ".25");
            line("xmax = ", std::to_string(i + 1) + ".25");
            line("text = ", "\"" + tier.texts[i] + "\"");
        }
    }
    return text;
}

std::string utf16(std::string_view ascii, bool bigEndian) {
    std::string wide = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        wide += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return wide;
}

TEST(TextGrid, LongAndShortFormInAnyEncodingAreOne) {
    const std::vector<GridTier> tiers{{"Doctor", {"", "Say \"\"ah\"\".", "  "}}, {"Patient", {"Ah!", "", "5 ! <3"}}};
    const auto wanted =
        ElementsAre("Patient 250-1250: Ah!", "Doctor 1250-2250: Say \"ah\".", "Patient 2250-3250: 5 ! <3");
    for (const bool longForm : {true, false}) {
        const std::string text = grid(tiers, longForm);
        for (const std::string& bytes : {text, utf16(text, true), utf16(text, false), "\xEF\xBB\xBF" + text}) {
            EXPECT_EQ(recognise(bytes, "a.txt").format->name, "textgrid");
            const Document document = readTextGrid(bytes, {});
            EXPECT_THAT(blocks(document), wanted);
            EXPECT_EQ(document.lengthMs, 9500);
        }
    }
}

TEST(TextGrid, MarksInPlaceOfWordsStayAndMarksAroundWordsGo) {
    const Document document = readTextGrid(
        grid(
            {{"P",
              {"<UNIN/> and <UNSURE>maybe so</UNSURE> he <laughs> said <INAUDIBLE_SPEECH/>", "<UNIN/>", "a < b > c"}}}),
        {});
    EXPECT_THAT(blocks(document), ElementsAre("P 250-1250: [UNIN] and maybe so he [laughs] said [INAUDIBLE_SPEECH]",
                                              "P 1250-2250: [UNIN]", "P 2250-3250: a < b > c"));
    EXPECT_THAT(document.leftOut, ElementsAre(LeftOut{"marks around words, which stayed", 1}));
}

TEST(TextGrid, OnlyTheCoarsestTierOfASpeakerIsSpeech) {
    const Document document = readTextGrid(grid({{"Eva", {"hello you"}},
                                                 {"Eva - words", {"hello"}},
                                                 {"Eva - phones", {"h"}},
                                                 {"Bo - words", {"", "yes", "sil"}},
                                                 {"Bo - phones", {"", "j"}}}),
                                           {});
    EXPECT_THAT(blocks(document), ElementsAre("Eva 250-1250: hello you", "Bo 1250-2250: yes"));
    EXPECT_EQ(document.leftOut.size(), 3U);
    EXPECT_THAT(blocks(readTextGrid(grid({{"words", {"a"}}, {"phones", {"b"}}}), {})),
                ElementsAre("words 250-1250: a"));
    EXPECT_THAT(blocks(readTextGrid(grid({{"phones", {"b"}}}), {})), ElementsAre("phones 250-1250: b"));
}

TEST(TextGrid, PointTiersAreNoSpeech) {
    const std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n<exists>\n2\n"
                             "\"TextTier\"\n\"bells\"\n0\n2\n1\n1.5\n\"ding\"\n"
                             "\"IntervalTier\"\n\"Mary\"\n0\n2\n1\n0\n2\n\"hi\"\n";
    const Document document = readTextGrid(text, {});
    EXPECT_THAT(blocks(document), ElementsAre("Mary 0-2000: hi"));
    EXPECT_THAT(document.leftOut, ElementsAre(LeftOut{"points of point tiers", 1}));
}

TEST(TextGrid, RefusesWithASentence) {
    const auto message = [](const std::string& bytes) {
        return messageOf<InvalidInput>([&] { return readTextGrid(bytes, {}); });
    };
    EXPECT_THAT(message("ooBinaryFile\x08TextGrid"), HasSubstr("binary TextGrid"));
    EXPECT_THAT(message("\"Praat chronological TextGrid text file\"\n0 1\n"), HasSubstr("chronological"));
    EXPECT_THAT(message("File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n0 1"), HasSubstr("PitchTier"));
    const std::string whole = grid({{"Doctor", {"one", "two"}}});
    for (std::size_t length = 0; length < whole.size() - 4; length += 7) {
        EXPECT_THAT(message(whole.substr(0, length)), HasSubstr("damaged")) << length;
    }
    EXPECT_THAT(message("\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"a\" 0 1 999999999 0 1 \"x\""),
                HasSubstr("damaged"));
    EXPECT_THAT(blocks(readTextGrid("\"ooTextFile\" \"TextGrid\" 0 1 <absent>", {})), IsEmpty());
}

TEST(Tiers, NamesSayWhatTheyAre) {
    EXPECT_EQ(tierName("Eva - Words").speaker, "Eva");
    EXPECT_EQ(tierName("Eva - Words").kind, TierKind::words);
    EXPECT_EQ(tierName("phones").speaker, "");
    EXPECT_EQ(tierName("TOI001").kind, TierKind::speech);
    EXPECT_EQ(tierName("Anna_gloss").kind, TierKind::annotation);
    EXPECT_EQ(tierName("").kind, TierKind::speech);
}

} // namespace
} // namespace emic::transcripts
