// Measurements from the files that other programs write. Files of statistics programs are made here with the library's
// writer, spreadsheets part by part.
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/outcomes/outcomes.h"
#include "core/text/error.h"
#include "tests/core/transcripts/packages.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <readstat.h>

namespace emic::outcomes {
namespace {

using storage::Edit;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using transcripts::testing::xlsx;

constexpr std::string_view instrumentsXml = R"(<instruments xmlns="urn:emic:instruments:1">
  <wave id="pre" name="Baseline" begins="2024-01-01" ends="2024-03-31"/>
  <wave id="post" name="Follow-up" begins="2024-06-01" ends="2024-09-30"/>
  <instrument id="W" name="Well-being"><items low="0" high="5">w_1 w_2</items>
    <scale id="well" name="Well-being" better="higher" low="0" high="10"/></instrument>
</instruments>)";

ssize_t append(const void* bytes, size_t length, void* context) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), length);
    return static_cast<ssize_t>(length);
}

/// P01 and P02 at two waves, one row each: wave (1 "Baseline", 2 "Follow-up"), w_1 with labels 0 to 5, 9 "declined" as
/// missing where the format knows that, and w_2, which the program does not know of P02 at the second wave.
std::string statisticsFile(readstat_error_t (*begin)(readstat_writer_t*, void*, long), bool labels) {
    std::string bytes;
    readstat_writer_t* const writer = readstat_writer_init();
    readstat_set_data_writer(writer, append);
    readstat_variable_t* const id = readstat_add_variable(writer, "id", READSTAT_TYPE_STRING, 8);
    readstat_variable_t* const wave = readstat_add_variable(writer, "wave", READSTAT_TYPE_DOUBLE, 0);
    readstat_variable_t* const first = readstat_add_variable(writer, "w_1", READSTAT_TYPE_DOUBLE, 0);
    readstat_variable_t* const other = readstat_add_variable(writer, "w_2", READSTAT_TYPE_DOUBLE, 0);
    if (labels) {
        readstat_label_set_t* const waves = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "waves");
        readstat_label_double_value(waves, 1, "Baseline");
        readstat_label_double_value(waves, 2, "Follow-up");
        readstat_variable_set_label_set(wave, waves);
        readstat_label_set_t* const answers = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "answers");
        readstat_label_double_value(answers, 0, "never");
        readstat_label_double_value(answers, 4, "most of the time");
        readstat_label_double_value(answers, 9, "declined");
        readstat_variable_set_label_set(first, answers);
        readstat_variable_add_missing_double_value(first, 9);
    }
    EXPECT_EQ(begin(writer, &bytes, 4), READSTAT_OK);
    const auto row = [&](const char* code, double at, double one, std::optional<double> two) {
        readstat_begin_row(writer);
        readstat_insert_string_value(writer, id, code);
        readstat_insert_double_value(writer, wave, at);
        readstat_insert_double_value(writer, first, one);
        if (two)
            readstat_insert_double_value(writer, other, *two);
        else
            readstat_insert_missing_value(writer, other);
        readstat_end_row(writer);
    };
    row("P01", 1, 0, 1);
    row("P01", 2, 4, 3);
    row("P02", 1, labels ? 9 : 2, 2);
    row("P02", 2, 5, std::nullopt);
    readstat_end_writing(writer);
    readstat_writer_free(writer);
    return bytes;
}

class MeasurementFilesTest : public testing::Test {
protected:
    MeasurementFilesTest() {
        for (const auto* code : {"P01", "P02", "P03"})
            people.push_back(study.addParticipant(code));
        study.edit([](Edit& edit) { addInstruments(edit, readInstruments(std::string(instrumentsXml), "i.xml")); });
    }

    MeasurementPlan plan(const std::string& bytes, const std::string& name) {
        file = readMeasurements(study.read(), bytes, name);
        return planMeasurements(study.read(), file.table, file.mapping);
    }

    MeasurementPlan import(const std::string& bytes, const std::string& name) {
        MeasurementPlan result;
        study.edit([&](Edit& edit) {
            file = readMeasurements(edit, bytes, name);
            result = importMeasurements(edit, file.table, file.mapping, name, bytes);
        });
        return result;
    }

    [[nodiscard]] std::optional<double> named(std::size_t person, std::string_view name) const {
        return Outcomes(study.read()).named(people.at(person), name);
    }

    mutable tests::StudyFixture study;
    std::vector<study::ParticipantId> people;
    MeasurementTable file;
};

TEST_F(MeasurementFilesTest, SpssWithLabelsAndValuesThatMeanNoAnswer) {
    const std::string bytes = statisticsFile(readstat_begin_writing_sav, true);
    const std::string before = study.dump();
    EXPECT_THAT(import(bytes, "m.sav").added, SizeIs(6));
    EXPECT_THAT(file.table.remarks,
                ElementsAre("The file marks values as missing: 1 as ., 1 as 9 (declined). They are taken as not "
                            "answered."));
    EXPECT_EQ(named(0, "well.pre"), 1) << "'never' is 0, and the wave goes by its label";
    EXPECT_EQ(named(0, "well.post"), 7);
    EXPECT_EQ(named(1, "well.pre"), std::nullopt);
    EXPECT_EQ(Outcomes(study.read())
                  .value(people[1], Outcomes(study.read()).scale("well"), waveByCode(study.read(), "pre").id)
                  .why,
              "1 of 2 items missing");
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(import(bytes, "m.sav").unchanged, 6);
}

TEST_F(MeasurementFilesTest, StataAndSas) {
    for (const auto& [begin, name] :
         {std::pair(&readstat_begin_writing_dta, "m.dta"), std::pair(&readstat_begin_writing_xport, "m.xpt")}) {
        const MeasurementPlan found = plan(statisticsFile(begin, false), name);
        ASSERT_FALSE(found.problems.empty()) << name;
        EXPECT_THAT(found.problems[0].sentence, HasSubstr("the study has no wave '1'")) << name;
        setColumn(study.read(), file.mapping, "wave", "ignored");
        EXPECT_THROW((void)planMeasurements(study.read(), file.table, file.mapping), InvalidInput) << name;
    }
    const MeasurementPlan labelled = plan(statisticsFile(readstat_begin_writing_dta, true), "m.dta");
    EXPECT_THAT(labelled.problems, SizeIs(1)) << "Stata has no such missing values, so 9 is out of range";
    EXPECT_THAT(labelled.problems[0].sentence, HasSubstr("9 is out of range: 'w_1' goes from 0 to 5"));
    EXPECT_THAT(labelled.added, SizeIs(6));
}

/// Cells of one row, in order; empty ones are left out of the file, as spreadsheets do beneath a merged cell.
std::string row(int number, const std::vector<std::string>& cells, std::string_view style = {}) {
    std::string xml = "<row r=\"" + std::to_string(number) + "\">";
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::string place = std::string(1, static_cast<char>('A' + column)) + std::to_string(number);
        const bool isNumber =
            !cells[column].empty() && cells[column].find_first_not_of("0123456789.") == std::string::npos;
        if (isNumber)
            xml += "<c r=\"" + place + "\"" + (column == 1 ? std::string(style) : "") + "><v>" + cells[column] +
                   "</v></c>";
        else if (!cells[column].empty())
            xml += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[column] + "</t></is></c>";
    }
    return xml + "</row>";
}

TEST_F(MeasurementFilesTest, SpreadsheetsWithMergedHeadingsAndDatesFrom1904) {
    // The date of P01, day 43889 from 1904, is 2024-02-29; counted from 1900 it would be 2020-02-28, outside the wave.
    const std::string bytes =
        xlsx(row(1, {"id", "Baseline", "", "", "Follow-up"}) + row(2, {"", "date", "w_1", "w_2", "w_1", "w_2"}) +
                 row(3, {"P01", "43889", "1", "2", "3", "4"}, " s=\"1\""),
             "", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", "<workbookPr date1904=\"1\"/>");
    const MeasurementPlan found = import(bytes, "m.xlsx");
    EXPECT_THAT(file.table.remarks, testing::Contains(HasSubstr("first two rows")));
    ASSERT_THAT(found.added, SizeIs(4));
    EXPECT_EQ(found.added[0].row, 3) << "as the spreadsheet shows it";
    EXPECT_EQ(found.added[0].measurement.date, "2024-02-29");
    EXPECT_EQ(named(0, "well.pre"), 3);
    EXPECT_EQ(named(0, "well.post"), 7);
    EXPECT_EQ(import(bytes, "m.xlsx").unchanged, 4) << "the kept mapping knows both rows";
}

TEST_F(MeasurementFilesTest, ATitleAboveTheHeadings) {
    EXPECT_THAT(
        plan(xlsx(row(1, {"Our study, spring"}) + row(2, {"id", "w_1_pre"}) + row(3, {"P01", "4"})), "m.xlsx").added,
        SizeIs(1));
    EXPECT_THAT(file.table.remarks, testing::Contains(HasSubstr("taken from the second")));
}

TEST_F(MeasurementFilesTest, CsvOfEveryKind) {
    const std::string plain = "\"id\";\"w_1_pre\";\"re\r\nmark\"\r\n\"P01\";\"2,5\";\"two\r\nlines\"\r\nP02;3,0;\r\n";
    std::string wideChars = "\xFF\xFE";
    for (const char c : plain)
        wideChars += {c, '\0'};
    for (const std::string& bytes : {plain, "\xEF\xBB\xBF" + plain, wideChars}) {
        const MeasurementPlan found = plan(bytes, "m.csv");
        EXPECT_THAT(found.problems, IsEmpty());
        ASSERT_THAT(found.added, SizeIs(2));
        EXPECT_EQ(found.added[0].after, "2.5");
        EXPECT_EQ(found.added[1].after, "3");
        EXPECT_THAT(found.ignoredColumns, ElementsAre("re mark"));
    }
    import(plain, "m.csv");
    setColumn(study.read(), file.mapping, "re mark", "participant");
    study.edit([&](Edit& edit) {
        importMeasurements(edit, file.table, file.mapping, "m.csv", plain, WithProblems::setAside);
    });
    EXPECT_EQ(readMeasurements(study.read(), plain, "m.csv").mapping, file.mapping) << "kept, in spite of line ends";
}

TEST_F(MeasurementFilesTest, WhatIsNoNumberIsSaidAndNeverTaken) {
    const MeasurementPlan found = plan("id,w_1_pre,w_2_pre\nP01,NaN,inf\nP02,1e400,-1\nP03,NA,.\nP01,,\n", "m.csv");
    std::vector<std::string> sentences;
    for (const MeasurementProblem& problem : found.problems)
        sentences.push_back(problem.sentence);
    EXPECT_THAT(sentences, ElementsAre(HasSubstr("'NaN' is no number"), HasSubstr("'inf' is no number"),
                                       HasSubstr("'1e400' is no number"), HasSubstr("-1 is out of range")));
    EXPECT_THAT(found.added, IsEmpty()) << "NA and a point are how tables write that nothing is known";
}

TEST_F(MeasurementFilesTest, ARowThatStandsTwiceIsSaidOnce) {
    const MeasurementPlan found = plan("id,w_1_pre,w_2_pre\nP01,1,2\nP02,1,1\nP01,1,2\n", "m.csv");
    ASSERT_THAT(found.problems, SizeIs(1));
    EXPECT_THAT(found.problems[0].sentence,
                HasSubstr("Row 4, column 'w_1_pre': w_1 of P01 at pre stands in row 2 too"));
    EXPECT_THAT(found.added, SizeIs(4)) << "set aside, the first of the two counts";
}

} // namespace
} // namespace emic::outcomes
