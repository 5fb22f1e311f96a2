#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/transcripts/pdf_furniture.h"
#include "core/transcripts/pdf_hyphens.h"
#include "core/transcripts/pdf_notes.h"
#include "core/transcripts/pdf_paragraphs.h"
#include "core/transcripts/pdf_reader.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace emic::transcripts {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// Words of six points a letter and twelve high, from a place on.
void write(PdfPage& page, float left, float bottom, std::string_view words, bool bold = false, float size = 10) {
    page.width = 600;
    page.height = 800;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        PdfWord word;
        word.text = words.substr(begin, end - begin);
        word.left = left;
        word.right = left + 6 * static_cast<float>(word.text.size());
        word.top = bottom - 12;
        word.bottom = bottom;
        word.size = size;
        word.bold = bold;
        word.spaceBehind = end < words.size();
        left = word.right + 6;
        page.words.push_back(std::move(word));
        begin = end + 1;
    }
}

std::vector<std::string> textsOf(const std::vector<PdfLine>& lines) {
    std::vector<std::string> result;
    for (const PdfLine& line : lines) {
        result.push_back(line.text);
    }
    return result;
}

std::string fixture(const std::string& name) {
    return storage::readFile(EMIC_SOURCE_DIR "/tests/fixtures/formats/" + name);
}

std::string messageOf(const std::string& bytes) {
    try {
        (void)readSource(bytes, "a.pdf");
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(PdfLines, PutLabelsInAColumnOfTheirOwnBeforeTheirWords) {
    PdfPage page;
    write(page, 50, 100, "I:");
    write(page, 50, 128, "P:");
    write(page, 100, 100, "How are you?");
    write(page, 100, 114, "And why?");
    write(page, 100, 128, "Fine.");
    EXPECT_THAT(textsOf(linesOf(page, 1)), ElementsAre("I:\tHow are you?", "And why?", "P:\tFine."));
}

TEST(PdfLines, KeepTwoColumnsApart) {
    PdfPage page;
    for (const float left : {40.0F, 320.0F}) {
        for (int i = 0; i < 10; ++i) {
            write(page, left, 100 + 14 * static_cast<float>(i),
                  (left < 100 ? "left " : "right ") + std::to_string(i) + " some words of the column here");
        }
    }
    const std::vector<std::string> lines = textsOf(linesOf(page, 1));
    ASSERT_EQ(lines.size(), 20U);
    EXPECT_EQ(lines[1], "left 1 some words of the column here");
    EXPECT_EQ(lines[10], "right 0 some words of the column here");
}

TEST(PdfFurniture, IsWhatRecurs) {
    std::vector<PdfLine> lines;
    for (std::uint32_t number = 1; number <= 4; ++number) {
        PdfPage page;
        write(page, 50, 40, "Sleep study");
        write(page, 50, 100, "I: question " + std::string(number, 'x'));
        write(page, 50, 700, "P: answer " + std::string(number, 'y'));
        write(page, 300, 760, "Page " + std::to_string(number) + " of 4");
        std::ranges::move(linesOf(page, number), std::back_inserter(lines));
    }
    EXPECT_EQ(takeOutRunningHeads(lines, 4), 8);
    EXPECT_EQ(lines.size(), 8U);
    EXPECT_THAT(textsOf(lines), Contains("P: answer yyyy"));
    EXPECT_EQ(takeOutRunningHeads(lines, 4), 0);
}

TEST(PdfFurniture, IsNumbersInTheMargin) {
    PdfPage page;
    for (int i = 1; i <= 8; ++i) {
        const float bottom = 100 + 28 * static_cast<float>(i);
        write(page, 20, bottom, std::to_string(i));
        write(page, 60, bottom, "I: 3 nights I slept");
        write(page, 60, bottom + 14, "5 hours and more");
    }
    std::vector<PdfLine> lines = linesOf(page, 1);
    const MarginNumbering numbering = takeOutMarginNumbers(lines);
    EXPECT_EQ(numbering.kind, MarginNumbers::ofParagraphs);
    EXPECT_EQ(numbering.count, 8);
    ASSERT_EQ(lines.size(), 16U);
    EXPECT_EQ(lines[0].text, "I: 3 nights I slept");
    EXPECT_EQ(lines[1].text, "5 hours and more");
    EXPECT_TRUE(numbering.starts[0]);
    EXPECT_FALSE(numbering.starts[1]);
}

TEST(PdfFurniture, IsLinesPrintedOnTwoPages) {
    std::vector<PdfLine> lines;
    for (const std::uint32_t number : {1U, 2U}) {
        PdfPage page;
        write(page, 50, 100, "I: a line that the edge of the page cuts");
        write(page, 50, 114, "Mhm.");
        std::ranges::move(linesOf(page, number), std::back_inserter(lines));
    }
    EXPECT_EQ(takeOutRepeatedLines(lines), 0);
    std::ranges::swap(lines[0], lines[1]);
    EXPECT_EQ(takeOutRepeatedLines(lines), 1);
    EXPECT_THAT(textsOf(lines), ElementsAre("Mhm.", "I: a line that the edge of the page cuts", "Mhm."));
}

/// A raised, small word directly behind the last one.
void raise(PdfPage& page, std::string_view words) {
    PdfWord word = page.words.back();
    page.words.back().spaceBehind = false;
    word.text = words;
    word.left = word.right;
    word.right = word.left + 3 * static_cast<float>(words.size());
    word.bottom -= 5;
    word.top = word.bottom - 7;
    word.size = 6;
    word.spaceBehind = true;
    page.words.push_back(word);
}

TEST(PdfNotes, AreFoundByRaisedNumbers) {
    PdfPage page;
    write(page, 50, 100, "She came");
    raise(page, "1");
    write(page, 107, 100, "late, about ten m");
    raise(page, "2");
    write(page, 50, 114, "and left");
    raise(page, "2");
    write(page, 50, 700, "1 On foot, she said", false, 7);
    write(page, 50, 712, "to me.", false, 7);
    write(page, 50, 724, "2 By bus.", false, 7);
    std::vector<PdfLine> lines = linesOf(page, 3);
    ASSERT_THAT(lines[0].raised.size(), 2U);
    EXPECT_EQ(lines[0].text, "She came1 late, about ten m2");
    PdfNotes notes;
    notes.takeOut(lines, 10);
    EXPECT_EQ(lines.size(), 2U);
    ASSERT_EQ(notes.all().size(), 2U);
    EXPECT_EQ(notes.all()[0].text, "On foot, she said to me.");
    EXPECT_EQ(notes.all()[0].kind, "footnote");
    EXPECT_EQ(notes.next("1", 3), &notes.all()[0]);
    EXPECT_EQ(notes.next("1", 3), nullptr) << "each is found once";
    EXPECT_EQ(notes.next("2", 2), nullptr) << "on its own page only";
    EXPECT_EQ(notes.next("2", 3), &notes.all()[1]);
    EXPECT_FALSE(notes.strayMarks()) << "a second 2 is an exponent";
}

TEST(PdfNotes, BehindTheTextAreKnownByTheirSizeAndNumbersWithoutNotesByTheirCount) {
    PdfPage text;
    write(text, 50, 100, "I: Why");
    raise(text, "i");
    write(text, 50, 114, "P: Because");
    raise(text, "1");
    write(text, 50, 128, "I: So");
    raise(text, "2");
    PdfPage behind;
    write(behind, 50, 100, "i Asked twice.", false, 7);
    std::vector<PdfLine> lines = linesOf(text, 1);
    std::ranges::move(linesOf(behind, 2), std::back_inserter(lines));
    PdfNotes notes;
    notes.takeOut(lines, 10);
    EXPECT_EQ(lines.size(), 3U);
    ASSERT_EQ(notes.all().size(), 1U);
    EXPECT_EQ(notes.all()[0].kind, "endnote");
    EXPECT_EQ(notes.next("i", 1)->text, "Asked twice.");
    EXPECT_TRUE(notes.strayMarks());
}

TEST(PdfFurniture, IsTheNumberOfAPage) {
    for (const char* foot : {"Page 1 of 1", "Seite 1 von 1", "1/1", "- 1 -"}) {
        PdfPage page;
        write(page, 50, 100, "I: Why?");
        write(page, 250, 780, foot);
        std::vector<PdfLine> lines = linesOf(page, 1);
        EXPECT_EQ(takeOutRunningHeads(lines, 1), 1) << foot;
        EXPECT_THAT(textsOf(lines), ElementsAre("I: Why?"));
    }
    for (const char* words : {"P: 1", "1", "2 of 3", "Page 1 of 2 was torn out", "We were 1 of 1, she said to me"}) {
        PdfPage page;
        write(page, 50, 100, words);
        std::vector<PdfLine> lines = linesOf(page, 1);
        EXPECT_EQ(takeOutRunningHeads(lines, 1), 0) << words;
    }
}

TEST(Pdf, TakesRaisedNumbersOutOfTheWords) {
    const ReadSource read = readSource(fixture("parts.pdf"), "parts.pdf");
    EXPECT_THAT(read.source.text.bytes, HasSubstr("Fine, thank you."));
    EXPECT_THAT(read.source.text.bytes, HasSubstr("see the table.\n"));
    EXPECT_THAT(read.source.text.bytes, Not(HasSubstr("Page 1 of 2")));
    ASSERT_EQ(read.source.notes.size(), 2U);
    EXPECT_EQ(read.source.notes[0].kind, "footnote");
    EXPECT_EQ(read.source.notes[0].text, "Said with a smile.");
    EXPECT_EQ(read.source.notes[1].kind, "endnote");
    EXPECT_EQ(read.source.notes[1].text, "Shown to him on paper.");
    const text::Text text(read.source.text.bytes);
    EXPECT_TRUE(text.slice({text::Position{0}, read.source.notes[0].position}).ends_with("Fine"));
}

TEST(PdfParagraphs, EndWhereTheNextWordWouldHaveFitted) {
    PdfPage page;
    write(page, 50, 100, "I: this is a long line of words that fills it");
    write(page, 50, 114, "and ends here.");
    write(page, 50, 128, "P: this is a long line of words that fills all");
    write(page, 50, 142, "again and goes on to the very end of the line");
    write(page, 50, 170, "After a gap, words that go to the end of a line");
    const std::vector<PdfLine> lines = linesOf(page, 1);
    EXPECT_THAT(paragraphStarts(lines, 10), ElementsAre(true, false, true, false, true));
}

TEST(PdfParagraphs, BeginWhereLinesAreIndentedOrHang) {
    PdfPage page;
    write(page, 70, 100, "First line of words that reaches the very end");
    write(page, 50, 114, "second line of words that reaches the very end");
    write(page, 50, 128, "third line of words, that reaches the very end");
    write(page, 70, 142, "First line of words that reaches the very end");
    write(page, 50, 156, "second line of words that reaches the very end");
    EXPECT_THAT(paragraphStarts(linesOf(page, 1), 10), ElementsAre(true, false, false, true, false));
    PdfPage hanging;
    for (const float bottom : {100.0F, 142.0F}) {
        write(hanging, 50, bottom, "I:");
        write(hanging, 90, bottom, "first line of words that reaches the very end");
        write(hanging, 90, bottom + 14, "second line, of words that reaches very ends");
        write(hanging, 90, bottom + 28, "third line of words, that reaches very, ends");
    }
    EXPECT_THAT(paragraphStarts(linesOf(hanging, 1), 10), ElementsAre(true, false, false, true, false, false));
}

TEST(PdfHyphens, AreMendedWhereTheFileShowsHow) {
    PdfPage page;
    write(page, 50, 100, "the sleepless nights and a follow-up too");
    write(page, 50, 114, "one two three sleep-");
    PdfHyphens hyphens;
    hyphens.learn(linesOf(page, 1));
    EXPECT_EQ(hyphens.joint("the sleep-", "less night"), Joint::hyphenDropped);
    EXPECT_EQ(hyphens.joint("a follow-", "up was"), Joint::nothing);
    EXPECT_EQ(hyphens.joint("un-", "heard of"), Joint::nothing);
    EXPECT_EQ(hyphens.joint("well -", "no"), Joint::space);
    EXPECT_EQ(hyphens.joint("in 2020-", "2021"), Joint::nothing);
    EXPECT_EQ(hyphens.joint("an 18-", "month course"), Joint::nothing);
    EXPECT_EQ(hyphens.joint("covid-", "19"), Joint::nothing);
    EXPECT_EQ(hyphens.joint("sleep\u00AD", "less"), Joint::hyphenDropped);
    EXPECT_EQ(hyphens.joint("words", "more"), Joint::space);
}

TEST(Pdf, LeavesOutWhatRecursOnPages) {
    const Document document = readPdf(fixture("conversation.pdf"), {});
    EXPECT_EQ(document.title, "Interview 3: Nora");
    EXPECT_EQ(document.placeName, "page");
    EXPECT_THAT(document.text, Not(HasSubstr("confidential")));
    EXPECT_THAT(document.text, Not(HasSubstr("Page ")));
    ASSERT_EQ(document.leftOut.size(), 1U);
    EXPECT_EQ(document.leftOut[0].what, "headers and footers");
    EXPECT_EQ(document.blocks[0].kind, BlockKind::heading);
    EXPECT_EQ(document.words(document.marks.at(1).text), "Interviewer:");
    EXPECT_GT(document.blocks.back().place, 1U);
}

TEST(Pdf, ReadsTabsAndBullets) {
    const Document document = readPdf(fixture("parts.pdf"), {});
    EXPECT_THAT(document.text, HasSubstr("I:\tHow are you, Mr S\u00F8rensen?\n"));
    EXPECT_THAT(document.text, HasSubstr("\nwarm milk\n"));
    EXPECT_THAT(document.text, HasSubstr("\nMonday\tfive hours\n"));
}

TEST(Pdf, IsKnownByItsBytes) {
    EXPECT_TRUE(isPdf("%PDF-1.4", ".txt"));
    EXPECT_TRUE(isPdf("junk\n%PDF-1.4", ""));
    EXPECT_FALSE(isPdf(std::string(2000, ' ') + "%PDF-1.4", ".pdf"));
}

TEST(Pdf, ReadsOrRefusesWhatIsDamaged) {
    const std::string whole = fixture("parts.pdf");
    EXPECT_THAT(messageOf("%PDF-1.4\n"), HasSubstr("damaged"));
    for (std::size_t size = 10; size < whole.size(); size += whole.size() / 7) {
        EXPECT_FALSE(messageOf(whole.substr(0, size)).empty()) << size;
    }
    // A page without words.
    EXPECT_THAT(
        messageOf("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
                  "1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>"),
        HasSubstr("recognised first"));
}

TEST(Pdf, OfTheCorpusHasTheTurnsThatItShows) {
    const std::filesystem::path folder = EMIC_SOURCE_DIR "/../shared/corpora/pdpilot/results/transcripts";
    if (!std::filesystem::exists(folder)) {
        GTEST_SKIP() << "The corpus of PDF transcripts is not beside the project.";
    }
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const ReadSource source = readSourceFile(file.path());
        EXPECT_THAT(testing::labels(source), ::testing::IsSupersetOf({"Dan", "Participant"})) << file.path();
        EXPECT_EQ(source.report.withoutSpeaker, 1) << "the title of " << file.path();
        EXPECT_EQ(source.report.continued, 0) << file.path();
    }
}

} // namespace
} // namespace emic::transcripts
