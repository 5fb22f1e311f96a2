#include "core/reports/table.h"
#include "core/reports/table_csv.h"
#include "core/reports/table_json.h"
#include "core/reports/table_text.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace emic::tests {
namespace {

using namespace reports;
using testing::HasSubstr;
using testing::Not;

Table small() {
    Table table;
    table.columns = {{"name", "Name"},
                     {"turns", "Turns", ColumnKind::integer},
                     {"share", "Share", ColumnKind::number, 1},
                     {"golden", "Golden", ColumnKind::yesNo},
                     {"speakers", "Speakers", ColumnKind::list}};
    table.rows.push_back({"Interview 1", 34, 12.25, true,
                          Cell(List{Object{{"label", "I"}, {"turns", 34}}, Object{{"label", "P07"}, {"turns", 33}}},
                               "I (interviewer, 34), P07 (P07, 33)")});
    table.rows.push_back({"Å", 7, -0.04, false, List{}});
    return table;
}

// Terminal

TEST(TableText, AlignsColumns) {
    EXPECT_EQ(tableText(small(), {.width = 0}),
              "Name         Turns  Share  Golden  Speakers\n"
              "───────────  ─────  ─────  ──────  ──────────────────────────────────\n"
              "Interview 1     34   12.2  yes     I (interviewer, 34), P07 (P07, 33)\n"
              "Å                7    0.0\n");
}

TEST(TableText, WrapsWhatIsTooLong) {
    EXPECT_EQ(tableText(small(), {.width = 60}), "Name         Turns  Share  Golden  Speakers\n"
                                                 "───────────  ─────  ─────  ──────  ─────────────────────────\n"
                                                 "Interview 1     34   12.2  yes     I (interviewer, 34), P07\n"
                                                 "                                   (P07, 33)\n"
                                                 "Å                7    0.0\n");
}

TEST(TableText, ShowsTheBeginningOfWhatIsTooLong) {
    const std::string text = tableText(small(), {.width = 60, .longText = LongText::excerpt, .headings = false});
    EXPECT_THAT(text, HasSubstr("P07 (P07,…\n"));
}

TEST(TableText, CountsColumnsOfTheTerminal) {
    EXPECT_EQ(displayWidth("cafe\u0301"), 4);
    EXPECT_EQ(displayWidth("漢字"), 4);
    EXPECT_EQ(displayWidth("한"), 2);
    EXPECT_EQ(displayWidth("שָׁלוֹם"), 4);
    EXPECT_EQ(displayWidth("😀"), 2);
    Table table;
    table.columns = {{"a", "A"}, {"b", "B"}};
    table.rows = {{"漢字", "x"}, {"abc", "y"}};
    EXPECT_EQ(tableText(table), "A     B\n────  ─\n漢字  x\nabc   y\n");
}

TEST(TableText, WritesNothingThatSteersTheTerminal) {
    Table table;
    table.columns = {{"a", "A\x1b[31m"}};
    table.rows = {{"x\x1b]0;owned\x07 \u009b31m \u202Eabc\r\n\tend \xFF"}, {"two\nlines"}};
    for (const LongText longText : {LongText::wrap, LongText::excerpt}) {
        const std::string text = tableText(table, {.width = 0, .longText = longText});
        for (const char each : text)
            EXPECT_TRUE(each == '\n' || static_cast<unsigned char>(each) >= 0x20) << static_cast<int>(each);
        EXPECT_THAT(text, Not(HasSubstr("\u009b")));
        EXPECT_THAT(text, Not(HasSubstr("\u202e")));
        EXPECT_THAT(text, HasSubstr("\\u{1B}]0;owned\\u{7}"));
        EXPECT_TRUE(text::isValidUtf8(text));
    }
    EXPECT_THAT(tableText(table, {.longText = LongText::excerpt}), HasSubstr("two⏎lines"));
    EXPECT_THAT(tableText(table), HasSubstr("two\nlines"));
}

TEST(TableText, LeavesOutWhatIsOnlyForFiles) {
    Table table = small();
    table.columns[0].room = Room::onlyInFiles;
    EXPECT_THAT(tableText(table), Not(HasSubstr("Interview")));
    EXPECT_THAT(tableCsv(table), HasSubstr("Interview"));
}

TEST(TableText, HasHeadingsWithoutRows) {
    Table table = small();
    table.rows.clear();
    EXPECT_EQ(tableText(table), "Name  Turns  Share  Golden  Speakers\n────  ─────  ─────  ──────  ────────\n");
    EXPECT_EQ(tableText({}), "");
}

TEST(TableText, TakesRowsThatAreTooShort) {
    Table table = small();
    table.rows = {{"x"}, {}};
    EXPECT_THAT(tableText(table), HasSubstr("\nx\n"));
    EXPECT_THAT(tableJson(table), HasSubstr("\"turns\": null"));
}

RC_GTEST_PROP(TableText, KeepsToItsWidth, (const std::vector<std::string>& cells)) {
    Table table;
    table.columns = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
    for (const std::string& cell : cells)
        table.rows.push_back({cell, cell + cell, cell + " " + cell});
    const int width = *rc::gen::inRange(60, 120);
    for (const LongText longText : {LongText::wrap, LongText::excerpt}) {
        const std::string text = tableText(table, {.width = width, .longText = longText});
        for (const std::string_view line : text::split(text, '\n'))
            RC_ASSERT(displayWidth(line) <= width);
    }
}

// CSV

/// A reader of RFC 4180 of its own.
std::vector<std::vector<std::string>> parseCsv(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char each = csv[at];
        if (quoted && each == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
            rows.back().back() += csv[++at];
        } else if (each == '"') {
            quoted = !quoted;
        } else if (!quoted && each == ',') {
            rows.back().emplace_back();
        } else if (!quoted && each == '\r' && csv[at + 1] == '\n') {
            ++at;
            rows.emplace_back(1);
        } else {
            rows.back().back() += each;
        }
    }
    rows.pop_back();
    return rows;
}

TEST(TableCsv, WritesNamesAndWords) {
    EXPECT_EQ(tableCsv(small()), "name,turns,share,golden,speakers\r\n"
                                 "Interview 1,34,12.25,yes,\"I (interviewer, 34), P07 (P07, 33)\"\r\n"
                                 "Å,7,-0.04,no,\r\n");
    EXPECT_THAT(tableCsv(small(), {.byteOrderMark = true}), testing::StartsWith("\xEF\xBB\xBFname"));
}

TEST(TableCsv, DisarmsFormulas) {
    Table table;
    table.columns = {{"a", "A"}};
    for (const char* text : {"=1+1", "+47 12", "-", "@SUM(A1)", "\t=1", "'=1", "'quote'", "＝1", "a=1", "\n=2"})
        table.rows.push_back({text});
    table.rows.push_back({-3});
    EXPECT_EQ(parseCsv(tableCsv(table)), (std::vector<std::vector<std::string>>{{"a"},
                                                                                {"'=1+1"},
                                                                                {"'+47 12"},
                                                                                {"'-"},
                                                                                {"'@SUM(A1)"},
                                                                                {"'\t=1"},
                                                                                {"''=1"},
                                                                                {"'quote'"},
                                                                                {"'＝1"},
                                                                                {"a=1"},
                                                                                {"'\n=2"},
                                                                                {"-3"}}));
    EXPECT_THAT(tableCsv(table, {.formulas = Formulas::keep}), HasSubstr("\r\n=1+1\r\n"));
}

TEST(TableCsv, HasAHeaderWithoutRows) {
    Table table = small();
    table.rows.clear();
    EXPECT_EQ(tableCsv(table), "name,turns,share,golden,speakers\r\n");
}

RC_GTEST_PROP(TableCsv, ComesBackAsItWas, (const std::vector<std::pair<std::string, std::string>>& cells)) {
    Table table;
    table.columns = {{"a", "A"}, {"b", "B"}};
    std::vector<std::vector<std::string>> expected{{"a", "b"}};
    for (const auto& [left, right] : cells) {
        table.rows.push_back({left, right});
        expected.push_back({left, right});
    }
    RC_ASSERT(parseCsv(tableCsv(table, {.formulas = Formulas::keep})) == expected);
    // Disarmed cells come back when an apostrophe before a formula sign, or before more apostrophes, is taken off.
    auto disarmed = parseCsv(tableCsv(table));
    for (auto& row : disarmed) {
        for (std::string& cell : row) {
            const std::size_t sign = cell.find_first_not_of('\'');
            if (sign != std::string::npos && sign > 0 &&
                std::string("=+-@\t\r\n").find(cell[sign]) != std::string::npos)
                cell.erase(0, 1);
        }
    }
    RC_ASSERT(disarmed == expected);
}

// JSON

TEST(TableJson, KeepsTypesOrderAndNesting) {
    const std::string json = tableJson(small());
    const auto parsed = nlohmann::ordered_json::parse(json);
    ASSERT_EQ(parsed.size(), 2U);
    EXPECT_EQ(parsed[0].begin().key(), "name");
    EXPECT_EQ(parsed[0]["turns"], 34);
    EXPECT_EQ(parsed[0]["share"], 12.25);
    EXPECT_EQ(parsed[0]["golden"], true);
    EXPECT_EQ(parsed[0]["speakers"][1]["label"], "P07");
    EXPECT_EQ(parsed[1]["speakers"], nlohmann::ordered_json::array());
    EXPECT_THAT(json, HasSubstr("\"name\": \"Å\""));
    EXPECT_EQ(json.back(), '\n');
    EXPECT_EQ(tableJson({}), "[]\n");
}

TEST(TableJson, WritesValidJsonForAnyText) {
    const std::string json = cellJson(Object{{"text", std::string("a\0b\x1b\x7f\xC2\x9b\xFF\"\\\u2028", 13)},
                                             {"number", std::numeric_limits<double>::quiet_NaN()},
                                             {"large", std::numeric_limits<std::int64_t>::max()},
                                             {"none", Cell()}});
    const auto parsed = nlohmann::json::parse(json);
    EXPECT_EQ(parsed["number"], nullptr);
    EXPECT_EQ(parsed["none"], nullptr);
    EXPECT_EQ(parsed["large"], std::numeric_limits<std::int64_t>::max());
    EXPECT_THAT(json, HasSubstr("\\u001b\\u007f\\u009b"));
    EXPECT_TRUE(text::isValidUtf8(json));
}

RC_GTEST_PROP(TableJson, ParsesBack, (const std::string& bytes)) {
    const auto parsed = nlohmann::json::parse(cellJson(Cell(bytes)));
    if (text::isValidUtf8(bytes))
        RC_ASSERT(parsed.get<std::string>() == bytes);
}

TEST(Table, ReadsNumbersAsPeopleWriteThem) {
    const Column column{"a", "A", ColumnKind::number, 2};
    EXPECT_EQ(inWords(Cell(-0.001), column), "0.00");
    EXPECT_EQ(inWords(Cell(1e300), column).size(), 304U);
    EXPECT_EQ(inWords(Cell(std::numeric_limits<double>::infinity()), column), "");
    EXPECT_EQ(inWords(Cell(Object{{"a", 1}, {"b", "x"}})), "a: 1; b: x");
}

} // namespace
} // namespace emic::tests
