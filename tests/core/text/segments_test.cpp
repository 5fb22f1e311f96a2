#include "core/text/error.h"
#include "core/text/segments.h"
#include "tests/core/text/icu_reference.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>

namespace emic::text {
namespace {

using testing::ElementsAre;

Span randomSpan(const Text& text) {
    const auto begin = *rc::gen::inRange<std::int64_t>(0, text.end().value + 1);
    return span(begin, *rc::gen::inRange<std::int64_t>(begin, text.end().value + 1));
}

RC_GTEST_PROP(SnapProperty, IsTheSmallestSpanOfWholeGraphemes, ()) {
    const Text text(*randomUtf8());
    const auto boundaries = graphemesByIcu(text.utf8());
    const auto given = randomSpan(text);
    const auto snapped = snapToGraphemes(text, given);
    RC_ASSERT(snapped.begin.value == *std::prev(boundaries.upper_bound(given.begin.value)));
    RC_ASSERT(snapped.end.value == (given.empty() ? snapped.begin.value : *boundaries.lower_bound(given.end.value)));
}

RC_GTEST_PROP(SnapProperty, HoldsTheSpanAndSettlesAtOnce, ()) {
    const Text text(*randomUtf8());
    const auto given = randomSpan(text);
    const auto snapped = snapToGraphemes(text, given);
    RC_ASSERT((given.empty() ? snapped.empty() && snapped.begin <= given.begin : snapped.contains(given)));
    RC_ASSERT(snapToGraphemes(text, snapped) == snapped);
}

TEST(SnapTest, KeepsWhatPeopleSeeAsOneLetterTogether) {
    const Text family("a\U0001F468\u200D\U0001F469\u200D\U0001F467z");
    EXPECT_EQ(snapToGraphemes(family, span(2, 3)), span(1, 6));
    EXPECT_EQ(snapToGraphemes(family, span(3, 3)), span(1, 1));
    const Text marked("e\u0301x");
    EXPECT_EQ(snapToGraphemes(marked, span(1, 2)), span(0, 2));
    const Text flags("\U0001F1E9\U0001F1F0\U0001F1F3\U0001F1F4");
    EXPECT_EQ(snapToGraphemes(flags, span(1, 3)), span(0, 4));
    const Text lines("a\r\nb");
    EXPECT_EQ(snapToGraphemes(lines, span(0, 2)), span(0, 3));
    EXPECT_THROW((void)snapToGraphemes(lines, span(0, 9)), InvalidInput);
}

RC_GTEST_PROP(ParagraphsProperty, AreTheTrimmedLinesInOrder, ()) {
    const Text text(*randomUtf8());
    const auto within = randomSpan(text);
    auto last = within.begin;
    for (const auto& paragraph : paragraphs(text, within)) {
        RC_ASSERT(!paragraph.empty());
        RC_ASSERT(within.contains(paragraph));
        RC_ASSERT(last <= paragraph.begin);
        RC_ASSERT(text.slice(paragraph).find('\n') == std::string_view::npos);
        RC_ASSERT(trimmed(text, paragraph) == paragraph);
        RC_ASSERT(trimmed(text, {last, paragraph.begin}).empty());
        last = paragraph.end;
    }
    RC_ASSERT(trimmed(text, {last, within.end}).empty());
}

RC_GTEST_PROP(SentencesProperty, CoverAllButWhiteSpaceInOrder, ()) {
    const Text text(*randomUtf8());
    const auto within = randomSpan(text);
    const auto* language = *rc::gen::element("", "en", "da", "de", "zh", "th");
    auto last = within.begin;
    for (const auto& sentence : sentences(text, within, language)) {
        RC_ASSERT(!sentence.empty());
        RC_ASSERT(within.contains(sentence));
        RC_ASSERT(last <= sentence.begin);
        RC_ASSERT(text.slice(sentence).find('\n') == std::string_view::npos);
        RC_ASSERT(trimmed(text, sentence) == sentence);
        RC_ASSERT(trimmed(text, {last, sentence.begin}).empty());
        last = sentence.end;
    }
    RC_ASSERT(trimmed(text, {last, within.end}).empty());
}

TEST(ParagraphsTest, AreStretchesBetweenLineFeeds) {
    const Text text("  første \n\n \u00A0\nånden\n");
    EXPECT_THAT(paragraphs(text, text.whole()), ElementsAre(span(2, 8), span(14, 19)));
    EXPECT_THAT(paragraphs(text, span(4, 16)), ElementsAre(span(4, 8), span(14, 16)));
    EXPECT_TRUE(paragraphs(Text(), span(0, 0)).empty());
}

TEST(TrimmedTest, DropsWhiteSpaceAtTheEnds) {
    const Text text(" \u00A0ord \u3000\n");
    EXPECT_EQ(trimmed(text, text.whole()), span(2, 5));
    EXPECT_EQ(trimmed(text, span(5, 8)), span(5, 5));
    EXPECT_EQ(trimmed(text, span(3, 4)), span(3, 4));
}

} // namespace
} // namespace emic::text
