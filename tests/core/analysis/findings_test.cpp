// The ground of condensates, preliminary themes side by side, the validation queue, and the thread through all of it.
#include "core/analysis/condensate_ground.h"
#include "core/analysis/preliminary_themes.h"
#include "core/analysis/thread.h"
#include "core/analysis/validation.h"
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

using namespace editing;
using storage::Edit;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::StudyFixture;

class ThreadTest : public testing::Test {
protected:
    ThreadTest() {
        group = study.addGroup("Online");
        study.addParticipant("P01", group);
        study.addParticipant("P02");
        first = study.addSource("Interview 1", {{"I", "And nights?"}, {"P01", "I sleep badly. The alarm rings."}});
        second = study.addSource("Interview 2", {{"P02", "I sleep."}});
        nights = study.addTheme("Nights");
        badly = study.addUnit(first, "I sleep badly.");
        rings = study.addUnit(first, "The alarm rings.");
        fine = study.addUnit(second, "I sleep.");
        for (const auto& unit : {badly, rings, fine})
            study.code(unit, nights);
        study.edit([&](Edit& edit) {
            sentence = addSentence(edit, nights, "I do not rest.", {badly, fine});
            category = setCategory(edit, nights, "Broken nights");
            paragraph = addParagraph(edit, category, {"One said \uFFFC.", {{badly, "sleep badly"}}}, {nights});
        });
    }

    StudyFixture study;
    study::GroupId group;
    study::SourceId first, second;
    study::ThemeId nights;
    study::UnitId badly, rings, fine;
    study::SentenceId sentence;
    study::CategoryId category;
    study::ParagraphId paragraph;
};

TEST_F(ThreadTest, GoesDownToWhoSaidIt) {
    const ThreadNode top = threadDown(study.read(), category);
    EXPECT_EQ(top.words, "Broken nights");
    ASSERT_EQ(top.next.size(), 1U);
    EXPECT_EQ(top.next[0].words, "One said \u201Csleep badly\u201D.");
    ASSERT_EQ(top.next[0].next.size(), 2U) << "the condensate, and the unit quoted";
    const ThreadNode& condensate = top.next[0].next[0];
    EXPECT_EQ(condensate.words, "Nights");
    const ThreadNode& unit = condensate.next.at(0).next.at(0);
    EXPECT_EQ(unit.kind, ThreadKind::unit);
    const ThreadNode& turn = unit.next.at(0);
    EXPECT_THAT((std::vector<std::string>{unit.words, turn.words, turn.next.at(0).words}),
                testing::AnyOf(ElementsAre("I sleep badly.", "Interview 1, turn 2, P01", "P01"),
                               ElementsAre("I sleep.", "Interview 2, turn 1, P02", "P02")));
    EXPECT_THAT(threadGaps(study.read()), IsEmpty());
}

TEST_F(ThreadTest, GoesUpToWhatWasMadeOfIt) {
    const ThreadNode unit = threadUp(study.read(), badly);
    ASSERT_EQ(unit.next.size(), 2U) << "a sentence, and a paragraph that quotes it";
    EXPECT_EQ(unit.next[0].kind, ThreadKind::sentence);
    EXPECT_EQ(unit.next[0].next.at(0).next.at(0).next.at(0).words, "Broken nights");
    EXPECT_EQ(unit.next[1].next.at(0).words, "Broken nights");
    EXPECT_THAT(threadUp(study.read(), rings).next, IsEmpty());
}

TEST_F(ThreadTest, GapsAreFound) {
    study.edit([&](Edit& edit) {
        addSentence(edit, nights, "Out of the air.");
        addParagraph(edit, category, {"Nobody said so."});
        deleteUnits(edit, {badly});
    });
    std::vector<std::string> problems;
    for (const ThreadGap& gap : threadGaps(study.read()))
        problems.push_back(gap.problem);
    EXPECT_THAT(problems, testing::UnorderedElementsAre(
                              "The sentence \"Out of the air.\" leans on no unit.",
                              "The sentence \"I do not rest.\" leans on a unit that was deleted.",
                              "A paragraph of the category 'Broken nights' leans on no condensate and quotes nobody.",
                              "A paragraph of the category 'Broken nights' leans on a unit that was deleted."));
}

TEST_F(ThreadTest, TheGroundOfACondensateIsCounted) {
    const CondensateGround ground = condensateGround(study.read(), nights);
    EXPECT_THAT(ground.absorbed, ElementsAre(badly, fine));
    EXPECT_THAT(ground.unabsorbed, ElementsAre(rings));
    EXPECT_EQ(ground.participants, 2);
    EXPECT_EQ(ground.words, 5);
    ASSERT_EQ(ground.groups.size(), 2U);
    EXPECT_EQ(ground.groups[0].group, "Online");
    EXPECT_EQ(ground.groups[0].units, 1);
    EXPECT_EQ(ground.loudest, "P01");
    EXPECT_DOUBLE_EQ(ground.loudestShare, 0.6);
    EXPECT_TRUE(ground.isDominated());
    study.edit([&](Edit& edit) { deleteUnits(edit, {badly}); });
    EXPECT_THAT(condensateGround(study.read(), nights).absorbed, ElementsAre(fine));
    EXPECT_EQ(condensateGround(study.read(), study.addTheme("Empty")).participants, 0);
}

TEST_F(ThreadTest, AUnitIsAbsorbedByTheCondensateOfAThemeAbove) {
    const study::ThemeId alarms = study.addTheme("Alarms", nights);
    study.code(rings, alarms);
    study.code(fine, alarms);
    EXPECT_THAT(condensateGround(study.read(), alarms).unabsorbed, ElementsAre(rings));
    EXPECT_THAT(condensateGround(study.read(), alarms).absorbed, IsEmpty()) << "its own condensate absorbed none";
    EXPECT_TRUE(condensateGround(study.read(), study::ThemeId::make()).unabsorbed.empty());
}

TEST_F(ThreadTest, WhatIsNotValidatedIsCounted) {
    study.edit([&](Edit& edit) { markValidation(edit, category, first, study::Validation::supports); });
    auto queue = validationQueue(study.read());
    ASSERT_EQ(queue.size(), 2U);
    EXPECT_EQ(queue[0].coded, 2);
    EXPECT_FALSE(queue[0].outdated);
    EXPECT_FALSE(queue[1].mark);
    auto counts = validationCounts(queue, study.read().all<study::Category>());
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts[0].supports, 1);
    EXPECT_EQ(counts[0].unvalidated, 1);
    auto later = study.read().get(category);
    later.changedAt += 1000;
    study.edit([&](Edit& edit) {
        edit.describe("Change the category later");
        edit.update(later);
    });
    EXPECT_TRUE(validationQueue(study.read())[0].outdated) << "the text changed after the mark";
}

study::PreliminaryTheme named(std::string name) {
    return {study::PreliminaryThemeId::make(), {}, std::move(name), {}, {}, 0};
}

TEST(PreliminaryThemesSideBySide, SameSimilarAndOnlyOne) {
    const auto rows = sideBySide({{named("Nights"), named("Loneliness"), named("Food")},
                                  {named("lonely"), named("The body"), named("nights ")}});
    std::vector<std::string> shown;
    for (const PreliminaryRow& row : rows) {
        std::string line(name(row.likeness));
        for (const auto& theme : row.themes)
            line += "|" + theme.name;
        shown.push_back(line);
    }
    EXPECT_THAT(shown,
                ElementsAre("same|Nights|nights ", "similar|Loneliness|lonely", "only one|Food", "only one|The body"));
}

TEST(PreliminaryThemesSideBySide, LikenessIsDicesCoefficient) {
    EXPECT_EQ(likeness("Being  alone", "being alone"), 1);
    // night: _ni nig igh ght ht_; nacht: _na nac ach cht ht_; one of five in common.
    EXPECT_DOUBLE_EQ(likeness("night", "nacht"), 0.2);
    EXPECT_EQ(likeness("x", "y"), 0);
    EXPECT_EQ(likeness("", ""), 1);
    EXPECT_DOUBLE_EQ(likeness("ensomhed", "Ensomheden"), likeness("Ensomheden", "ensomhed"));
    EXPECT_LT(likeness("food and people", "people and food"), 1);
}

} // namespace
} // namespace emic::analysis
