#include "core/text/error.h"
#include "indexer/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::indexer {
namespace {

using testing::ElementsAre;
using text::span;
using text::Text;

TEST(PassagesTest, AreParagraphsOfTurnsAndOfWhatStandsBetween) {
    const Text text("Heading\nOne.\nTwo.\nThree.\nEnd");
    const std::vector<study::Turn> turns = {{span(8, 17), 0, 1'500, 2'500}, {span(18, 24), 1, {}, {}}};
    EXPECT_THAT(passagesOf(text, turns, "en"),
                ElementsAre(Passage{span(0, 7), none, none}, Passage{span(8, 12), 0, 0, 1'500, 2'500},
                            Passage{span(13, 17), 0, 0, 1'500, 2'500}, Passage{span(18, 24), 1, 1},
                            Passage{span(25, 28), none, none}));
}

TEST(PassagesTest, LongParagraphsAreCutAtSentences) {
    std::string words;
    for (int sentence = 0; sentence < 100; ++sentence)
        words += "This is the sentence with the number " + std::to_string(sentence) + ". ";
    const Text text(words);
    const auto passages = passagesOf(text, {}, "en");
    ASSERT_GT(passages.size(), 3U);
    for (const Passage& passage : passages) {
        EXPECT_LE(passage.span.length(), 1'500);
        EXPECT_TRUE(text.slice(passage.span).starts_with("This"));
        EXPECT_TRUE(text.slice(passage.span).ends_with("."));
    }
}

TEST(PassagesTest, NothingIsLostWhereThereAreNoSentencesOrWords) {
    for (const std::string& piece : {std::string("word "), std::string("x"), std::string("…"), std::string("孤独")}) {
        std::string words;
        while (words.size() < 20'000)
            words += piece;
        const Text text(words);
        std::int64_t letters = 0;
        text::Position at{0};
        for (const Passage& passage : passagesOf(text, {}, "en")) {
            EXPECT_LE(passage.span.length(), 2'000) << piece;
            EXPECT_GE(passage.span.begin, at);
            at = passage.span.end;
            letters += passage.span.length();
        }
        EXPECT_GE(letters + 30, text.end().value) << piece; // but for spaces at the cuts
    }
}

TEST(PassagesTest, AreKeptAndReadBack) {
    const std::vector<Passage> passages = {{span(0, 7), none, none},
                                           {span(8, 300), 0, 2, 0, none},
                                           {span(301, 400), 0, 2, 0, none},
                                           {span(400, 900'000), 70, 0, 3'600'000, 3'605'250}};
    EXPECT_EQ(decodePassages(encodePassages(passages)), passages);
    EXPECT_EQ(decodePassages(encodePassages({})), std::vector<Passage>{});
    const auto bytes = encodePassages(passages);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_THROW(static_cast<void>(decodePassages(bytes.substr(0, length))), InvalidInput) << length;
    EXPECT_THROW(static_cast<void>(decodePassages("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")), InvalidInput);
}

} // namespace
} // namespace emic::indexer
