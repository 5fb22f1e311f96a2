// A category's text written as a whole: what changes, what keeps its links, and what the journal says of it.
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::editing {
namespace {

using storage::Edit;
using study::ParagraphId;
using testing::ElementsAre;

class CategoryTextTest : public testing::Test {
protected:
    CategoryTextTest() {
        study.addParticipant("P01");
        const auto source = study.addSource(
            "Interview 1", {{"P01", "I sleep badly. The alarm rings at night."}, {"P01", "My wife does not hear it."}});
        nights = study.addTheme("Nights");
        people = study.addTheme("People");
        badly = study.addUnit(source, "I sleep badly.");
        rings = study.addUnit(source, "The alarm rings at night.");
        wife = study.addUnit(source, "My wife does not hear it.");
        study.code(badly, nights);
        study.code(rings, nights);
        study.code(wife, people);
        study.edit([&](Edit& edit) {
            addSentence(edit, nights, "I do not rest.", {badly, rings});
            category = setCategory(edit, nights, "Broken nights");
            first = addParagraph(edit, category, {"Sleep was poor."}, {nights});
            second = addParagraph(edit, category, {"One said \uFFFC.", {{rings, "The alarm rings"}}});
        });
        before = study.dump();
    }

    std::vector<std::optional<ParagraphId>> write(const std::vector<ParagraphDraft>& drafts,
                                                  const std::vector<ParagraphId>& removed = {}) {
        std::vector<std::optional<ParagraphId>> ids;
        const auto entry = study.edit([&](Edit& edit) { ids = writeCategoryText(edit, category, drafts, removed); });
        sentence = entry ? entry->sentence : "";
        return ids;
    }
    std::vector<std::string> texts() const {
        std::vector<std::string> all;
        for (const ParagraphDraft& draft : categoryText(study.read(), category))
            all.push_back(draft.text.text);
        return all;
    }
    std::size_t linksOf(ParagraphId id) const {
        return study.read().where<&study::ParagraphCondensate::paragraph>(id).size();
    }

    tests::StudyFixture study;
    study::ThemeId nights, people;
    study::UnitId badly, rings, wife;
    study::CategoryId category;
    ParagraphId first, second;
    std::string before;
    std::string sentence;
};

TEST_F(CategoryTextTest, WhatIsTheSameIsNoEdit) {
    write(categoryText(study.read(), category));
    EXPECT_EQ(sentence, "");
    EXPECT_EQ(study.dump(), before);
}

TEST_F(CategoryTextTest, AParagraphCutInTwoLeansOnTheSameCondensates) {
    const auto ids = write({{first, {"Sleep"}},
                            {std::nullopt, {"was poor."}, first},
                            {second, {"One said \uFFFC.", {{rings, "The alarm rings"}}}}});
    study.checkUndoRedoReopen(before);
    EXPECT_THAT(texts(), ElementsAre("Sleep", "was poor.", "One said \uFFFC."));
    ASSERT_TRUE(ids[1]);
    EXPECT_EQ(linksOf(*ids[1]), 1U);
    EXPECT_EQ(linksOf(first), 1U);
    EXPECT_EQ(sentence, "Change 2 paragraphs of the category 'Broken nights'");
}

TEST_F(CategoryTextTest, ParagraphsAreJoinedAndTheirQuotesMove) {
    write({{first, {"Sleep was poor. One said \uFFFC.", {{rings, "The alarm rings"}}}}}, {second});
    study.checkUndoRedoReopen(before);
    EXPECT_THAT(texts(), ElementsAre("Sleep was poor. One said \uFFFC."));
    EXPECT_EQ(linksOf(first), 1U);
    EXPECT_FALSE(study.read().find(second));
}

TEST_F(CategoryTextTest, WhatIsNotNamedStaysBehindItsNeighbour) {
    write({{second, {"One said \uFFFC.", {{rings, "The alarm rings"}}}}, {std::nullopt, {"And more."}}});
    EXPECT_THAT(texts(), ElementsAre("Sleep was poor.", "One said \uFFFC.", "And more."));
    write({{second, {"One said nothing."}}, {first, {"Sleep was poor."}}});
    EXPECT_THAT(texts(), ElementsAre("One said nothing.", "And more.", "Sleep was poor."));
}

TEST_F(CategoryTextTest, OrderAloneIsAMoveAndDoesNotOutdateMarks) {
    const auto changedAt = study.read().get(category).changedAt;
    write({{second, {"One said \uFFFC.", {{rings, "The alarm rings"}}}}, {first, {"Sleep was poor."}}});
    EXPECT_EQ(sentence, "Move paragraphs of the category 'Broken nights'");
    EXPECT_EQ(study.read().get(category).changedAt, changedAt);
}

TEST_F(CategoryTextTest, EmptyDraftsAreNothingAndGoneParagraphsComeAnew) {
    study.edit([&](Edit& edit) { removeParagraph(edit, first); });
    const auto ids = write({{first, {"Sleep was poor."}}, {std::nullopt, {"  "}}});
    ASSERT_TRUE(ids[0]);
    EXPECT_NE(*ids[0], first);
    EXPECT_FALSE(ids[1]);
}

TEST_F(CategoryTextTest, OnlyNewQuotesMustFit) {
    study.edit([&](Edit& edit) { uncodeUnits(edit, {rings}, nights); });
    write({{first, {"Sleep was poor: \uFFFC", {{rings, "The alarm rings"}}}},
           {second, {"One said \uFFFC again.", {{rings, "The alarm rings"}}}}});
    EXPECT_THAT(texts(), ElementsAre("Sleep was poor: \uFFFC", "One said \uFFFC again."))
        << "what stood in the text may stay there, stale";
    EXPECT_THROW(write({{first, {"Sleep \uFFFC", {{wife, ""}}}}}), InvalidInput);
    EXPECT_THROW(write({{first, {"Sleep \uFFFC", {{badly, "I sleep well"}}}}}), InvalidInput);
    EXPECT_THROW(write({{first, {"Sleep \uFFFC"}}}), InvalidInput) << "a place without a quote";
}

TEST_F(CategoryTextTest, ConfirmingWithSentencesHoldsForBoth) {
    study.edit([&](Edit& edit) {
        linkCondensates(edit, second, {nights});
        uncodeUnits(edit, {badly}, nights);
    });
    const auto stale = study.dump();
    study.edit([&](Edit& edit) { confirmParagraphAndSentences(edit, second); });
    study.checkUndoRedoReopen(stale);
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::unit>(badly), 0) << "the sentence leans on it no more";
    EXPECT_EQ(study.read().countWhere<&study::SentenceUnit::unit>(rings), 1);
}

} // namespace
} // namespace emic::editing
