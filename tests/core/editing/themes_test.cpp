#include "core/editing/codings.h"
#include "core/editing/focus_areas.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/memos.h"
#include "core/editing/themes.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::Coding;
using study::GoldenQuote;
using study::Theme;
using study::ThemeId;
using study::UnitId;
using testing::ElementsAre;
using testing::HasSubstr;

/// Calm and Night under Serenity; Body beside it; three units.
class ThemesTest : public tests::EditingTest {
protected:
    ThemeId serenity = study.addTheme("Serenity");
    ThemeId body = study.addTheme("Body");
    ThemeId calm = study.addTheme("Calm", serenity);
    ThemeId night = study.addTheme("Night", serenity);
    study::SourceId source = study.addSource("Interview 1", {{"I", "How are you?"}, {"P01", "One. Two. Three. Four."}});
    UnitId one = study.addUnit(source, "One.");
    UnitId two = study.addUnit(source, "Two.");
    UnitId three = study.addUnit(source, "Three.");

    std::vector<std::string> namesUnder(std::optional<ThemeId> parent) {
        std::vector<std::string> names;
        std::int64_t ordinal = 0;
        for (const Theme& theme : study.read().where<&Theme::parent>(parent)) {
            EXPECT_EQ(theme.ordinal, ordinal++) << "ordinals have gaps at " << theme.name;
            names.push_back(theme.name);
        }
        return names;
    }
};

TEST_F(ThemesTest, AddsBehindItsSiblings) {
    EXPECT_THAT(namesUnder(std::nullopt), ElementsAre("Serenity", "Body"));
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Calm", "Night"));
    EXPECT_EQ(performed([&](Edit& edit) { addTheme(edit, {.name = " Deep   sleep ", .parent = night}); }),
              "Add the subtheme Deep sleep under Night");
    EXPECT_NE(study.read().get(serenity).colour, study.read().get(body).colour);
    EXPECT_EQ(study.read().get(calm).colour, 0);
}

TEST_F(ThemesTest, RefusesATakenOrEmptyName) {
    EXPECT_THAT(refusal([&](Edit& edit) { addTheme(edit, {.name = "serenity"}); }), HasSubstr("'Serenity'"));
    EXPECT_THAT(refusal([&](Edit& edit) { renameTheme(edit, calm, "NIGHT"); }), HasSubstr("Under 'Serenity'"));
    EXPECT_THAT(refusal([&](Edit& edit) { renameTheme(edit, calm, "  "); }), HasSubstr("empty"));
    performed([&](Edit& edit) { renameTheme(edit, calm, "calm"); });
}

TEST_F(ThemesTest, DefinesWhatIsGivenAndLeavesTheRest) {
    performed([&](Edit& edit) { defineTheme(edit, calm, {.definition = "At rest", .exclusion = "Asleep"}); });
    performed([&](Edit& edit) { defineTheme(edit, calm, {.exclusion = ""}); });
    EXPECT_EQ(study.read().get(calm).definition, "At rest");
    EXPECT_EQ(study.read().get(calm).exclusion, "");
}

TEST_F(ThemesTest, MovesABranchButNeverUnderItself) {
    performed([&](Edit& edit) { moveTheme(edit, calm, {.parent = body}); });
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Night"));
    performed([&](Edit& edit) { moveTheme(edit, body, {.parent = serenity, .place = 0}); });
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Body", "Night"));
    EXPECT_THAT(refusal([&](Edit& edit) { moveTheme(edit, serenity, {.parent = calm}); }), HasSubstr("under"));
    EXPECT_THAT(refusal([&](Edit& edit) { moveTheme(edit, serenity, {.parent = serenity}); }), HasSubstr("under"));
}

TEST_F(ThemesTest, MovesAmongSiblings) {
    performed([&](Edit& edit) { reorderTheme(edit, night, 0); });
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Night", "Calm"));
    performed([&](Edit& edit) { reorderTheme(edit, night, 99); });
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Calm", "Night"));
}

TEST_F(ThemesTest, MovingAwayDropsGoldenQuotesAbove) {
    study.code(one, calm);
    study.code(two, calm);
    study.code(two, night);
    study.edit([&](Edit& edit) {
        setGoldenQuote(edit, one, serenity);
        setGoldenQuote(edit, two, serenity);
        setGoldenQuote(edit, one, calm);
    });
    std::int64_t dropped = 0;
    performed([&](Edit& edit) { dropped = moveTheme(edit, calm, {.parent = body}); });
    EXPECT_EQ(dropped, 1);
    EXPECT_EQ(study.read().countWhere<&GoldenQuote::unit>(two), 1);
    EXPECT_EQ(study.read().countWhere<&GoldenQuote::theme>(calm), 1);
}

TEST_F(ThemesTest, MergesCodingsWithoutDoubling) {
    study.code(one, calm);
    study.code(two, calm);
    study.code(two, body);
    study.edit([&](Edit& edit) { addMemo(edit, study::MemoTarget::theme, calm.uuid, "Think of it"); });
    study.edit([&](Edit& edit) {
        setGoldenQuote(edit, one, calm);
        setGoldenQuote(edit, one, serenity);
    });
    const ThemeMerge expected = mergeOf(study.read(), calm, body);
    ThemeMerge merge;
    EXPECT_EQ(performed([&](Edit& edit) { merge = mergeThemes(edit, calm, body); }),
              "Merge the theme Serenity/Calm into Body, moving 1 coding (1 were in both)");
    EXPECT_EQ(merge, expected);
    EXPECT_EQ(merge.codingsMoved, 1);
    EXPECT_EQ(merge.codingsCollapsed, 1);
    EXPECT_EQ(merge.units, 2);
    EXPECT_EQ(merge.goldenQuotesMoved, 1);
    EXPECT_EQ(merge.goldenQuotesLeft, 1);
    EXPECT_EQ(merge.memosMoved, 1);
    EXPECT_FALSE(study.read().find(calm));
    EXPECT_EQ(study.read().countWhere<&Coding::theme>(body), 2);
    EXPECT_EQ(study.read().count<GoldenQuote>(), 1);
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Night"));
}

TEST_F(ThemesTest, MergesSubthemesOfTheSameNameAndKeepsDefinitions) {
    const ThemeId bodyNight = study.addTheme("night", body);
    const ThemeId pain = study.addTheme("Pain", body);
    study.code(one, bodyNight);
    study.code(one, night);
    study.code(two, bodyNight);
    study.edit([&](Edit& edit) {
        defineTheme(edit, body, {.definition = "Flesh", .inclusion = "Aches"});
        defineTheme(edit, serenity, {.definition = "Peace"});
    });
    ThemeMerge merge;
    performed([&](Edit& edit) { merge = mergeThemes(edit, body, serenity); });
    EXPECT_EQ(merge.subthemesMerged, 1);
    EXPECT_EQ(merge.subthemesMoved, 1);
    EXPECT_EQ(merge.codingsMoved, 1);
    EXPECT_EQ(merge.codingsCollapsed, 1);
    EXPECT_THAT(namesUnder(serenity), ElementsAre("Calm", "Night", "Pain"));
    EXPECT_EQ(study.read().get(pain).parent, serenity);
    EXPECT_EQ(study.read().get(serenity).definition, "Peace");
    EXPECT_EQ(study.read().get(serenity).inclusion, "Aches");
    const auto memos = study.read().memosOn(study::MemoTarget::theme, serenity.uuid);
    ASSERT_EQ(memos.size(), 1U);
    EXPECT_THAT(memos[0].text, HasSubstr("Definition: Flesh"));
}

TEST_F(ThemesTest, MergesASubthemeIntoItsThemeButNotTheOtherWay) {
    const ThemeId deep = study.addTheme("Calm", calm);
    study.code(one, calm);
    performed([&](Edit& edit) { mergeThemes(edit, calm, serenity); });
    EXPECT_EQ(study.read().get(deep).parent, serenity);
    EXPECT_THAT(refusal([&](Edit& edit) { mergeThemes(edit, serenity, night); }), HasSubstr("stands under it"));
    EXPECT_THAT(refusal([&](Edit& edit) { mergeThemes(edit, night, night); }), HasSubstr("itself"));
}

TEST_F(ThemesTest, SplitsChosenUnitsIntoAThemeBeside) {
    study.code(one, serenity);
    study.code(two, serenity);
    study.edit([&](Edit& edit) { setGoldenQuote(edit, two, serenity); });
    ThemeId made;
    EXPECT_EQ(performed([&](Edit& edit) { made = splitTheme(edit, serenity, {two}, "Silence"); }),
              "Split the theme Serenity: 1 unit to Silence");
    EXPECT_THAT(namesUnder(std::nullopt), ElementsAre("Serenity", "Silence", "Body"));
    EXPECT_EQ(study.read().where<&Coding::theme>(made).at(0).unit, two);
    EXPECT_EQ(study.read().where<&GoldenQuote::theme>(made).size(), 1U);
    EXPECT_THAT(refusal([&](Edit& edit) { splitTheme(edit, serenity, {three}, "New"); }), HasSubstr("not coded"));
    EXPECT_THAT(refusal([&](Edit& edit) { splitTheme(edit, serenity, {}, "New"); }), HasSubstr("No units"));
}

TEST_F(ThemesTest, DeletesABranchOrLiftsIt) {
    study.code(one, calm);
    study.code(one, serenity);
    study.code(two, night);
    const ThemeRemoval all = removalOf(study.read(), serenity, Subthemes::remove);
    EXPECT_EQ(all.themes, 3);
    EXPECT_EQ(all.codings, 3);
    EXPECT_EQ(all.units, 2);
    ThemeRemoval removal;
    EXPECT_EQ(performed([&](Edit& edit) { removal = deleteTheme(edit, serenity, Subthemes::remove); }),
              "Delete the theme Serenity, 2 subthemes and 3 codings");
    EXPECT_EQ(removal, all);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 3);
    study.study().undo();
    performed([&](Edit& edit) { removal = deleteTheme(edit, serenity, Subthemes::lift); });
    EXPECT_EQ(removal.codings, 1);
    EXPECT_THAT(namesUnder(std::nullopt), ElementsAre("Calm", "Night", "Body"));
    EXPECT_NE(study.read().get(calm).colour, 0);
}

TEST_F(ThemesTest, LiftingIntoATakenNameIsRefused) {
    study.addTheme("calm");
    EXPECT_THAT(refusal([&](Edit& edit) { deleteTheme(edit, serenity, Subthemes::lift); }), HasSubstr("lifted"));
}

TEST_F(ThemesTest, FindsByPathNameOrId) {
    EXPECT_EQ(themeByPath(study.read(), "serenity / calm").id, calm);
    EXPECT_EQ(themeByPath(study.read(), "NIGHT").id, night);
    EXPECT_EQ(themeByPath(study.read(), night.text()).id, night);
    study.addTheme("Night", body);
    EXPECT_THROW((void)themeByPath(study.read(), "Night"), InvalidInput);
    try {
        (void)themeByPath(study.read(), "Clam");
        FAIL();
    } catch (const NotFound& error) {
        EXPECT_THAT(error.what(), HasSubstr("'Clam'"));
    }
}

TEST_F(ThemesTest, FocusAreasHoldThemes) {
    study::FocusAreaId area;
    performed([&](Edit& edit) { area = addFocusArea(edit, "Living with it"); });
    performed([&](Edit& edit) { moveTheme(edit, body, {.focusArea = area}); });
    EXPECT_THAT(refusal([&](Edit& edit) { removeFocusArea(edit, area); }), HasSubstr("1 theme"));
    EXPECT_THAT(refusal([&](Edit& edit) { moveTheme(edit, calm, {.parent = body, .focusArea = area}); }),
                HasSubstr("both"));
    performed([&](Edit& edit) { moveTheme(edit, body, {}); });
    performed([&](Edit& edit) { describeFocusArea(edit, area, "What helps?"); });
    performed([&](Edit& edit) { renameFocusArea(edit, area, "Help"); });
    performed([&](Edit& edit) {
        addFocusArea(edit, "Other");
        moveFocusArea(edit, area, 1);
    });
    EXPECT_EQ(study.read().all<study::FocusArea>().at(0).name, "Other");
    performed([&](Edit& edit) { removeFocusArea(edit, area); });
}

} // namespace
} // namespace emic::editing
