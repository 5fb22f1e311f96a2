#include "core/text/difference.h"
#include "core/text/edit_script.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>

#include <chrono>

namespace emic::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Symbols = std::vector<std::uint32_t>;

/// The length of the longest common subsequence, by the table of all pairs of prefixes.
std::size_t longestCommon(const Symbols& left, const Symbols& right) {
    std::vector<std::size_t> row(right.size() + 1, 0);
    for (const std::uint32_t symbol : left) {
        std::size_t diagonal = 0;
        for (std::size_t at = 0; at < right.size(); ++at) {
            const std::size_t above = row[at + 1];
            row[at + 1] = symbol == right[at] ? diagonal + 1 : std::max(above, row[at]);
            diagonal = above;
        }
    }
    return row.back();
}

/// Carries hunks out, and checks that they are in order and that what lies between them is equal.
Symbols carriedOut(const std::vector<Hunk>& hunks, const Symbols& before, const Symbols& after) {
    Symbols made;
    std::size_t at = 0;
    for (const Hunk& hunk : hunks) {
        EXPECT_LE(at, hunk.begin);
        EXPECT_LE(hunk.begin, hunk.end);
        EXPECT_LE(hunk.newBegin, hunk.newEnd);
        EXPECT_TRUE(hunk.begin < hunk.end || hunk.newBegin < hunk.newEnd);
        made.insert(made.end(), before.begin() + static_cast<std::ptrdiff_t>(at),
                    before.begin() + static_cast<std::ptrdiff_t>(hunk.begin));
        EXPECT_EQ(made.size(), hunk.newBegin);
        made.insert(made.end(), after.begin() + static_cast<std::ptrdiff_t>(hunk.newBegin),
                    after.begin() + static_cast<std::ptrdiff_t>(hunk.newEnd));
        at = hunk.end;
    }
    made.insert(made.end(), before.begin() + static_cast<std::ptrdiff_t>(at), before.end());
    return made;
}

std::size_t costOf(const std::vector<Hunk>& hunks) {
    std::size_t cost = 0;
    for (const Hunk& hunk : hunks)
        cost += hunk.end - hunk.begin + hunk.newEnd - hunk.newBegin;
    return cost;
}

rc::Gen<Symbols> symbols() {
    return rc::gen::container<Symbols>(
        rc::gen::map(rc::gen::inRange(0, 5), [](int symbol) { return static_cast<std::uint32_t>(symbol); }));
}

RC_GTEST_PROP(DifferenceTest, IsTheShortestByTheTableOfAllPairs, ()) {
    const Symbols before = *symbols();
    const Symbols after = *symbols();
    const std::vector<Hunk> hunks = difference(before, after);
    RC_ASSERT(carriedOut(hunks, before, after) == after);
    RC_ASSERT(costOf(hunks) == before.size() + after.size() - 2 * longestCommon(before, after));
}

RC_GTEST_PROP(DifferenceTest, IsCorrectWhenPatienceEnds, ()) {
    const Symbols before = *symbols();
    const Symbols after = *symbols();
    const auto patience = *rc::gen::inRange<std::size_t>(0, 5);
    const std::vector<Hunk> hunks = difference(before, after, patience);
    RC_ASSERT(carriedOut(hunks, before, after) == after);
    RC_ASSERT(costOf(hunks) >= before.size() + after.size() - 2 * longestCommon(before, after));
}

TEST(DifferenceTest, LongRandomSequencesAgreeWithTheTable) {
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    for (int round = 0; round < 60; ++round) {
        Symbols before(600 + next(200));
        for (std::uint32_t& symbol : before)
            symbol = next(2 + next(20));
        Symbols after;
        for (const std::uint32_t symbol : before) {
            if (const std::uint32_t what = next(10); what > 1)
                after.push_back(symbol);
            else if (what == 1)
                after.push_back(next(20));
        }
        const std::vector<Hunk> hunks = difference(before, after);
        ASSERT_EQ(carriedOut(hunks, before, after), after);
        ASSERT_EQ(costOf(hunks), before.size() + after.size() - 2 * longestCommon(before, after));
    }
}

RC_GTEST_PROP(DifferenceTest, ScriptOfTwoTextsMakesTheSecond, ()) {
    const Text before(*randomUtf8());
    const Text after(*randomUtf8());
    const EditScript script = difference(before, after);
    RC_ASSERT(applied(before, script) == after.utf8());
    RC_ASSERT(withoutIdle(before, script) == script);
    RC_ASSERT(script.empty() == (before.utf8() == after.utf8()));
}

TEST(DifferenceTest, ToldInWords) {
    const auto told = [](const std::string& before, const std::string& after) {
        return difference(Text(before), Text(after));
    };
    EXPECT_THAT(told("I sleep badly.", "I sleep badly."), IsEmpty());
    EXPECT_THAT(told("I slept baldy.", "I slept badly."), ElementsAre(Replacement{span(8, 13), "badly"}));
    EXPECT_THAT(told("a red fox", "a blue dog"),
                ElementsAre(Replacement{span(2, 5), "blue"}, Replacement{span(6, 9), "dog"}));
    EXPECT_THAT(told("one two", "one and two"), ElementsAre(Replacement{span(4, 4), "and "}));
    EXPECT_THAT(told("Så gik hun", "Så hun"), ElementsAre(Replacement{span(3, 7), ""}));
    EXPECT_THAT(told("", "x"), ElementsAre(Replacement{span(0, 0), "x"}));
    // A little word that stayed by accident between two longer changes is no stay.
    EXPECT_EQ(told("he went home and slept", "several neighbours complained to me and moved elsewhere").size(), 1U);
}

TEST(DifferenceTest, NothingInCommonTakesBoundedTime) {
    Symbols before(60'000);
    Symbols after(60'000);
    for (std::size_t at = 0; at < before.size(); ++at) {
        before[at] = static_cast<std::uint32_t>(2 * at);
        after[at] = static_cast<std::uint32_t>(2 * at + 1);
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Hunk> hunks = difference(before, after);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
    EXPECT_EQ(costOf(hunks), before.size() + after.size());
}

TEST(DifferenceTest, Likeness) {
    EXPECT_EQ(likeness("", ""), 1);
    EXPECT_EQ(likeness("abc", "abc"), 1);
    EXPECT_EQ(likeness("abc", "xyz"), 0);
    EXPECT_EQ(likeness("abcd", "abxy"), 0.5);
    EXPECT_EQ(likeness("søn", "sæn"), 2.0 / 3.0);
}

TEST(EditScriptTest, RefusesWhatIsNotProper) {
    const Text text("abcdef");
    EXPECT_THROW((void)applied(text, {{span(0, 7), "x"}}), InvalidInput);
    EXPECT_THROW((void)applied(text, {{span(-1, 2), "x"}}), InvalidInput);
    EXPECT_THROW((void)applied(text, {{span(3, 2), "x"}}), InvalidInput);
    EXPECT_THROW((void)applied(text, {{span(2, 4), "x"}, {span(3, 5), "y"}}), InvalidInput);
    EXPECT_THROW((void)applied(text, {{span(2, 2), "x"}, {span(2, 2), "y"}}), InvalidInput);
    EXPECT_THROW((void)applied(text, {{span(2, 3), "\xFF"}}), InvalidInput);
    EXPECT_EQ(applied(text, {{span(0, 2), "x"}, {span(2, 2), "y"}, {span(5, 6), ""}}), "xycde");
}

TEST(CarrierTest, EdgesGoAsTheRulesSay) {
    // "abcdef": put X in before c, let de become Y.
    const Carrier carrier({{span(2, 2), "X"}, {span(3, 5), "YYY"}});
    EXPECT_EQ(carrier.carried(span(0, 2)), span(0, 2)) << "put in behind its end";
    EXPECT_EQ(carrier.carried(span(2, 3)), span(3, 4)) << "put in before its begin";
    EXPECT_EQ(carrier.carried(span(1, 3)), span(1, 4)) << "put in between";
    EXPECT_EQ(carrier.carried(span(3, 5)), span(4, 7));
    EXPECT_EQ(carrier.carried(span(4, 6)), span(4, 8)) << "begins inside: has all of the new words";
    EXPECT_EQ(carrier.carried(span(0, 4)), span(0, 7)) << "ends inside: has all of the new words";
    EXPECT_EQ(carrier.carried(span(5, 6)), span(7, 8));
    const Carrier removing({{span(1, 4), ""}});
    EXPECT_TRUE(removing.carried(span(2, 3)).empty());
    EXPECT_TRUE(removing.carried(span(1, 4)).empty());
    EXPECT_EQ(removing.carried(span(0, 2)), span(0, 1));
}

TEST(CarrierTest, EdgesInsideStayBesideWordsThatStay) {
    const Text text("I sleep baldy at night");
    const EditScript script{{text.whole(), "I slept very badly at nights"}};
    const Text after(applied(text, script));
    EXPECT_EQ(after.slice(trimmed(after, Carrier(text, script).carried(span(2, 13)))), "slept very badly");
    EXPECT_EQ(after.slice(Carrier(script).carried(span(2, 13))), after.utf8());
    EXPECT_EQ(after.slice(Carrier(text, script).carried(text.whole())), after.utf8());
}

/// A proper script on a text of `length` code points.
EditScript randomScript(std::int64_t length) {
    EditScript script;
    std::int64_t at = 0;
    while (*rc::gen::inRange(0, 4) != 0) {
        const std::int64_t begin = at + *rc::gen::inRange(0, 6);
        const std::int64_t end = begin + *rc::gen::inRange(0, 5);
        if (end > length || (!script.empty() && begin == end && script.back().where == span(begin, end)))
            break;
        script.push_back({span(begin, end), std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 6)), 'n')});
        at = end;
    }
    return script;
}

RC_GTEST_PROP(CarrierTest, PlacesStayInOrderAndWordsOutsideStay, ()) {
    const Text before(*randomUtf8());
    const EditScript script = randomScript(before.end().value);
    const Text after(applied(before, script));
    const Carrier carrier = *rc::gen::arbitrary<bool>() ? Carrier(script) : Carrier(before, script);
    for (std::int64_t at = 0; at <= before.end().value; ++at) {
        const Position begin = carrier.begin({at});
        const Position end = carrier.end({at});
        RC_ASSERT(begin.value >= 0 && begin <= after.end() && end.value >= 0 && end <= after.end());
        if (at > 0) {
            RC_ASSERT(carrier.begin({at - 1}) <= begin);
            RC_ASSERT(carrier.end({at - 1}) <= end);
        }
        const Span one = span(at, at + 1);
        bool touched = at == before.end().value;
        for (const Replacement& each : script)
            touched = touched || each.where.overlaps(one);
        if (!touched)
            RC_ASSERT(after.slice(carrier.carried(one)) == before.slice(one));
    }
}

RC_GTEST_PROP(CarrierTest, AStretchWithWholeReplacementsHasTheReplacedWords, ()) {
    const Text before(*randomUtf8());
    const EditScript script = randomScript(before.end().value);
    const Text after(applied(before, script));
    const Carrier carrier = *rc::gen::arbitrary<bool>() ? Carrier(script) : Carrier(before, script);
    const std::int64_t begin = *rc::gen::inRange<std::int64_t>(0, before.end().value + 1);
    const std::int64_t end = *rc::gen::inRange<std::int64_t>(begin, before.end().value + 1);
    EditScript within;
    for (const Replacement& each : script) {
        const bool insertedAtEdge =
            each.where.empty() && (each.where.begin.value == begin || each.where.end.value == end);
        RC_PRE(!each.where.overlaps(span(begin, end)) || span(begin, end).contains(each.where));
        if (span(begin, end).contains(each.where) && !insertedAtEdge)
            within.push_back({span(each.where.begin.value - begin, each.where.end.value - begin), each.words});
    }
    RC_PRE(begin < end);
    const Span carried = carrier.carried(span(begin, end));
    const std::string expected = applied(Text(std::string(before.slice(span(begin, end)))), within);
    RC_ASSERT((carried.empty() ? std::string() : std::string(after.slice(carried))) == expected);
}

} // namespace
} // namespace emic::text
