#include "core/editing/attributes.h"
#include "core/editing/codings.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/memos.h"
#include "core/editing/regroup.h"
#include "core/editing/renditions.h"
#include "core/editing/study_info.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::Coding;
using study::GoldenQuote;
using study::UnitId;
using testing::ElementsAre;
using testing::HasSubstr;

class CodingsTest : public tests::EditingTest {
protected:
    study::SourceId source = study.addSource("Interview 1", {{"P01", "One. Two. Three."}});
    UnitId one = study.addUnit(source, "One.");
    UnitId two = study.addUnit(source, "Two.");
    study::ThemeId body = study.addTheme("Body");
    study::ThemeId pain = study.addTheme("Pain", body);
    study::ThemeId food = study.addTheme("Food");
    study::AnalystId berta = study.addAnalyst("Berta");
};

TEST_F(CodingsTest, CodingTwiceChangesNothing) {
    CodingCount count;
    EXPECT_EQ(performed([&](Edit& edit) {
                  count = codeUnits(edit, {one, two, one}, pain);
              }),
              "Code 2 units as Body/Pain");
    EXPECT_EQ(count.changed, 2);
    unchanged([&](Edit& edit) { count = codeUnits(edit, {one, two}, pain); });
    EXPECT_EQ(count.unchanged, 2);
    EXPECT_EQ(performed([&](Edit& edit) { codeUnits(edit, {one}, pain, berta); }),
              "Code 1 unit as Body/Pain for Berta");
    EXPECT_EQ(study.read().countWhere<&Coding::unit>(one), 2);
}

TEST_F(CodingsTest, UncodesOneAnalystOrAll) {
    study.code(one, pain);
    study.code(one, pain, berta);
    performed([&](Edit& edit) { EXPECT_EQ(uncodeUnits(edit, {one, two}, pain).changed, 1); });
    unchanged([&](Edit& edit) { EXPECT_EQ(uncodeUnits(edit, {one}, pain).unchanged, 1); });
    study.code(one, pain);
    performed([&](Edit& edit) { EXPECT_EQ(uncodeUnitsOfAll(edit, {one}, pain).changed, 2); });
    study.reopen("Somebody new");
    unchanged([&](Edit& edit) { uncodeUnits(edit, {one}, pain); });
}

TEST_F(CodingsTest, AGoldenQuoteNeedsACodingAndGoesWithTheLast) {
    EXPECT_THAT(refusal([&](Edit& edit) { setGoldenQuote(edit, one, body); }), HasSubstr("code it first"));
    study.code(one, pain);
    study.code(one, pain, berta);
    EXPECT_EQ(performed([&](Edit& edit) { setGoldenQuote(edit, one, body); }),
              "Choose \"One.\" (Interview 1) as golden quote of Body");
    unchanged([&](Edit& edit) { setGoldenQuote(edit, one, body); });
    performed([&](Edit& edit) { EXPECT_EQ(uncodeUnits(edit, {one}, pain).goldenQuotes, 0); });
    performed([&](Edit& edit) { EXPECT_EQ(uncodeUnits(edit, {one}, pain, berta).goldenQuotes, 1); });
    EXPECT_EQ(study.read().count<GoldenQuote>(), 0);
}

TEST_F(CodingsTest, GoldenQuotesHaveAnOrder) {
    study.code(one, body);
    study.code(two, body);
    study.edit([&](Edit& edit) { setGoldenQuote(edit, one, body); });
    study.edit([&](Edit& edit) { setGoldenQuote(edit, two, body); });
    performed([&](Edit& edit) { moveGoldenQuote(edit, two, body, 0); });
    EXPECT_EQ(study.read().where<&GoldenQuote::theme>(body).at(0).unit, two);
    EXPECT_THAT(refusal([&](Edit& edit) { moveGoldenQuote(edit, two, food, 0); }), HasSubstr("no golden quote"));
    performed([&](Edit& edit) { EXPECT_TRUE(clearGoldenQuote(edit, two, body)); });
    unchanged([&](Edit& edit) { EXPECT_FALSE(clearGoldenQuote(edit, two, body)); });
}

TEST_F(CodingsTest, MovesCodingsWithTheirGoldenQuote) {
    study.code(one, body);
    study.code(two, body, berta);
    study.edit([&](Edit& edit) { setGoldenQuote(edit, one, body); });
    CodingCount count;
    EXPECT_EQ(performed([&](Edit& edit) {
                  count = moveCodings(edit, {one, two}, body, food);
              }),
              "Move the coding of 2 units from Body to Food");
    EXPECT_EQ(count.changed, 1);
    EXPECT_EQ(count.unchanged, 1);
    EXPECT_EQ(study.read().where<&Coding::unit>(one).at(0).theme, food);
    EXPECT_EQ(study.read().where<&GoldenQuote::unit>(one).at(0).theme, food);
}

TEST_F(CodingsTest, MovesTheCodingsOfSeveralAnalystsInOneEdit) {
    const study::AnalystId anna = editing::analystByName(study.read(), "Anna").id;
    study.code(one, body);
    study.code(one, body, berta);
    study.code(two, body, berta);
    study.code(two, food, berta);
    study.edit([&](Edit& edit) { setGoldenQuote(edit, one, body); });
    CodingCount count;
    EXPECT_EQ(performed([&](Edit& edit) {
                  count = moveCodingsOf(edit, {anna, berta}, {one, two, one}, body, food);
              }),
              "Move 2 units from Body to Food");
    EXPECT_EQ(count.changed, 3);
    EXPECT_EQ(study.read().countWhere<&Coding::theme>(body), 0);
    EXPECT_EQ(study.read().countWhere<&Coding::unit>(one), 2) << "each analyst keeps a coding";
    EXPECT_EQ(study.read().countWhere<&Coding::unit>(two), 1) << "Berta coded it there already";
    EXPECT_EQ(study.read().where<&GoldenQuote::unit>(one).at(0).theme, food);
    performed([&](Edit& edit) { EXPECT_EQ(moveCodingsOf(edit, {berta}, {one}, food, body).changed, 1); });
    EXPECT_EQ(study.read().where<&GoldenQuote::unit>(one).at(0).theme, food) << "Anna still codes it there";
    unchanged([&](Edit& edit) { EXPECT_EQ(moveCodingsOf(edit, {}, {one}, food, body).unchanged, 1); });
    unchanged([&](Edit& edit) { EXPECT_EQ(moveCodingsOf(edit, {anna}, {one}, food, food).unchanged, 1); });
    EXPECT_THROW(study.edit([&](Edit& edit) { moveCodingsOf(edit, {anna}, {UnitId::make()}, food, body); }), NotFound);
}

TEST_F(CodingsTest, AGoldenQuoteStaysWhileASubthemeCarriesIt) {
    const study::AnalystId anna = editing::analystByName(study.read(), "Anna").id;
    study.code(one, body);
    study.code(one, pain);
    study.edit([&](Edit& edit) { setGoldenQuote(edit, one, body); });
    performed([&](Edit& edit) { moveCodingsOf(edit, {anna}, {one}, body, food); });
    EXPECT_EQ(study.read().where<&GoldenQuote::unit>(one).at(0).theme, body);
    performed([&](Edit& edit) { EXPECT_EQ(moveCodingsOf(edit, {anna}, {one}, pain, food).goldenQuotes, 1); });
}

TEST_F(CodingsTest, UnknownThingsAreNotFound) {
    EXPECT_THROW(study.edit([&](Edit& edit) { codeUnits(edit, {UnitId::make()}, body); }), NotFound);
    EXPECT_THROW(study.edit([&](Edit& edit) { codeUnits(edit, {one}, study::ThemeId::make()); }), NotFound);
}

using MemosTest = CodingsTest;

TEST_F(MemosTest, AddsChangesAndRemoves) {
    study::MemoId memo;
    EXPECT_EQ(performed([&](Edit& edit) { memo = addMemo(edit, study::MemoTarget::theme, pain.uuid, " Ask\nagain "); }),
              "Add a memo on the theme Body/Pain: Ask again");
    performed([&](Edit& edit) { changeMemo(edit, memo, "Asked"); });
    unchanged([&](Edit& edit) { changeMemo(edit, memo, "Asked "); });
    EXPECT_THAT(refusal([&](Edit& edit) { changeMemo(edit, memo, " "); }), HasSubstr("empty"));
    performed([&](Edit& edit) { removeMemo(edit, memo); });
    performed([&](Edit& edit) { addMemo(edit, study::MemoTarget::study, edit.info().id.uuid, "All of it"); });
    performed([&](Edit& edit) { addMemo(edit, study::MemoTarget::unit, one.uuid, "This"); });
    performed([&](Edit& edit) { addMemo(edit, study::MemoTarget::source, source.uuid, "That"); });
    EXPECT_THROW(study.edit([&](Edit& edit) { addMemo(edit, study::MemoTarget::unit, body.uuid, "x"); }), NotFound);
}

using RenditionsTest = CodingsTest;

TEST_F(RenditionsTest, SetsReplacesAndClears) {
    const UnitId unit = study.addUnit(source, "One. Two. Three.");
    study.edit([&](Edit& edit) { addAttribute(edit, "Sex", study::AttributeType::category, {"female"}); });
    EXPECT_EQ(performed([&](Edit& edit) {
                  setRendition(edit, unit, {.published = "One. [...] Three.", .speakerTag = "[{sex}]"});
              }),
              "Set how a unit of Interview 1 is published: \"One. [...] Three.\"");
    performed([&](Edit& edit) { setRendition(edit, unit, {.translation = "En. To. Tre.", .language = "da"}); });
    EXPECT_EQ(study.read().count<study::Rendition>(), 1);
    unchanged([&](Edit& edit) { setRendition(edit, unit, {.translation = "En. To. Tre.", .language = "da"}); });
    performed([&](Edit& edit) { setRendition(edit, unit, {}); });
    unchanged([&](Edit& edit) { EXPECT_FALSE(clearRendition(edit, unit)); });
}

TEST_F(RenditionsTest, RefusesWhatWasNotSaid) {
    EXPECT_THAT(refusal([&](Edit& edit) { setRendition(edit, one, {.published = "One and a half."}); }),
                HasSubstr("'and' at character 5"));
    EXPECT_THAT(refusal([&](Edit& edit) { setRendition(edit, one, {.translation = "En."}); }),
                HasSubstr("no language"));
    EXPECT_THAT(refusal([&](Edit& edit) { setRendition(edit, one, {.language = "da"}); }), HasSubstr("no translation"));
    EXPECT_THAT(
        refusal([&](Edit& edit) { setRendition(edit, one, {.translation = "En.", .language = "dansk sprog"}); }),
        HasSubstr("language tag"));
    EXPECT_THAT(refusal([&](Edit& edit) { setRendition(edit, one, {.speakerTag = "[{age}]"}); }), HasSubstr("'age'"));
    EXPECT_THAT(refusal([&](Edit& edit) { setRendition(edit, one, {.speakerTag = "[{age"}); }), HasSubstr("brace"));
}

using StudyInfoTest = tests::EditingTest;

TEST_F(StudyInfoTest, ChangesWhatTheStudySaysOfItself) {
    EXPECT_EQ(performed([](Edit& edit) { renameStudy(edit, "Sleep"); }),
              "Rename the study A study for a test to Sleep");
    unchanged([](Edit& edit) { renameStudy(edit, " Sleep "); });
    performed([](Edit& edit) { setQuestion(edit, "How do people sleep?"); });
    performed([](Edit& edit) { setLanguages(edit, "da, en"); });
    EXPECT_EQ(study.read().info().languages, "da en");
    performed([](Edit& edit) { setSpeakerTag(edit, "[{Group}, {kind}, {code}]"); });
    EXPECT_THAT(refusal([](Edit& edit) { renameStudy(edit, " "); }), HasSubstr("empty"));
    EXPECT_THAT(refusal([](Edit& edit) { setLanguages(edit, " "); }), HasSubstr("at least one"));
    EXPECT_THAT(refusal([](Edit& edit) { setLanguages(edit, "en 12345678901"); }), HasSubstr("language tag"));
    EXPECT_THAT(refusal([](Edit& edit) { setSpeakerTag(edit, "{grop}"); }), HasSubstr("Did you mean 'group'?"));
    EXPECT_THAT(refusal([](Edit& edit) { setSpeakerTag(edit, "{group}}"); }), HasSubstr("brace"));
}

TEST_F(StudyInfoTest, KnowsAnalystsByName) {
    study::AnalystId berta;
    performed([&](Edit& edit) { berta = addAnalyst(edit, "Berta"); });
    EXPECT_THAT(refusal([](Edit& edit) { addAnalyst(edit, "BERTA"); }), HasSubstr("already"));
    performed([&](Edit& edit) { renameAnalyst(edit, berta, "Bertha"); });
    EXPECT_EQ(analystByName(study.read(), "bertha").id, berta);
    EXPECT_THROW((void)analystByName(study.read(), "Carl"), NotFound);
}

} // namespace
} // namespace emic::editing
