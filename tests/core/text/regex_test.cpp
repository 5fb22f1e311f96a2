#include "core/text/error.h"
#include "core/text/regex.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <chrono>
#include <functional>

namespace emic::text {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> words(std::string_view pattern, std::string_view utf8, RegexOptions options = {}) {
    std::vector<std::string> result;
    const Regex regex(pattern, options);
    for (const ByteSpan& span : RegexMatcher(regex).findAll(utf8)) {
        result.emplace_back(utf8.substr(static_cast<std::size_t>(span.begin.value),
                                        static_cast<std::size_t>(span.end.value - span.begin.value)));
    }
    return result;
}

std::string complaint(const std::function<void()>& act) {
    try {
        act();
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

TEST(Regex, FindsEveryPlaceInBytesAndInCodePoints) {
    EXPECT_THAT(words("\\p{Lu}\\w*", "Åse og 𝄞 Bo, så Ænne"), ElementsAre("Åse", "Bo", "Ænne"));
    const Text text("å😀 ja, ja 😀ja");
    EXPECT_THAT(RegexMatcher(Regex("ja")).findAll(text), ElementsAre(span(3, 5), span(7, 9), span(11, 13)));
    for (const Span& each : RegexMatcher(Regex("ja")).findAll(text)) {
        EXPECT_EQ(text.slice(each), "ja");
    }
    EXPECT_THAT(words("x*", "axxb"), ElementsAre("xx"));
    EXPECT_THAT(words("a", ""), ElementsAre());
}

TEST(Regex, MindsCaseAndLinesAsAsked) {
    EXPECT_THAT(words("åse", "Åse ÅSE", {true, false}), ElementsAre("Åse", "ÅSE"));
    EXPECT_THAT(words("^b", "a\nb\nb", {false, true}), ElementsAre("b", "b"));
    EXPECT_THAT(words("^b", "a\nb\nb"), ElementsAre());
    EXPECT_TRUE(RegexMatcher(Regex("$")).isIn(""));
    EXPECT_FALSE(RegexMatcher(Regex("q")).isIn("abc"));
}

TEST(Regex, GivesGroupsByNumberAndByName) {
    const Regex regex("\\s*(?<time>\\d+:\\d\\d)?\\s*(?<speaker>\\p{L}+)>");
    EXPECT_EQ(regex.groupCount(), 2);
    EXPECT_EQ(regex.group("speaker"), 2);
    EXPECT_EQ(regex.group("time"), 1);
    EXPECT_EQ(regex.group("nobody"), std::nullopt);
    EXPECT_EQ(regex.group("no such-name"), std::nullopt);
    RegexMatcher matcher(regex);
    const std::string_view line = "1:05 Åse> ja";
    const auto match = matcher.atBeginning(line);
    ASSERT_TRUE(match);
    EXPECT_EQ(match->bytes, (ByteSpan{{0}, {10}}));
    EXPECT_EQ(match->groups[0], (ByteSpan{{0}, {4}}));
    EXPECT_EQ(match->groups[1], (ByteSpan{{5}, {9}}));
    EXPECT_EQ(matcher.atBeginning("Åse> ja")->groups[0], std::nullopt);
    EXPECT_EQ(matcher.atBeginning(". Åse> ja"), std::nullopt);
    // What a group looks ahead at may stand behind the next group.
    const auto ahead = RegexMatcher(Regex("(?=.*(c))(å)")).atBeginning("åbc");
    EXPECT_EQ(ahead->groups[0], (ByteSpan{{3}, {4}}));
    EXPECT_EQ(ahead->groups[1], (ByteSpan{{0}, {2}}));
}

TEST(Regex, SaysWhatIsWrongAndWhere) {
    EXPECT_THAT(complaint([] { Regex("(a"); }), HasSubstr("a round bracket has no partner"));
    EXPECT_THAT(complaint([] { Regex("ab[c"); }), HasSubstr("a square bracket has no partner (near character"));
    EXPECT_THAT(complaint([] { Regex("a{2,1}"); }), HasSubstr("ends below its beginning"));
    EXPECT_THAT(complaint([] { Regex("\\p{nonsense}"); }), HasSubstr("“\\p{nonsense}” cannot be used: a property"));
    EXPECT_THAT(complaint([] { Regex("(?<=a*)b"); }), HasSubstr("greatest length"));
    EXPECT_THAT(complaint([] { Regex(""); }), HasSubstr("empty"));
    EXPECT_THAT(complaint([] { Regex("a\xFF"); }), HasSubstr("UTF-8"));
    EXPECT_THAT(complaint([] { Regex(std::string(2001, 'a')); }), HasSubstr("2,000"));
    EXPECT_THAT(complaint([] { (void)RegexMatcher(Regex("a")).findAll("\xC3"); }), HasSubstr("UTF-8"));
}

TEST(Regex, StopsExpressionsThatWouldTakeForEver) {
    const auto began = std::chrono::steady_clock::now();
    const std::string line(60, 'a');
    EXPECT_THAT(complaint([&] { (void)RegexMatcher(Regex("(a+)+b")).findAll(line); }), HasSubstr("takes too long"));
    EXPECT_THAT(complaint([&] { (void)RegexMatcher(Regex("(a|aa)+$")).atBeginning(line + "b"); }),
                HasSubstr("takes too long"));
    EXPECT_THAT(complaint([] { (void)RegexMatcher(Regex("(?:.|\\n)*b")).isIn(std::string(5'000'000, 'a')); }),
                HasSubstr("takes too long"));
    // An atomic group tries one way only, from every place: here the seconds count.
    RegexLimits brief;
    brief.seconds = 0.05;
    EXPECT_THAT(complaint([&] { (void)RegexMatcher(Regex("(?>a*)b"), brief).isIn(std::string(1'000'000, 'a')); }),
                HasSubstr("takes too long"));
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(60));
}

TEST(Regex, SpendsItsBudgetOverAllCalls) {
    RegexLimits limits;
    limits.steps = 200'000;
    const Regex regex("(a+)+b");
    const std::string line(14, 'a');
    RegexMatcher matcher(regex, limits);
    EXPECT_EQ(matcher.atBeginning(line), std::nullopt);
    EXPECT_THAT(complaint([&] {
                    for (int i = 0; i < 1000; ++i) {
                        (void)matcher.isIn(line);
                    }
                }),
                HasSubstr("takes too long"));
    RegexLimits few;
    few.matches = 3;
    EXPECT_THAT(complaint([&] { (void)RegexMatcher(Regex("a"), few).findAll("aaaa"); }),
                HasSubstr("more than 3 places"));
}

TEST(Regex, FindsWhatALiteralSearchFinds) {
    EXPECT_TRUE(rc::check("positions are those of the words", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("ab", "a", "å", "😀", "e\xCC\x81", "\n", "b"));
        std::string utf8;
        for (const std::string& each : pieces) {
            utf8 += each;
        }
        const Text text(utf8);
        const Regex regex("ab|å+|😀");
        const auto spans = RegexMatcher(regex).findAll(text);
        const auto bytes = RegexMatcher(regex).findAll(utf8);
        RC_ASSERT(spans.size() == bytes.size());
        Position before{0};
        for (std::size_t i = 0; i < spans.size(); ++i) {
            RC_ASSERT(spans[i].begin >= before && !spans[i].empty());
            RC_ASSERT(text.byteOffset(spans[i].begin) == bytes[i].begin);
            RC_ASSERT(text.byteOffset(spans[i].end) == bytes[i].end);
            before = spans[i].end;
        }
    }));
}

} // namespace
} // namespace emic::text
