// Condensates, categories, validation marks, decisions and negotiations: what each function does, and what it refuses.
#include "core/editing/editing.h"
#include "core/editing/sentence_split.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::editing {
namespace {

using storage::Edit;
using tests::StudyFixture;

class FindingsTest : public testing::Test {
protected:
    FindingsTest() {
        study.addParticipant("P01");
        source = study.addSource("Interview 1", {{"I", "How are you?"},
                                                 {"P01", "I sleep badly. The alarm rings at night."},
                                                 {"P01", "My wife does not hear it."}});
        nights = study.addTheme("Nights");
        alarms = study.addTheme("Alarms", nights);
        people = study.addTheme("People");
        badly = study.addUnit(source, "I sleep badly.");
        rings = study.addUnit(source, "The alarm rings at night.");
        wife = study.addUnit(source, "My wife does not hear it.");
        study.code(badly, nights);
        study.code(rings, alarms);
        study.code(wife, people);
    }

    study::SentenceId addSentence(study::ThemeId theme, std::string_view text,
                                  const std::vector<study::UnitId>& units) {
        study::SentenceId id;
        study.edit([&](Edit& edit) { id = editing::addSentence(edit, theme, text, units); });
        return id;
    }
    study::CategoryId setCategory(study::ThemeId theme, std::string_view title) {
        study::CategoryId id;
        study.edit([&](Edit& edit) { id = editing::setCategory(edit, theme, title); });
        return id;
    }

    StudyFixture study;
    study::SourceId source;
    study::ThemeId nights, alarms, people;
    study::UnitId badly, rings, wife;
};

TEST_F(FindingsTest, SentencesLeanOnUnitsOfTheirTheme) {
    const auto before = study.dump();
    const auto sentence = addSentence(nights, "  I wake\nfrom alarms. ", {badly, rings});
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(study.read().get(sentence).text, "I wake from alarms.");
    const auto links = study.read().where<&study::SentenceUnit::sentence>(sentence);
    ASSERT_EQ(links.size(), 2U) << "units of subthemes count";
    EXPECT_THROW(addSentence(nights, "Nobody hears it.", {wife}), InvalidInput);
    EXPECT_THROW(addSentence(alarms, "I sleep badly.", {badly}), InvalidInput) << "coded above, not below";
    EXPECT_THROW(addSentence(nights, " ", {badly}), InvalidInput);
}

TEST_F(FindingsTest, SentencesAreWrittenMovedAndTakenOut) {
    const auto first = addSentence(nights, "One.", {badly});
    const auto second = addSentence(nights, "Two.", {});
    auto before = study.dump();
    study.edit([&](Edit& edit) { moveSentence(edit, second, 0); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(condensateText(study.read(), nights), "Two.\nOne.");
    before = study.dump();
    study.edit([&](Edit& edit) { linkUnits(edit, second, {rings, badly}); });
    study.edit([&](Edit& edit) { unlinkUnits(edit, second, {badly}); });
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::sentence>(second), 1);
    before = study.dump();
    study.edit([&](Edit& edit) { writeSentence(edit, second, "Zwei."); });
    study.checkUndoRedoReopen(before);
    EXPECT_FALSE(study.edit([&](Edit& edit) { writeSentence(edit, second, "Zwei."); }));
    before = study.dump();
    study.edit([&](Edit& edit) { removeSentence(edit, first); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(study.read().count<study::SentenceUnit>(), 1);
}

TEST_F(FindingsTest, ASentenceIsMadeTwoThatLeanOnTheSame) {
    const auto first = addSentence(nights, "I wake and I get up.", {badly, rings});
    const auto last = addSentence(nights, "Then I wait.", {});
    const auto before = study.dump();
    study::SentenceId second;
    study.edit([&](Edit& edit) { second = splitSentence(edit, first, "I wake.", " I get up. "); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(condensateText(study.read(), nights), "I wake.\nI get up.\nThen I wait.");
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::sentence>(second), 2);
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::sentence>(last), 0);
    EXPECT_THROW(study.edit([&](Edit& edit) { splitSentence(edit, first, "I wake.", " "); }), InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { splitSentence(edit, first, " ", "I wake."); }), InvalidInput);
}

TEST_F(FindingsTest, DeletingAUnitLeavesItsLinkAndConfirmingTakesItAway) {
    const auto sentence = addSentence(nights, "I wake.", {badly, rings});
    const auto before = study.dump();
    study.edit([&](Edit& edit) { deleteUnits(edit, {rings}); });
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::sentence>(sentence), 2);
    study.edit([&](Edit& edit) { confirmSentence(edit, sentence); });
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::sentence>(sentence), 1);
    study.study().undo();
    study.study().undo();
    EXPECT_EQ(study.dump(), before);
}

TEST_F(FindingsTest, JoinedUnitsTakeTheLinksAlong) {
    const auto sentence = addSentence(nights, "I wake.", {badly, rings});
    study.edit([&](Edit& edit) { joinUnits(edit, {badly, rings}); });
    const auto links = study.read().where<&study::SentenceUnit::sentence>(sentence);
    ASSERT_EQ(links.size(), 1U);
    EXPECT_TRUE(study.read().find(links.front().unit));
}

TEST_F(FindingsTest, ParagraphsLeanOnCondensatesAndQuoteUnits) {
    addSentence(alarms, "Alarms wake me.", {rings});
    const auto category = setCategory(nights, "Nights that are no rest");
    const auto before = study.dump();
    study::ParagraphId paragraph;
    const ParagraphText text{"Sleep was broken: \uFFFC, as one said. \uFFFC", {{rings, "The alarm rings"}, {badly}}};
    study.edit([&](Edit& edit) { paragraph = addParagraph(edit, category, text, {alarms}); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(paragraphText(study.read(), paragraph), text);
    const auto add = [&](const ParagraphText& wrong, const std::vector<study::ThemeId>& themes = {}) {
        study.edit([&](Edit& edit) { addParagraph(edit, category, wrong, themes); });
    };
    EXPECT_THROW(add({" "}), InvalidInput);
    EXPECT_THROW(add({"No place", {{rings}}}), InvalidInput);
    EXPECT_THROW(add({"A place \uFFFC"}), InvalidInput);
    EXPECT_THROW(add({"\uFFFC", {{wife}}}), InvalidInput) << "not coded to the theme";
    EXPECT_THROW(add({"\uFFFC", {{rings, "The bell rings"}}}), InvalidInput) << "not what was said";
    EXPECT_THROW(add({"x"}, {people}), InvalidInput) << "not below the category";
    EXPECT_THROW(add({"x"}, {nights}), InvalidInput) << "has no condensate";
}

TEST_F(FindingsTest, AQuoteMayBeOfTheTranslation) {
    study.edit(
        [&](Edit& edit) { setRendition(edit, rings, {.translation = "Alarmen ringer om natten.", .language = "da"}); });
    const auto category = setCategory(nights, "Nights");
    study.edit([&](Edit& edit) { addParagraph(edit, category, {"\uFFFC", {{rings, "ringer om natten"}}}); });
    EXPECT_EQ(study.read().count<study::ParagraphQuote>(), 1);
}

TEST_F(FindingsTest, AParagraphIsRewrittenWithItsQuotes) {
    const auto category = setCategory(nights, "Nights");
    study::ParagraphId paragraph;
    study.edit([&](Edit& edit) { paragraph = addParagraph(edit, category, {"\uFFFC \uFFFC", {{rings}, {badly}}}); });
    const auto before = study.dump();
    study.edit([&](Edit& edit) { writeParagraph(edit, paragraph, {"Only \uFFFC", {{badly}}}); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(study.read().count<study::ParagraphQuote>(), 1);
    EXPECT_FALSE(study.edit([&](Edit& edit) { writeParagraph(edit, paragraph, {"Only \uFFFC ", {{badly}}}); }));
}

TEST_F(FindingsTest, MarksAreOneASourceAndCategory) {
    const auto category = setCategory(nights, "Nights");
    const auto before = study.dump();
    const auto entry =
        study.edit([&](Edit& edit) { markValidation(edit, category, source, study::Validation::silent); });
    EXPECT_EQ(entry->sentence, "Mark that Interview 1 is silent on 'Nights'");
    study.checkUndoRedoReopen(before);
    study.edit([&](Edit& edit) { markValidation(edit, category, source, study::Validation::contradicts, "Sleeps."); });
    ASSERT_EQ(study.read().count<study::ValidationMark>(), 1);
    EXPECT_EQ(study.read().all<study::ValidationMark>().front().note, "Sleeps.");
    study.edit([&](Edit& edit) { clearValidation(edit, category, source); });
    EXPECT_EQ(study.read().count<study::ValidationMark>(), 0);
}

TEST_F(FindingsTest, MergingThemesCarriesEverythingAndSaysSo) {
    const auto other = study.addSource("Interview 2", {{"P01", "The bell rings."}});
    addSentence(nights, "I sleep badly.", {badly});
    addSentence(people, "Nobody hears it.", {wife});
    const auto stays = setCategory(nights, "Nights");
    const auto goes = setCategory(people, "Others");
    study.edit([&](Edit& edit) {
        addParagraph(edit, stays, {"Sleep."}, {nights});
        addParagraph(edit, goes, {"People. \uFFFC", {{wife}}}, {people});
        markValidation(edit, stays, source, study::Validation::supports);
        markValidation(edit, goes, source, study::Validation::nuances);
        markValidation(edit, goes, other, study::Validation::silent);
    });
    const auto expected = mergeOf(study.read(), people, nights).findings;
    EXPECT_EQ(expected, (ThemeFindings{1, 1, 1, 1}));
    const auto before = study.dump();
    const auto entry = study.edit([&](Edit& edit) { mergeThemes(edit, people, nights); });
    EXPECT_THAT(entry->sentence, testing::HasSubstr("1 sentence of condensates, 1 paragraph of a category, 1 "
                                                    "validation mark (1 mark for sources that both had marked went)"));
    EXPECT_EQ(condensateText(study.read(), nights), "I sleep badly.\nNobody hears it.");
    EXPECT_EQ(study.read().where<&study::CategoryParagraph::category>(stays).size(), 2U);
    EXPECT_EQ(study.read().count<study::Category>(), 1);
    const auto marks = study.read().where<&study::ValidationMark::category>(stays);
    ASSERT_EQ(marks.size(), 2U);
    for (const auto& mark : marks)
        EXPECT_EQ(mark.mark, mark.source == source ? study::Validation::supports : study::Validation::silent);
    study.checkUndoRedoReopen(before);
}

TEST_F(FindingsTest, DeletingAThemeTakesWhatHangsOnIt) {
    addSentence(alarms, "Alarms wake me.", {rings});
    const auto category = setCategory(nights, "Nights");
    study.edit([&](Edit& edit) { addParagraph(edit, category, {"Sleep."}, {alarms}); });
    auto before = study.dump();
    study.edit([&](Edit& edit) { deleteTheme(edit, alarms, Subthemes::remove); });
    EXPECT_EQ(study.read().count<study::CondensateSentence>(), 0);
    EXPECT_EQ(study.read().count<study::ParagraphCondensate>(), 1) << "the link shows what the paragraph has lost";
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(removalOf(study.read(), nights, Subthemes::remove).findings.paragraphs, 1);
    before = study.dump();
    study.edit([&](Edit& edit) { deleteTheme(edit, nights, Subthemes::remove); });
    EXPECT_EQ(study.read().count<study::Category>() + study.read().count<study::CategoryParagraph>(), 0);
    study.checkUndoRedoReopen(before);
}

TEST_F(FindingsTest, RemovingASourceTakesItsMarksAndNegotiations) {
    const auto category = setCategory(nights, "Nights");
    study.edit([&](Edit& edit) {
        markValidation(edit, category, source, study::Validation::supports);
        setRead(edit, source, true);
        writeImpression(edit, source, "Tired.");
        takePosition(edit, openNegotiation(edit, source, study.spanOf(source, "sleep badly"), nights), "It is.");
    });
    const auto before = study.dump();
    study.edit([&](Edit& edit) { removeSource(edit, source); });
    EXPECT_EQ(study.read().count<study::ValidationMark>() + study.read().count<study::Negotiation>(), 0);
    study.checkUndoRedoReopen(before);
}

TEST_F(FindingsTest, NegotiationsEndWithAnOutcome) {
    const auto span = study.spanOf(source, "My wife does not hear it.");
    study::NegotiationId id;
    study.edit([&](Edit& edit) { id = openNegotiation(edit, source, span, people, "People or Nights?"); });
    EXPECT_THROW(study.edit([&](Edit& edit) { openNegotiation(edit, source, span, people); }), InvalidInput);
    study.edit([&](Edit& edit) { takePosition(edit, id, "It is about her."); });
    study.reopen("Bo");
    study.edit([&](Edit& edit) { takePosition(edit, id, "It is about nights."); });
    EXPECT_EQ(study.read().where<&study::NegotiationPosition::negotiation>(id).size(), 2U);
    EXPECT_THROW(study.edit([&](Edit& edit) { settleNegotiation(edit, id, " ", "x"); }), InvalidInput);
    const auto before = study.dump();
    const auto entry =
        study.edit([&](Edit& edit) { settleNegotiation(edit, id, "Keep it in People", "She is what matters here."); });
    EXPECT_EQ(entry->reason, "She is what matters here.");
    EXPECT_EQ(entry->sentence, "Settle Interview 1: \"My wife does not hear it.\" (People): Keep it in People");
    study.checkUndoRedoReopen(before);
    EXPECT_THROW(study.edit([&](Edit& edit) { takePosition(edit, id, "No."); }), InvalidInput);
    study.edit([&](Edit& edit) { reopenNegotiation(edit, id); });
    EXPECT_FALSE(study.read().get(id).settledAt);
    study.edit([&](Edit& edit) { removeNegotiation(edit, id); });
    EXPECT_EQ(study.read().count<study::NegotiationPosition>(), 0);
}

TEST_F(FindingsTest, NegotiationsMoveWithTheText) {
    const auto span = study.spanOf(source, "My wife");
    study::NegotiationId id;
    study.edit([&](Edit& edit) { id = openNegotiation(edit, source, span, {}); });
    const auto rule = RevisionRules{.losses = Losses::accept};
    study.edit([&](Edit& edit) { revise(edit, source, {{study.spanOf(source, "badly"), "very badly"}}, rule); });
    EXPECT_EQ(study.read().get(id).span(), study.spanOf(source, "My wife"));
    study.edit([&](Edit& edit) { revise(edit, source, {{study.spanOf(source, "My wife "), ""}}, rule); });
    EXPECT_EQ(study.read().get(id).end.value - study.read().get(id).begin.value, 1);
}

TEST_F(FindingsTest, DecisionsAreWrittenDown) {
    const auto before = study.dump();
    study::DecisionId id;
    study.edit([&](Edit& edit) { id = addDecision(edit, "Nights and alarms stay apart.", "Different people."); });
    study.checkUndoRedoReopen(before);
    study.edit([&](Edit& edit) { writeDecision(edit, id, "Nights and alarms are one.", ""); });
    EXPECT_EQ(study.read().get(id).text, "Nights and alarms are one.");
    EXPECT_THROW(study.edit([&](Edit& edit) { addDecision(edit, " "); }), InvalidInput);
    study.edit([&](Edit& edit) { removeDecision(edit, id); });
    EXPECT_EQ(study.read().count<study::Decision>(), 0);
}

} // namespace
} // namespace emic::editing
