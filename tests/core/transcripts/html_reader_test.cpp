#include "core/text/error.h"
#include "core/transcripts/html_encoding.h"
#include "core/transcripts/html_reader.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::read;
using testing::turns;

std::string page(std::string_view body) {
    return "<!DOCTYPE html><html><head><title> A  talk </title></head><body>" + std::string(body) + "</body></html>";
}

Document document(std::string_view body) {
    return readHtml(page(body), {});
}

std::vector<std::string> blocks(std::string_view body) {
    const Document read = document(body);
    std::vector<std::string> result;
    for (const Block& block : read.blocks) {
        result.push_back(std::string(1, "phic"[static_cast<int>(block.kind)]) + "|" +
                         std::string(read.words(block.text)));
    }
    return result;
}

std::vector<std::string> bold(std::string_view body) {
    const Document read = document(body);
    std::vector<std::string> result;
    for (const Mark& mark : read.marks) {
        result.emplace_back(read.words(mark.text));
    }
    return result;
}

std::string messageOf(const std::string& bytes, std::string_view fileName = "a.html") {
    try {
        (void)readSource(bytes, fileName);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Html, HasTheWhiteSpaceOfABrowser) {
    EXPECT_THAT(
        blocks("<p>\n  I:   one\n  two <i> three</i>  <b>four </b></p> <p> </p>loose\n words<div>five</div>six"),
        ElementsAre("p|I: one two three four", "p|loose words", "p|five", "p|six"));
    EXPECT_THAT(blocks("<p>I:\tone</p><p>\n\ttwo\n\tthree</p>"), ElementsAre("p|I:\tone", "p|two three"));
    EXPECT_THAT(blocks("<p>I: a<br>\n b<br/><br>P: c<br></p>"), ElementsAre("p|I: a\nb\n", "p|P: c\n"));
    EXPECT_THAT(blocks("<pre>I: a\n  b\tc\n\nP: d\n</pre>"), ElementsAre("p|I: a\n  b\tc\n", "p|P: d\n"));
    EXPECT_THAT(blocks("<p style='white-space: pre-wrap'>a\nb</p>"), ElementsAre("p|a\nb"));
    EXPECT_THAT(blocks("<p>a&nbsp;b &amp;&#x41;&eacute;&notin;&#0;&#xD800; &#1;c</p>"),
                ElementsAre("p|a\u00A0b &A\u00E9\u2209\uFFFD\uFFFD c"));
}

TEST(Html, KnowsHeadingsListsAndCells) {
    EXPECT_THAT(blocks("<h1>a</h1><ul><li>b<ol><li><p>c</p></ol><li>d</ul><table><tr><td>e<p>f</p><th><h2>g</h2>"
                       "</table><dl><dt>h<dd>i</dl><p class=MsoTitle>j</p>"),
                ElementsAre("h|a", "i|b", "i|c", "i|d", "c|e", "c|f", "h|g", "p|h", "p|i", "h|j"));
}

TEST(Html, KnowsWhatIsBold) {
    EXPECT_THAT(bold("<p><b>An</b><b>na:</b> a <strong>b <i>c</i>\nd</strong> <span style='Font-Weight: 700'>e</span>"
                     "<b style='font-weight:normal'>no</b></p>"),
                ElementsAre("Anna:", "b c d e"));
    EXPECT_THAT(bold("<style>/* x */ .c1, span.c2{font-weight:700} p.c3{font-weight:bold}.c4 .c5{font-weight:bold}"
                     "</style><p class='c3'>no <span class='x c1'>a</span> <span class=c2>b</span> <i class=c5>n</i>"),
                ElementsAre("a b"));
}

TEST(Html, LeavesOutWhatIsNoSpeech) {
    const Document read = document(
        "<nav><a href=/>Home</a></nav><script>var a = '<p>x</p>';</script><style>p{}</style><p>a<del>b</del>"
        "<span style='display:none'>c</span><img alt=d><svg><text>e</text></svg></p><div hidden>f</div>"
        "<template><p>g</p></template><noscript>h</noscript><button>i</button><select><option>j</select>"
        "<p><ruby>k<rt>l</rt></ruby><!-- m --></p><div title=header><p>n</p></div><p style='mso-hide:all'></p>");
    EXPECT_EQ(read.text, "a\nk\n");
    EXPECT_THAT(read.leftOut,
                ElementsAre(LeftOut{"deleted passages", 1}, LeftOut{"hidden passages", 2}, LeftOut{"pictures", 2},
                            LeftOut{"headers and footers", 1}, LeftOut{"menus", 1}, LeftOut{"form fields", 2}));
    EXPECT_EQ(read.title, "A talk");
    EXPECT_TRUE(read.notes.empty());
}

TEST(Html, PutsNotesOfWordBesideTheSpeech) {
    const Document read = document(
        "<p>I: a<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><sup>[1]</sup></a> b "
        "<a style='mso-comment-reference:BL_1'>which</a><a class=msocomanchor href=\"#_msocom_1\">[BL1]</a></p>"
        "<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>1.&nbsp; </span>item</p>"
        "<p>P:<span style='mso-tab-count:1'>&nbsp; </span>c</p>"
        "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p>"
        "<a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> a note</p></div>"
        "<div id=ftn2><p>nobody's note</p></div></div>"
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><div id=\"_com_1\"><span "
        "style='mso-comment-author:\"Bo Lind\"'><a name=\"_msocom_1\"></a></span><p><a href=\"#_msoanchor_1\">[BL1]"
        "</a>ask again</p></div></div></div>");
    EXPECT_EQ(read.text, "I: a b which\nitem\nP:\tc\n");
    EXPECT_EQ(read.blocks[1].kind, BlockKind::listItem);
    ASSERT_EQ(read.notes.size(), 3U);
    EXPECT_EQ(read.notes[0].text, "a note");
    EXPECT_EQ(read.notes[0].kind, "footnote");
    EXPECT_EQ(read.notes[0].at, 4U);
    EXPECT_EQ(read.notes[0].place, 1U);
    EXPECT_EQ(read.notes[1].text, "ask again");
    EXPECT_EQ(read.notes[1].author, "Bo Lind");
    EXPECT_EQ(read.notes[1].kind, "comment");
    EXPECT_EQ(read.notes[2].text, "nobody's note");
}

TEST(Html, PutsOtherNotesBesideTheSpeech) {
    const Document read = document(
        "<p>a<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\"><sup>1</sup></a><a href=\"#fn1\">again</a></p>"
        "<section class=\"footnotes\"><ol><li id=\"fn1\" role=\"doc-endnote\"><p>b<a href=\"#fnref1\">\u21A9</a></p>"
        "<a href=\"#fn1\">itself</a></li></ol></section>");
    EXPECT_EQ(read.text, "a\n");
    ASSERT_EQ(read.notes.size(), 1U);
    EXPECT_EQ(read.notes[0].text, "b");
}

TEST(Html, IsDecodedAsItDeclares) {
    const auto with = [](std::string_view meta, std::string_view words, std::optional<std::string> encoding = {}) {
        return readHtml("<html><head>" + std::string(meta) + "</head><p>" + std::string(words), {std::move(encoding)});
    };
    constexpr std::string_view polish = "<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\">";
    EXPECT_EQ(with(polish, "\xA3ukasz").text, "\u0141ukasz\n");
    EXPECT_EQ(with(polish, "\xA3ukasz").encoding, "ISO-8859-2");
    EXPECT_EQ(with("<meta charset=\"ISO-8859-1\">", "\x93hi\x94").text, "\u201Chi\u201D\n");
    EXPECT_EQ(with(polish, "\xC5\x81ukasz").text, "\u0141ukasz\n") << "saved anew by a program that did not change it";
    EXPECT_EQ(with(polish, "\xA3ukasz", "windows-1252").text, "\u00A3ukasz\n");
    EXPECT_EQ(with("<meta charset=no-such-thing>", "\xC3\xA9").text, "\u00E9\n");
    EXPECT_EQ(with("<meta charset=utf-16>", "e").text, "e\n");
    std::string wide = "\xFF\xFE";
    for (const char c : page("<p>I: a</p>")) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(read(wide, LabelStyle::automatic, "a.htm").source.format, "html");
}

TEST(Html, IsKnownByItsBytes) {
    const std::string whole = page("<p>I: a</p><p>P: b</p>");
    for (const char* name : {"a.doc", "a.txt", "a.html", "a"}) {
        const auto source = read("\n<?xml version='1.0'?><!-- x -->" + whole, LabelStyle::automatic, name);
        EXPECT_EQ(source.source.format, "html") << name;
        EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b"));
    }
    EXPECT_THAT(read(whole, LabelStyle::automatic, "a.txt").source.remarks,
                ElementsAre(HasSubstr("named .txt but it is a web page (HTML)")));
    EXPECT_TRUE(isHtml("<p>I: a</p>", ".txt"));
    EXPECT_TRUE(isHtml("<p>I: a<p>P: b", ".html"));
    EXPECT_FALSE(isHtml("<p>I: a<p>P: b", ".txt"));
    EXPECT_FALSE(isHtml("<p align=center>I: a</p>", ".md"));
    EXPECT_FALSE(isHtml("<laughs> I: a", ".txt"));
    EXPECT_FALSE(isHtml("<html", ".txt"));
    EXPECT_FALSE(isHtml("I: <html> is a tag", ".html"));
    EXPECT_FALSE(isHtml("", ".html"));
    EXPECT_FALSE(isHtml("<!-- never closed", ".html"));
}

TEST(Html, SurvivesWhatIsNestedDeeply) {
    const auto times = [](int count, std::string_view what) {
        std::string result;
        for (int i = 0; i < count; ++i) {
            result += what;
        }
        return result;
    };
    EXPECT_THAT(messageOf(page(times(20'000, "<div>") + "I: a")), HasSubstr("nested more deeply"));
    EXPECT_THAT(messageOf(page(times(20'000, "<div>") + "<frameset>")), HasSubstr("nested more deeply"));
    EXPECT_EQ(document(times(300, "<ul><li>") + "a").text, "a\n");
    EXPECT_FALSE(document(times(3000, "<p><font>a</p>")).text.empty());
    // Formatting that is never closed is begun anew in each paragraph.
    std::string colours;
    for (int i = 0; i < 6000; ++i) {
        colours += "<p><font color=" + std::to_string(i) + ">a";
    }
    EXPECT_FALSE(messageOf(page(colours)).empty());
}

TEST(Html, RefusesWhatIsNoText) {
    EXPECT_THAT(messageOf("<html>" + std::string("\0\0\0", 3)), HasSubstr("NUL"));
    EXPECT_THAT(messageOf("<html></html>"), HasSubstr("no words"));
    EXPECT_THAT(messageOf(page("<img src=a>")), HasSubstr("no words"));
}

} // namespace
} // namespace emic::transcripts
