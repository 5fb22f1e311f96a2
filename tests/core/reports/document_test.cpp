#include "core/reports/columns.h"
#include "core/reports/document_html.h"
#include "core/reports/number_cells.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace emic::tests {
namespace {

using namespace reports;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view hostile = "</p><script>alert('x')</script> & \"q\" \x1b[31m \xFF \x01 ]]> <!--";

Table outcomes() {
    return {{textColumn("name"), textColumn("variable"), textColumn("hidden", Room::onlyInFiles),
             textColumn("ci", Room::onPaper), numberColumn("p"), textColumn("empty"), listColumn("footnotes")},
            {{"HbA1c", "score", "x", "1 to 2", 0.25, {}, textList({"Excludes P03.", "Two left out."})},
             {"HbA1c", ">= 50", "x", "NA", 0.5, {}, textList({"Two left out."})},
             {"WHO-5", ">= 50", "x", "", 1.0, {}, textList({})}}};
}

Document documentOf(Block block) {
    return {"A study", "Report", "en", {{"change", "Before and after", {std::move(block)}}}};
}

TEST(PageTables, SetFootnotesBelow) {
    const PageTable page = pageTable("t", "Outcomes", outcomes());
    EXPECT_THAT(page.footnotes, ElementsAre("Excludes P03.", "Two left out."));
    EXPECT_EQ(marksOf(page, 0), "a, b");
    EXPECT_EQ(marksOf(page, 1), "b");
    EXPECT_EQ(marksOf(page, 2), "");
    EXPECT_EQ(letterOf(0), "a");
    EXPECT_EQ(letterOf(25), "z");
    EXPECT_EQ(letterOf(26), "aa");
    EXPECT_EQ(letterOf(701), "zz");
}

TEST(PageTables, ShowWhatHasRoomAndSaysSomething) {
    const PageTable page = pageTable("t", "Outcomes", outcomes());
    EXPECT_THAT(columnsOnPaper(page.table), ElementsAre(0, 1, 3, 4));
}

TEST(PageTables, PrintANameOnce) {
    const PageTable one = pageTable("t", "Outcomes", outcomes());
    EXPECT_EQ(onPaper(one, 0, 0), "HbA1c");
    EXPECT_EQ(onPaper(one, 1, 0), "");
    EXPECT_EQ(onPaper(one, 2, 0), "WHO-5");
    EXPECT_EQ(onPaper(one, 2, 1), ">= 50");
    // The second name is of another first one, so it is said again.
    const PageTable two = pageTable("t", "Outcomes", outcomes(), {}, 2);
    EXPECT_EQ(onPaper(two, 2, 1), ">= 50");
}

TEST(DocumentHtml, IsWellFormedAndWithoutOutsideWhateverItHolds) {
    PageTable page = pageTable("t", std::string(hostile), outcomes(), {std::string(hostile)});
    page.table.rows[0][0] = Cell(hostile);
    page.footnotes[0] = hostile;
    Document document = documentOf(page);
    document.title = hostile;
    document.sections[0].heading = hostile;
    document.sections[0].blocks.emplace_back(Paragraph{std::string(hostile)});
    document.sections[0].blocks.emplace_back(Heading{std::string(hostile)});
    document.sections[0].blocks.emplace_back(
        PageFigure{"f", std::string(hostile), Drawing{10, 10, std::string(hostile), std::string(hostile), {}}, {}});
    const std::string html = documentHtml(document);
    pugi::xml_document read;
    EXPECT_TRUE(read.load_string(html.c_str(), pugi::parse_default | pugi::parse_doctype));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("\x1b")));
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
    EXPECT_THAT(html, Not(testing::ContainsRegex("(src|href)=\"[^#]")));
}

TEST(DocumentHtml, CountsTablesAndFiguresAndMarksRows) {
    Document document = documentOf(pageTable("one", "Outcomes", outcomes(), {"A note."}));
    PageTable hidden = pageTable("two", "Everybody", outcomes());
    hidden.onlyInFiles = true;
    document.sections[0].blocks.emplace_back(hidden);
    document.sections[0].blocks.emplace_back(pageTable("three", "Items", outcomes()));
    const std::string html = documentHtml(document);
    EXPECT_THAT(html, HasSubstr("Table 1. Outcomes"));
    EXPECT_THAT(html, HasSubstr("Table 2. Items"));
    EXPECT_THAT(html, Not(HasSubstr("Everybody")));
    EXPECT_THAT(html, HasSubstr("HbA1c<sup>a, b</sup></th>"));
    EXPECT_THAT(html, HasSubstr("<p><sup>a</sup> Excludes P03.</p>"));
    EXPECT_THAT(html, HasSubstr("<p>A note.</p>"));
}

TEST(NumberCells, SayNumbersAsJournalsPrintThem) {
    EXPECT_EQ(inWords(probabilityCell(statistics::Figure(0.0004))), "< 0.001");
    EXPECT_EQ(inWords(probabilityCell(statistics::Figure(0.0006))), "< 0.001");
    EXPECT_EQ(inWords(probabilityCell(statistics::Figure(0.0289))), "0.029");
    EXPECT_EQ(inWords(figureCell(statistics::Figure(-0.001))), "0.00");
    EXPECT_EQ(inWords(figureCell(statistics::WhyNot::noDiscordantPairs)), "NA");
    EXPECT_EQ(inWords(shareCell(10, 27)), "10 (37.0)");
}

} // namespace
} // namespace emic::tests
