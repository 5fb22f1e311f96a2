#include "core/exchange/quote_finder.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace emic::tests {
namespace {

using exchange::QuoteFinder;
using exchange::QuotePlace;
using testing::HasSubstr;

QuotePlace find(const std::string& text, exchange::WantedQuote wanted) {
    const text::Text whole(text);
    return QuoteFinder(whole).find(wanted);
}

std::string found(const std::string& text, exchange::WantedQuote wanted) {
    const text::Text whole(text);
    const QuotePlace place = QuoteFinder(whole).find(wanted);
    return place.found ? std::string(whole.slice(place.span)) : "? " + place.problem;
}

TEST(QuoteFinder, TakesAnyWhiteSpaceForOneSpace) {
    EXPECT_EQ(found("Well.  I am\n\tso  calm now. Yes.", {"I am so\n  calm now.", "", ""}), "I am\n\tso  calm now.");
    EXPECT_EQ(found("no\u00A0break", {"no break", "", ""}), "no\u00A0break");
    EXPECT_EQ(found("a b", {"  a b\n", "", ""}), "a b");
}

TEST(QuoteFinder, CountsCodePoints) {
    const QuotePlace place = find("æøå 👩🏽‍🚀\n\n så stille", {"så stille", "", ""});
    ASSERT_TRUE(place.found);
    EXPECT_EQ(place.span, text::span(11, 20));
}

TEST(QuoteFinder, IsExactInEverythingElse) {
    EXPECT_FALSE(find("I am calm", {"i am calm", "", ""}).found);
    EXPECT_FALSE(find("I’m calm", {"I'm calm", "", ""}).found);
    EXPECT_FALSE(find("one two", {"onetwo", "", ""}).found);
}

TEST(QuoteFinder, TellsEqualQuotesApartByTheirNeighbours) {
    const std::string text = "No. Yes.\nNo. Never. No.";
    EXPECT_THAT(find(text, {"No.", "", ""}).problem, HasSubstr("3 times; say what stands directly before or after"));
    EXPECT_EQ(find(text, {"No.", "Yes.", ""}).span, text::span(9, 12));
    EXPECT_EQ(find(text, {"No.", "", "Never"}).span, text::span(9, 12));
    EXPECT_EQ(find(text, {"No.", "", "Yes."}).span, text::span(0, 3));
    EXPECT_EQ(find(text, {"No.", "Never. ", ""}).span, text::span(20, 23));
    EXPECT_THAT(find(text, {"No.", "maybe", ""}).problem, HasSubstr("but not beside what 'before' or 'after' say"));
}

TEST(QuoteFinder, CountsOverlappingPlaces) {
    EXPECT_THAT(find("no no no", {"no no", "", ""}).problem, HasSubstr("2 times"));
}

TEST(QuoteFinder, SaysHowFarAQuoteIsFound) {
    const std::string text = "And then I went to the pool, and they stared at me the whole time.";
    EXPECT_EQ(find(text, {"I went to the pool and they stared", "", ""}).problem,
              "does not stand in it; it is found as far as 'I went to the pool', where the source goes on ', and they "
              "stared at me the whole time.' and the quote 'and they stared'");
    EXPECT_EQ(
        find(text, {"X went to the pool, and they", "", ""}).problem,
        "does not stand in it; only its end 'went to the pool, and they' is found, where the source has 'And then "
        "I' before it and the quote 'X'");
    EXPECT_EQ(find(text, {"Nothing of the kind", "", ""}).problem,
              "does not stand in it, not even its first words; look whether the source is the right one");
}

TEST(QuoteFinder, NeverCutsACharacterInWhatItShows) {
    const std::string problem = find("ååååååååååååø", {"ååååååååååååæ", "", ""}).problem;
    EXPECT_TRUE(text::isValidUtf8(problem)) << problem;
}

TEST(QuoteFinder, TakesWholeGraphemes) {
    EXPECT_EQ(found("cafe\u0301 now", {"cafe", "", ""}), "cafe\u0301");
}

RC_GTEST_PROP(QuoteFinder, FindsWhatWasCutOut, ()) {
    const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
        rc::gen::elementOf(std::vector<std::string>{"so", "å", "I", "calm,", "nej.", "漢字", "well"})));
    const auto gaps = *rc::gen::container<std::vector<std::string>>(
        words.size(), rc::gen::elementOf(std::vector<std::string>{" ", "\n", "  \t", "\u00A0 ", "\u2003\n"}));
    std::string text = "begin ";
    std::string quote;
    for (std::size_t which = 0; which < words.size(); ++which) {
        text += words[which] + gaps[which];
        quote += words[which] + (which % 2 == 0 ? " " : "\n ");
    }
    text += "§end";
    const text::Text whole(text);
    const QuotePlace place = QuoteFinder(whole).find({quote, "begin", "§end"});
    RC_ASSERT(place.found);
    const std::string expected = text.substr(6, text.size() - 6 - std::string("§end").size() - gaps.back().size());
    RC_ASSERT(whole.slice(place.span) == expected);
}

} // namespace
} // namespace emic::tests
