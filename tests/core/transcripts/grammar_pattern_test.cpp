// A person says how speakers are marked.
#include "core/text/error.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::turns;

ReadSource readBy(std::string_view text, std::string_view pattern) {
    ReadOptions options;
    options.speakerPattern = std::string(pattern);
    return readSource(std::string(text), "a.txt", options);
}

TEST(SpeakerPattern, FindsLabelsInItsFirstGroup) {
    const auto source = readBy("<Åse> hi: you\n<Bo> yes\nand more\n<Åse> so\nsaid <Bo> once\n", "<([^>]+)>");
    EXPECT_THAT(turns(source), ElementsAre("Åse: hi: you", "Bo: yes\nand more", "Åse: so\nsaid <Bo> once"));
    EXPECT_EQ(source.report.style, LabelStyle::pattern);
    EXPECT_EQ(source.source.labels, "pattern");
    EXPECT_TRUE(source.report.styleGiven);
    EXPECT_THAT(source.report.evidence, HasSubstr("3 lines"));
}

TEST(SpeakerPattern, FindsLabelsAndTimesInNamedGroups) {
    EXPECT_THAT(turns(readBy("1:05 / Eva / Hello\n75 / Ida / Hi\nx / Eva / Bye\n",
                             "(?<time>\\S+)\\s*/\\s*(?<speaker>\\w+)\\s*/")),
                ElementsAre("Eva@65-: Hello", "Ida@75-: Hi", "Eva: Bye"));
    EXPECT_THAT(turns(readBy("1:05 Eva> Hello\nIda> Hi\n", "(?<time>[\\d:]+ )?(\\w+)>")),
                ElementsAre("Eva@65-: Hello", "Ida: Hi"));
    EXPECT_THAT(turns(readBy("EVA Hello\nIDA Hi\n", "\\p{Lu}{3}")), ElementsAre("EVA: Hello", "IDA: Hi"));
}

TEST(SpeakerPattern, OverrulesEverythingElse) {
    const auto source = readBy("I: a\nP: b\nI: c\n", "(Q)>");
    EXPECT_THAT(turns(source), ElementsAre("-: I: a\nP: b\nI: c"));
    EXPECT_THAT(source.report.evidence, HasSubstr("fits the beginning of no line"));
    // Even a label that stands once, and looks like a word.
    EXPECT_THAT(turns(readBy("yeah> a\nno> b\n", "(\\w+)>")), ElementsAre("yeah: a", "no: b"));
}

TEST(SpeakerPattern, GivesNoLabelThatIsEmptyOrTooLong) {
    EXPECT_THAT(turns(readBy("> a\n" + std::string(61, 'x') + "> b\nEva> c\n", "(\\w*)>")),
                ElementsAre("-: > a\n" + std::string(61, 'x') + "> b", "Eva: c"));
    EXPECT_THAT(turns(readBy("Eva a\n", "(x)?")), ElementsAre("-: Eva a"));
    EXPECT_THAT(turns(readBy("Eva a\n", "(?=Eva (a))")), ElementsAre("a: Eva a"));
}

TEST(SpeakerPattern, IsRefusedWithASentence) {
    const auto complaint = [](std::string_view pattern, const std::string& text) {
        try {
            (void)readBy(text, pattern);
        } catch (const InvalidInput& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_THAT(complaint("(a", "Eva> a\n"), HasSubstr("a round bracket has no partner"));
    std::string text;
    for (int i = 0; i < 20; ++i) {
        text += std::string(300, 'a') + "\n";
    }
    EXPECT_THAT(complaint("(a+)+b", text), HasSubstr("takes too long"));
}

} // namespace
} // namespace emic::transcripts
