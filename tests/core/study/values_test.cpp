#include "core/study/id.h"
#include "core/study/names.h"
#include "core/study/transcript.h"
#include "core/text/error.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace emic::study {
namespace {

TEST(Uuid, IsVersion4AndReadsWhatItWrites) {
    std::set<Uuid> all;
    for (int round = 0; round < 1000; ++round) {
        const Uuid id = Uuid::make();
        const std::string text = id.text();
        EXPECT_EQ(text.size(), 36U);
        EXPECT_EQ(text[14], '4');
        EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
        EXPECT_EQ(Uuid::parse(text), id);
        all.insert(id);
    }
    EXPECT_EQ(all.size(), 1000U);
}

TEST(Uuid, ReadsNothingElse) {
    EXPECT_TRUE(Uuid::parse("0123ABCD-4567-89ab-cdef-0123456789AB"));
    for (const char* text : {"", "0123abcd", "0123abcd-4567-89ab-cdef-0123456789a",
                             "0123abcd-4567-89ab-cdef-0123456789abc", "0123abcd_4567-89ab-cdef-0123456789ab",
                             "0123abcg-4567-89ab-cdef-0123456789ab", "-123abcd-4567-89ab-cdef-0123456789ab"})
        EXPECT_FALSE(Uuid::parse(text)) << text;
}

TEST(Names, EveryValueHasANameThatLeadsBack) {
    for (const auto kind : {SourceKind::interview, SourceKind::groupDiscussion, SourceKind::answer,
                            SourceKind::observation, SourceKind::fieldNote})
        EXPECT_EQ(parseName<SourceKind>(name(kind)), kind);
    for (const auto role : {Role::participant, Role::interviewer, Role::moderator, Role::unknown})
        EXPECT_EQ(parseName<Role>(name(role)), role);
    EXPECT_EQ(parseName<AttributeType>("yes-no"), AttributeType::yesNo);
    EXPECT_EQ(parseName<Relevance>("not-relevant"), Relevance::notRelevant);
    EXPECT_EQ(parseName<MemoTarget>("theme"), MemoTarget::theme);
    EXPECT_FALSE(parseName<Role>("Participant"));
}

std::optional<std::int64_t> sometimes(std::int64_t below) {
    if (*rc::gen::inRange(0, 3) == 0)
        return std::nullopt;
    return *rc::gen::inRange<std::int64_t>(0, below);
}

rc::Gen<std::vector<Turn>> anyTurns() {
    return rc::gen::exec([] {
        std::vector<Turn> turns;
        std::int64_t at = 0;
        for (int count = *rc::gen::inRange(0, 20); count > 0; --count) {
            at += *rc::gen::inRange(0, 50);
            const std::int64_t end = at + *rc::gen::inRange(0, 200);
            turns.push_back({text::span(at, end), sometimes(9), sometimes(9'000'000), sometimes(9'000'000)});
            at = end;
        }
        return turns;
    });
}

text::Position endOf(const std::vector<Turn>& turns) {
    return turns.empty() ? text::Position{} : turns.back().span.end;
}

TEST(Turns, ReadBackAsTheyWereWritten) {
    EXPECT_TRUE(rc::check("decode(encode(turns)) == turns", [] {
        const auto turns = *anyTurns();
        RC_ASSERT(decodeTurns(encodeTurns(turns), endOf(turns)) == turns);
    }));
}

TEST(Turns, AreFoundAsByLookingAtEachOne) {
    EXPECT_TRUE(rc::check("turnsIn and turnAt", [] {
        const auto turns = *anyTurns();
        const text::Position begin{*rc::gen::inRange<std::int64_t>(0, 500)};
        const text::Span span{begin, {begin.value + *rc::gen::inRange<std::int64_t>(1, 300)}};
        const TurnRange range = turnsIn(turns, span);
        for (std::size_t at = 0; at < turns.size(); ++at)
            if (!turns[at].span.empty())
                RC_ASSERT((range.first <= at && at < range.last) == turns[at].span.overlaps(span));
        const auto found = turnAt(turns, begin);
        std::optional<std::size_t> expected;
        for (std::size_t at = 0; at < turns.size(); ++at)
            if (turns[at].span.begin <= begin)
                expected = at;
        RC_ASSERT(found == expected);
    }));
}

TEST(Turns, RefuseWhatIsMalformed) {
    const text::Position length{100};
    for (const char* encoded : {"0 5 - - -", "0 5 - -\n", "0 5 - - - -\n", "5 0 - - -\n", "0 101 - - -\n",
                                "- 5 - - -\n", "0 5 - - -\n4 9 - - -\n", "-1 5 - - -\n", "0 5 x - -\n", "0 5 -1 - -\n",
                                "0 99999999999999999999 - - -\n", "\n"})
        EXPECT_THROW((void)decodeTurns(encoded, length), InvalidInput) << encoded;
    EXPECT_TRUE(decodeTurns("", length).empty());
}

} // namespace
} // namespace emic::study
