#include "core/analysis/staleness.h"
#include "core/editing/editing.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

using namespace editing;
using storage::Edit;
using testing::IsEmpty;
using tests::StudyFixture;

/// One theme with a subtheme, a condensate each, a category of two paragraphs that lean on one each and quote a unit.
class StalenessTest : public testing::Test {
protected:
    StalenessTest() {
        study.addParticipant("P01");
        source = study.addSource(
            "Interview 1", {{"P01", "I sleep badly. The alarm rings at night."}, {"P01", "My wife does not hear it."}});
        nights = study.addTheme("Nights");
        alarms = study.addTheme("Alarms", nights);
        badly = study.addUnit(source, "I sleep badly.");
        rings = study.addUnit(source, "The alarm rings at night.");
        wife = study.addUnit(source, "My wife does not hear it.");
        study.code(badly, nights);
        study.code(rings, alarms);
        study.code(wife, alarms);
        study.edit([&](Edit& edit) {
            sleep = addSentence(edit, nights, "I do not rest.", {badly});
            wakes = addSentence(edit, alarms, "It wakes me.", {rings});
            alone = addSentence(edit, alarms, "Only me.", {wife});
            const auto category = setCategory(edit, nights, "Broken nights");
            ofNights = addParagraph(edit, category, {"Sleep was poor."}, {nights});
            ofAlarms = addParagraph(edit, category, {"One said \uFFFC.", {{rings, "The alarm rings"}}}, {alarms});
        });
        marks.emplace(study.read());
        subscription = study.study().subscribe([this](const study::Notification& note) { marks->refresh(note); });
        EXPECT_THAT(marks->sentences(), IsEmpty());
        EXPECT_THAT(marks->paragraphs(), IsEmpty());
    }

    std::vector<StaleCause> causes(study::SentenceId id) const { return causesOf(marks->sentences(), id); }
    std::vector<StaleCause> causes(study::ParagraphId id) const { return causesOf(marks->paragraphs(), id); }

    void undoClears() {
        study.study().undo();
        EXPECT_THAT(marks->sentences(), IsEmpty());
        EXPECT_THAT(marks->paragraphs(), IsEmpty());
    }

    StudyFixture study;
    study::SourceId source;
    study::ThemeId nights, alarms;
    study::UnitId badly, rings, wife;
    study::SentenceId sleep, wakes, alone;
    study::ParagraphId ofNights, ofAlarms;
    std::optional<StaleMarks> marks;
    storage::Subscription subscription;

private:
    template <class Id>
    static std::vector<StaleCause> causesOf(const std::unordered_map<Id, std::vector<StaleReason>>& all, Id id) {
        std::vector<StaleCause> causes;
        if (const auto found = all.find(id); found != all.end())
            for (const StaleReason& reason : found->second)
                causes.push_back(reason.cause);
        return causes;
    }
};

using testing::ElementsAre;

TEST_F(StalenessTest, DeletingAUnitMarksSentenceAndParagraphsAboveAndUndoClearsThem) {
    study.edit([&](Edit& edit) { deleteUnits(edit, {rings}); });
    EXPECT_THAT(causes(wakes), ElementsAre(StaleCause::unitGone));
    EXPECT_THAT(causes(alone), IsEmpty());
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::sentenceStale, StaleCause::unitGone));
    EXPECT_THAT(causes(ofNights), IsEmpty());
    EXPECT_EQ(inWords(marks->sentences().at(wakes).front()), "The unit \"The alarm rings at night.\" was deleted.");
    undoClears();
}

TEST_F(StalenessTest, OtherEdgesAreOtherWords) {
    study.edit([&](Edit& edit) { setSpan(edit, rings, study.spanOf(source, "rings at night.")); });
    EXPECT_THAT(causes(wakes), ElementsAre(StaleCause::unitChanged));
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::sentenceStale, StaleCause::quoteChanged));
    undoClears();
}

TEST_F(StalenessTest, RevisingTheTextCountsOnlyWhereWordsChange) {
    study.edit([&](Edit& edit) { revise(edit, source, {{study.spanOf(source, "I sleep"), "We all sleep"}}); });
    EXPECT_THAT(causes(sleep), ElementsAre(StaleCause::unitChanged));
    EXPECT_THAT(causes(wakes), IsEmpty()) << "its unit has moved, with the same words";
    EXPECT_THAT(causes(ofNights), ElementsAre(StaleCause::sentenceStale));
    undoClears();
}

TEST_F(StalenessTest, TakingACodingBackCounts) {
    study.edit([&](Edit& edit) { uncodeUnits(edit, {rings}, alarms); });
    EXPECT_THAT(causes(wakes), ElementsAre(StaleCause::unitNotCoded));
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::sentenceStale, StaleCause::unitNotCoded));
    undoClears();
}

TEST_F(StalenessTest, ACondensateThatReadsOtherwiseCountsUntilConfirmed) {
    study.edit([&](Edit& edit) { writeSentence(edit, alone, "Nobody but me."); });
    EXPECT_THAT(causes(alone), IsEmpty());
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateChanged));
    study.edit([&](Edit& edit) { confirmParagraph(edit, ofAlarms); });
    EXPECT_THAT(causes(ofAlarms), IsEmpty());
    study.edit([&](Edit& edit) { removeSentence(edit, alone); });
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateChanged));
    study.edit([&](Edit& edit) { moveSentence(edit, wakes, 0); });
    study.edit([&](Edit& edit) { removeSentence(edit, wakes); });
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateGone));
}

TEST_F(StalenessTest, AThemeThatLeavesTheCategoryCounts) {
    study.edit([&](Edit& edit) { moveTheme(edit, alarms, {}); });
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateMoved, StaleCause::unitNotCoded));
    undoClears();
    study.edit([&](Edit& edit) { renameTheme(edit, alarms, "Bells"); });
    EXPECT_THAT(marks->paragraphs(), IsEmpty()) << "a name is no ground";
    study.edit([&](Edit& edit) { deleteTheme(edit, alarms, Subthemes::remove); });
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateGone, StaleCause::unitNotCoded));
}

TEST_F(StalenessTest, ConfirmingASentenceTakesTheWordsAsTheyAre) {
    study.edit([&](Edit& edit) { revise(edit, source, {{study.spanOf(source, "badly"), "very badly"}}); });
    EXPECT_THAT(causes(sleep), ElementsAre(StaleCause::unitChanged));
    study.edit([&](Edit& edit) { confirmSentence(edit, sleep); });
    EXPECT_THAT(causes(sleep), IsEmpty());
    EXPECT_THAT(causes(ofNights), IsEmpty());
}

TEST_F(StalenessTest, MergedThemesLeaveTheirParagraphsToBeReadAgain) {
    study::ThemeId other;
    study.edit([&](Edit& edit) { other = addTheme(edit, {.name = "Bells", .parent = nights}); });
    study.edit([&](Edit& edit) { mergeThemes(edit, alarms, other); });
    EXPECT_THAT(causes(ofAlarms), IsEmpty()) << "the whole condensate went along";
    study.edit([&](Edit& edit) { mergeThemes(edit, other, nights); });
    EXPECT_THAT(causes(ofAlarms), ElementsAre(StaleCause::condensateChanged));
    EXPECT_THAT(causes(ofNights), ElementsAre(StaleCause::condensateChanged));
}

} // namespace
} // namespace emic::analysis
