#include "core/text/segments.h"
#include "core/text/strings.h"
#include "tests/core/text/icu_reference.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>
#include <unicode/uloc.h>

#include <algorithm>

namespace emic::text {
namespace {

using testing::ElementsAre;

TEST(TrimTest, DropsWhatNobodySees) {
    EXPECT_EQ(trim(" \t\n\u00A0\u3000\uFEFF\u200Bord og ord\u2029 \u0085"), "ord og ord");
    EXPECT_EQ(trim(" \u200B "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("\u200D"), "\u200D");
}

TEST(CollapseSpaceTest, MakesOneSpaceOfARun) {
    EXPECT_EQ(collapseSpace(" \n et\u00A0\r\n\tto  tre "), "et to tre");
    EXPECT_EQ(collapseSpace("\u0E01\u200B\u0E02"), "\u0E01\u200B\u0E02");
    EXPECT_EQ(collapseSpace(" \u00A0 "), "");
}

TEST(FoldCaseTest, ForgetsCaseAndSpelling) {
    EXPECT_EQ(foldCase("  Tab AF\nHåb "), "tab af håb");
    EXPECT_EQ(foldCase("A\u030Angst"), foldCase("ångst"));
    EXPECT_EQ(foldCase("STRASSE"), foldCase("Straße"));
    EXPECT_EQ(foldCase("ΣΊΣΥΦΟΣ"), foldCase("σίσυφος"));
    EXPECT_NE(foldCase("Müller"), foldCase("Muller"));
}

RC_GTEST_PROP(FoldCaseProperty, FoldingTwiceChangesNothing, ()) {
    const auto once = foldCase(*randomUtf8());
    RC_ASSERT(isValidUtf8(once));
    RC_ASSERT(foldCase(once) == once);
}

TEST(ExcerptTest, CutsAtAWord) {
    EXPECT_EQ(excerpt("Jeg følte mig træt", 18), "Jeg følte mig træt");
    EXPECT_EQ(excerpt("Jeg følte mig træt", 17), "Jeg følte mig…");
    EXPECT_EQ(excerpt("Jeg følte mig træt", 14), "Jeg følte mig…");
    EXPECT_EQ(excerpt("Jeg følte mig træt", 13), "Jeg følte…");
    EXPECT_EQ(excerpt("Jeg", 1), "…");
    EXPECT_EQ(excerpt("Jeg", 0), "");
    EXPECT_EQ(excerpt("Jeg", -1), "");
    EXPECT_EQ(excerpt("", 5), "");
}

TEST(ExcerptTest, CutsAtALetterWhereThereIsNoWord) {
    EXPECT_EQ(excerpt("我在工作中感到非常累", 5), "我在工作…");
    EXPECT_EQ(excerpt("a Menneskerettighedskonventionen", 12), "a Mennesker…");
    EXPECT_EQ(excerpt("xe\u0301e\u0301e\u0301", 5), "xe\u0301…");
}

RC_GTEST_PROP(ExcerptProperty, IsAShortEnoughBeginning, ()) {
    const auto utf8 = *randomUtf8();
    const auto maximum = *rc::gen::inRange(1, 80);
    const auto cut = excerpt(utf8, maximum);
    RC_ASSERT(countCodePoints(cut) <= maximum);
    if (cut != utf8) {
        const std::string ellipsis = "…";
        RC_ASSERT(cut.ends_with(ellipsis));
        const auto kept = cut.substr(0, cut.size() - ellipsis.size());
        RC_ASSERT(utf8.starts_with(kept));
        // White space that was cut off may itself carry a mark.
        RC_ASSERT((graphemesByIcu(utf8).contains(countCodePoints(kept)) ||
                   trim(utf8.substr(kept.size())).size() < utf8.size() - kept.size()));
    }
}

TEST(CompareNamesTest, SortsAsPeopleDo) {
    std::vector<std::string> names = {"P10", "p2", "P2", "Åse", "Ærø", "Øst", "Zoe", "anna", "P1"};
    std::ranges::sort(names, [](const auto& a, const auto& b) { return compareNames(a, b, "da") < 0; });
    EXPECT_THAT(names, ElementsAre("anna", "P1", "P2", "p2", "P10", "Zoe", "Ærø", "Øst", "Åse"));
    EXPECT_LT(compareNames("Åse", "Zoe"), 0);
    EXPECT_NE(compareNames("P2", "P02"), 0);
    EXPECT_EQ(compareNames("P2", "P2"), 0);
}

TEST(CompareNamesTest, IsTheSameOnEveryMachine) {
    const std::string before = uloc_getDefault();
    UErrorCode status = U_ZERO_ERROR;
    for (const auto* machine : {"da_DK", "sv_SE", "en_US"}) {
        uloc_setDefault(machine, &status);
        EXPECT_LT(compareNames("Åse", "Zoe", ""), 0) << machine;
        EXPECT_LT(compareNames("Åse", "Zoe", "no such tag"), 0) << machine;
        EXPECT_EQ(countWords("EU:s", "da-Latn"), 2) << machine;
    }
    uloc_setDefault(before.c_str(), &status);
}

RC_GTEST_PROP(CompareNamesProperty, IsATotalOrder, ()) {
    const auto a = *randomUtf8();
    const auto b = *randomUtf8();
    const auto c = *randomUtf8();
    const auto sign = [](int order) { return (order > 0) - (order < 0); };
    RC_ASSERT(sign(compareNames(a, b, "da")) == -sign(compareNames(b, a, "da")));
    RC_ASSERT((compareNames(a, b, "da") == 0) == (a == b));
    std::vector<std::string> sorted = {a, b, c};
    std::ranges::sort(sorted, [](const auto& x, const auto& y) { return compareNames(x, y, "da") < 0; });
    RC_ASSERT(compareNames(sorted[0], sorted[2], "da") <= 0);
}

TEST(LanguageTagTest, KnowsAWellFormedTag) {
    for (const auto* tag : {"da", "en-GB", "pt-BR", "zh-Hant-TW", "nb", "tlh", "de-1996", "en-u-co-phonebk", "x-own"}) {
        EXPECT_TRUE(isLanguageTag(tag)) << tag;
    }
    for (const auto* tag : {"", "d", "danish language", "da_DK", "da-", "-da", "da--DK", "æø", "123", "da-x"}) {
        EXPECT_FALSE(isLanguageTag(tag)) << tag;
    }
    EXPECT_FALSE(isLanguageTag(std::string(5000, 'a')));
}

TEST(SplitTest, GivesEveryPart) {
    EXPECT_THAT(split("a,b,,c,", ','), ElementsAre("a", "b", "", "c", ""));
    EXPECT_THAT(split("", ','), ElementsAre(""));
    EXPECT_THAT(split("ab", ','), ElementsAre("ab"));
}

} // namespace
} // namespace emic::text
