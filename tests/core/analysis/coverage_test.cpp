#include "core/analysis/coverage.h"
#include "core/editing/units.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::analysis {
namespace {

using study::MeaningUnit;
using study::Relevance;
using testing::ElementsAre;
using text::span;
using text::Span;

MeaningUnit unit(std::int64_t begin, std::int64_t end, Relevance relevance = Relevance::relevant) {
    return {study::UnitId::make(), {}, {begin}, {end}, relevance, {}};
}

TEST(CoverageTest, CountsOnceAndWithoutWhiteSpace) {
    const text::Text text("ab cd\nef g\u00f8h");
    const Characters count = countCharacters(
        text, {unit(0, 4), unit(1, 5), unit(3, 8, Relevance::notRelevant), unit(6, 8, Relevance::notRelevant)},
        {text.whole()});
    EXPECT_EQ(count, (Characters{9, 4, 2, 3}));
    EXPECT_NEAR(count.percentRelevant(), 44.44, 0.01);
    EXPECT_EQ(Characters{}.percentUndecided(), 0.0);
}

TEST(CoverageTest, AgreesWithCountingEachCharacter) {
    EXPECT_TRUE(rc::check([] {
        const auto words = *rc::gen::container<std::string>(rc::gen::element('a', 'b', ' ', '\n'));
        const text::Text text(words);
        std::vector<MeaningUnit> units;
        for (const int number : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100000))) {
            const std::int64_t begin = number % (static_cast<std::int64_t>(words.size()) + 1);
            const std::int64_t end =
                std::min<std::int64_t>(begin + 1 + number / 1000 % 7, static_cast<std::int64_t>(words.size()));
            if (begin < end)
                units.push_back(unit(begin, end, number % 2 == 0 ? Relevance::relevant : Relevance::notRelevant));
        }
        const std::int64_t middle = static_cast<std::int64_t>(words.size()) / 2;
        Characters plain;
        for (std::int64_t at = 0; at < static_cast<std::int64_t>(words.size()); ++at) {
            if (at == middle || words[static_cast<std::size_t>(at)] == ' ' ||
                words[static_cast<std::size_t>(at)] == '\n')
                continue;
            bool relevant = false;
            bool notRelevant = false;
            for (const MeaningUnit& each : units)
                if (each.span().contains(text::Position{at}))
                    (each.relevance == Relevance::relevant ? relevant : notRelevant) = true;
            ++plain.total;
            ++(relevant ? plain.relevant : notRelevant ? plain.notRelevant : plain.undecided);
        }
        std::vector<Span> parts{span(0, middle)};
        if (middle < text.end().value)
            parts.push_back({{middle + 1}, text.end()});
        RC_ASSERT(countCharacters(text, units, parts) == plain);
    }));
}

TEST(CoverageTest, KnowsWhatParticipantsSaid) {
    tests::StudyFixture study;
    study.addParticipant("P01");
    const auto source =
        study.addSource("Interview 1", {{"I", "How are you?"}, {"P01", "I sleep badly."}, {"X", "Hm."}});
    study.addUnit(source, "you?\nI sleep");
    study.addUnit(source, "badly.", Relevance::notRelevant);
    const std::vector<SourceCoverage> all = coverage(study.read());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].text, (Characters{25, 10, 6, 9}));
    EXPECT_EQ(all[0].participants, (Characters{12, 6, 6, 0}));
    EXPECT_EQ(all[0].relevantUnits, 1);
    EXPECT_EQ(all[0].notRelevantUnits, 1);
}

TEST(CoverageTest, TextWithoutLabelsIsTheSourcesParticipants) {
    study::Source source;
    const std::vector<study::Turn> turns{{span(2, 5), {}, {}, {}}, {span(6, 9), 0, {}, {}}};
    EXPECT_THAT(participantsParts(source, turns, {}, span(0, 12)), ElementsAre());
    source.participant = study::ParticipantId::make();
    EXPECT_THAT(participantsParts(source, turns, {}, span(0, 12)),
                ElementsAre(span(0, 2), span(2, 5), span(5, 6), span(9, 12)));
}

} // namespace
} // namespace emic::analysis
