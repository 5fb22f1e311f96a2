#include "core/editing/categories.h"
#include "core/editing/codings.h"
#include "core/editing/condensates.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/memos.h"
#include "core/editing/renditions.h"
#include "core/editing/sources.h"
#include "core/editing/unit_proposals.h"
#include "core/editing/units.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::Coding;
using study::MeaningUnit;
using study::Relevance;
using study::UnitId;
using testing::ElementsAre;
using testing::HasSubstr;
using text::span;

class UnitsTest : public tests::EditingTest {
protected:
    study::SourceId source =
        study.addSource("Interview 1", {{"I", "How are you?"}, {"P01", "I sleep badly. And I eat.\nIt hurts."}});
    study::SourceId other = study.addSource("Interview 2", {{"", "cafe\u0301 au lait"}});
    study::ThemeId body = study.addTheme("Body");
    study::AnalystId berta = study.addAnalyst("Berta");

    std::string words(UnitId id) {
        const MeaningUnit unit = study.read().get(id);
        return std::string(study.read().textOf(study.read().get(unit.source)).slice(unit.span()));
    }
};

TEST_F(UnitsTest, SnapsToLettersAndTrims) {
    MarkedUnit made;
    EXPECT_EQ(performed([&](Edit& edit) { made = createUnit(edit, source, span(12, 28)); }),
              "Mark \"I sleep badly.\" in Interview 1");
    EXPECT_EQ(words(made.id), "I sleep badly.");
    performed([&](Edit& edit) { made = createUnit(edit, other, span(0, 4)); });
    EXPECT_EQ(words(made.id), "cafe\u0301");
}

TEST_F(UnitsTest, FindsWhatIsMarkedAlready) {
    const UnitId first = study.addUnit(source, "I sleep badly.");
    unchanged([&](Edit& edit) {
        const MarkedUnit again =
            createUnit(edit, source, study.spanOf(source, "I sleep badly. "), Relevance::notRelevant);
        EXPECT_EQ(again.id, first);
        EXPECT_FALSE(again.isNew);
    });
    performed([&](Edit& edit) { EXPECT_TRUE(createUnit(edit, source, study.spanOf(source, "sleep badly")).isNew); });
}

TEST_F(UnitsTest, RefusesImpossibleSpans) {
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, source, span(0, 9999)); }), HasSubstr("does not lie"));
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, source, span(-1, 3)); }), HasSubstr("does not lie"));
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, source, span(5, 5)); }), HasSubstr("empty"));
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, source, span(5, 2)); }), HasSubstr("empty"));
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, source, span(12, 13)); }), HasSubstr("white space"));
    EXPECT_THAT(refusal([&](Edit& edit) { createUnit(edit, study::SourceId::make(), span(0, 1)); }),
                HasSubstr("no source"));
}

TEST_F(UnitsTest, CreatesManyAtOnce) {
    std::vector<MarkedUnit> made;
    EXPECT_EQ(performed([&](Edit& edit) {
                  made = createUnits(edit, source, {span(0, 3), span(4, 7), span(0, 3)}, Relevance::notRelevant);
              }),
              "Mark as not relevant 2 meaning units in Interview 1");
    EXPECT_EQ(made[2].id, made[0].id);
    EXPECT_FALSE(made[2].isNew);
}

TEST_F(UnitsTest, DeletesWithWhatHangsOnIt) {
    const UnitId unit = study.addUnit(source, "I sleep badly.");
    study.code(unit, body);
    study.code(unit, body, berta);
    study.edit([&](Edit& edit) {
        setGoldenQuote(edit, unit, body);
        setRendition(edit, unit, {.published = "I sleep [...]"});
        addMemo(edit, study::MemoTarget::unit, unit.uuid, "Look");
    });
    const UnitRemoval expected = removalOf(study.read(), {unit, unit});
    EXPECT_EQ(expected, (UnitRemoval{1, 2, 1, 1, 1, 0, 0}));
    UnitRemoval removal;
    EXPECT_EQ(performed([&](Edit& edit) {
                  removal = deleteUnits(edit, {unit, unit});
              }),
              "Delete 1 meaning unit with 2 codings, 1 golden quote, 1 published text and 1 memo");
    EXPECT_EQ(removal, expected);
}

TEST_F(UnitsTest, SaysWhatLeansOnThoseThatGo) {
    const UnitId first = study.addUnit(source, "I sleep badly.");
    const UnitId second = study.addUnit(source, "I sleep");
    study.code(first, body);
    study.code(second, body);
    study.edit([&](Edit& edit) {
        addSentence(edit, body, "I do not rest.", {first, second});
        addSentence(edit, body, "I lie awake.", {second});
        const study::CategoryId nights = setCategory(edit, body, "Nights");
        addParagraph(edit, nights, {"One said: \uFFFC, and \uFFFC.", {{first, "badly"}, {first}}}, {body});
    });
    const UnitRemoval expected = removalOf(study.read(), {first, second});
    EXPECT_EQ(expected.sentences, 2); // not three, although one leans on both
    EXPECT_EQ(expected.quotes, 2);
    EXPECT_EQ(removalOf(study.read(), {first}).sentences, 1);
    EXPECT_EQ(removalOf(study.read(), source).sentences, 2);
    EXPECT_EQ(removalOf(study.read(), source).quotes, 2);
    UnitRemoval removal;
    EXPECT_EQ(performed([&](Edit& edit) {
                  removal = deleteUnits(edit, {first, second});
              }),
              "Delete 2 meaning units with 2 codings; 2 sentences of condensates and 2 quotes in categories leaned on "
              "that");
    EXPECT_EQ(removal, expected);
    EXPECT_EQ(study.read().count<study::CondensateSentence>(), 2);
    EXPECT_EQ(study.read().count<study::ParagraphQuote>(), 2);
}

TEST_F(UnitsTest, MovesEdgesButNotOntoAnother) {
    const UnitId unit = study.addUnit(source, "I sleep");
    const UnitId second = study.addUnit(source, "I sleep badly.");
    performed([&](Edit& edit) { setSpan(edit, unit, study.spanOf(source, "sleep badly. And")); });
    EXPECT_EQ(words(unit), "sleep badly. And");
    EXPECT_THAT(refusal([&](Edit& edit) { setSpan(edit, second, study.spanOf(source, "sleep badly. And")); }),
                HasSubstr("another unit"));
    unchanged([&](Edit& edit) { setSpan(edit, unit, study.spanOf(source, "sleep badly. And ")); });
}

TEST_F(UnitsTest, NeverPartsARenditionFromItsWords) {
    const UnitId unit = study.addUnit(source, "I sleep badly. And I eat.");
    study.edit([&](Edit& edit) { setRendition(edit, unit, {.published = "I sleep [...] I eat."}); });
    EXPECT_THAT(refusal([&](Edit& edit) { setSpan(edit, unit, study.spanOf(source, "I sleep badly.")); }),
                HasSubstr("published"));
    EXPECT_THAT(refusal([&](Edit& edit) { splitUnit(edit, unit, study.spanOf(source, "And").begin); }),
                HasSubstr("published"));
    performed([&](Edit& edit) { setSpan(edit, unit, study.spanOf(source, "I sleep badly. And I eat.\nIt")); });
    EXPECT_EQ(study.read().count<study::Rendition>(), 1);
    performed([&](Edit& edit) { setSpan(edit, unit, study.spanOf(source, "I sleep badly."), UnfitRendition::remove); });
    EXPECT_EQ(study.read().count<study::Rendition>(), 0);
}

TEST_F(UnitsTest, SplitsWithCodingsToBothHalves) {
    const UnitId unit = study.addUnit(source, "I sleep badly. And I eat.");
    study.code(unit, body);
    study.code(unit, body, berta);
    study.edit([&](Edit& edit) {
        setGoldenQuote(edit, unit, body);
        setRendition(edit, unit, {.published = "I sleep"});
    });
    std::pair<UnitId, UnitId> halves;
    EXPECT_EQ(performed([&](Edit& edit) { halves = splitUnit(edit, unit, study.spanOf(source, " And").begin); }),
              "Split a meaning unit in Interview 1 before \"And I eat.\"");
    EXPECT_EQ(halves.first, unit);
    EXPECT_EQ(words(halves.first), "I sleep badly.");
    EXPECT_EQ(words(halves.second), "And I eat.");
    EXPECT_EQ(study.read().countWhere<&Coding::unit>(halves.second), 2);
    EXPECT_EQ(study.read().where<&study::GoldenQuote::theme>(body).at(0).unit, unit);
    EXPECT_EQ(study.read().countWhere<&study::Rendition::unit>(unit), 1);
    EXPECT_THAT(refusal([&](Edit& edit) { splitUnit(edit, unit, study.read().get(unit).begin); }),
                HasSubstr("no words"));
    EXPECT_THAT(refusal([&](Edit& edit) { splitUnit(edit, unit, text::Position{9999}); }), HasSubstr("no words"));
}

TEST_F(UnitsTest, JoinsSpansAndCodings) {
    const UnitId first = study.addUnit(source, "I sleep badly.");
    const UnitId second = study.addUnit(source, "And I eat.");
    const study::ThemeId food = study.addTheme("Food");
    study.code(first, body);
    study.code(second, body);
    study.code(second, food, berta);
    study.edit([&](Edit& edit) {
        setGoldenQuote(edit, second, food);
        setRendition(edit, second, {.published = "I eat."});
        addMemo(edit, study::MemoTarget::unit, second.uuid, "Look");
    });
    UnitId joined;
    performed([&](Edit& edit) { joined = joinUnits(edit, {second, first}); });
    EXPECT_EQ(joined, first);
    EXPECT_EQ(words(joined), "I sleep badly. And I eat.");
    EXPECT_EQ(study.read().countWhere<&Coding::unit>(joined), 2);
    EXPECT_EQ(study.read().countWhere<&study::GoldenQuote::unit>(joined), 1);
    EXPECT_EQ(study.read().where<&study::Rendition::unit>(joined).at(0).published, "I eat.");
    EXPECT_EQ(study.read().memosOn(study::MemoTarget::unit, joined.uuid).size(), 1U);
    EXPECT_FALSE(study.read().find(second));
}

TEST_F(UnitsTest, RefusesToJoinWhatDoesNotBelongTogether) {
    const UnitId first = study.addUnit(source, "I sleep");
    const UnitId second = study.addUnit(source, "badly.");
    const UnitId third = study.addUnit(source, "It hurts.", Relevance::notRelevant);
    const UnitId elsewhere = study.addUnit(other, "au lait");
    EXPECT_THAT(refusal([&](Edit& edit) { joinUnits(edit, {first, first}); }), HasSubstr("at least two"));
    EXPECT_THAT(refusal([&](Edit& edit) { joinUnits(edit, {first, third}); }), HasSubstr("not relevant"));
    EXPECT_THAT(refusal([&](Edit& edit) { joinUnits(edit, {first, elsewhere}); }), HasSubstr("different sources"));
    study.addUnit(source, "I sleep badly.");
    EXPECT_THAT(refusal([&](Edit& edit) { joinUnits(edit, {first, second}); }), HasSubstr("another unit"));
}

TEST_F(UnitsTest, WhatIsCodedIsRelevant) {
    const UnitId unit = study.addUnit(source, "I sleep badly.");
    study.code(unit, body);
    study.code(unit, body, berta);
    EXPECT_THAT(refusal([&](Edit& edit) { setRelevance(edit, {unit}, Relevance::notRelevant); }),
                HasSubstr("2 codings"));
    std::int64_t gone = 0;
    EXPECT_EQ(
        performed([&](Edit& edit) { gone = setRelevance(edit, {unit}, Relevance::notRelevant, WhileCoded::uncode); }),
        "Mark 1 unit as not relevant, removing 2 codings");
    EXPECT_EQ(gone, 2);
    EXPECT_THAT(refusal([&](Edit& edit) { codeUnits(edit, {unit}, body); }), HasSubstr("mark it relevant first"));
    unchanged([&](Edit& edit) { setRelevance(edit, {unit}, Relevance::notRelevant); });
    performed([&](Edit& edit) { setRelevance(edit, {unit}, Relevance::relevant); });
}

class ProposalsTest : public testing::Test {
protected:
    text::Text text{"How are you?\nI sleep. I eat.\nIt hurts.\nEnd."};
    std::vector<study::Turn> turns{{span(0, 12), 0, {}, {}}, {span(13, 38), 1, {}, {}}};

    std::vector<std::string> proposed(const ProposalOptions& options) {
        std::vector<std::string> words;
        for (const text::Span& each : proposeUnits(text, turns, options))
            words.emplace_back(text.slice(each));
        return words;
    }
};

TEST_F(ProposalsTest, ByTurnParagraphAndSentence) {
    ProposalOptions options;
    EXPECT_THAT(proposed(options), ElementsAre("How are you?", "I sleep. I eat.\nIt hurts.", "End."));
    options.grain = ProposalGrain::paragraph;
    EXPECT_THAT(proposed(options), ElementsAre("How are you?", "I sleep. I eat.", "It hurts.", "End."));
    options.grain = ProposalGrain::sentence;
    options.language = "en";
    EXPECT_THAT(proposed(options), ElementsAre("How are you?", "I sleep.", "I eat.", "It hurts.", "End."));
}

TEST_F(ProposalsTest, BySpeakerWithinAndWithoutWhatThereIs) {
    ProposalOptions options;
    options.grain = ProposalGrain::sentence;
    options.speakers = {1};
    EXPECT_THAT(proposed(options), ElementsAre("I sleep.", "I eat.", "It hurts."));
    options.existing = {span(13, 21), span(24, 26)};
    EXPECT_THAT(proposed(options), ElementsAre("I eat.", "It hurts."));
    options.overlapping = false;
    EXPECT_THAT(proposed(options), ElementsAre("It hurts."));
    options.within = span(0, 21);
    EXPECT_THAT(proposed(options), ElementsAre());
}

} // namespace
} // namespace emic::editing
