#include "core/text/search_words.h"
#include "core/text/utf8.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace emic::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> folded(std::string_view language, std::string_view utf8) {
    const SearchWords words(language);
    std::vector<std::string> found;
    for (const ByteRange& range : words.split(utf8))
        found.push_back(words.folded(utf8.substr(range.begin, range.end - range.begin)));
    return found;
}

TEST(SearchWordsTest, LettersThatALanguageHasAreKept) {
    EXPECT_THAT(folded("da", "Ærø får gå på Café"), ElementsAre("ærø", "får", "gå", "på", "cafe"));
    EXPECT_THAT(folded("nb-NO", "Blåbærgrød Óskar"), ElementsAre("blåbærgrød", "oskar"));
    EXPECT_THAT(folded("sv", "Själ över ån, idé"), ElementsAre("själ", "över", "ån", "ide"));
    EXPECT_THAT(folded("fi", "Äiti ei yö"), ElementsAre("äiti", "ei", "yö"));
    EXPECT_THAT(folded("de", "Schön SCHON Größe Straße"), ElementsAre("schön", "schon", "grösse", "strasse"));
    EXPECT_THAT(folded("es", "año mañana está"), ElementsAre("año", "mañana", "esta"));
    EXPECT_THAT(folded("pl", "łódź"), ElementsAre("łódź"));
    EXPECT_THAT(folded("is", "það Ævi"), ElementsAre("það", "ævi"));
}

TEST(SearchWordsTest, AccentsThatAreNoLettersAreDropped) {
    EXPECT_THAT(folded("fr", "déprimé, où ça, cœur"), ElementsAre("deprime", "ou", "ca", "coeur"));
    EXPECT_THAT(folded("en", "naïve café Søren Ærø"), ElementsAre("naive", "cafe", "soren", "aero"));
    EXPECT_THAT(folded("it", "perché città"), ElementsAre("perche", "citta"));
    EXPECT_THAT(folded("el", "Μοναξιά"), ElementsAre("μοναξια"));
}

TEST(SearchWordsTest, NeighboursSpellingsOfTheSameLetterAreOne) {
    EXPECT_THAT(folded("da", "Malmö Märta"), ElementsAre("malmø", "mærta"));
    EXPECT_THAT(folded("sv", "Malmø Ærlig"), ElementsAre("malmö", "ärlig"));
}

TEST(SearchWordsTest, ComposedAndDecomposedFormsAreOne) {
    EXPECT_THAT(folded("da", "a\u030A \u00E5 A\u030A"), ElementsAre("å", "å", "å"));
    EXPECT_THAT(folded("fr", "e\u0301te\u0301"), ElementsAre("ete"));
}

TEST(SearchWordsTest, ElisionsArePartedWhereALanguageHasThem) {
    EXPECT_THAT(folded("fr", "l'amour d\u2019une qu'il"), ElementsAre("l", "amour", "d", "une", "qu", "il"));
    EXPECT_THAT(folded("it", "dell'anima c'è"), ElementsAre("dell", "anima", "c", "e"));
    EXPECT_THAT(folded("en", "don't can\u2019t"), ElementsAre("don't", "can't"));
}

TEST(SearchWordsTest, DigitsAndWidthsDoNotMatter) {
    EXPECT_THAT(folded("ar", "٢٠٢٤"), ElementsAre("2024"));
    EXPECT_THAT(folded("ja", "ＡＢＣ １２"), ElementsAre("abc", "12"));
    EXPECT_THAT(folded("en", "3.5 1,234 HbA1c"), ElementsAre("3.5", "1,234", "hba1c"));
}

TEST(SearchWordsTest, TextWithoutSpacesIsSplit) {
    EXPECT_GT(folded("zh", "我觉得很孤独").size(), 2U);
    EXPECT_GT(folded("ja", "私は一人で寂しいです").size(), 3U);
    EXPECT_GT(folded("th", "ฉันรู้สึกเหงามาก").size(), 2U);
    // Thai vowel signs are no accents.
    EXPECT_THAT(folded("th", "เหงา"), ElementsAre("เหงา"));
}

TEST(SearchWordsTest, TurkishHasFourLettersWhereOthersHaveTwo) {
    EXPECT_THAT(folded("tr", "ISPARTA İzmir ılık"), ElementsAre("ısparta", "izmir", "ılık"));
    EXPECT_THAT(folded("en", "ISPARTA"), ElementsAre("isparta"));
}

TEST(SearchWordsTest, ForStemmersAccentsStay) {
    EXPECT_EQ(SearchWords("fr").lowered("DÉPRIMÉ"), "déprimé");
    EXPECT_EQ(SearchWords("en").lowered("Anna\u2019s"), "anna's");
}

TEST(SearchWordsTest, TheArabicStretchingLineIsNoLetter) {
    const SearchWords words("");
    EXPECT_EQ(words.folded("a\u0640\u064Eb"), "ab");
}

TEST(SearchWordsTest, AnAccentOnALetterOfTwoFoldsAsTheLetterDoes) {
    EXPECT_EQ(SearchWords("vi").folded("\u00E6\u0301"), "ae");
    EXPECT_EQ(SearchWords("en").folded("\u01FD"), "ae");
    EXPECT_EQ(SearchWords("da").folded("\u01FD"), "\u00E6");
}

RC_GTEST_PROP(SearchWordsProperty, FoldingTwiceChangesNothing, ()) {
    const auto text = *randomUtf8();
    for (const auto* language : {"", "da", "de", "fr", "tr", "vi", "zh"}) {
        const SearchWords words(language);
        for (const ByteRange& range : words.split(text)) {
            const auto once = words.folded(std::string_view(text).substr(range.begin, range.end - range.begin));
            RC_ASSERT(words.folded(once) == once);
        }
    }
}

} // namespace
} // namespace emic::text
