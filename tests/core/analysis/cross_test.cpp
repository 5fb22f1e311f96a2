#include "core/analysis/agreement.h"
#include "core/analysis/cross.h"
#include "core/analysis/joint_display.h"
#include "core/analysis/participant_summary.h"
#include "core/analysis/saturation.h"
#include "core/analysis/where.h"
#include "core/editing/editing.h"
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
using testing::UnorderedElementsAre;

/// Four people interviewed, one only in a group; three themes.
class CrossTest : public testing::Test {
protected:
    CrossTest() {
        const auto one = study.addGroup("One");
        const auto two = study.addGroup("Two");
        for (const auto* code : {"P01", "P02", "P03", "P04", "P05"})
            people.push_back(study.addParticipant(code, people.size() < 3 ? one : two));
        calm = study.addTheme("Calm");
        alone = study.addTheme("Less alone", calm);
        work = study.addTheme("Work");
        for (const auto* code : {"P01", "P02", "P03", "P04"})
            interviews.push_back(
                study.addSource(std::string("Interview ") + code,
                                {{"I", "How was it?"}, {code, "I sleep. I work less. I am not alone."}}));
        meeting = study.addSource("Meeting", {{"P01", "Hello there."}, {"P05", "I sleep too."}, {"M", "Good."}},
                                  study::SourceKind::groupDiscussion);
        study.code(study.addUnit(interviews[0], "I sleep."), calm);
        study.code(study.addUnit(interviews[0], "I am not alone."), alone);
        study.code(study.addUnit(interviews[1], "I am not alone."), alone);
        study.code(study.addUnit(interviews[2], "I work less."), work);
        study.code(study.addUnit(meeting, "I sleep too."), calm);
        study.code(study.addUnit(interviews[3], "How was it?"), work); // the interviewer's words are nobody's voice
        study.edit([&](Edit& edit) {
            const auto sex = editing::addAttribute(edit, "sex", study::AttributeType::category, {"female", "male"});
            const auto age = editing::addAttribute(edit, "years old", study::AttributeType::number);
            for (std::size_t person = 0; person < people.size(); ++person) {
                editing::setValue(edit, people[person], sex, person < 2 ? "female" : "male");
                editing::setValue(edit, people[person], age, std::to_string(30 + person));
            }
            constexpr std::string_view csv = "id,m_pre,m_post\nP01,5,9\nP02,5,8\nP03,5,4\nP04,5,5\nP05,5,\n";
            outcomes::addInstruments(
                edit,
                outcomes::readInstruments("<instruments xmlns='urn:emic:instruments:1'><wave id='pre' name='B'/>"
                                          "<wave id='post' name='A'/><instrument id='X' name='X'>"
                                          "<items low='0' high='10'>m</items>"
                                          "<scale id='mood' name='Mood' better='higher'/></instrument></instruments>",
                                          "i.xml"));
            const auto table = transcripts::readTable(csv, "m.csv");
            outcomes::importMeasurements(edit, table, outcomes::proposeMapping(edit, table), "m.csv", csv);
        });
    }

    mutable tests::StudyFixture study;
    std::vector<study::ParticipantId> people;
    std::vector<study::SourceId> interviews;
    study::SourceId meeting;
    study::ThemeId calm;
    study::ThemeId alone;
    study::ThemeId work;
};

TEST_F(CrossTest, TheMatrixCountsVoicesOverABase) {
    const ThemeMatrix matrix = themeMatrix(study.read());
    ASSERT_EQ(matrix.themes.size(), 2U);
    EXPECT_EQ(matrix.base(), 4U) << "P05 was not interviewed";
    EXPECT_EQ(matrix.at(0, 0).units, 2);
    EXPECT_EQ(matrix.at(0, 0).words, 6) << "'I sleep.' and 'I am not alone.'";
    EXPECT_EQ(matrix.at(1, 0).units, 1) << "a theme includes its subthemes";
    EXPECT_EQ(matrix.at(4, 0).units, 1);
    EXPECT_EQ(matrix.voicedBy(0), 2U);
    EXPECT_EQ(matrix.voicedBy(1), 1U) << "the interviewer's unit is not P04's";
    EXPECT_THROW((void)matrix.place(alone), NotFound);
    MatrixOptions options;
    options.subthemes = true;
    options.kind = study::SourceKind::interview;
    const ThemeMatrix deep = themeMatrix(study.read(), options);
    EXPECT_EQ(deep.themes[1].name, "Calm/Less alone");
    EXPECT_EQ(deep.at(4, 0).units, 0);
    options.cancelled = [] { return true; };
    EXPECT_THROW((void)themeMatrix(study.read(), options), Cancelled);
}

TEST_F(CrossTest, ThoseWhoVoicedAThemeBesideTheOthers) {
    const outcomes::Outcomes all(study.read());
    const auto rows = cross(themeMatrix(study.read()), all);
    ASSERT_EQ(rows.size(), 2U);
    const CrossRow& row = rows[0];
    EXPECT_EQ(row.theme, "Calm");
    EXPECT_EQ(row.base, 4U);
    EXPECT_EQ(row.voiced.people, 2U);
    EXPECT_EQ(row.voiced.better, 2U);
    EXPECT_EQ(row.others.worse, 1U);
    EXPECT_TRUE(row.voiced.few());
    EXPECT_NEAR(row.rankSum.p.value(), 1.0 / 3, 1e-12) << "two against two, the furthest apart they can be";
    EXPECT_NEAR(row.shift.estimate.value(), 4, 1e-12);
    EXPECT_NEAR(row.betterOrNot.p.value(), 1.0 / 3, 1e-9);
    EXPECT_EQ(row.units.n, 4U);
    EXPECT_THROW((void)cross(themeMatrix(study.read()), all, {{"sleep"}, {}, {}}), NotFound);
}

TEST_F(CrossTest, WhoBenefitedAndWhereThemesWereVoiced) {
    const outcomes::Outcomes all(study.read());
    const ThemeMatrix matrix = themeMatrix(study.read());
    const auto rows = whoBenefited(study.read(), matrix, all, all.scale("mood"), calm);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].categories[0].category, "female");
    EXPECT_EQ(rows[0].categories[0].side.better, 2U);
    EXPECT_EQ(rows[0].categories[0].voiced, 2U);
    EXPECT_NEAR(rows[0].p.value(), 1.0 / 3, 1e-12);
    EXPECT_NEAR(rows[0].voicedP.value(), 1.0 / 3, 1e-9);
    EXPECT_TRUE(rows[1].categories.empty());
    EXPECT_LT(rows[1].estimate.value(), 0);
    const auto groups = presence(study.read(), matrix);
    EXPECT_THAT(groups[0].voiced, ElementsAre(2U, 1U));
    EXPECT_TRUE(groups[0].inAll);
    EXPECT_FALSE(groups[1].inAll);
}

TEST_F(CrossTest, SaturationFollowsTheOrderOfCoding) {
    SaturationOptions options;
    options.base = 1;
    options.run = 1;
    const Saturation found = saturation(study.read(), options);
    ASSERT_EQ(found.rows.size(), 4U);
    EXPECT_EQ(found.rows[0].source, "Interview P01");
    EXPECT_THAT(found.rows[0].newThemes, ElementsAre("Calm", "Calm/Less alone"));
    EXPECT_EQ(found.baseThemes, 2U);
    EXPECT_EQ(found.rows[1].share, 0.0);
    EXPECT_EQ(found.reachedAt, 1U);
    EXPECT_EQ(found.rows[2].share, 0.5);
    EXPECT_EQ(found.rows[3].soFar, 3U);
    options.run = 0;
    EXPECT_THROW((void)saturation(study.read(), options), InvalidInput);
}

TEST_F(CrossTest, ThemesThatStandTogether) {
    study.code(study.addUnit(interviews[1], "I work less. I am not alone."), work);
    const auto rows = coOccurrences(study.read(), 0);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].first, "Calm");
    EXPECT_EQ(rows[0].second, "Work");
    EXPECT_EQ(rows[0].sameUnit, 0);
    EXPECT_EQ(rows[0].overlapping, 1);
    EXPECT_EQ(rows[0].participants, 1);
}

TEST_F(CrossTest, AgreementShowsWhatIsDisagreed) {
    const auto bert = study.addAnalyst("Bert");
    const auto anna = study.read().where<&study::Analyst::name>("Anna").front();
    for (const auto& unit : study.read().where<&study::MeaningUnit::source>(interviews[0]))
        study.code(unit.id, calm, bert);
    const auto found = agreement(study.read(), anna, study.read().get(bert));
    EXPECT_EQ(found.sources, 1U) << "only what both coded is compared";
    ASSERT_EQ(found.rows.size(), 3U);
    EXPECT_EQ(found.rows[0].unitsBoth, 2) << "a theme includes its subthemes";
    EXPECT_EQ(found.rows[0].alpha.overall.value(), 1);
    EXPECT_EQ(found.rows[1].unitsFirst, 1);
    EXPECT_EQ(found.rows[1].unitsSecond, 0);
    EXPECT_EQ(found.rows[1].alpha.withoutGaps.value(), 0);
    EXPECT_GT(found.rows[1].characterAgreement.value(), 0.3) << "uncoded text agrees with itself";
    EXPECT_EQ(found.rows[0].whereBothCoded.alpha.why(), statistics::WhyNot::oneCategory);
    EXPECT_EQ(found.rows[0].whereBothCoded.coverage.value(), 1);
    EXPECT_LE(found.rows[1].whereBothCoded.alpha.value(), 0) << "Bert never used it where both coded";
    EXPECT_EQ(found.rows[2].whereBothCoded.alpha.why(), statistics::WhyNot::noOverlap);
    ASSERT_EQ(found.disagreements.size(), 1U);
    EXPECT_EQ(found.disagreements[0].words, "I am not alone.");
    EXPECT_EQ(found.disagreements[0].by, "Anna");
    EXPECT_THROW((void)agreement(study.read(), anna, anna), InvalidInput);
}

TEST_F(CrossTest, ConditionsChooseParticipants) {
    const auto chosen = [&](std::string_view text) { return participantsWhere(study.read(), parseConditions(text)); };
    EXPECT_THAT(chosen("sex = female and mood.change > 3"), UnorderedElementsAre(people[0]));
    EXPECT_THAT(chosen("sex != female AND mood.change<=0"), UnorderedElementsAre(people[2], people[3]));
    EXPECT_THAT(chosen("'years old' >= 33 and group = Two"), UnorderedElementsAre(people[3], people[4]));
    EXPECT_THAT(chosen("mood.pre = 5 and code = p05"), UnorderedElementsAre(people[4]));
    EXPECT_THAT(chosen("mood.change < 100"), testing::SizeIs(4)) << "what is not known meets no condition";
    for (const auto* bad : {"", "sex", "sex = ", "sex female x", "sex = female or sex = male", "'sex = female"})
        EXPECT_THROW((void)parseConditions(bad), InvalidInput) << bad;
    EXPECT_THROW((void)chosen("hat = red"), NotFound);
    EXPECT_THROW((void)chosen("mood.later = 1"), NotFound);
    EXPECT_THROW((void)chosen("mood.change < low"), InvalidInput);
    EXPECT_THROW((void)chosen("sex < female"), InvalidInput);
}

TEST_F(CrossTest, AJointDisplayHasEveryoneOfTheBaseOnOneSide) {
    const outcomes::Outcomes all(study.read());
    const ThemeMatrix matrix = themeMatrix(study.read());
    const JointDisplay display = jointDisplay(matrix, all, all.scale("mood"), calm);
    ASSERT_EQ(display.voiced.people.size(), 2U);
    ASSERT_EQ(display.others.people.size(), 2U);
    EXPECT_EQ(display.voiced.people[0].code, "P02") << "3 before 4";
    EXPECT_EQ(display.voiced.people[0].id, people[1]);
    EXPECT_EQ(display.voiced.people[0].change->change, 3);
    EXPECT_EQ(display.voiced.people[1].units, 2);
    EXPECT_EQ(display.others.people[0].change->change, -1);
    EXPECT_NEAR(display.voiced.mean.mean.value(), 3.5, 1e-12);
    const CrossRow row = cross(matrix, all)[0];
    EXPECT_EQ(display.numbers.rankSum.p, row.rankSum.p) << "the same numbers as in the table";
    EXPECT_EQ(display.numbers.shift.estimate, row.shift.estimate);
    EXPECT_THAT(cautions(display), ElementsAre(HasSubstr("Exploratory"), HasSubstr("Only 2 people voiced"),
                                               HasSubstr("Only 2 people did not voice")));
    EXPECT_THROW((void)jointDisplay(matrix, all, all.scale("mood"), alone), NotFound);
}

TEST_F(CrossTest, AParticipantsPageKnowsWhatTheStudyKnows) {
    const outcomes::Outcomes all(study.read());
    const ParticipantSummary fifth = participantSummary(study.read(), all, people[4]);
    EXPECT_EQ(fifth.group, "Two");
    ASSERT_EQ(fifth.attributes.size(), 2U);
    EXPECT_EQ(fifth.attributes[1].value, "34");
    ASSERT_EQ(fifth.sources.size(), 1U);
    EXPECT_EQ(fifth.sources[0].name, "Meeting");
    ASSERT_EQ(fifth.scales.size(), 1U);
    EXPECT_EQ(fifth.scales[0].values[0].value, 5);
    EXPECT_EQ(fifth.scales[0].values[1].value, std::nullopt);
    EXPECT_EQ(fifth.scales[0].change, std::nullopt);
    EXPECT_EQ(participantSummary(study.read(), all, people[0]).scales[0].change->change, 4);
    EXPECT_EQ(participantSummary(study.read(), all, people[0]).sources.size(), 2U);
    EXPECT_THROW((void)participantSummary(study.read(), all, study::ParticipantId::make()), NotFound);
}

} // namespace
} // namespace emic::analysis
