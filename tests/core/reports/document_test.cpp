#include "core/reports/columns.h"
#include "core/reports/document_docx.h"
#include "core/reports/document_folder.h"
#include "core/reports/document_html.h"
#include "core/reports/document_odt.h"
#include "core/reports/document_pdf.h"
#include "core/reports/document_xlsx.h"
#include "core/reports/number_cells.h"
#include "core/reports/picture.h"
#include "core/text/error.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/read_source.h"
#include "tests/app/folder_of_files.h"

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

/// One part of an office document.
std::string partOf(const std::string& bytes, const std::string& name) {
    return transcripts::Archive(bytes).read(name);
}

/// A document with one of everything, and hostile words in all of it.
Document everything() {
    PageTable page = pageTable("t/../x", std::string(hostile), outcomes(), {std::string(hostile)});
    page.table.rows[0][0] = Cell(hostile);
    page.table.rows[1][0] = Cell("=HYPERLINK(\"http://example.org\")");
    page.table.rows[2][0] = Cell(std::string(40'000, 'W'));
    Document made = documentOf(page);
    made.title = hostile;
    std::vector<Block>& blocks = made.sections[0].blocks;
    blocks.emplace_back(Heading{std::string(hostile)});
    blocks.emplace_back(Paragraph{std::string(hostile)});
    Drawing drawing{100, 50, std::string(hostile), std::string(hostile), {}};
    drawing.groups.push_back({"", {Words{{10, 10}, std::string(hostile), 9, Anchor::start, false, 0, Ink::ink}}});
    blocks.emplace_back(PageFigure{"f", std::string(hostile), drawing, {}});
    Table wide;
    for (int column = 0; column < 12; ++column)
        wide.columns.push_back(numberColumn("n" + std::to_string(column)));
    wide.rows.push_back(Row(12, Cell(1.5)));
    blocks.emplace_back(pageTable("wide", "Wide", wide));
    analysis::Quote quote;
    quote.theme = "Calm";
    quote.verbatim = "I was, with Anna, calm";
    quote.published = "I was [...] calm";
    quote.source = "Interview 7";
    PageQuotes quotes;
    quotes.quotes.quotes = {quote};
    quotes.quotes.verbatim = false;
    blocks.emplace_back(quotes);
    return made;
}

TEST(DocumentDocx, HasRealTablesPicturesAndPagesThatLieDown) {
    const std::string bytes = documentDocx(everything());
    pugi::xml_document read;
    ASSERT_TRUE(read.load_string(partOf(bytes, "word/document.xml").c_str()));
    EXPECT_EQ(read.select_nodes("//w:tbl").size(), 2U);
    EXPECT_EQ(read.select_nodes("//w:tblHeader").size(), 2U);
    EXPECT_EQ(read.select_nodes("//pic:pic").size(), 1U);
    EXPECT_EQ(read.select_nodes("//w:pgSz[@w:orient='landscape']").size(), 1U);
    EXPECT_EQ(read.select_nodes("//w:sectPr").size(), 3U);
    EXPECT_EQ(read.select_nodes("//w:vertAlign").size(), 4U); // two marked rows, two footnotes
    EXPECT_TRUE(partOf(bytes, "word/media/figure1.png").starts_with("\x89PNG"));
    EXPECT_TRUE(partOf(bytes, "word/media/figure1.svg").starts_with("<?xml"));
    for (const char* part : {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml",
                             "word/footer1.xml", "docProps/core.xml"}) {
        pugi::xml_document other;
        EXPECT_TRUE(other.load_string(partOf(bytes, part).c_str())) << part;
    }
    EXPECT_EQ(bytes, documentDocx(everything()));
}

TEST(DocumentOdt, HasRealTablesPicturesAndPagesThatLieDown) {
    Document document = everything();
    analysis::Quote said;
    said.published = "Jeg var, rolig";
    said.translation = "I was calm";
    said.translationLanguage = "en";
    said.tag = "female";
    document.sections[0].blocks.emplace_back(
        Prose{{std::string("They were  calm: "), SetQuote{said, "", "da"}, std::string(hostile)}});
    const std::string bytes = documentOdt(document);
    // Programs know the kind of file by these bytes, which stand uncompressed in front (ODF 1.2, part 3, 3.3).
    EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
    pugi::xml_document read;
    ASSERT_TRUE(read.load_string(partOf(bytes, "content.xml").c_str()));
    EXPECT_EQ(read.select_nodes("//table:table").size(), 2U);
    EXPECT_EQ(read.select_nodes("//table:table-header-rows").size(), 2U);
    EXPECT_EQ(read.select_nodes("//draw:frame").size(), 1U);
    EXPECT_EQ(read.select_nodes("//style:style[@style:master-page-name='Lying']").size(), 1U);
    EXPECT_EQ(read.select_nodes("//text:span[@text:style-name='Raised']").size(), 4U); // two rows, two footnotes
    EXPECT_EQ(read.select_nodes("//text:span[@text:style-name='words-da']").size(), 1U);
    EXPECT_EQ(read.select_nodes("//text:span[@text:style-name='words-en-slanted']").size(), 1U);
    EXPECT_THAT(partOf(bytes, "content.xml"), HasSubstr("They were <text:s/>calm"));
    EXPECT_TRUE(partOf(bytes, "Pictures/figure1.png").starts_with("\x89PNG"));
    for (const char* part : {"styles.xml", "meta.xml", "META-INF/manifest.xml", "Pictures/figure1.svg"}) {
        pugi::xml_document other;
        EXPECT_TRUE(other.load_string(partOf(bytes, part).c_str())) << part;
    }
    EXPECT_THAT(partOf(bytes, "content.xml"), Not(HasSubstr("\x1b")));
    EXPECT_EQ(bytes, documentOdt(document));
}

TEST(DocumentPdf, IsAFileOfPagesWithAnOutline) {
    const std::string bytes = documentPdf(everything());
    EXPECT_TRUE(bytes.starts_with("%PDF-1."));
    EXPECT_THAT(bytes, HasSubstr("%%EOF"));
    EXPECT_THAT(bytes, HasSubstr("/Outlines"));
    EXPECT_EQ(bytes, documentPdf(everything()));
}

TEST(DocumentPdf, TakesWhatNoPageTakes) {
    PageTable page = pageTable("long", "Long", outcomes());
    page.table.rows[0][0] = Cell(std::string(60'000, 'W'));
    page.table.rows[1][0] = Cell("word " + std::string(4'000, '\n') + "end");
    Document document = documentOf(page);
    document.sections[0].blocks.emplace_back(PageFigure{"f", "High", Drawing{400, 40'000, "High", "High", {}}, {}});
    document.sections[0].blocks.emplace_back(PageFigure{"n", "Nothing", Drawing{0, 0, "", "", {}}, {}});
    document.sections[0].blocks.emplace_back(Prose{});
    EXPECT_GT(documentPdf(document).size(), 10'000U);
    EXPECT_TRUE(documentPdf({}).starts_with("%PDF-1.")) << "also of nothing";
}

TEST(DocumentXlsx, KeepsNumbersAndNeverFormulas) {
    const std::string bytes = documentXlsx(everything());
    EXPECT_EQ(bytes, documentXlsx(everything()));
    const std::string sheet = partOf(bytes, "xl/worksheets/sheet2.xml");
    EXPECT_THAT(sheet, HasSubstr("<v>0.25</v>"));
    EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
    EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
    EXPECT_THAT(partOf(bytes, "xl/sharedStrings.xml"), HasSubstr("=HYPERLINK"));
    EXPECT_THAT(partOf(bytes, "xl/workbook.xml"), HasSubstr("name=\"t----x\""));
    EXPECT_THAT(partOf(bytes, "docProps/core.xml"), HasSubstr("1970"));
}

TEST(Workbooks, ExpandWhatCellsHold) {
    Table table{{textColumn("name"), textColumn("before")}, {}};
    table.rows.push_back({"A", Cell(Object{{"n", 3}, {"mean", 2.5}}, "2.5 (1-4)")});
    table.rows.push_back({"B", Cell(Object{{"count", 1}, {"n", 3}}, "1 (33.3)")});
    const std::vector<FolderFile> files = documentFiles(documentOf(pageTable("change", "Change", table)));
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].name, "change.csv");
    EXPECT_EQ(files[0].bytes, "name,before,before_n,before_mean,before_count\r\n"
                              "A,2.5 (1-4),3,2.5,\r\nB,1 (33.3),3,,1\r\n");
    EXPECT_EQ(files[1].name, "contents.csv");
}

TEST(Quotes, ArePublishedWithoutTheWordsThatWereLeftOut) {
    for (const std::string& written :
         {documentHtml(everything()), partOf(documentDocx(everything()), "word/document.xml"),
          partOf(documentOdt(everything()), "content.xml"), documentFiles(everything()).at(3).bytes}) {
        EXPECT_THAT(written, HasSubstr("I was [...] calm"));
        EXPECT_THAT(written, Not(HasSubstr("Anna")));
    }
}

TEST(ReportFolder, IsWholeOrNotThere) {
    const FolderOfFiles folder;
    writeFolder(folder / "report", {{"contents.csv", "1"}, {"a.csv", "2"}});
    EXPECT_EQ(FolderOfFiles::read(folder / "report/a.csv"), "2");
    EXPECT_EQ(std::filesystem::status(folder / "report").permissions(), std::filesystem::perms::owner_all);
    writeFolder(folder / "report/", {{"contents.csv", "3"}});
    EXPECT_EQ(FolderOfFiles::read(folder / "report/contents.csv"), "3");
    EXPECT_FALSE(std::filesystem::exists(folder / "report/a.csv"));
    folder.write("report/thesis.docx", "mine");
    EXPECT_THROW(writeFolder(folder / "report", {{"contents.csv", "4"}}), InvalidInput);
    folder.write("other/contents.csv.txt", "mine");
    EXPECT_THROW(writeFolder(folder / "other", {{"contents.csv", "4"}}), InvalidInput);
    EXPECT_THROW(writeFolder(folder / "none/report", {{"contents.csv", "4"}}), Error);
    EXPECT_EQ(FolderOfFiles::read(folder / "report/thesis.docx"), "mine");
    // Nothing unfinished is left behind.
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++entries;
    EXPECT_EQ(entries, 2U);
}

TEST(Pictures, AreMadeOfAnySize) {
    EXPECT_TRUE(png(Drawing{1, 1, "Small", "Small", {}}).starts_with("\x89PNG"));
    EXPECT_TRUE(png(Drawing{520, 60'000, "High", "High", {}}).starts_with("\x89PNG"));
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
