#include "core/editing/impressions.h"
#include "core/editing/study_info.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::editing {
namespace {

using storage::Edit;
using study::TeamStep;
using tests::StudyFixture;

TEST(Impressions, AreEachAnalystsOwn) {
    StudyFixture study;
    const auto source = study.addSource("Interview 1", {{"I", "How are you?"}, {"P01", "I sleep badly."}});
    auto before = study.dump();
    const auto entry = study.edit([&](Edit& edit) { writeImpression(edit, source, "  A tired\nman. "); });
    EXPECT_EQ(entry->sentence, "Write the impression of Interview 1: A tired man.");
    study.checkUndoRedoReopen(before);
    study.reopen("Bo");
    study.edit([&](Edit& edit) { writeImpression(edit, source, "Afraid of nights."); });
    EXPECT_EQ(study.read().where<&study::Impression::source>(source).size(), 2U);
    EXPECT_FALSE(study.edit([&](Edit& edit) { writeImpression(edit, source, "Afraid of nights. "); }));
    before = study.dump();
    study.edit([&](Edit& edit) { writeImpression(edit, source, ""); });
    EXPECT_EQ(study.read().where<&study::Impression::source>(source).size(), 1U);
    study.checkUndoRedoReopen(before);
}

TEST(Readings, AreSetAndTakenBack) {
    StudyFixture study;
    const auto source = study.addSource("Interview 1", {{"P01", "I sleep badly."}});
    const auto before = study.dump();
    study.edit([&](Edit& edit) { setRead(edit, source, true); });
    study.checkUndoRedoReopen(before);
    EXPECT_FALSE(study.edit([&](Edit& edit) { setRead(edit, source, true); }));
    study.edit([&](Edit& edit) { setRead(edit, source, false); });
    EXPECT_EQ(study.read().count<study::Reading>(), 0);
}

TEST(Preconceptions, AreWrittenAndCleared) {
    StudyFixture study;
    const auto before = study.dump();
    study.edit([](Edit& edit) { writePreconceptions(edit, "That groups help."); });
    study.checkUndoRedoReopen(before);
    study.edit([](Edit& edit) { writePreconceptions(edit, "That groups help some."); });
    ASSERT_EQ(study.read().count<study::Preconception>(), 1);
    study.edit([](Edit& edit) { writePreconceptions(edit, " "); });
    EXPECT_EQ(study.read().count<study::Preconception>(), 0);
}

class PreliminaryTest : public testing::Test {
protected:
    PreliminaryTest() {
        study.edit([&](Edit& edit) {
            alone = addPreliminary(edit, "Being alone", "Nobody to share it with");
            nights = addPreliminary(edit, "Nights");
        });
        study.reopen("Bo");
        study.edit([&](Edit& edit) { lonely = addPreliminary(edit, "Lonely", "Alone among others"); });
    }

    void ready(std::string_view analyst) {
        study.reopen(analyst);
        study.edit([](Edit& edit) { setReady(edit, TeamStep::impression, true); });
    }

    StudyFixture study;
    study::PreliminaryThemeId alone, nights, lonely;
};

TEST_F(PreliminaryTest, AListIsItsAnalystsAlone) {
    EXPECT_THROW(study.edit([&](Edit& edit) { writePreliminary(edit, alone, "Mine", ""); }), InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { removePreliminary(edit, nights); }), InvalidInput);
    EXPECT_THROW(study.edit([&](Edit& edit) { addPreliminary(edit, "LONELY"); }), InvalidInput);
    study.edit([&](Edit& edit) { addPreliminary(edit, "Nights"); }); // another's name is free
    const auto before = study.dump();
    study.edit([&](Edit& edit) { movePreliminary(edit, lonely, 1); });
    study.checkUndoRedoReopen(before);
    const auto own = study.read().where<&study::PreliminaryTheme::analyst>(study.read().get(lonely).analyst);
    EXPECT_EQ(own.back().name, "Lonely");
}

TEST_F(PreliminaryTest, ListsOpenWhenBothAreReady) {
    const auto anna = analystByName(study.read(), "Anna").id;
    const auto bo = analystByName(study.read(), "Bo").id;
    EXPECT_TRUE(maySee(study.read(), bo, bo, TeamStep::impression));
    EXPECT_FALSE(maySee(study.read(), bo, anna, TeamStep::impression));
    ready("Bo");
    EXPECT_FALSE(maySee(study.read(), bo, anna, TeamStep::impression));
    EXPECT_FALSE(maySee(study.read(), anna, bo, TeamStep::impression)) << "who is not ready sees nothing either";
    EXPECT_THROW(study.edit([&](Edit& edit) { adoptPreliminary(edit, {alone, lonely}, "Alone"); }), InvalidInput);
    ready("Anna");
    EXPECT_TRUE(maySee(study.read(), bo, anna, TeamStep::impression));
    EXPECT_TRUE(maySee(study.read(), anna, bo, TeamStep::coding)) << "analysts are not blind to each other's codings";
    study.edit([](Edit& edit) { setBlind(edit, true); });
    EXPECT_FALSE(maySee(study.read(), anna, bo, TeamStep::coding));
}

TEST_F(PreliminaryTest, BecomeThemesThatKnowWhereTheyAreFrom) {
    ready("Bo");
    ready("Anna");
    const auto before = study.dump();
    study::ThemeId theme;
    const auto entry = study.edit([&](Edit& edit) { theme = adoptPreliminary(edit, {alone, lonely}, "Alone"); });
    EXPECT_EQ(entry->sentence, "Make the theme Alone of the preliminary themes Being alone (Anna) and Lonely (Bo)");
    EXPECT_EQ(study.read().get(theme).definition, "Nobody to share it with\nAlone among others");
    EXPECT_EQ(study.read().where<&study::PreliminaryTheme::theme>(theme).size(), 2U);
    study.checkUndoRedoReopen(before);
    EXPECT_THROW(study.edit([&](Edit& edit) { adoptPreliminary(edit, {alone}, "Again"); }), InvalidInput);
    study.edit([&](Edit& edit) { adoptPreliminaryAs(edit, {nights}, theme); });
    EXPECT_EQ(study.read().where<&study::PreliminaryTheme::theme>(theme).size(), 3U);
    study.edit([&](Edit& edit) { deleteTheme(edit, theme, Subthemes::remove); });
    EXPECT_FALSE(study.read().get(alone).theme);
}

} // namespace
} // namespace emic::editing
