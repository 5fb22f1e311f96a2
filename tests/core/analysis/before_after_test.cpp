#include "core/analysis/before_after.h"
#include "core/analysis/characteristics.h"
#include "core/editing/editing.h"
#include "core/outcomes/exclusions.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

using storage::Edit;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view instrumentsXml = R"(<instruments xmlns="urn:emic:instruments:1">
  <wave id="pre" name="Baseline"/><wave id="post" name="After"/>
  <instrument id="I" name="I"><items low="1" high="6">d_1 d_2</items>
    <scale id="distress" name="Distress" rule="mean" better="lower" cut-off="&gt;= 3"/></instrument>
  <instrument id="S" name="S"><items low="1" high="4">s</items>
    <recode id="support" name="Supported" item="s" yes="3 4" better="higher"/></instrument>
  <instrument id="R" name="R"><items low="1" high="3">r_1 r_2</items></instrument>
</instruments>)";

/// Ten people; P10 was not there after, P09 never answered the second question on support.
constexpr std::string_view csv = "id,d_1_pre,d_2_pre,d_1_post,d_2_post,s_pre,s_post,r_1_post,r_2_post\n"
                                 "P01,3,4,2,3,1,3,1,2\nP02,4,4,3,3,2,3,1,2\nP03,2,3,2,2,2,4,2,1\n"
                                 "P04,5,5,4,5,3,3,1,2\nP05,1,2,2,2,1,1,1,2\nP06,4,3,2,2,2,2,2,1\n"
                                 "P07,6,5,5,5,4,2,1,2\nP08,3,3,3,3,1,3,2,1\nP09,2,2,1,2,2,,1,2\nP10,5,6,,,1,,,\n";

class BeforeAfterTest : public testing::Test {
protected:
    BeforeAfterTest() {
        const auto one = study.addGroup("One");
        const auto two = study.addGroup("Two");
        for (int person = 1; person <= 10; ++person) {
            const std::string code = person < 10 ? "P0" + std::to_string(person) : "P10";
            people.push_back(study.addParticipant(code, person <= 5 ? one : two));
        }
        study.edit([&](Edit& edit) {
            outcomes::addInstruments(edit, outcomes::readInstruments(std::string(instrumentsXml), "i.xml"));
            const auto table = transcripts::readTable(csv, "m.csv");
            outcomes::importMeasurements(edit, table, outcomes::proposeMapping(edit, table), "m.csv", csv);
            const auto age = editing::addAttribute(edit, "age", study::AttributeType::number);
            const auto sex = editing::addAttribute(edit, "sex", study::AttributeType::category, {"female", "male"});
            for (std::size_t person = 0; person < people.size(); ++person) {
                editing::setValue(edit, people[person], age, std::to_string(30 + 3 * person));
                editing::setValue(edit, people[person], sex, person % 2 == 0 ? "female" : "male");
            }
        });
    }

    [[nodiscard]] BeforeAfterTable table(const BeforeAfterOptions& options = {}) const {
        return beforeAfter(outcomes::Outcomes(study.read()), options);
    }

    mutable tests::StudyFixture study;
    std::vector<study::ParticipantId> people;
};

TEST_F(BeforeAfterTest, EveryRowSaysWhatWasTested) {
    const BeforeAfterTable found = table();
    ASSERT_EQ(found.rows.size(), 3U);
    const BeforeAfterRow& score = found.rows[0];
    EXPECT_EQ(score.variable, "score");
    EXPECT_EQ(score.pairs, 9U);
    EXPECT_EQ(score.incomplete, 1U);
    EXPECT_EQ(score.test, "paired t-test");
    // R 4.2.2: x <- c(3.5,4,2.5,5,1.5,3.5,5.5,3,2); y <- c(2.5,3,2,4.5,2,2,5,3,1.5); t.test(y, x, paired = TRUE)
    EXPECT_NEAR(score.statistic.value(), -2.8571428571428572, 1e-12);
    EXPECT_NEAR(score.p.value(), 0.021244492128774412, 1e-12);
    EXPECT_NEAR(score.change.value(), -0.55555555555555558, 1e-12);
    EXPECT_NEAR(score.effect.value(), score.statistic.value() / 3, 1e-12) << "dz is t over the root of n";
    const BeforeAfterRow& cut = found.rows[1];
    EXPECT_EQ(cut.variable, "score >= 3");
    EXPECT_EQ(cut.before.yes, 6);
    EXPECT_EQ(cut.after.yes, 4);
    EXPECT_EQ(cut.discordant, 2);
    EXPECT_DOUBLE_EQ(cut.p.value(), 0.5);
    EXPECT_EQ(cut.test, "McNemar's test, exact");
    // R 4.2.2, Newcombe's method 10 written out: 4 yes twice, 2 from yes to no, 3 no twice
    EXPECT_NEAR(cut.interval.low.value(), -0.48227247786340394, 1e-12);
    EXPECT_NEAR(cut.interval.high.value(), 0.10903780996868873, 1e-12);
    const BeforeAfterRow& yes = found.rows[2];
    EXPECT_EQ(yes.variable, "yes/no");
    EXPECT_EQ(yes.pairs, 8U);
    EXPECT_EQ(yes.discordant, 5);
    EXPECT_DOUBLE_EQ(yes.p.value(), 0.375);
    EXPECT_DOUBLE_EQ(yes.effect.value(), 4);
    EXPECT_EQ(found.family, "Holm over the 3 tests of this table");
    EXPECT_NEAR(*score.adjusted, 3 * score.p.value(), 1e-12);
}

TEST_F(BeforeAfterTest, SignedRanksAndHodgesLehmann) {
    BeforeAfterOptions options;
    options.scoreTest = ScoreTest::signedRank;
    options.scales = {"distress"};
    const BeforeAfterRow row = table(options).rows.front();
    EXPECT_THAT(row.test, HasSubstr("signed-rank test, exact"));
    EXPECT_EQ(row.changeOf, "pseudomedian of change");
    EXPECT_THAT(row.footnotes, ElementsAre(HasSubstr("1 without change")));
    // R 4.2.2, by the formula: rank() of the eight changes that are not zero
    EXPECT_NEAR(row.effect.value(), -0.83333333333333337, 1e-12);
    EXPECT_NEAR(row.effectInterval.low.value(), -0.96233322681597289, 1e-12);
    EXPECT_NEAR(row.effectInterval.high.value(), -0.39805847245932091, 1e-12);
    EXPECT_GT(row.p.value(), 0.0);
}

TEST_F(BeforeAfterTest, SwappingTheWavesTurnsSignsAndKeepsP) {
    const auto waves = study.read().all<study::Wave>();
    BeforeAfterOptions back;
    back.from = waves[1].id;
    back.to = waves[0].id;
    const auto forth = table();
    const auto swapped = table(back);
    for (std::size_t row = 0; row < forth.rows.size(); ++row) {
        EXPECT_NEAR(forth.rows[row].change.value(), -swapped.rows[row].change.value(), 1e-12);
        EXPECT_NEAR(forth.rows[row].p.value(), swapped.rows[row].p.value(), 1e-12);
    }
    back.to = back.from;
    EXPECT_THROW((void)table(back), InvalidInput);
}

TEST_F(BeforeAfterTest, ExclusionsBecomeFootnotesAndReasonsStandForNumbers) {
    const auto pre = study.read().all<study::Wave>()[0].id;
    study.edit([&](Edit& edit) { outcomes::exclude(edit, people[6], pre, "distress", "filled in by somebody else"); });
    const BeforeAfterRow row = table().rows[0];
    EXPECT_EQ(row.pairs, 8U);
    EXPECT_EQ(row.excluded, 1U);
    EXPECT_THAT(row.footnotes, ElementsAre("Excludes Distress of P07 at Baseline: filled in by somebody else."));
    BeforeAfterOptions nobody;
    nobody.scales = {"support"};
    nobody.group = study.addGroup("Empty");
    const BeforeAfterTable empty = table(nobody);
    EXPECT_EQ(empty.rows[0].p.why(), statistics::WhyNot::noValues);
    EXPECT_THAT(empty.rows[0].footnotes, ElementsAre("NA: no values."));
    EXPECT_EQ(empty.family, "Holm over the 0 tests of this table");
    nobody.scales = {"sleep"};
    EXPECT_THROW((void)table(nobody), NotFound);
}

TEST_F(BeforeAfterTest, SingleItemsBeyondACutOff) {
    const outcomes::Outcomes all(study.read());
    const BeforeAfterTable found = itemsBeyond(all, all.scale("distress"), {});
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].variable, "answer >= 3");
    EXPECT_EQ(found.rows[0].before.yes, 6);
    EXPECT_EQ(found.rows[0].after.yes, 4);
    EXPECT_THROW((void)itemsBeyond(all, all.scale("support"), {}), InvalidInput);
}

TEST_F(BeforeAfterTest, CharacteristicsOfEveryoneAndCompleters) {
    const outcomes::Outcomes all(study.read());
    const CharacteristicsTable found = characteristics(study.read(), all);
    EXPECT_EQ(found.everyone, 10U);
    EXPECT_EQ(found.completers, 9U);
    EXPECT_EQ(found.rows[0].characteristic, "age");
    EXPECT_DOUBLE_EQ(found.rows[0].everyone.summary.mean.value(), 43.5);
    EXPECT_DOUBLE_EQ(found.rows[0].p.value(), 0.2) << "the oldest of ten dropped out";
    EXPECT_EQ(found.rows[1].category, "female");
    EXPECT_EQ(found.rows[1].everyone.count, 5);
    EXPECT_EQ(found.rows[1].completers.count, 5);
    EXPECT_EQ(found.rows[2].completers.count, 4);
    EXPECT_NEAR(found.rows[1].p.value(), 1, 1e-12);
    EXPECT_EQ(found.rows[2].test, "") << "a characteristic is tested once";
}

TEST_F(BeforeAfterTest, WhatMattersMostComesFirst) {
    const outcomes::Outcomes all(study.read());
    const auto rows = ranking(all, "R", all.waves()[1].id);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].item, "r_1");
    EXPECT_EQ(rows[0].n, 9U);
    EXPECT_EQ(rows[0].first, 6);
    EXPECT_EQ(rows[0].topThree, 9);
    EXPECT_THROW((void)ranking(all, "none", all.waves()[1].id), NotFound);
}

} // namespace
} // namespace emic::analysis
