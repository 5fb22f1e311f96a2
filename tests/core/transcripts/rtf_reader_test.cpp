#include "core/text/error.h"
#include "core/transcripts/rtf_reader.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::read;
using testing::turns;

std::string rtf(std::string_view body) {
    return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times{\\*\\falt Roman};}{\\f1\\fcharset238 "
           "CE;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 Mincho;}{\\f4\\cpg1251 Cyr;}}{\\colortbl;\\red0;}"
           "{\\stylesheet{\\s0 Normal;}{\\s1{\\*\\keycode x}\\outlinelevel0 Kop 1;}{\\s2 heading 2;}{\\*\\cs10 "
           "Default;}}{\\info{\\title A \\'e9t\\'e9}{\\author Bo}}\n" +
           std::string(body) + "}";
}

Document document(std::string_view body) {
    return readRtf(rtf(body), {});
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

std::string messageOf(const std::string& bytes) {
    try {
        (void)readSource(bytes, "a.rtf");
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Rtf, GivesParagraphsWithTabsAndLineBreaks) {
    EXPECT_THAT(blocks("\\pard I:\\tab one\\line two\\par\\par P: \\{b\\} \\\\ c\r\nd\\\nnext\\sect last"),
                ElementsAre("p|I:\tone\ntwo", "p|P: {b} \\ cd", "p|next", "p|last"));
    EXPECT_EQ(document("a").title, "A \u00E9t\u00E9");
    EXPECT_EQ(document("\\par a\\par\\par b").blocks[1].place, 4U);
}

TEST(Rtf, DecodesBytesByTheirFont) {
    EXPECT_EQ(document("caf\\'e9 {\\f1 \\'b3\\'f3d\\'9f} {\\f4 \\'cf\\'f0} \\'93x\\'94").text,
              "caf\u00E9 \u0142\u00F3d\u017A \u041F\u0440 \u201Cx\u201D\n");
    // Two bytes to a character, the second of which may be plain.
    EXPECT_EQ(document("{\\f3 \\'93\\'fa\\'96\\'7b \\'83A}").text, "\u65E5\u672C \u30A2\n");
    EXPECT_EQ(document("\xC3\xA9t\xC3\xA9 \xE9 x").text, "\u00C3\u00A9t\u00C3\u00A9 \u00E9 x\n");
    EXPECT_EQ(document("\xC3\xA9t\xC3\xA9").text, "\u00E9t\u00E9\n");
    EXPECT_EQ(readRtf("{\\rtf1\\mac \\'8e}", {}).text, "\u00E9\n");
    EXPECT_EQ(readRtf("{\\rtf1\\ansi\\ansicpg1250 \\'b3}", {}).text, "\u0142\n");
    EXPECT_EQ(readRtf("{\\rtf1\\ansicpg99999 \\'e9}", {}).text, "\u00E9\n");
    EXPECT_EQ(document("a\\'81b").replaced, 1);
}

TEST(Rtf, KnowsCharactersByNumberAndName) {
    EXPECT_EQ(document("\\u8217 ?s \\u8217\\'92t \\uc2\\u321\\'4c\\'4cx {\\uc0\\u243}d \\u-10179\\'3f\\'3f\\u-8704"
                       "\\'3f\\'3f \\uc1\\u945\\par b")
                  .text,
              "\u2019s \u2019t \u0141x \u00F3d \U0001F600 \u03B1\nb\n");
    EXPECT_EQ(document("a\\emdash b\\endash c\\~d\\_e\\-f\\lquote g\\rquote\\ldblquote h\\rdblquote\\bullet").text,
              "a\u2014b\u2013c\u00A0d\u2011ef\u2018g\u2019\u201Ch\u201D\u2022\n");
    EXPECT_EQ(document("\\u-10179 ?x\\u99999999999 ?y\\u-8704 ?").text, "x\uFFFDy\uFFFD\n");
    const Document symbols = document("a{\\f2 \\'b7J}b\\u61623 ?");
    EXPECT_EQ(symbols.text, "ab\n");
    EXPECT_THAT(symbols.leftOut, ElementsAre(LeftOut{"symbols of a symbol font", 3}));
}

TEST(Rtf, KnowsHeadingsListsCellsAndBold) {
    EXPECT_THAT(
        blocks("\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\outlinelevel1 c\\par"
               "\\pard{\\listtext\\bullet\\tab}\\ls1\\ilvl0 d\\par{\\pntext 1.\\tab}\\pard{\\*\\pn\\pnlvlblt}e\\par"
               "\\pard\\intbl f\\cell g\\par h\\cell\\row\\pard i\\par"),
        ElementsAre("h|a", "h|b", "h|c", "i|d", "i|e", "c|f", "c|g", "c|h", "p|i"));
    const Document read = document("{\\b An}{\\b na:} a \\b b\\b0  c\\b d\\plain e");
    ASSERT_EQ(read.marks.size(), 3U);
    EXPECT_EQ(read.words(read.marks[0].text), "Anna:");
    EXPECT_EQ(read.words(read.marks[1].text), "b");
    EXPECT_EQ(read.words(read.marks[2].text), "d");
}

TEST(Rtf, PutsNotesBesideTheSpeech) {
    const Document read = document(
        "I: a{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} one\\par two}} b{\\footnote\\ftnalt three}"
        "{\\*\\atrfstart 0}c{\\*\\atrfend 0}{\\*\\atnid BL}{\\*\\atnauthor Bo Lind}\\chatn{\\*\\annotation"
        "{\\*\\atnref 0}{\\*\\atndate 12}\\pard four}{\\v{\\footnote secret}}\\par");
    EXPECT_EQ(read.text, "I: a bc\n");
    ASSERT_EQ(read.notes.size(), 3U);
    EXPECT_EQ(read.notes[0].text, "one two");
    EXPECT_EQ(read.notes[0].kind, "footnote");
    EXPECT_EQ(read.notes[0].at, 4U);
    EXPECT_EQ(read.notes[0].place, 1U);
    EXPECT_EQ(read.notes[1].kind, "endnote");
    EXPECT_EQ(read.notes[2].kind, "comment");
    EXPECT_EQ(read.notes[2].author, "Bo Lind");
    EXPECT_EQ(read.notes[2].text, "four");
    EXPECT_EQ(read.notes[2].at, 7U);
}

TEST(Rtf, LeavesOutWhatIsNoSpeech) {
    const Document read =
        document("{\\header page head\\par}{\\footerl\\pard\\par}a{\\deleted b}{\\deleted c\\par}{\\revised d}{\\v e}"
                 "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\*\\shppict{\\pict\\wmetafile8 0102}}{\\nonshppict{\\pict "
                 "01}}{\\object{\\*\\objdata 00}{\\result f}}{\\*\\unknown g{\\b h}}{\\xe i}"
                 "{\\pict\\bin5 }}{{\\}j{\\upr{k}{\\*\\ud{l}}}");
    EXPECT_EQ(read.text, "ad7fjl\n");
    EXPECT_THAT(read.leftOut,
                ElementsAre(LeftOut{"deleted passages", 1}, LeftOut{"hidden passages", 1}, LeftOut{"pictures", 2},
                            LeftOut{"embedded documents", 1}, LeftOut{"headers and footers", 1}));
}

TEST(Rtf, PutsBoxesBehindTheirParagraph) {
    EXPECT_THAT(
        blocks("\\pard before{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard\\ls1 box{\\footnote n}\\par "
               "two}}{\\shprslt old}} after\\par next"),
        ElementsAre("p|before after", "i|box", "p|two", "p|next"));
}

TEST(Rtf, IsKnownByItsBytes) {
    const auto source = read(rtf("I: a\\par P: b\\par"), LabelStyle::automatic, "a.doc");
    EXPECT_EQ(source.source.format, "rtf");
    EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b"));
    EXPECT_THAT(read(rtf("I: a\\par P: b"), LabelStyle::automatic, "a.txt").source.remarks,
                ElementsAre(HasSubstr("named .txt but it is a Rich Text file (RTF), and was read as such")));
    EXPECT_TRUE(isRtf(" \r\n{\\rtf1 a}", ""));
    EXPECT_FALSE(isRtf("{\\rt", ""));
}

TEST(Rtf, ReadsOrRefusesWhatIsDamaged) {
    const std::string whole = rtf("I: a\\par{\\b P: b\\u8217 ?{\\footnote x}\\bin3 abc}");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Document cut = readRtf(whole.substr(0, size), {});
        EXPECT_TRUE(text::isValidUtf8(cut.text));
        EXPECT_EQ(cut.remarks.size(), size > 0 ? 1U : 0U) << size;
    }
    EXPECT_THAT(readRtf(whole, {}).remarks, IsEmpty());
    EXPECT_EQ(document("a}}}}{{ b").text, "a\n");
    EXPECT_EQ(document("a\\bin99999999999 b").text, "a\n");
    EXPECT_EQ(document("a\\bin-5 b\\s-5\\f-7\\uc-1\\outlinelevel-1 c").blocks.size(), 1U);
    EXPECT_THAT(messageOf("{\\rtf1 " + std::string(100'000, '{') + "a"), HasSubstr("nested more deeply"));
    EXPECT_THAT(messageOf(rtf("")), HasSubstr("no words"));
}

} // namespace
} // namespace emic::transcripts
