#include "core/text/error.h"
#include "core/transcripts/spreadsheet_dates.h"
#include "core/transcripts/table.h"
#include "tests/core/transcripts/packages.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::xlsx;

std::vector<std::string> texts(const Row& row) {
    std::vector<std::string> result;
    for (const Cell& cell : row.cells) {
        result.push_back(cell.text);
    }
    return result;
}

TEST(Csv, FindsTheDelimiter) {
    for (const char delimiter : {',', ';', '\t'}) {
        std::string file = "id|age|said\nP1|40|\"a, b; c\t|d\"\nP2|41|x\n";
        for (std::size_t at = file.find('|'); at != std::string::npos; at = file.find('|', at + 1)) {
            file[at] = delimiter;
        }
        const Table table = readTable(file, "a.csv");
        EXPECT_EQ(table.delimiter, delimiter);
        ASSERT_EQ(table.rows.size(), 3U);
        EXPECT_THAT(texts(table.rows[2]), ElementsAre("P2", "41", "x"));
        EXPECT_EQ(table.columns, 3U);
        EXPECT_THAT(table.remarks, IsEmpty());
    }
}

TEST(Csv, LeavesDecimalCommasToTheCaller) {
    const Table table = readTable("id;bmi\nP1;27,5\nP2;31,0\n", "a.csv");
    EXPECT_EQ(table.rows[1].at(1), "27,5");
}

TEST(Csv, ReadsQuotesLineBreaksAndEmptyRows) {
    const Table table =
        readTable("\xEF\xBB\xBFid,said\r\n\r\nP1,\"one\r\n\"\"two\"\"\"\r\n P2 , x \r\n,\r\nP3,y", "a.csv");
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0].at(0), "id");
    EXPECT_EQ(table.rows[1].number, 3);
    EXPECT_EQ(table.rows[1].at(1), "one\n\"two\"");
    EXPECT_EQ(table.rows[2].at(0), " P2 ");
    EXPECT_EQ(table.rows[3].number, 6);
    EXPECT_EQ(table.rows[3].at(7), "");
}

TEST(Csv, NamesRaggedRows) {
    const Table table = readTable("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,\n", "a.csv");
    EXPECT_THAT(table.remarks,
                ElementsAre("2 rows have another number of cells than the first row's 3: row 3 (2), 4 (4)."));
}

TEST(Csv, ReadsOldEncodings) {
    const Table table = readTable("navn;by\nS\xF8ren;\xC5rhus\nK\xE6re;\xD8lstykke og omegn\n", "a.csv");
    EXPECT_EQ(table.rows[1].at(0), "Søren");
    EXPECT_FALSE(table.encodingCertain);
}

TEST(Csv, RefusesWhatIsNoTable) {
    EXPECT_THROW((void)readTable("", "a.csv"), InvalidInput);
    EXPECT_THROW((void)readTable("\n\n", "a.csv"), InvalidInput);
    EXPECT_THROW((void)readTable("%PDF-1.4", "a.csv"), InvalidInput);
    EXPECT_THROW((void)readTable(std::string(20, '\0'), "a.csv"), InvalidInput);
    EXPECT_THROW((void)readTable("a,\"" + std::string(largestCell + 1, 'x') + "\"", "a.csv"), InvalidInput);
    EXPECT_THROW((void)readTable(std::string(mostColumns + 1, ','), "a.csv"), InvalidInput);
}

TEST(Csv, GivesBackWhatWasWritten) {
    EXPECT_TRUE(rc::check("write then read is identity", [] {
        using Cells = std::vector<std::string>;
        const auto cell = rc::gen::container<std::string>(rc::gen::element('a', ' ', ',', ';', '"', '\n', '\t'));
        const auto rows = *rc::gen::container<std::vector<Cells>>(rc::gen::container<Cells>(3, cell));
        std::string file = "h,h,h\nh,h,h\n";
        for (const Cells& row : rows) {
            for (std::size_t i = 0; i < 3; ++i) {
                std::string quoted = "\"";
                for (const char c : row[i]) {
                    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
                }
                file += quoted + (i == 2 ? "\"\n" : "\",");
            }
        }
        TableOptions options;
        options.delimiter = ',';
        const Table table = readTable(file, "a.csv", options);
        std::size_t at = 2;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i][0].empty() && rows[i][1].empty() && rows[i][2].empty()) {
                continue;
            }
            RC_ASSERT(at < table.rows.size());
            RC_ASSERT(table.rows[at].at(0) == rows[i][0]);
            RC_ASSERT(table.rows[at].at(1) == rows[i][1]);
            RC_ASSERT(table.rows[at].at(2) == rows[i][2]);
            ++at;
        }
    }));
}

TEST(Xlsx, ReadsEveryKindOfCell) {
    const std::string bytes =
        xlsx("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" "
             "t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
             "<c r=\"D2\"><v>1.2500000000000000E1</v></c><c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" "
             "s=\"1\"><v>45351</v></c>"
             "<c r=\"G2\" s=\"2\"><v>45351.5451388889</v></c><c r=\"H2\" t=\"e\"><v>#N/A</v></c>"
             "<c r=\"I2\" t=\"str\"><f>A1&amp;B1</f><v>cached</v></c><c r=\"J2\"><v>0.1</v></c></row>"
             "<row><c><v>7</v></c></row>",
             "<si><t>zero</t></si><si><t>one</t><rPh><t>reading</t></rPh></si>",
             "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]dd\\-mm\\-yyyy hh:mm\"/></numFmts>"
             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>");
    const Table table = readTable(bytes, "a.xlsx");
    EXPECT_EQ(table.sheet, "People");
    EXPECT_THAT(table.sheets, ElementsAre("People", "More"));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].number, 2);
    EXPECT_THAT(texts(table.rows[0]), ElementsAre("one", "", "inline", "12.5", "yes", "2024-02-29",
                                                  "2024-02-29T13:05:00", "", "cached", "0.1"));
    EXPECT_EQ(table.rows[0].cells[5].kind, CellKind::date);
    EXPECT_EQ(table.rows[1].number, 3);
    EXPECT_THAT(table.remarks[0], HasSubstr("H2"));
}

TEST(Xlsx, ReadsTheSheetAskedFor) {
    TableOptions options;
    options.sheet = "more";
    EXPECT_EQ(readTable(xlsx(""), "a.xlsx", options).rows[0].at(0), "2");
    options.sheet = "none";
    EXPECT_THROW((void)readTable(xlsx(""), "a.xlsx", options), NotFound);
}

TEST(Xlsx, CountsDaysAsSpreadsheetsDo) {
    EXPECT_EQ(dateOf(1, false), "1900-01-01");
    EXPECT_EQ(dateOf(59, false), "1900-02-28");
    EXPECT_EQ(dateOf(61, false), "1900-03-01");
    EXPECT_EQ(dateOf(36526, false), "2000-01-01");
    EXPECT_EQ(dateOf(0, true), "1904-01-01");
    EXPECT_EQ(dateOf(43889, true), "2024-02-29");
    EXPECT_EQ(dateOf(0.5, false), "12:00:00");
    EXPECT_EQ(dateOf(45351.9999999, false), "2024-03-01");
    EXPECT_EQ(dateOf(-1, false), "");
    EXPECT_EQ(dateOf(1e9, false), "");
    EXPECT_EQ(readTable(xlsx("<row><c s=\"0\"><v>43889</v></c></row>", "", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                             "<workbookPr date1904=\"1\"/>"),
                        "a.xlsx")
                  .rows[0]
                  .at(0),
              "2024-02-29");
}

TEST(Xlsx, KnowsFormatsOfDates) {
    for (const std::string_view code : {"dd/mm/yyyy", "[h]:mm", "[$-409]h:mm AM/PM", "\"on\" d", "mmm yy;@"}) {
        EXPECT_TRUE(isDateFormat(code)) << code;
    }
    for (const std::string_view code : {"General", "0.00", "#,##0 \"days\"", "[Red]0", "0\\d", "@", "0;d", "_d0", ""}) {
        EXPECT_FALSE(isDateFormat(code)) << code;
    }
}

TEST(Xlsx, RefusesDamage) {
    EXPECT_THROW((void)readTable(xlsx("<row r=\"5\"/><row r=\"5\"/>"), "a.xlsx"), InvalidInput);
    EXPECT_THROW((void)readTable(xlsx("<row r=\"99999999\"/>"), "a.xlsx"), InvalidInput);
    EXPECT_THROW((void)readTable(xlsx("<row><c t=\"s\"><v>4</v></c></row>"), "a.xlsx"), InvalidInput);
    EXPECT_THROW((void)readTable(xlsx("<row><c r=\"ZZZZ1\"><v>4</v></c></row>"), "a.xlsx"), InvalidInput);
    const std::string whole = xlsx("<row><c><v>4</v></c></row>");
    EXPECT_THROW((void)readTable(whole.substr(0, whole.size() / 2), "a.xlsx"), InvalidInput);
}

} // namespace
} // namespace emic::transcripts
