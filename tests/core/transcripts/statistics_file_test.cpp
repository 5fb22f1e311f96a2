// Statistics files are made here with the library's writer, and the dates in them were worked out by hand.
#include "core/text/error.h"
#include "core/transcripts/statistics_file.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>
#include <readstat.h>

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
