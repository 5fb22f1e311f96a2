#include "core/text/error.h"
#include "core/transcripts/table_headings.h"
#include "core/transcripts/table_texts.h"
#include "tests/core/transcripts/blocks.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::messageOf;

std::vector<NamedDocument> read(std::string_view csv, const TableChoice& choice = {}) {
    return readTableOfTexts(csv, "t.csv", {std::nullopt, choice});
}

TEST(TableOfTexts, RowsAreTurnsWhereThereAreSpeakersAndWords) {
    const auto nvivo = read("Timespan,Content,Speaker\n0:00.0 - 0:12.3,\"How, then?\",Eva\n75,Fine.,P07\n,And?,eva\n");
    ASSERT_EQ(nvivo.size(), 1U);
    EXPECT_EQ(nvivo[0].name, "");
    EXPECT_THAT(blocks(nvivo[0].document), ElementsAre("Eva 0-12300: How, then?", "P07 75000-: Fine.", "Eva -: And?"));
    EXPECT_FALSE(nvivo[0].document.flows);
    const auto danish = read("Taler;Tid;Slut;Ytring\nI;[00:01:10];00:01:12,5;Hvordan?\nP;;;Godt\n");
    EXPECT_THAT(blocks(danish[0].document), ElementsAre("I 70000-72500: Hvordan?", "P -: Godt"));
}

TEST(TableOfTexts, MayBeNamedAsPlainText) {
    constexpr std::string_view utf8 = "Timespan,Content,Speaker\r\n0:00.0 - 0:05.2,\"Hello, how are you?\",Eva\r\n"
                                      "0:05.2 - 0:09.0,Fine, thanks, and you,Bo\r\n0:09.0 - 0:12.0,Good,Eva\r\n";
    std::string utf16 = "\xFF\xFE";
    for (const char c : utf8) {
        utf16 += c;
        utf16 += '\0';
    }
    std::string semicolons =
        "\xEF\xBB\xBF\"Timespan\";\"Content\";\"Speaker\"\n0:00.0 - 0:05.2;Hello, how are you?;Eva\n"
        "0:05.2 - 0:09.0;Fine, thanks, and you;Bo\n0:09.0 - 0:12.0;Good;Eva\n";
    for (const std::string& bytes : {std::string(utf8), utf16, semicolons}) {
        EXPECT_THAT(testing::turns(testing::read(bytes)),
                    ElementsAre("Eva@0-5.2: Hello, how are you?", "Bo@5.2-9: Fine, thanks, and you", "Eva@9-12: Good"));
    }
    EXPECT_THAT(testing::read(utf8).source.remarks, ::testing::Contains(HasSubstr("In 1 row the words have commas")));
    const auto letter = testing::read("Hello everyone, in time\nAnna: hi\nBo: yes\nAnna: no\n");
    EXPECT_EQ(letter.report.format, "text");
    EXPECT_NO_THROW((void)testing::read("\xFF\xFEt\0e\0x\0t\0,\0\xD8\xDC\n\0Anna", LabelStyle::none));
}

TEST(TableOfTexts, SeveralConversationsInOneTable) {
    const auto all = read("Interview,Speaker,Text\nA 1,I,One?\nA 1,P,Two.\nB,I,Three?\n,P,Four.\na 1,I,Five?\n");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "A 1");
    EXPECT_THAT(blocks(all[0].document), ElementsAre("I -: One?", "P -: Two.", "I -: Five?"));
    EXPECT_THAT(blocks(all[1].document), ElementsAre("I -: Three?", "P -: Four."));
}

constexpr std::string_view survey = "id,age,sex,What helped you most?,And what did not?\n"
                                    "P1,34,woman,Talking with my sister every day,\n"
                                    "P2,51,man,\"Long walks by the sea\nand sleep\",The waiting list was far too long\n"
                                    "P3,28,woman,Nothing really helped me then,The food at the hospital\n"
                                    ",44,woman,I do not know yet,x\n";

TEST(TableOfTexts, AnswersToOpenQuestionsAreTextsOfTheirOwn) {
    const auto all = read(survey);
    ASSERT_EQ(all.size(), 7U);
    EXPECT_EQ(all[0].name, "What helped you most? – P1");
    EXPECT_EQ(all[0].participant, "P1");
    EXPECT_EQ(all[0].kind, study::SourceKind::answer);
    EXPECT_EQ(all[1].document.text, "Long walks by the sea\nand sleep");
    EXPECT_EQ(all[3].name, "What helped you most? – row 5");
    EXPECT_EQ(all[3].participant, "");
    EXPECT_EQ(all[4].name, "And what did not? – P2");
    EXPECT_THAT(all[0].document.remarks,
                ElementsAre("Each row was taken for a respondent, called as in “id”, and each cell of “What helped you "
                            "most?” and “And what did not?” for an answer; left out were “age” and “sex”."));
}

TEST(TableOfTexts, WhatIsChosenOverrules) {
    TableChoice choice;
    choice.text = {"sex"};
    choice.id = "AGE";
    const auto all = read(survey, choice);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].name, "sex – 51");
    EXPECT_EQ(all[1].document.text, "man");
    choice = {};
    choice.text = {"what helped you most?"};
    choice.speaker = "id";
    const auto turns = read(survey, choice);
    ASSERT_EQ(turns.size(), 1U);
    EXPECT_EQ(turns[0].document.blocks.size(), 4U);
    choice.speaker = "nobody";
    EXPECT_THAT(messageOf<InvalidInput>([&] { return read(survey, choice); }), HasSubstr("no column “nobody”"));
}

TEST(TableOfTexts, TablesOfOtherThingsAreNoTranscripts) {
    for (const std::string_view other :
         {"word,count\nsleep,12\nfear,4\n", "id,age\nP1,3\nP2,4\n", "a\nb\n",
          "code,region,words\nTO1,piemonte,a b c\nTO2,piemonte,a b c\nTO3,lazio,a b c\n"}) {
        EXPECT_THROW((void)read(other), NoTranscript) << other;
    }
}

TEST(TableOfTexts, BecomesSourcesThatShareTheOriginal) {
    const std::vector<ReadSource> sources = sourcesOf(loadFile(std::string(survey), "/x/survey.csv"));
    ASSERT_EQ(sources.size(), 7U);
    EXPECT_EQ(sources[0].source.original.bytes, survey);
    EXPECT_EQ(sources[1].source.original.bytes, "");
    EXPECT_EQ(sources[1].source.original.hash, editing::Kept::of(std::string(survey)).hash);
    EXPECT_EQ(sources[1].source.fileName, "survey.csv");
    EXPECT_EQ(sources[1].participant, "P2");
    EXPECT_THAT(messageOf<InvalidInput>([] { return readSource(std::string(survey), "survey.csv"); }),
                HasSubstr("holds 7 texts"));
}

TEST(TableOfTexts, AnAnswerWithAColonHasNoSpeaker) {
    const auto sources = sourcesOf(
        loadFile("id,Why?\nP1,Mother: she was always there for me\nP2,Mother: she was seldom there for me\n", "a.csv"));
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_TRUE(sources[0].source.speakers.empty());
    EXPECT_EQ(sources[0].source.text.bytes, "Mother: she was always there for me");
}

TEST(TableHeadings, InNineLanguages) {
    EXPECT_EQ(headingUse(" SPEAKER_NAME: "), HeadingUse::speaker);
    EXPECT_EQ(headingUse("Start time (hh:mm)"), HeadingUse::start);
    EXPECT_EQ(headingUse("Äußerung"), HeadingUse::text);
    EXPECT_EQ(headingUse("Código"), HeadingUse::respondent);
    EXPECT_EQ(headingUse("Entretien"), HeadingUse::conversation);
    EXPECT_EQ(headingUse("weight"), std::nullopt);
}

} // namespace
} // namespace emic::transcripts
