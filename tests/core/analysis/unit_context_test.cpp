#include "core/analysis/unit_context.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::analysis {
namespace {

using study::MeaningUnit;
using study::ParticipantId;
using study::Role;
using study::Speaker;
using study::Turn;
using testing::ElementsAre;
using text::span;

MeaningUnit unit(std::int64_t begin, std::int64_t end) {
    return {study::UnitId::make(), {}, {begin}, {end}, study::Relevance::relevant, {}};
}

TEST(UnitContextTest, AUnitMaySpanTurns) {
    const ParticipantId anne = ParticipantId::make();
    const ParticipantId author = ParticipantId::make();
    study::Source source;
    const std::vector<Turn> turns{
        {span(5, 10), 0, {}, {}}, {span(11, 20), 1, 4000, {}}, {span(21, 30), {}, {}, {}}, {span(31, 40), 1, 9000, {}}};
    const std::vector<Speaker> speakers{{{}, {}, 0, "I", Role::interviewer, {}, 1},
                                        {{}, {}, 1, "Anne", Role::participant, anne, 2}};
    const std::vector<MeaningUnit> units{unit(8, 35),  unit(12, 15), unit(0, 3),
                                         unit(20, 21), unit(22, 24), unit(41, 44)};
    auto contexts = unitContexts(source, units, turns, speakers);
    EXPECT_EQ(contexts[0].unit, units[0].id);
    EXPECT_EQ(contexts[0].turns.first, 0U);
    EXPECT_EQ(contexts[0].turns.last, 4U);
    EXPECT_THAT(contexts[0].speakers, ElementsAre(0, 1));
    EXPECT_THAT(contexts[0].participants, ElementsAre(anne));
    EXPECT_EQ(contexts[0].startMs, 4000);
    EXPECT_EQ(contexts[0].turnNumber(), 1);
    EXPECT_EQ(contexts[1].turnNumber(), 2);
    EXPECT_FALSE(contexts[2].turnNumber());
    EXPECT_FALSE(contexts[3].turnNumber());
    EXPECT_EQ(contexts[4].turnNumber(), 3);
    EXPECT_FALSE(contexts[5].turnNumber());
    EXPECT_THAT(contexts[4].participants, ElementsAre());
    source.participant = author;
    contexts = unitContexts(source, units, turns, speakers);
    EXPECT_THAT(contexts[0].participants, ElementsAre(anne, author));
    EXPECT_THAT(contexts[1].participants, ElementsAre(anne));
    EXPECT_THAT(contexts[4].participants, ElementsAre(author));
    EXPECT_THAT(contexts[5].participants, ElementsAre(author));
}

TEST(UnitContextTest, AgreesWithLookingAtEveryTurn) {
    EXPECT_TRUE(rc::check([] {
        std::vector<Turn> turns;
        std::int64_t at = 0;
        for (const int length : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6))) {
            turns.push_back({span(at, at + length), at % 3, {}, {}});
            at += length + 1;
        }
        std::vector<MeaningUnit> units;
        for (const int number : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10000)))
            units.push_back(unit(number % 50, number % 50 + 1 + number / 100 % 30));
        const std::vector<UnitContext> contexts = unitContexts({}, units, turns, {});
        for (std::size_t place = 0; place < units.size(); ++place) {
            const study::TurnRange expected = study::turnsIn(turns, units[place].span());
            const study::TurnRange& found = contexts[place].turns;
            RC_ASSERT(found.last - found.first == expected.last - expected.first);
            if (found.first < found.last)
                RC_ASSERT(found.first == expected.first);
        }
    }));
}

} // namespace
} // namespace emic::analysis
