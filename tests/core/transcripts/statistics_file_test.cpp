// Some statistics files are made here with the library's writer, and the dates in them were worked out by hand. Others,
// in tests/fixtures/statistics, were written by programs that share no code with it; the README there says by which.
#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/transcripts/statistics_file.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>
#include <readstat.h>

#include <filesystem>
#include <functional>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::messageOf;

ssize_t append(const void* bytes, size_t length, void* context) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), length);
    return static_cast<ssize_t>(length);
}

/// A file with the variables id (text), sex (1 woman, 2 man; 9 no answer), score (number) and day (a date).
std::string file(readstat_error_t (*begin)(readstat_writer_t*, void*, long), const char* dayFormat, double day,
                 bool labels) {
    std::string bytes;
    readstat_writer_t* const writer = readstat_writer_init();
    readstat_set_data_writer(writer, append);
    readstat_variable_t* const id = readstat_add_variable(writer, "id", READSTAT_TYPE_STRING, 8);
    readstat_variable_t* const sex = readstat_add_variable(writer, "sex", READSTAT_TYPE_DOUBLE, 0);
    readstat_variable_set_label(sex, "Sex at birth, k\xC3\xB8n");
    if (labels) {
        readstat_label_set_t* const set = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "sexes");
        readstat_label_double_value(set, 1, "woman");
        readstat_label_double_value(set, 2, "m\xC3\xA6nd");
        readstat_label_double_value(set, 9, "no answer");
        readstat_variable_set_label_set(sex, set);
        readstat_variable_add_missing_double_value(sex, 9);
    }
    readstat_variable_t* const score = readstat_add_variable(writer, "score", READSTAT_TYPE_DOUBLE, 0);
    readstat_variable_t* const date = readstat_add_variable(writer, "day", READSTAT_TYPE_DOUBLE, 0);
    readstat_variable_set_format(date, dayFormat);
    EXPECT_EQ(begin(writer, &bytes, 3), READSTAT_OK);
    const char* const ids[] = {"P1", "P2", "P3"};
    const double sexes[] = {1, 2, 9};
    for (int row = 0; row < 3; ++row) {
        readstat_begin_row(writer);
        readstat_insert_string_value(writer, id, ids[row]);
        readstat_insert_double_value(writer, sex, sexes[row]);
        if (row == 1) {
            readstat_insert_missing_value(writer, score);
        } else {
            readstat_insert_double_value(writer, score, row + 0.25);
        }
        readstat_insert_double_value(writer, date, day);
        readstat_end_row(writer);
    }
    readstat_end_writing(writer);
    readstat_writer_free(writer);
    return bytes;
}

std::vector<std::string> lines(const Table& table) {
    std::vector<std::string> result;
    for (const Row& row : table.rows) {
        std::string line = std::to_string(row.number) + ":";
        for (std::size_t i = 0; i < table.columns; ++i) {
            line += " " + std::string(row.at(i).empty() ? "-" : row.at(i));
        }
        result.push_back(line);
    }
    return result;
}

// 2024-02-29 is 19,782 days after 1970-01-01, 23,435 after 1960-01-01 and 161,210 after 1582-10-14.
TEST(StatisticsFile, OfSpss) {
    const std::string bytes = file(readstat_begin_writing_sav, "DATE11", 161'210.0 * 86'400, true);
    ASSERT_TRUE(isStatisticsFile(bytes));
    const Table table = readTable(bytes, "a.sav");
    EXPECT_EQ(table.format, "sav");
    EXPECT_THAT(lines(table), ElementsAre("1: id sex score day", "2: P1 woman 0.25 2024-02-29",
                                          "3: P2 mænd - 2024-02-29", "4: P3 - 2.25 2024-02-29"));
    ASSERT_EQ(table.missing.size(), 2U);
    EXPECT_EQ(table.missing[0].code, ".");
    EXPECT_EQ(table.missing[0].row, 3);
    EXPECT_EQ(table.missing[1].code, "9");
    EXPECT_EQ(table.missing[1].label, "no answer");
    EXPECT_EQ(table.missing[1].column, 1U);
    ASSERT_EQ(table.variables.size(), 4U);
    EXPECT_EQ(table.variables[1].label, "Sex at birth, køn");
    EXPECT_EQ(table.variables[1].valueLabels.size(), 3U);
    ASSERT_EQ(table.variables[1].missing.size(), 1U);
    EXPECT_EQ(table.variables[1].missing[0].low, "9");
    TableOptions options;
    options.codes = true;
    EXPECT_EQ(lines(readTable(bytes, "a.sav", options))[1], "2: P1 1 0.25 2024-02-29");
}

TEST(StatisticsFile, OfStataAndSas) {
    const auto rows = ElementsAre("1: id sex score day", "2: P1 1 0.25 2024-02-29", "3: P2 2 - 2024-02-29",
                                  "4: P3 9 2.25 2024-02-29");
    EXPECT_THAT(lines(readTable(file(readstat_begin_writing_dta, "%td", 23'435, false), "a.dta")), rows);
    const Table transport = readTable(file(readstat_begin_writing_xport, "DATE9", 23'435, false), "a.xpt");
    EXPECT_EQ(transport.format, "xpt");
    EXPECT_EQ(lines(transport)[1], "2: P1 1 0.25 2024-02-29");
}

Table fixture(const std::string& name, bool codes = false) {
    TableOptions options;
    options.codes = codes;
    return readTable(storage::readFile(EMIC_SOURCE_DIR "/tests/fixtures/statistics/" + name), name, options);
}

TEST(StatisticsFile, WrittenByPspp) {
    for (const char* name : {"people.sav", "people.zsav"}) {
        const Table table = fixture(name);
        EXPECT_THAT(lines(table), ElementsAre("1: code sex score visit answer free band",
                                              "2: P01 kvinde 12.25 2024-02-29 yes Hun sover godt – næsten altid 5",
                                              "3: P02 mand - 2023-01-02 - Æblegrød og rødgrød 150",
                                              "4: P03 - 7.5 1999-12-31 - short -", "5: P04 kvinde - - no - -"))
            << name;
        EXPECT_EQ(table.variables[1].label, "Køn ved fødslen");
        EXPECT_EQ(table.variables[1].valueLabels.size(), 3U);
        std::vector<std::string> missing;
        for (const MissingCell& cell : table.missing) {
            missing.push_back(std::to_string(cell.row) + " " + table.variables[cell.column].name + " " + cell.code +
                              (cell.label.empty() ? "" : " " + cell.label));
        }
        EXPECT_THAT(missing,
                    ElementsAre("3 score 99", "3 answer 97 refused", "4 sex 9 intet svar", "4 answer 98 does not know",
                                "4 band 201", "5 score .", "5 visit .", "5 band 999"));
        EXPECT_EQ(lines(fixture(name, true))[1], "2: P01 1 12.25 2024-02-29 1 Hun sover godt – næsten altid 5");
    }
    const Table old = fixture("people-1252.sav");
    EXPECT_THAT(lines(old), ElementsAre("1: code sex free", "2: P01 kvinde Blåbærgrød", "3: P02 mænd Æble"));
    EXPECT_EQ(old.variables[1].label, "Køn");
}

TEST(StatisticsFile, PortableOfPspp) {
    const Table table = fixture("people.por");
    EXPECT_THAT(lines(table),
                ElementsAre("1: CODE SEX SCORE VISIT ANSWER BAND WORD", "2: P01 kvinde 12.25 2024-02-29 yes 5 well",
                            "3: P02 mand - 2023-01-02 - 150 it's $1/2", "4: P03 - 7.5 1999-12-31 - - short",
                            "5: P04 kvinde - - no - -"));
    EXPECT_EQ(table.variables[1].label, "Sex at birth");
}

TEST(StatisticsFile, OfStataWrittenByOthers) {
    const auto rows = [](const std::string& name) {
        std::vector<std::string> all = lines(fixture(name));
        for (std::string& each : all) {
            each.resize(std::min<std::size_t>(each.find("xxx"), each.size()));
        }
        return all;
    };
    EXPECT_THAT(rows("people-pandas.dta"), ElementsAre("1: code sex score visit free",
                                                       "2: P01 kvinde 12.25 2024-02-29 Hun sover godt – næsten altid",
                                                       "3: P02 mænd - 2023-01-02 Æblegrød og rødgrød",
                                                       "4: P03 - 7.5 1999-12-31 ", "5: P04 kvinde 0 - -"));
    // An old version, whose letters nothing tells the encoding of: pandas writes windows-1252 there, R UTF-8.
    EXPECT_EQ(rows("people-pandas-114.dta")[2], "3: P02 mænd - 2023-01-02 Æblegrød og rødgrød");
    EXPECT_THAT(rows("people-foreign.dta"),
                ElementsAre("1: code sex score visit free", "2: P01 kvinde 12.25 23435 Hun sover godt",
                            "3: P02 mænd - 23012 Æblegrød", "4: P03 - 7.5 14609 short", "5: P04 kvinde 0 - -"));
    EXPECT_THAT(fixture("people-pandas-114.dta").remarks, ElementsAre(HasSubstr("windows-1252 was taken")));
    EXPECT_TRUE(fixture("people-foreign.dta").remarks.empty());
    EXPECT_EQ(fixture("people-foreign.dta").variables[1].label, "Køn");
}

TEST(StatisticsFile, TransportOfSas) {
    const Table table = fixture("people.xpt");
    EXPECT_THAT(lines(table), ElementsAre("1: CODE SEX SCORE VISIT FREE", "2: P01 1 12.25 2024-02-29 Hun sover godt",
                                          "3: P02 2 - 2023-01-02 Æblegrød og rødgrød", "4: P03 9 7.5 1999-12-31 short",
                                          "5: P04 1 -0.1 - -"));
    EXPECT_EQ(table.variables[1].label, "Køn");
    EXPECT_EQ(table.encoding, "windows-1252");
    EXPECT_FALSE(table.encodingCertain);
}

TEST(StatisticsFile, OfSasItself) {
    const std::filesystem::path file = "/usr/lib/R/site-library/haven/examples/iris.sas7bdat";
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << "A file that SAS wrote comes with R's package haven, which is not installed.";
    }
    const Table table = readTable(storage::readFile(file), "iris.sas7bdat");
    ASSERT_EQ(table.rows.size(), 151U);
    EXPECT_EQ(lines(table)[1], "2: 5.1 3.5 1.4 0.2 setosa");
    EXPECT_EQ(lines(table)[150], "151: 5.9 3 5.1 1.8 virgin");
}

TEST(StatisticsFile, DamagedFilesAreRefusedWithASentence) {
    const std::string whole = file(readstat_begin_writing_sav, "DATE11", 0, true);
    for (std::size_t length = 8; length < whole.size() - 8; length += 61) {
        const std::string message =
            messageOf<InvalidInput>([&] { return readTable(whole.substr(0, length), "a.sav"); });
        EXPECT_THAT(message, HasSubstr("a.sav could not be read as a table. It is damaged")) << length;
    }
}

} // namespace
} // namespace emic::transcripts
