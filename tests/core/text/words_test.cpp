#include "core/text/segments.h"
#include "tests/core/text/icu_reference.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>

namespace emic::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> wordsOf(const std::string& utf8, std::string_view language) {
    const Text text(utf8);
    std::vector<std::string> found;
    for (const auto& word : words(text, text.whole(), language)) {
        found.emplace_back(text.slice(word));
    }
    return found;
}

void expectAsByIcu(const std::string& utf8, const char* language) {
    const Text text(utf8);
    const auto expected = wordsByIcu(utf8, language);
    ASSERT_EQ(words(text, text.whole(), language), expected) << language << ": " << utf8;
    ASSERT_EQ(countWords(utf8, language), static_cast<std::int64_t>(expected.size())) << utf8;
}

TEST(WordsTest, EveryCharacterJoinsAndPartsAsByIcu) {
    for (char32_t c = 1; c < 0x3100; ++c) {
        for (const auto& text : {std::u32string{c}, std::u32string{U'a', c, U'a'}, std::u32string{U'1', c, U'1'},
                                 std::u32string{U'a', c, U'1'}, std::u32string{U'1', c, U'a'}, std::u32string{c, c},
                                 std::u32string{U'_', c, U'_'}, std::u32string{U'a', U'.', c, U'.', U'1'},
                                 std::u32string{U'x', U' ', c, U' ', U'x'}}) {
            expectAsByIcu(toUtf8(text), "");
            if (HasFatalFailure()) {
                FAIL() << "U+" << std::hex << static_cast<unsigned>(c);
            }
        }
    }
}

RC_GTEST_PROP(WordsProperty, AsciiIsSplitAsByIcu, ()) {
    const auto chars = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("abAB09 01''..,,::;;__--@@\"!?/&#*()[]\n\t\r+=~`$%^{}|\\<>")));
    const auto* language = *rc::gen::element("", "en", "da", "sv", "fi");
    const Text text(chars);
    RC_ASSERT(words(text, text.whole(), language) == wordsByIcu(chars, language));
}

RC_GTEST_PROP(WordsProperty, AnyTextIsSplitAsByIcu, ()) {
    const auto points = *randomPoints();
    const auto* language = *rc::gen::element("", "en", "da", "sv", "th", "zh", "he", "ja");
    // Long enough for the simple and the complex splitter to take turns.
    const auto utf8 = toUtf8(points + U" and plain words " + points + std::u32string(300, U'x') + U" " + points);
    const Text text(utf8);
    RC_ASSERT(words(text, text.whole(), language) == wordsByIcu(utf8, language));
    RC_ASSERT(countWords(utf8, language) == static_cast<std::int64_t>(words(text, text.whole(), language).size()));
}

TEST(WordsTest, CountsWhatPeopleCallWords) {
    EXPECT_EQ(countWords("", "da"), 0);
    EXPECT_EQ(countWords(" ... - !", "da"), 0);
    EXPECT_EQ(countWords("I don't know, it's 3.5 or so.", "en"), 7);
    EXPECT_EQ(countWords("Jeg fik det så dårligt på arbejdet.", "da"), 7);
}

TEST(WordsTest, SplitsScriptsWithoutSpaces) {
    EXPECT_THAT(wordsOf("ฉันเหนื่อยมาก", "th"), ElementsAre("ฉัน", "เหนื่อย", "มาก"));
    EXPECT_THAT(wordsOf("医生说，我们很累。", "zh"), ElementsAre("医生", "说", "我们", "很", "累"));
    EXPECT_THAT(wordsOf("أنا متعبة.", "ar"), ElementsAre("أنا", "متعبة"));
}

TEST(WordsTest, AColonJoinsInSwedishOnly) {
    EXPECT_THAT(wordsOf("EU:s regler", "sv"), ElementsAre("EU:s", "regler"));
    EXPECT_THAT(wordsOf("EU:s regler", "da"), ElementsAre("EU", "s", "regler"));
}

TEST(WordsTest, ALanguageTagCannotSwitchTheRules) {
    EXPECT_THAT(wordsOf("a.b", "en-US-u-va-posix"), ElementsAre("a.b"));
    EXPECT_THAT(wordsOf("a.b", "no such tag"), ElementsAre("a.b"));
}

TEST(WordsTest, StayWithinTheSpan) {
    const Text text("før midt efter");
    EXPECT_THAT(words(text, span(4, 8), "da"), ElementsAre(span(4, 8)));
    EXPECT_THAT(words(text, span(5, 7), "da"), ElementsAre(span(5, 7)));
    EXPECT_TRUE(words(text, span(3, 3), "da").empty());
}

TEST(WordsTest, MalformedBytesAreHarmless) {
    EXPECT_EQ(countWords("one \xFF\xC3 two\xE2\x82", "en"), 2);
}

} // namespace
} // namespace emic::text
