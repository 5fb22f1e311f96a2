#include "core/editing/rendition_check.h"
#include "core/text/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <chrono>
#include <random>

namespace emic::editing {
namespace {

using testing::HasSubstr;

constexpr std::string_view verbatim =
    "I was calm, you know, and then \u201cthe night\u201d came \u2013 I can't sleep\u2026 he said.";

bool faithful(std::string_view published) {
    return checkRendition(verbatim, published).faithful;
}

TEST(RenditionCheckTest, AcceptsTheVerbatimAndNothing) {
    EXPECT_TRUE(faithful(verbatim));
    EXPECT_TRUE(faithful(""));
    EXPECT_TRUE(faithful("  "));
}

TEST(RenditionCheckTest, AcceptsOmissionsReplacementsAndAdditionsInBrackets) {
    EXPECT_TRUE(faithful("I was calm, [...] and then \u201cthe night\u201d came"));
    EXPECT_TRUE(faithful("I was calm, [\u2026] came"));
    EXPECT_TRUE(faithful("[The participant] was calm"));
    EXPECT_TRUE(faithful("I was [very] calm"));
    EXPECT_TRUE(faithful("[...] I can't sleep [at night]"));
}

TEST(RenditionCheckTest, AcceptsBracketsInsideAWord) {
    EXPECT_TRUE(faithful("[...] [H]e said."));
    EXPECT_TRUE(faithful("[T]he night"));
    EXPECT_FALSE(faithful("[...] He said."));
    EXPECT_TRUE(faithful("[s]he said."));
}

TEST(RenditionCheckTest, MayBeginAndEndAnywhereButWithWholeWords) {
    EXPECT_TRUE(faithful("you know"));
    EXPECT_FALSE(faithful("calm, you kno"));
    EXPECT_FALSE(faithful("as calm"));
    EXPECT_FALSE(faithful("I can"));
    EXPECT_TRUE(faithful("I can[not] sleep"));
    EXPECT_FALSE(checkRendition("a self-caring man", "[...] caring man").faithful);
    EXPECT_FALSE(checkRendition("she and l\u2019h\u00f4pital", "h\u00f4pital").faithful);
}

TEST(RenditionCheckTest, FindsTheWordAmongPartsOfLongerWords) {
    EXPECT_TRUE(checkRendition("the other heart he has", "he has").faithful);
    EXPECT_TRUE(checkRendition("theme, then he", "[...] he").faithful);
}

TEST(RenditionCheckTest, LeavesNothingOutWithoutABracket) {
    const RenditionCheck check = checkRendition("I feel very calm today", "I feel calm today");
    EXPECT_FALSE(check.faithful);
    EXPECT_EQ(check.words, "calm");
    EXPECT_EQ(check.place, text::span(7, 11));
    EXPECT_THAT(check.problem, HasSubstr("'calm' at character 8"));
}

TEST(RenditionCheckTest, NamesTheForeignWord) {
    const RenditionCheck check = checkRendition("I feel calm \u00e6ble today", "I feel [...] \u00e6ble every day");
    EXPECT_FALSE(check.faithful);
    EXPECT_EQ(check.words, "every");
    EXPECT_EQ(check.place, text::span(18, 23));
}

TEST(RenditionCheckTest, KeepsTheOrder) {
    EXPECT_TRUE(checkRendition("one two three", "one [...] three").faithful);
    EXPECT_FALSE(checkRendition("one two three", "three [...] one").faithful);
    EXPECT_FALSE(checkRendition("one two", "two [...] two").faithful);
}

TEST(RenditionCheckTest, TreatsTypographyAlike) {
    EXPECT_TRUE(faithful("and then \"the night\" came - I can\u2019t sleep... he said."));
    EXPECT_TRUE(faithful("  I was\n calm, \t you\u00a0know"));
    EXPECT_TRUE(checkRendition("a\u00adlone \u00abja\u00bb", "alone \u201eja\u201c").faithful);
    EXPECT_FALSE(checkRendition("say 'ja'", "say \"ja\"").faithful);
}

TEST(RenditionCheckTest, TakesBracketsOfTheVerbatimAsBrackets) {
    EXPECT_TRUE(checkRendition("well [laughs] no", "well [laughs] no").faithful);
    EXPECT_TRUE(checkRendition("well [laughs] no", "well [...] no").faithful);
    EXPECT_FALSE(checkRendition("well [laughs] no", "well no").faithful);
}

TEST(RenditionCheckTest, RefusesBracketsThatDoNotMatchOrHoldNothing) {
    EXPECT_THAT(checkRendition(verbatim, "I was [calm").problem, HasSubstr("not closed"));
    EXPECT_THAT(checkRendition(verbatim, "I was] calm").problem, HasSubstr("not opened"));
    EXPECT_THAT(checkRendition(verbatim, "I [was [very] calm").problem, HasSubstr("inside another"));
    EXPECT_THAT(checkRendition(verbatim, "I was [ ] calm").problem, HasSubstr("empty"));
    EXPECT_THAT(checkRendition(verbatim, "[...]").problem, HasSubstr("Nothing of this was said"));
}

/// Words and signs of which texts are made for the properties below.
const std::vector<std::string> pieces{"he",     "the",    "other",     "a",     "aa",     "-",      "\u2019",
                                      " ",      "  ",     ", ",        ". ",    "\n",     "\u2026", "\u2013 ",
                                      "\u201c", "\u201d", "\u00e6ble", "can't", "\u00ad", "12,5",   "S\u00f8"};

std::vector<std::string> codePoints(const std::string& utf8) {
    const text::Text text(utf8);
    std::vector<std::string> points;
    for (std::int64_t at = 0; at < text.end().value; ++at)
        points.emplace_back(text.slice(text::span(at, at + 1)));
    return points;
}

rc::Gen<std::string> someText() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string>& parts) {
                            std::string text = "begin ";
                            for (const std::string& part : parts)
                                text += part;
                            return text + " end";
                        });
}

/// The text with stretches between sorted, different cuts replaced by brackets, every second one.
std::string withBrackets(const std::string& text, const std::vector<std::size_t>& cuts) {
    const std::vector<std::string> points = codePoints(text);
    std::set<std::size_t> places;
    for (const std::size_t cut : cuts)
        places.insert(6 + cut % (points.size() - 5));
    std::string published;
    bool inside = false;
    for (std::size_t at = 0; at <= points.size(); ++at) {
        if (places.contains(at)) {
            if (inside)
                published += "[...]";
            inside = !inside;
        }
        if (!inside && at < points.size())
            published += points[at];
    }
    return published + (inside ? "[...]" : "");
}

TEST(RenditionCheckTest, AcceptsAnyTextWithAnyStretchesInBrackets) {
    EXPECT_TRUE(rc::check([] {
        const std::string text = *someText();
        const auto cuts = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 10000));
        const std::string published = withBrackets(text, cuts);
        const RenditionCheck check = checkRendition(text, published);
        RC_LOG() << text << "\n-> " << published << "\n" << check.problem;
        RC_ASSERT(check.faithful);
    }));
}

TEST(RenditionCheckTest, RefusesAForeignWordOutsideBrackets) {
    EXPECT_TRUE(rc::check([] {
        const std::string text = *someText();
        const auto cuts = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 10000));
        const std::string published = withBrackets(text, cuts);
        const std::vector<std::string> points = codePoints(published);
        const std::size_t place = *rc::gen::inRange<std::size_t>(0, points.size() + 1);
        std::string changed;
        int depth = 0;
        bool inserted = false;
        for (std::size_t at = 0; at <= points.size(); ++at) {
            if (at >= place && depth == 0 && !inserted) {
                changed += " zebra ";
                inserted = true;
            }
            if (at == points.size())
                break;
            depth += points[at] == "[" ? 1 : points[at] == "]" ? -1 : 0;
            changed += points[at];
        }
        RC_PRE(inserted);
        const RenditionCheck check = checkRendition(text, changed);
        RC_LOG() << text << "\n-> " << changed;
        RC_ASSERT(!check.faithful);
    }));
}

/// Every way to align brackets ('*') with stretches, from a table of all pairs of places: slow and plain.
bool anyAlignment(const std::string& said, const std::string& published) {
    const std::size_t width = said.size() + 1;
    std::vector<bool> fits((published.size() + 1) * width, false);
    const auto place = [&](std::size_t from, std::size_t at) { return from * width + at; };
    for (std::size_t from = published.size() + 1; from-- > 0;) {
        for (std::size_t at = width; at-- > 0;) {
            if (from == published.size())
                fits[place(from, at)] = true;
            else if (published[from] == '*')
                fits[place(from, at)] = fits[place(from + 1, at)] || (at < said.size() && fits[place(from, at + 1)]);
            else
                fits[place(from, at)] =
                    at < said.size() && said[at] == published[from] && fits[place(from + 1, at + 1)];
        }
    }
    return fits[place(0, 0)];
}

TEST(RenditionCheckTest, AgreesWithTryingEveryAlignment) {
    // One word of a and b throughout, with brackets at both ends, so that no word edge plays a part.
    EXPECT_TRUE(rc::check([] {
        const auto said = *rc::gen::container<std::string>(rc::gen::element('a', 'b'));
        const auto pattern = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'a', 'b', '*'));
        std::string plain = "*";
        std::string published = "[x]";
        for (const char c : pattern) {
            plain += c;
            published += c == '*' ? std::string("[x]") : std::string(1, c);
        }
        plain += '*';
        published += "[x]";
        RC_PRE(pattern.find_first_not_of('*') != std::string::npos);
        RC_ASSERT(checkRendition(said, published).faithful == anyAlignment(said, plain));
    }));
}

TEST(RenditionCheckTest, IsNotSlowOnLongRepetitiveTexts) {
    std::string said;
    for (int count = 0; count < 200'000; ++count)
        said += "a ";
    std::string published;
    for (int count = 0; count < 50'000; ++count)
        published += "a ";
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(checkRendition(said, published + "[...] " + published).faithful);
    EXPECT_FALSE(checkRendition(said, published + "b").faithful);
    // Trying every place anew would take minutes.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(RenditionCheckTest, EveryProblemHasItsKind) {
    using Problem = RenditionProblem;
    const auto kindOf = [](std::string_view published) {
        return checkRendition("I sit in the kitchen at night", published).kind;
    };
    EXPECT_EQ(kindOf(""), Problem::none);
    EXPECT_EQ(kindOf("I sit [...] at night"), Problem::none);
    EXPECT_EQ(kindOf("I sit [in [the] kitchen]"), Problem::bracketInBracket);
    EXPECT_EQ(kindOf("I sit] at night"), Problem::bracketNotOpened);
    EXPECT_EQ(kindOf("I sit [] at night"), Problem::bracketEmpty);
    EXPECT_EQ(kindOf("I sit [at night"), Problem::bracketNotClosed);
    EXPECT_EQ(kindOf("I sit and cry"), Problem::notSaid);
    EXPECT_EQ(kindOf("I sit in the kitch"), Problem::partOfWord);
    EXPECT_EQ(kindOf("[I sit]"), Problem::nothingSaid);
}

} // namespace
} // namespace emic::editing
