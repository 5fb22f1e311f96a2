// The desk of a theme: which cards stand where, what is absorbed, and what the cards say.
#include "app/workbench/card_words.h"
#include "app/workbench/condensation_desk.h"
#include "core/analysis/condensate_ground.h"
#include "core/editing/editing.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::workbench {
namespace {

using storage::Edit;
using testing::ElementsAre;
using testing::IsEmpty;

class DeskTest : public testing::Test {
protected:
    DeskTest() {
        const auto group = study.addGroup("Online");
        p01 = study.addParticipant("P01", group);
        second = study.addSource("Interview 2", {{"P02", "I sleep."}});
        first = study.addSource("Interview 1", {{"I", "And nights?"}, {"P01", "I sleep badly. The alarm rings."}});
        nights = study.addTheme("Nights");
        alarms = study.addTheme("Alarms", nights);
        study.addTheme("Elsewhere");
        badly = study.addUnit(first, "I sleep badly.");
        rings = study.addUnit(first, "The alarm rings.");
        fine = study.addUnit(second, "I sleep.");
        study.code(rings, alarms);
        study.code(badly, nights);
        study.code(fine, nights);
        anna = editing::analystByName(study.read(), "Anna").id;
    }

    [[nodiscard]] CondensationDesk desk() { return readDesk(study.read(), nights, anna); }
    [[nodiscard]] static std::vector<study::UnitId> unitsOf(const DeskColumn& column) {
        std::vector<study::UnitId> units;
        for (const DeskCard& card : column.cards)
            units.push_back(card.unit.id);
        return units;
    }
    study::SentenceId write(study::ThemeId theme, const char* words, const std::vector<study::UnitId>& units) {
        study::SentenceId id;
        study.edit([&](Edit& edit) { id = editing::addSentence(edit, theme, words, units); });
        return id;
    }

    tests::StudyFixture study;
    study::ParticipantId p01;
    study::SourceId first, second;
    study::ThemeId nights, alarms;
    study::UnitId badly, rings, fine;
    study::AnalystId anna;
};

TEST_F(DeskTest, CardsStandInTheOrderOfSourcesAndTexts) {
    const CondensationDesk now = desk();
    ASSERT_EQ(now.columns.size(), 2U);
    EXPECT_THAT(unitsOf(now.columns[0]), ElementsAre(fine, badly)) << "Interview 2 was brought in first";
    EXPECT_THAT(unitsOf(now.columns[1]), ElementsAre(rings));
    EXPECT_EQ(now.columns[1].depth, 1);
    EXPECT_EQ(now.units, 3);
    EXPECT_EQ(now.unabsorbed, 3);
    EXPECT_TRUE(now.isWithin(alarms, nights));
    EXPECT_FALSE(now.isWithin(nights, alarms));
    EXPECT_THAT(readDesk(study.read(), study::ThemeId::make(), anna).columns, IsEmpty());
    EXPECT_EQ(readDesk(study.read(), alarms, anna).columns.at(0).depth, 0);
}

TEST_F(DeskTest, SentencesOfTheColumnAndAboveAbsorb) {
    const auto own = write(alarms, "It rings.", {rings});
    const auto above = write(nights, "I do not rest.", {badly, rings});
    CondensationDesk now = desk();
    EXPECT_THAT(now.columns[1].cards[0].sentences, ElementsAre(own, above));
    EXPECT_EQ(now.columns[0].unabsorbed, 1);
    EXPECT_EQ(now.columns[1].unabsorbed, 0);
    EXPECT_EQ(now.unabsorbed, 1);
    EXPECT_THAT(analysis::condensateGround(study.read(), nights).unabsorbed, ElementsAre(fine));
    study.edit([&](Edit& edit) {
        editing::removeSentence(edit, above);
        editing::removeSentence(edit, own);
        // A sentence of a subtheme absorbs nothing of the column above.
        editing::codeUnits(edit, {badly}, alarms);
        editing::addSentence(edit, alarms, "Badly.", {badly});
    });
    now = desk();
    EXPECT_EQ(now.columns[0].unabsorbed, 2);
    EXPECT_EQ(now.units, 3) << "a unit in two columns is one";
    EXPECT_EQ(now.unabsorbed, 3);
}

TEST_F(DeskTest, AnalystsAndGoldenQuotesAreKnown) {
    const auto berta = study.addAnalyst("Berta");
    study.code(fine, nights, berta);
    study.edit([&](Edit& edit) { editing::setGoldenQuote(edit, fine, nights); });
    const DeskCard card = desk().columns[0].cards[0];
    EXPECT_THAT(card.analysts, testing::UnorderedElementsAre(anna, berta));
    EXPECT_TRUE(card.golden);
    EXPECT_FALSE(desk().columns[0].cards[1].golden);
}

TEST_F(DeskTest, ABlindStudyShowsOnlyOnesOwnUntilBothAreReady) {
    const auto berta = study.addAnalyst("Berta");
    study.code(fine, alarms, berta);
    study.edit([&](Edit& edit) { editing::setBlind(edit, true); });
    EXPECT_THAT(unitsOf(desk().columns[1]), ElementsAre(rings));
    EXPECT_THAT(unitsOf(readDesk(study.read(), nights, berta).columns[1]), ElementsAre(fine));
    EXPECT_EQ(readDesk(study.read(), nights, std::nullopt).units, 0) << "who is no analyst sees nobody's";
    EXPECT_EQ(themeProgress(study.read(), berta).at(0).units, 1);
    study.edit([&](Edit& edit) { editing::setReady(edit, study::TeamStep::coding, true); });
    study.reopen("Berta");
    study.edit([&](Edit& edit) { editing::setReady(edit, study::TeamStep::coding, true); });
    EXPECT_THAT(unitsOf(desk().columns[1]), ElementsAre(fine, rings));
}

TEST_F(DeskTest, ProgressCountsWhatIsNotAbsorbed) {
    write(nights, "I do not rest.", {badly, rings});
    const std::vector<ThemeProgress> progress = themeProgress(study.read(), anna);
    ASSERT_EQ(progress.size(), 2U);
    EXPECT_EQ(progress[0].name, "Nights");
    EXPECT_EQ(progress[0].units, 3);
    EXPECT_EQ(progress[0].unabsorbed, desk().unabsorbed);
    EXPECT_EQ(progress[0].unabsorbed, 1);
    EXPECT_EQ(progress[0].sentences, 1);
    EXPECT_EQ(progress[1].units, 0);
}

TEST_F(DeskTest, CardsSayWhoAndWhere) {
    study.edit([&](Edit& edit) { editing::setSpeakerTag(edit, "[{group}]"); });
    const CardPeople people(study.read());
    const auto units = study.read().where<&study::MeaningUnit::source>(first);
    const std::vector<CardWords> cards = cardWords(study.read(), people, first, units);
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_EQ(cards[0].words, "I sleep badly.");
    EXPECT_EQ(cards[0].who, "P01");
    EXPECT_EQ(cards[0].tag, "[Online]");
    EXPECT_EQ(cards[0].source, "Interview 1");
    EXPECT_EQ(cards[0].turn, 2);
    EXPECT_THAT(cards[0].participants, ElementsAre(p01));
    const auto others =
        cardWords(study.read(), people, second, study.read().where<&study::MeaningUnit::source>(second));
    EXPECT_EQ(others.at(0).who, "P02") << "a label, where nobody is bound";
    study::MeaningUnit beyond = units[0];
    beyond.end = {10'000};
    EXPECT_THAT(cardWords(study.read(), people, first, {beyond}), IsEmpty());
    EXPECT_THAT(cardWords(study.read(), people, study::SourceId::make(), units), IsEmpty());
}

} // namespace
} // namespace emic::workbench
