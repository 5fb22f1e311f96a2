#include "core/text/error.h"
#include "core/transcripts/docx_reader.h"
#include "tests/core/transcripts/packages.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::docx;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Parts;
using testing::read;
using testing::turns;
using testing::zipped;

std::string p(std::string_view words) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + std::string(words) + "</w:t></w:r></w:p>";
}

std::vector<std::string> paragraphs(std::string_view body, const Parts& more = {}) {
    const std::string bytes = docx(body, more);
    const Document document = readDocx(bytes, {});
    std::vector<std::string> result;
    for (const Block& block : document.blocks) {
        result.emplace_back(document.words(block.text));
    }
    return result;
}

std::string messageOf(const std::string& bytes, std::string_view fileName = "a.docx") {
    try {
        (void)readSource(bytes, fileName);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Docx, GivesParagraphsWithTabsAndLineBreaks) {
    EXPECT_THAT(paragraphs("<w:p><w:r><w:t>I:</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p><w:p/>" +
                           p("P: b &amp; c")),
                ElementsAre("I:\tone\ntwo", "P: b & c"));
}

TEST(Docx, KeepsInsertionsAndDropsDeletionsAndFieldCodes) {
    EXPECT_THAT(
        paragraphs(
            "<w:p><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
            "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>moved </w:t></w:r></w:moveTo>"
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>"
            "<w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink>"
            "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t> box</w:t></w:r></w:sdtContent></w:sdt></w:p>"),
        ElementsAre("new moved 7 link box"));
}

TEST(Docx, ReadsTablesCellByCell) {
    const std::string bytes =
        docx("<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + p("c") + "</w:tc></w:tr></w:tbl>" + p("d"));
    const Document document = readDocx(bytes, {});
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::cell);
    EXPECT_EQ(document.blocks[3].kind, BlockKind::paragraph);
}

TEST(Docx, ReadsTextBoxesOnce) {
    const std::string box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";
    EXPECT_THAT(paragraphs("<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                           "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                           "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> after</w:t></w:r></w:p>"),
                ElementsAre("before after", "in the box"));
}

TEST(Docx, PutsNotesBesideTheSpeech) {
    const auto source =
        read(docx("<w:p><w:r><w:t>I: a</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("P: b") + p("I: c"),
                  {{"footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"-1\"><w:p/></w:footnote>"
                                     "<w:footnote w:id=\"2\">" +
                                         p("a note") + "</w:footnote></w:footnotes>"},
                   {"header.xml", "<w:hdr xmlns:w=\"w\">" + p("page head") + "</w:hdr>"}}),
             LabelStyle::automatic, "a.docx");
    EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b", "I: c"));
    ASSERT_EQ(source.report.notes.size(), 1U);
    EXPECT_EQ(source.report.notes[0].text, "a note");
    EXPECT_EQ(source.report.notes[0].place, 1U);
    EXPECT_THAT(source.report.leftOut, ElementsAre(LeftOut{"headers and footers", 1}));
}

TEST(Docx, KnowsHeadingsListsAndBold) {
    const std::string bytes =
        docx("<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Schlaf</w:t></w:r></w:p>"
             "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>"
             "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>An</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>na:</w:t></"
             "w:r><w:r><w:t> hi</w:t></w:r></w:p>",
             {{"styles.xml", "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading "
                             "1\"/></w:style></w:styles>"}});
    const Document document = readDocx(bytes, {});
    ASSERT_EQ(document.blocks.size(), 3U);
    EXPECT_EQ(document.blocks[0].kind, BlockKind::heading);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::listItem);
    ASSERT_EQ(document.marks.size(), 1U);
    EXPECT_EQ(document.words(document.marks[0].text), "Anna:");
}

TEST(Docx, FindsLabelsInBoldAndBehindLineBreaks) {
    const auto bold = [](std::string_view label, std::string_view words) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + std::string(label) + "</w:t></w:r><w:r><w:t>" +
               std::string(words) + "</w:t></w:r></w:p>";
    };
    auto source = read(docx(bold("Anna:", " a") + bold("Bo:", " b") + bold("Anna:", " c") + p("Well: d")),
                       LabelStyle::automatic, "a.docx");
    EXPECT_EQ(source.report.style, LabelStyle::bold);
    EXPECT_THAT(turns(source), ElementsAre("Anna: a", "Bo: b", "Anna: c\nWell: d"));
    // The interviewer's words are bold, label and all.
    source =
        read(docx(bold("I: a b c", "") + p("P: b") + bold("I: c d", "") + p("P: d")), LabelStyle::automatic, "a.docx");
    EXPECT_EQ(source.report.style, LabelStyle::plain);
    source = read(docx("<w:p><w:r><w:t>I: a</w:t><w:br/><w:t>P: b</w:t><w:br/><w:t>more</w:t></w:r></w:p>"),
                  LabelStyle::automatic, "a.docx");
    EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b\nmore"));
}

TEST(Docx, IsKnownByItsBytes) {
    const auto source = read(docx(p("I: a") + p("P: b")), LabelStyle::automatic, "a.txt");
    EXPECT_EQ(source.source.format, "docx");
    EXPECT_THAT(source.source.remarks, ElementsAre(HasSubstr("named .txt but it is a Word document")));
    const auto text = read("I: a\nP: b\n", LabelStyle::automatic, "a.docx");
    EXPECT_EQ(text.source.format, "text");
    EXPECT_THAT(text.source.remarks, ElementsAre(HasSubstr("named .docx but it is plain text")));
}

TEST(Docx, RefusesWhatIsCutShort) {
    const std::string whole = docx(p("I: a") + p("P: b"));
    for (std::size_t size = 4; size < whole.size(); size += 7) {
        const std::string message = messageOf(whole.substr(0, size));
        EXPECT_FALSE(message.empty()) << size;
    }
    EXPECT_THAT(messageOf(whole.substr(0, whole.size() / 2)), HasSubstr("cut short"));
}

TEST(Docx, RefusesBombs) {
    const std::string bytes = docx(p(std::string(60'000'000, 'a')));
    EXPECT_LT(bytes.size(), 200'000U);
    EXPECT_THAT(messageOf(bytes), HasSubstr("far larger than a document can be"));
}

TEST(Docx, RefusesNamesThatLeadOut) {
    for (const std::string name : {"../x", "word/../../x", "/etc/x", "word\\..\\x", "C:x"}) {
        EXPECT_THAT(messageOf(zipped({{"word/document.xml", "<d/>"}, {name, "x"}})), HasSubstr("leads out")) << name;
    }
}

TEST(Docx, RefusesEntityDeclarations) {
    const std::string bytes = zipped(
        {{"_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>"},
         {"word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document "
                               "xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"}});
    EXPECT_THAT(messageOf(bytes), HasSubstr("declares entities"));
}

TEST(Docx, RefusesWhatIsNestedTooDeeply) {
    std::string open;
    std::string close;
    for (int i = 0; i < 200'000; ++i) {
        open += "<w:ins>";
        close += "</w:ins>";
    }
    EXPECT_THAT(messageOf(docx("<w:p>" + open + close + "</w:p>" + p("x"))), HasSubstr("nested more deeply"));
}

TEST(Docx, RefusesBrokenXmlAndOtherArchives) {
    EXPECT_THAT(messageOf(docx("<w:p><w:r>")), HasSubstr("damaged"));
    EXPECT_THAT(messageOf(zipped({{"a.txt", "hello"}})), HasSubstr("holds no Word document"));
    EXPECT_THAT(messageOf(zipped({{"a.txt", "hello"}}), "a.txt"), HasSubstr("ZIP archive that is no Word document"));
    EXPECT_THAT(messageOf(docx("<w:p/>")), HasSubstr("no words"));
}

TEST(Docx, MakesMalformedTextValid) {
    const auto source = read(docx(p("I: a\xFFz") + p("P: b&#xD800;") + p("I: \xC3")), LabelStyle::automatic, "a.docx");
    EXPECT_TRUE(text::isValidUtf8(source.source.text.bytes));
    EXPECT_THAT(source.source.text.bytes, HasSubstr("a\xEF\xBF\xBDz"));
}

} // namespace
} // namespace emic::transcripts
