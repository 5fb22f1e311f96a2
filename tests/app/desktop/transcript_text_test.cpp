#include "app/desktop/transcript_text.h"

#include <gtest/gtest.h>

namespace emic::desktop {
namespace {

TranscriptText textOf(std::string utf8, std::vector<study::Turn> turns = {},
                      std::vector<study::Speaker> speakers = {}) {
    return {text::Text(std::move(utf8)), std::move(turns), std::move(speakers)};
}

TEST(TranscriptText, GivesEachParagraphItsTurnAndSpeaker) {
    study::Speaker speaker;
    speaker.ordinal = 3;
    speaker.label = "P01";
    const TranscriptText text =
        textOf("A heading\nWell.\nYes.\nNobody's", {{text::span(10, 20), 3, 1000, std::nullopt}}, {speaker});
    ASSERT_EQ(text.paragraphs().size(), 4U);
    EXPECT_EQ(text.paragraphs()[0], (Paragraph{text::span(0, 9), -1, false}));
    EXPECT_EQ(text.paragraphs()[1], (Paragraph{text::span(10, 15), 0, true}));
    EXPECT_EQ(text.paragraphs()[2], (Paragraph{text::span(16, 20), 0, false}));
    EXPECT_EQ(text.paragraphs()[3], (Paragraph{text::span(21, 29), -1, false}));
    EXPECT_EQ(text.speakerOf(text.paragraphs()[2])->label, "P01");
    EXPECT_EQ(text.speakerOf(text.paragraphs()[0]), nullptr);
    EXPECT_EQ(text.turnOf(text.paragraphs()[1])->startMs, 1000);
}

TEST(TranscriptText, AnEmptyTextIsOneEmptyParagraph) {
    const TranscriptText text = textOf("");
    ASSERT_EQ(text.paragraphs().size(), 1U);
    EXPECT_EQ(text.paragraphAt({0}), 0U);
    EXPECT_EQ(text.lengthInUnits(), 0);
}

TEST(TranscriptText, CountsUnitsWithinParagraphs) {
    // A letter with a combining mark, a face outside the basic plane, a letter of another script.
    const TranscriptText text = textOf("e\u0301 \U0001F600 x\n\u05D0\u05D1");
    const Paragraph& first = text.paragraphs()[0];
    EXPECT_EQ(first.span, text::span(0, 6));
    EXPECT_EQ(text.unitsFrom(first, {4}), 5);
    EXPECT_EQ(text.positionIn(first, 5), text::Position{4});
    EXPECT_EQ(text.positionIn(first, 4), text::Position{3}) << "the middle of a pair belongs to its beginning";
    EXPECT_EQ(text.positionIn(first, 999), first.span.end);
    EXPECT_EQ(text.unitsAt(text.text().end()), text.lengthInUnits());
    EXPECT_EQ(text.words(text::span(7, 9)), QString::fromUtf8("\u05D0\u05D1"));
}

TEST(TranscriptText, CutsAVeryLongParagraphAtSpaces) {
    std::string words;
    while (words.size() < 30'000)
        words += "word \u00E6 ";
    words += "end";
    const TranscriptText text = textOf(words, {{{text::Position{0}, text::Text(words).end()}, 0, 5, 6}});
    ASSERT_GT(text.paragraphs().size(), 3U);
    text::Position at{0};
    for (const Paragraph& piece : text.paragraphs()) {
        EXPECT_EQ(piece.span.begin, at) << "nothing lies between pieces";
        EXPECT_LE(piece.span.length(), 8000);
        EXPECT_EQ(piece.opensTurn, piece.span.begin.value == 0);
        EXPECT_EQ(text.paragraphAt(piece.span.begin), text.paragraphAt({piece.span.end.value - 1}));
        if (piece.span.end < text.text().end()) {
            EXPECT_TRUE(text.words(piece.span).endsWith(QLatin1Char(' ')));
        }
        at = piece.span.end;
    }
    EXPECT_EQ(at, text.text().end());
}

} // namespace
} // namespace emic::desktop
