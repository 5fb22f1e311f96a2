#include "core/text/error.h"
#include "core/transcripts/odt_reader.h"
#include "tests/core/transcripts/packages.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::read;
using testing::turns;
using testing::zipped;

constexpr std::string_view mimeType = "application/vnd.oasis.opendocument.text";

std::string flat(std::string_view body, std::string_view before = {}) {
    return "<?xml version=\"1.0\"?>\n<office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"t\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:table=\"a\" xmlns:draw=\"d\" xmlns:dc=\"c\">" +
           std::string(before) + "<office:body><office:text>" + std::string(body) +
           "</office:text></office:body></office:document>";
}

Document document(std::string_view body, std::string_view before = {}) {
    return readOdt(flat(body, before), {});
}

std::vector<std::string> paragraphs(std::string_view body, std::string_view before = {}) {
    const Document read = document(body, before);
    std::vector<std::string> result;
    for (const Block& block : read.blocks) {
        result.emplace_back(read.words(block.text));
    }
    return result;
}

std::string messageOf(const std::string& bytes, std::string_view fileName = "a.odt") {
    try {
        (void)readSource(bytes, fileName);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Odt, KeepsSpacesTabsAndLineBreaks) {
    EXPECT_THAT(paragraphs("<text:p>I:<text:tab/>one<text:line-break/>t<text:s/>wo<text:s text:c=\"3\"/>x</text:p>\n"
                           "<text:p/><text:p> </text:p>"
                           "<text:p><text:span>P:</text:span> <text:span>b &amp; c</text:span></text:p>"),
                ElementsAre("I:\tone\nt wo   x", "P: b & c"));
    EXPECT_THAT(paragraphs("<text:p>a<text:s text:c=\"99999999999999999999\"/><text:s text:c=\"-1\"/>b</text:p>"),
                ElementsAre("a  b"));
}

TEST(Odt, KnowsWhatIsBoldByHand) {
    constexpr std::string_view styles =
        "<office:styles>"
        "<style:style style:name=\"Speaker\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
        "</style:style>"
        "<style:style style:name=\"Loud\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/>"
        "</style:style></office:styles><office:automatic-styles>"
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Loud\"/>"
        "<style:style style:name=\"P2\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"700\"/>"
        "</style:style>"
        "<style:style style:name=\"T1\" style:family=\"text\" style:parent-style-name=\"Speaker\"/>"
        "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties fo:font-weight=\"normal\"/>"
        "</style:style>"
        "<style:style style:name=\"T3\" style:family=\"text\" style:parent-style-name=\"T3\"/>"
        "</office:automatic-styles>";
    const Document read =
        document("<text:p text:style-name=\"P1\">no <text:span text:style-name=\"T1\">o</text:span>"
                 "<text:span text:style-name=\"Speaker\">ne</text:span></text:p>"
                 "<text:p text:style-name=\"P2\">two <text:span text:style-name=\"T2\">no</text:span></text:p>"
                 "<text:p text:style-name=\"none\"><text:span text:style-name=\"T3\">no</text:span></text:p>",
                 styles);
    ASSERT_EQ(read.marks.size(), 2U);
    EXPECT_EQ(read.words(read.marks[0].text), "one");
    EXPECT_EQ(read.words(read.marks[1].text), "two ");
}

TEST(Odt, LeavesOutWhatIsHiddenAndCountsIt) {
    const Document read =
        document("<text:section text:display=\"none\"><text:p>secret</text:p></text:section>"
                 "<text:section><text:p>a<text:span text:style-name=\"H\">b<text:tab/></text:span>c"
                 "<text:hidden-text text:is-hidden=\"true\">d</text:hidden-text></text:p></text:section>"
                 "<text:p text:style-name=\"HP\">e</text:p>",
                 "<office:automatic-styles><style:style style:name=\"H\" style:family=\"text\">"
                 "<style:text-properties text:display=\"none\"/></style:style><style:style style:name=\"HP\" "
                 "style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>"
                 "</office:automatic-styles>");
    EXPECT_EQ(read.text, "ac\n");
    EXPECT_THAT(read.leftOut, ElementsAre(LeftOut{"hidden passages", 4}));
}

TEST(Odt, ReadsListsSectionsAndTablesWithinEachOther) {
    const Document read =
        document("<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p>"
                 "</text:list-item></text:list></text:list-item></text:list>"
                 "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>c</text:p>"
                 "</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"
                 "<table:table-row><table:table-cell><text:list><text:list-item><text:p>d</text:p></text:list-item>"
                 "</text:list><text:h>e</text:h></table:table-cell></table:table-row></table:table><text:h>f</text:h>");
    std::string kinds;
    for (const Block& block : read.blocks) {
        kinds += std::to_string(static_cast<int>(block.kind));
    }
    EXPECT_EQ(read.text, "a\nb\nc\nd\ne\nf\n");
    EXPECT_EQ(kinds, "223311");
}

TEST(Odt, PutsBoxesBehindTheirParagraphAndCountsPictures) {
    const Document read = document(
        "<text:p>before<draw:frame><draw:text-box><text:p>box</text:p><text:p>in<draw:custom-shape><text:p>shape"
        "</text:p></draw:custom-shape></text:p></draw:text-box></draw:frame> after</text:p>"
        "<text:p>x<draw:frame><draw:image/><draw:image/><svg:title>not this</svg:title></draw:frame></text:p>"
        "<draw:frame><draw:text-box><text:p>fixed to the page</text:p></draw:text-box></draw:frame>"
        "<text:p>y<draw:frame><draw:object/><draw:image/></draw:frame></text:p>");
    EXPECT_EQ(read.text, "before after\nbox\nin\nshape\nx\nfixed to the page\ny\n");
    EXPECT_THAT(read.leftOut, ElementsAre(LeftOut{"pictures", 1}, LeftOut{"embedded documents", 1}));
}

TEST(Odt, KeepsNotesWithinNotes) {
    const Document read = document(
        "<text:p>a<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>one<office:annotation><dc:creator>Bo</dc:creator><dc:date>2024</dc:date><text:p>two</text:p>"
        "<text:list><text:list-item><text:p>three</text:p></text:list-item></text:list></office:annotation></text:p>"
        "<text:p>four</text:p></text:note-body></text:note>b</text:p>");
    EXPECT_EQ(read.text, "ab\n");
    ASSERT_EQ(read.notes.size(), 2U);
    EXPECT_EQ(read.notes[0].author, "Bo");
    EXPECT_EQ(read.notes[0].text, "two three");
    EXPECT_EQ(read.notes[1].text, "one four");
    EXPECT_EQ(read.notes[1].kind, "footnote");
    EXPECT_EQ(read.notes[1].at, 1U);
}

TEST(Odt, IsKnownByItsBytes) {
    const std::string content = flat("<text:p>I: a</text:p><text:p>P: b</text:p>");
    const std::string packed = zipped({{"mimetype", std::string(mimeType)}, {"content.xml", content}});
    const auto source = read(packed, LabelStyle::automatic, "a.docx");
    EXPECT_EQ(source.source.format, "odt");
    EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b"));
    EXPECT_THAT(source.source.remarks,
                ElementsAre(HasSubstr("named .docx but it is an OpenDocument text (ODT), and was read as such")));
    EXPECT_EQ(read("\xEF\xBB\xBF" + content, LabelStyle::automatic, "a.txt").source.format, "odt");
    // Packed anew by another program, with the type behind the rest or not at all.
    EXPECT_EQ(read(zipped({{"content.xml", content}, {"META-INF/manifest.xml", "<m/>"}})).source.format, "odt");
    EXPECT_EQ(read("I: <office:document> is a tag\nP: b\n").source.format, "text");
}

TEST(Odt, RefusesWhatItCannotRead) {
    const std::string content = flat("<text:p>I: a</text:p>");
    EXPECT_THAT(messageOf(zipped({{"mimetype", std::string(mimeType)},
                                  {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"},
                                  {"content.xml", "rubbish"}})),
                HasSubstr("locked with a password"));
    EXPECT_THAT(messageOf(zipped({{"mimetype", std::string(mimeType)}})), HasSubstr("lacks its part content.xml"));
    EXPECT_THAT(messageOf(zipped({{"content.xml", "<office:document-content><office:body><office:spreadsheet/>"
                                                  "</office:body></office:document-content>"},
                                  {"META-INF/manifest.xml", "<m/>"}})),
                HasSubstr("not one of a word processor"));
    EXPECT_THAT(messageOf(content.substr(0, content.size() / 2), "a.fodt"), HasSubstr("damaged"));
    EXPECT_THAT(messageOf(flat("<text:p/>")), HasSubstr("no words"));
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<text:span>";
    }
    EXPECT_FALSE(messageOf(flat("<text:p>" + deep)).empty());
    const std::string whole = zipped({{"mimetype", std::string(mimeType)}, {"content.xml", content}});
    for (std::size_t size = 100; size < whole.size(); size += 7) {
        EXPECT_FALSE(messageOf(whole.substr(0, size)).empty()) << size;
    }
}

} // namespace
} // namespace emic::transcripts
