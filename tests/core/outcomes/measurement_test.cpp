#include "core/outcomes/exclusions.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/outcomes/outcomes.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::outcomes {
namespace {

using storage::Edit;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view instrumentsXml = R"(<instruments xmlns="urn:emic:instruments:1">
  <wave id="pre" name="Baseline" begins="2024-01-01" ends="2024-03-31"/>
  <wave id="post" name="Follow-up" begins="2024-06-01" ends="2024-09-30"/>
  <instrument id="W" name="Well-being"><items low="0" high="5">w_1 w_2</items>
    <scale id="well" name="Well-being" better="higher" low="0" high="10" cut-off="&lt; 5" reliability="0.8" sd="2"/></instrument>
  <instrument id="L" name="Lab"><lab id="hba1c" name="HbA1c" unit="mmol/mol" low="20" high="200" better="lower">
    <unit name="%" times="0.09148" plus="2.152"/></lab></instrument>
</instruments>)";

class MeasurementTest : public testing::Test {
protected:
    MeasurementTest() {
        for (const auto* code : {"P01", "P02", "P03"})
            people.push_back(study.addParticipant(code));
        study.edit([](Edit& edit) { addInstruments(edit, readInstruments(std::string(instrumentsXml), "i.xml")); });
    }

    MeasurementPlan plan(const std::string& csv) {
        const transcripts::Table table = transcripts::readTable(csv, "m.csv");
        return planMeasurements(study.read(), table, proposeMapping(study.read(), table));
    }

    MeasurementPlan import(const std::string& csv, WithProblems problems = WithProblems::block) {
        const transcripts::Table table = transcripts::readTable(csv, "m.csv");
        const Mapping mapping = proposeMapping(study.read(), table);
        MeasurementPlan result;
        study.edit([&](Edit& edit) { result = importMeasurements(edit, table, mapping, "m.csv", csv, problems); });
        return result;
    }

    [[nodiscard]] std::vector<std::string> problemsOf(const std::string& csv) {
        std::vector<std::string> sentences;
        for (const MeasurementProblem& problem : plan(csv).problems)
            sentences.push_back(problem.sentence);
        return sentences;
    }

    [[nodiscard]] std::optional<double> named(std::size_t person, std::string_view name) const {
        return Outcomes(study.read()).named(people.at(person), name);
    }

    mutable tests::StudyFixture study;
    std::vector<study::ParticipantId> people;
};

TEST_F(MeasurementTest, WideTablesAreReadByTheirHeadings) {
    const std::string before = study.dump();
    const MeasurementPlan done = import("id,w_1_pre,W_2 (pre),w_1_post,w_2_post,HbA1c_pre,hba1c_post_%,shoe size\n"
                                        "P01,1,2,4,5,60,7.0,38\nP02,3,3,3,,55,,40\n");
    EXPECT_THAT(done.added, SizeIs(10));
    EXPECT_THAT(done.ignoredColumns, ElementsAre("shoe size"));
    EXPECT_THAT(done.missing, ElementsAre("P03"));
    EXPECT_EQ(named(0, "well.pre"), 3);
    EXPECT_EQ(named(0, "well.change"), 6);
    EXPECT_EQ(named(0, "WELL"), 9) << "alone: the last wave";
    EXPECT_NEAR(*named(0, "hba1c.post"), 53.0, 0.05) << "given in per cent";
    EXPECT_EQ(named(1, "well.change"), std::nullopt);
    EXPECT_EQ(Outcomes(study.read())
                  .value(people[1], Outcomes(study.read()).scale("well"), study.read().all<study::Wave>()[1].id)
                  .why,
              "1 of 2 items missing");
    study.checkUndoRedoReopen(before);
}

TEST_F(MeasurementTest, SemicolonsDecimalCommasAndABom) {
    EXPECT_THAT(import("\xEF\xBB\xBFid;hba1c_pre\r\nP01;60,5\r\nP02;\"55,25\"\r\n").added, SizeIs(2));
    EXPECT_EQ(named(0, "hba1c.pre"), 60.5);
    EXPECT_EQ(named(1, "hba1c.pre"), 55.25);
}

TEST_F(MeasurementTest, ARowAWaveAndOneValueARow) {
    EXPECT_THAT(import("participant,wave,w_1,w_2,date\nP01,pre,1,2,2024-02-01\nP01,Follow-up,4,4,2024-06-30\n").added,
                SizeIs(4));
    EXPECT_EQ(named(0, "well.change"), 5);
    EXPECT_THAT(import("id,wave,item,value\nP02,pre,w_1,5\nP02,pre,w_2,5\nP02,post,well,7\n").added, SizeIs(3));
    EXPECT_EQ(named(1, "well.pre"), 10);
    EXPECT_EQ(named(1, "well.post"), 7) << "a score without its items";
}

TEST_F(MeasurementTest, ImportingAgainUpdatesAndShowsTheDifference) {
    import("id,w_1_pre,w_2_pre\nP01,1,2\nP02,3,3\n");
    const MeasurementPlan second = import("id,w_1_pre,w_2_pre\nP01,1,4\nP02,3,3\nP03,0,0\n");
    EXPECT_THAT(second.added, SizeIs(2));
    ASSERT_THAT(second.changed, SizeIs(1));
    EXPECT_EQ(second.changed[0].before, "2");
    EXPECT_EQ(second.changed[0].after, "4");
    EXPECT_EQ(second.unchanged, 3);
    const auto entries = study.study().journal().size();
    import("id,w_1_pre,w_2_pre\nP01,1,4\nP02,3,3\nP03,0,0\n");
    EXPECT_EQ(study.study().journal().size(), entries) << "the same file again changes nothing";
    const auto kept = keptMapping(study.read(), "m.csv");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->columns[1].code, "w_1");
}

TEST_F(MeasurementTest, WhatIsWrongIsListedByRowAndNothingIsImported) {
    const std::string csv = "id,w_1_pre,w_2_pre,date_pre\nP01,9,2,2024-02-01\nP09,1,1,\nP02,three,1,\n,1,1,\n"
                            "P03,1,1,2025-02-01\nP03,1,1,2024-02-31\nP02,2,5,\n";
    EXPECT_THAT(problemsOf(csv),
                ElementsAre(HasSubstr("Row 2, column 'w_1_pre': 9 is out of range"), HasSubstr("Row 3, column 'id'"),
                            HasSubstr("Row 4, column 'w_1_pre'"), HasSubstr("Row 5, column 'id'"),
                            HasSubstr("Row 6, column 'date_pre': 2025-02-01 lies outside the wave 'Baseline'"),
                            HasSubstr("Row 7, column 'date_pre'"),
                            HasSubstr("Row 8, column 'w_2_pre': w_2 of P02 at pre is 5 here and 1 in row 4")));
    const std::string before = study.dump();
    EXPECT_THROW(import(csv), InvalidInput);
    EXPECT_EQ(study.dump(), before);
    const MeasurementPlan aside = import(csv, WithProblems::setAside);
    EXPECT_THAT(aside.added, SizeIs(2)); // w_2 of P01, w_1 of P02
    EXPECT_EQ(named(0, "well.pre"), std::nullopt);
}

TEST_F(MeasurementTest, ImpossibleTablesAreRefused) {
    EXPECT_THROW((void)plan("shoe,size\n1,2\n"), InvalidInput);
    EXPECT_THROW((void)plan("id,shoe\nP01,2\n"), InvalidInput);
    EXPECT_THROW((void)plan("id,w_1\nP01,2\n"), InvalidInput) << "of which wave?";
}

TEST_F(MeasurementTest, ColumnsCanBeCorrected) {
    const transcripts::Table table = transcripts::readTable("who,Q1,Q2,A1c\nP01,1,2,7\n", "m.csv");
    Mapping mapping = proposeMapping(study.read(), table);
    EXPECT_EQ(mapping.columns[0].use, ColumnUse::participant) << "its cells are codes";
    setColumn(study.read(), mapping, "q1", "w_1@pre");
    setColumn(study.read(), mapping, "Q2", "w_2@Baseline");
    setColumn(study.read(), mapping, "A1c", "hba1c@pre:%");
    EXPECT_EQ(parseMapping(mappingText(mapping)), mapping);
    EXPECT_THAT(planMeasurements(study.read(), table, mapping).added, SizeIs(3));
    EXPECT_THROW(setColumn(study.read(), mapping, "Q9", "w_1@pre"), NotFound);
    EXPECT_THROW(setColumn(study.read(), mapping, "Q1", "w_9@pre"), NotFound);
    EXPECT_THROW(setColumn(study.read(), mapping, "Q1", "w_1@later"), NotFound);
    EXPECT_THROW(setColumn(study.read(), mapping, "A1c", "hba1c@pre:stone"), NotFound);
    EXPECT_THROW((void)parseMapping("sideways\n"), InvalidInput);
    EXPECT_THROW((void)parseMapping("wide\nid\tparticipant\n"), InvalidInput);
}

TEST_F(MeasurementTest, ChangeIsJudgedByDirectionCutOffAndReliability) {
    import("id,w_1_pre,w_2_pre,w_1_post,w_2_post,hba1c_pre,hba1c_post\n"
           "P01,1,2,4,4,60,55\nP02,3,3,3,3,50,58\nP03,5,5,2,2,70,70\n");
    const Outcomes all(study.read());
    const auto [from, to] = all.firstAndLastWave();
    const Change up = all.change(people[0], all.scale("well"), from, to);
    EXPECT_EQ(up.change, 5);
    EXPECT_EQ(up.verdict, Verdict::better);
    EXPECT_EQ(up.crossing, Crossing::outOfRange) << "below 5 before, not any more";
    EXPECT_EQ(up.reliable, true) << "5 is more than 1.96 * 2 * sqrt(2 * 0.2) = 2.48";
    const Change same = all.change(people[1], all.scale("well"), from, to);
    EXPECT_EQ(same.verdict, Verdict::same);
    EXPECT_EQ(same.crossing, Crossing::none);
    EXPECT_EQ(same.reliable, false);
    const Change down = all.change(people[2], all.scale("well"), from, to);
    EXPECT_EQ(down.verdict, Verdict::worse);
    EXPECT_EQ(down.crossing, Crossing::intoRange);
    EXPECT_EQ(all.change(people[0], all.scale("HbA1c"), from, to).verdict, Verdict::better) << "lower is better";
    EXPECT_EQ(all.change(people[0], all.scale("hba1c"), from, to).reliable, std::nullopt);
    EXPECT_THROW((void)all.scale("wel"), NotFound);
    EXPECT_THROW((void)all.named(people[0], "well.later"), NotFound);
    EXPECT_FALSE(all.knows("well.later"));
    EXPECT_TRUE(all.knows("well.change"));
}

TEST_F(MeasurementTest, AnExcludedValueDoesNotCountAndSaysWhy) {
    import("id,hba1c_pre,w_1_pre,w_2_pre\nP01,60,1,1\n");
    const std::string before = study.dump();
    const auto pre = waveByCode(study.read(), "PRE").id;
    study.edit([&](Edit& edit) { exclude(edit, people[0], pre, "HBA1C", "pregnant"); });
    study.checkUndoRedoReopen(before);
    {
        const Outcomes all(study.read());
        EXPECT_EQ(all.value(people[0], all.scale("hba1c"), pre).value, std::nullopt);
        EXPECT_EQ(all.value(people[0], all.scale("hba1c"), pre).why, "excluded: pregnant");
        EXPECT_EQ(all.value(people[0], all.scale("well"), pre).value, 2);
    }
    import("id,hba1c_pre\nP01,66\n"); // an update leaves the exclusion as it is
    EXPECT_EQ(named(0, "hba1c.pre"), std::nullopt);
    study.edit([&](Edit& edit) { include(edit, people[0], pre, "hba1c"); });
    EXPECT_EQ(named(0, "hba1c.pre"), 66);
    EXPECT_THROW(study.edit([&](Edit& edit) { include(edit, people[0], pre, "hba1c"); }), NotFound);
    EXPECT_THROW(study.edit([&](Edit& edit) { exclude(edit, people[0], pre, "hba1c", " "); }), InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { exclude(edit, people[0], pre, "weight", "x"); }), NotFound);
    study.edit([&](Edit& edit) { exclude(edit, people[0], pre, "w_1", "misread"); });
    EXPECT_EQ(named(0, "well.pre"), std::nullopt);
}

TEST_F(MeasurementTest, InstrumentsAreReplacedButLoseNothingThatWasMeasured) {
    import("id,w_1_pre\nP01,1\n");
    const auto less = readInstruments("<instruments xmlns='urn:emic:instruments:1'><instrument id='W' name='W'>"
                                      "<items>w_2</items></instrument></instruments>",
                                      "i.xml");
    EXPECT_THROW(study.edit([&](Edit& edit) { addInstruments(edit, less); }), InvalidInput);
    EXPECT_THROW(study.edit([](Edit& edit) { removeInstrument(edit, "W"); }), InvalidInput);
    EXPECT_THROW(study.edit([](Edit& edit) { removeWave(edit, "pre"); }), InvalidInput);
    const auto clash = readInstruments("<instruments xmlns='urn:emic:instruments:1'><instrument id='V' name='V'>"
                                       "<items>w_2</items></instrument></instruments>",
                                       "i.xml");
    EXPECT_THROW(study.edit([&](Edit& edit) { addInstruments(edit, clash); }), InvalidInput);
    const std::string before = study.dump();
    study.edit([](Edit& edit) { removeInstrument(edit, "L"); });
    study.checkUndoRedoReopen(before);
    EXPECT_THROW(study.edit([](Edit& edit) { removeInstrument(edit, "nothing"); }), NotFound);
    study.edit([](Edit& edit) { removeWave(edit, "post"); });
    EXPECT_THROW((void)Outcomes(study.read()).firstAndLastWave(), InvalidInput);
}

} // namespace
} // namespace emic::outcomes
