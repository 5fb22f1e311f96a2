#include "core/text/error.h"
#include "core/transcripts/format.h"
#include "core/transcripts/read_source.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

#include <thread>

namespace emic::transcripts {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::read;
using testing::turns;

std::string messageOf(std::string_view bytes, std::string_view fileName) {
    try {
        (void)readSource(std::string(bytes), fileName);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

TEST(ReadSource, DescribesTheSource) {
    const auto result =
        read("I: How was it?\nP1: Fine, thanks.\n", LabelStyle::automatic, "/some/folder/P1 first.v2.txt");
    EXPECT_EQ(result.source.name, "P1 first.v2");
    EXPECT_EQ(result.source.fileName, "P1 first.v2.txt");
    EXPECT_EQ(result.source.format, "text");
    EXPECT_EQ(result.source.labels, "plain");
    EXPECT_EQ(result.source.words, 5);
    EXPECT_EQ(result.report.speakers[1].words, 2);
    EXPECT_EQ(result.source.original.bytes, "I: How was it?\nP1: Fine, thanks.\n");
    EXPECT_EQ(result.source.original.hash, editing::Kept::of(result.source.original.bytes).hash);
    EXPECT_THAT(result.source.remarks, IsEmpty());
}

TEST(ReadSource, ReadsEveryEncodingAndLineEnd) {
    for (const std::string& text : {std::string("I: S\xC3\xB8vn?\r\nP: Nej, \xC3\xA5.\r\n"),
                                    std::string("\xEF\xBB\xBFI: S\xC3\xB8vn?\nP: Nej, \xC3\xA5.\n"),
                                    std::string("I: S\xC3\xB8vn?\rP: Nej, \xC3\xA5.")}) {
        EXPECT_THAT(turns(read(text)), ElementsAre("I: Søvn?", "P: Nej, å."));
    }
    std::string wide("\xFF\xFE");
    for (const char c : std::string_view("I: a\r\nP: b\r\n")) {
        wide += c;
        wide += '\0';
    }
    const auto result = read(wide);
    EXPECT_THAT(turns(result), ElementsAre("I: a", "P: b"));
    EXPECT_EQ(result.report.lineEnds, text::LineEnds::crlf);
    EXPECT_EQ(result.source.encoding, "UTF-16LE");
}

TEST(ReadSource, SaysWhatItAssumedOfAnEncoding) {
    const auto result = read("I: Hvordan sover du s\xE5 om natten nu?\nP: Ikke s\xE6rlig godt, v\xE6rre end f\xF8r.\n");
    EXPECT_FALSE(result.report.encodingCertain);
    EXPECT_THAT(result.source.remarks, Contains(HasSubstr("encoding was taken for")));
    ReadOptions options;
    options.encoding = "windows-1252";
    EXPECT_TRUE(readSource("I: s\xE5\nP: \xF8\n", "a.txt", options).report.encodingCertain);
    options.encoding = "no such thing";
    EXPECT_THROW((void)readSource("I: a\n", "a.txt", options), InvalidInput);
}

TEST(ReadSource, RefusesWithASentence) {
    using namespace std::string_view_literals;
    EXPECT_THAT(messageOf("", "a.txt"), HasSubstr("a.txt is empty"));
    EXPECT_THAT(messageOf(" \n\n\t\n", "a.txt"), HasSubstr("no words"));
    EXPECT_THAT(messageOf("%PDF-1.7 ...", "a.txt"), HasSubstr("PDF file is damaged"));
    EXPECT_THAT(messageOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ..."sv, "a.doc"), HasSubstr("an old Word document"));
    EXPECT_THAT(messageOf("\x89PNG\r\n", "a.txt"), HasSubstr("a picture"));
    EXPECT_THAT(messageOf("{\\rtf1}", "a.txt"), HasSubstr("no words"));
    EXPECT_THAT(messageOf(std::string(100, '\0'), "a.txt"), HasSubstr("could not be imported"));
    EXPECT_THROW((void)readSourceFile(EMIC_SOURCE_DIR "/no such file.txt"), NotFound);
    EXPECT_THROW((void)readSourceFile(EMIC_SOURCE_DIR), InvalidInput);
}

TEST(ReadSource, ReadsOneLongLine) {
    std::string text = "I: ";
    while (text.size() < 20'000'000) {
        text += "word (word: [word #word ";
    }
    const auto result = read(text);
    EXPECT_EQ(result.report.turns, 1);
}

TEST(ReadSource, RefusesMoreThanATranscriptCanHave) {
    EXPECT_THAT(messageOf(std::string(static_cast<std::size_t>(largestText) + 1, 'a'), "a.txt"),
                HasSubstr("50 million characters"));
    std::string lines;
    for (std::size_t i = 0; i <= mostParagraphs; ++i) {
        lines += "a\n";
    }
    EXPECT_THAT(messageOf(lines, "a.txt"), HasSubstr("2 million paragraphs"));
}

TEST(ReadSource, SurvivesManyLabels) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "Name" + std::to_string(i * 7919 % 100'003) + "x: a\n";
    }
    EXPECT_NO_THROW((void)read(text));
    for (int i = 0; i < 100'000; ++i) {
        text += "[A" + std::to_string(i / 2) + "] a\n";
    }
    EXPECT_NO_THROW((void)read(text));
}

TEST(ReadSource, MayBeCalledFromSeveralThreads) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int n = 0; n < 50; ++n) {
                EXPECT_EQ(read("I: a b\nP: c\n").source.words, 3);
            }
        });
    }
    for (std::thread& each : threads) {
        each.join();
    }
}

TEST(Formats, NamesStyles) {
    for (const LabelStyle style :
         {LabelStyle::automatic, LabelStyle::plain, LabelStyle::bold, LabelStyle::square, LabelStyle::curly,
          LabelStyle::hash, LabelStyle::at, LabelStyle::tab, LabelStyle::f4, LabelStyle::none}) {
        EXPECT_EQ(labelStyle(name(style)), style);
    }
    EXPECT_EQ(labelStyle("auto"), LabelStyle::automatic);
    EXPECT_EQ(labelStyle("nonsense"), std::nullopt);
}

TEST(Formats, FindExtensions) {
    EXPECT_EQ(extensionOf("Interview 1.DOCX"), ".docx");
    EXPECT_EQ(extensionOf("a.b/c"), "");
    EXPECT_EQ(extensionOf(".hidden"), "");
}

} // namespace
} // namespace emic::transcripts
