#include "core/editing/editing.h"
#include "core/storage/sight.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace emic::editing {
namespace {

using storage::Edit;
using storage::Reader;
using storage::Study;
using storage::Subscription;
using study::TeamStep;
using testing::HasSubstr;
using testing::Not;
using tests::StudyFixture;

/// Anna codes "badly" as Nights and marks "alone"; Bo codes "badly" as Worry and "the dark" as Nights.
class SightTest : public testing::Test {
protected:
    SightTest() {
        source = study.addSource("Interview 1", {{"P01", "I sleep badly. I am alone in the dark."}});
        nights = study.addTheme("Nights");
        worry = study.addTheme("Worry");
        badly = study.addUnit(source, "I sleep badly.");
        alone = study.addUnit(source, "alone");
        study.code(badly, nights);
        study.edit([](Edit& edit) { setBlind(edit, true); });
        study.reopen("Bo");
        study.code(badly, worry);
        dark = study.addUnit(source, "the dark");
        study.edit([&](Edit& edit) { codeUnits(edit, {dark}, nights); });
        study.edit([&](Edit& edit) { setGoldenQuote(edit, dark, nights); });
        study.edit(
            [&](Edit& edit) { addMemo(edit, study::MemoTarget::unit, dark.uuid, "Bo thinks this is the core of it"); });
    }

    /// The study as this analyst sees it.
    const Reader& as(const std::string& name) {
        study.reopen(name);
        study.study().seeAsAnalyst();
        return study.read();
    }
    void ready(const std::string& name, TeamStep step = TeamStep::coding, bool is = true) {
        study.reopen(name);
        study.edit([&](Edit& edit) { setReady(edit, step, is); });
    }
    [[nodiscard]] study::AnalystId idOf(const std::string& name) {
        return study.read().where<&study::Analyst::name>(name).front().id;
    }

    StudyFixture study;
    study::SourceId source;
    study::ThemeId nights, worry;
    study::UnitId badly, alone, dark;
};

TEST_F(SightTest, EachSeesOnlyOwnCodingsInEveryWayOfAsking) {
    const Reader& anna = as("Anna");
    EXPECT_EQ(anna.count<study::Coding>(), 1);
    EXPECT_EQ(anna.all<study::Coding>().front().theme, nights);
    EXPECT_EQ(anna.where<&study::Coding::unit>(badly).size(), 1U);
    EXPECT_EQ(anna.countWhere<&study::Coding::theme>(worry), 0);
    EXPECT_EQ(anna.where<&study::Coding::analyst>(idOf("Bo")).size(), 0U);
    EXPECT_EQ(anna.ofUnitsIn<study::Coding>(source).size(), 1U);
    EXPECT_EQ(anna.ofUnitsIn<study::GoldenQuote>(source).size(), 0U);
    EXPECT_EQ(anna.all<study::GoldenQuote>().size(), 0U);
    ASSERT_EQ(anna.codingsPerTheme().size(), 1U);
    EXPECT_EQ(anna.codingsPerTheme().front().units, 1);
    EXPECT_FALSE(anna.find(dark));
    EXPECT_FALSE(anna.unitAt(source, study.spanOf(source, "the dark")));
    EXPECT_EQ(anna.where<&study::MeaningUnit::source>(source).size(), 2U);
    EXPECT_TRUE(anna.memosOn(study::MemoTarget::unit, dark.uuid).empty());
    EXPECT_EQ(anna.all<study::Memo>().size(), 0U);

    const Reader& bo = as("Bo");
    EXPECT_EQ(bo.count<study::Coding>(), 2);
    EXPECT_TRUE(bo.find(badly)) << "Anna marked it, and Bo has coded it";
    EXPECT_FALSE(bo.find(alone));
    EXPECT_EQ(bo.all<study::GoldenQuote>().size(), 1U);
}

TEST_F(SightTest, OpensWhenBothAreReadyAndClosesAgain) {
    ready("Anna");
    EXPECT_EQ(as("Anna").count<study::Coding>(), 1);
    ready("Bo");
    EXPECT_EQ(as("Anna").count<study::Coding>(), 3);
    EXPECT_EQ(as("Bo").count<study::Coding>(), 3);
    EXPECT_EQ(as("Carl").count<study::Coding>(), 0) << "who is new is not ready";
    ready("Bo", TeamStep::coding, false);
    EXPECT_EQ(as("Anna").count<study::Coding>(), 1);
    study.edit([](Edit& edit) { setBlind(edit, false); });
    EXPECT_EQ(study.read().count<study::Coding>(), 3) << "the reader that is open learns of it";
}

TEST_F(SightTest, FollowsWhatAnotherConnectionWrites) {
    const Reader& anna = as("Anna");
    EXPECT_EQ(anna.count<study::Coding>(), 1);
    Study other = Study::open(study.study().path(), "Bo");
    other.perform([](Edit& edit) { setBlind(edit, false); });
    EXPECT_EQ(anna.count<study::Coding>(), 3);
}

TEST_F(SightTest, TheJournalKeepsWhatWasCodedToItself) {
    (void)as("Anna");
    std::string all;
    for (const study::JournalEntry& entry : study.study().journal())
        all += entry.sentence + "\n";
    EXPECT_THAT(all, HasSubstr("Coding of Bo, to be seen when you both are ready"));
    EXPECT_THAT(all, Not(HasSubstr("Worry from")));
    EXPECT_THAT(all, Not(HasSubstr("the dark")));
    EXPECT_THAT(all, Not(HasSubstr("as Worry")));
    EXPECT_THAT(study.study().nextUndo()->sentence, HasSubstr("Coding of Bo"));
    std::string told;
    const Subscription subscription =
        study.study().subscribe([&](const study::Notification& n) { told = n.entry.sentence; });
    ASSERT_TRUE(study.study().undo());
    EXPECT_THAT(told, HasSubstr("Coding of Bo"));
    ready("Anna");
    ready("Bo");
    (void)as("Anna");
    all.clear();
    for (const study::JournalEntry& entry : study.study().journal())
        all += entry.sentence + "\n";
    EXPECT_THAT(all, HasSubstr("the dark"));
}

TEST_F(SightTest, ImpressionsOpenOnTheirOwn) {
    study.edit([&](Edit& edit) {
        writeImpression(edit, source, "Afraid of nights.");
        writePreconceptions(edit, "Groups help.");
        addPreliminary(edit, "Fear");
    });
    const Reader& anna = as("Anna");
    EXPECT_EQ(anna.count<study::Impression>(), 0);
    EXPECT_EQ(anna.count<study::Preconception>(), 0);
    EXPECT_EQ(anna.count<study::PreliminaryTheme>(), 0);
    EXPECT_EQ(anna.where<&study::PreliminaryTheme::analyst>(idOf("Bo")).size(), 0U);
    for (const study::JournalEntry& entry : study.study().journal())
        EXPECT_THAT(entry.sentence, Not(HasSubstr("Afraid")));
    ready("Anna", TeamStep::impression);
    ready("Bo", TeamStep::impression);
    const Reader& now = as("Anna");
    EXPECT_EQ(now.count<study::Impression>(), 1);
    EXPECT_EQ(now.count<study::PreliminaryTheme>(), 1);
    EXPECT_EQ(now.count<study::Coding>(), 1) << "that step is not ready";
}

TEST_F(SightTest, RowsOfThoseWhoComeIntoSightAreNamed) {
    (void)as("Anna");
    EXPECT_EQ(study.study().sight().hiddenCodings, std::set{idOf("Bo")});
    const auto rows = study.study().rowsApartOf({idOf("Bo")});
    const auto has = [&](study::Entity entity, const study::Uuid& id) {
        return std::ranges::any_of(rows,
                                   [&](const study::RowChange& row) { return row.entity == entity && row.id == id; });
    };
    EXPECT_TRUE(has(study::Entity::coding, badly.uuid));
    EXPECT_TRUE(has(study::Entity::meaningUnit, dark.uuid));
    EXPECT_FALSE(has(study::Entity::meaningUnit, alone.uuid));
}

TEST_F(SightTest, DeletingAUnitLeavesTheOthersWork) {
    study.reopen("Anna");
    const auto before = study.dump();
    study.edit([&](Edit& edit) { deleteUnits(edit, {badly}); });
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(study.read().where<&study::Coding::unit>(badly).size(), 1U);
    EXPECT_EQ(study.read().where<&study::Coding::unit>(badly).front().theme, worry);
    EXPECT_FALSE(as("Anna").find(badly)) << "gone for who deleted it";
    EXPECT_TRUE(as("Bo").find(badly));
}

TEST_F(SightTest, MovingEdgesMovesOnlyOnesOwn) {
    study.reopen("Anna");
    study.edit([&](Edit& edit) { setSpan(edit, badly, study.spanOf(source, "sleep badly.")); });
    const Reader& anna = as("Anna");
    EXPECT_FALSE(anna.find(badly));
    const auto own = anna.unitAt(source, study.spanOf(source, "sleep badly."));
    ASSERT_TRUE(own);
    EXPECT_EQ(anna.where<&study::Coding::unit>(*own).front().theme, nights);
    const Reader& bo = as("Bo");
    EXPECT_EQ(bo.get(badly).span(), study.spanOf(source, "I sleep badly."));
    EXPECT_EQ(bo.where<&study::Coding::unit>(badly).size(), 1U);
    EXPECT_FALSE(bo.find(*own));
}

TEST_F(SightTest, WhatWouldChangeTheOthersCodingIsRefused) {
    study.reopen("Anna");
    const auto before = study.dump();
    EXPECT_THROW(study.edit([&](Edit& edit) { splitUnit(edit, badly, {4}); }), InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { joinUnits(edit, {badly, alone}); }), InvalidInput);
    EXPECT_THROW(
        study.edit([&](Edit& edit) { setRelevance(edit, {badly}, study::Relevance::notRelevant, WhileCoded::uncode); }),
        InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { deleteTheme(edit, worry, Subthemes::lift); }), InvalidInput);
    EXPECT_EQ(study.dump(), before);
}

TEST_F(SightTest, MarkingWhatTheOtherMarkedUnseenIsSeenByBoth) {
    study.reopen("Anna");
    EXPECT_EQ(study.addUnit(source, "the dark"), dark);
    EXPECT_TRUE(as("Anna").find(dark));
    EXPECT_EQ(study.read().where<&study::Coding::unit>(dark).size(), 0U);
    EXPECT_TRUE(as("Bo").find(dark));
}

} // namespace
} // namespace emic::editing
