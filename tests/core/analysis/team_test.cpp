#include "core/analysis/logbook.h"
#include "core/analysis/preliminary_themes.h"
#include "core/analysis/readings.h"
#include "core/editing/editing.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

using storage::Edit;
using testing::ElementsAre;
using testing::HasSubstr;
using tests::StudyFixture;

TEST(Logbook, HoldsReasonsDecisionsAndWhatWasSettledOnce) {
    StudyFixture study;
    const auto source = study.addSource("Interview 1", {{"P01", "I sleep badly."}});
    study::ThemeId nights;
    study.edit([&](Edit& edit) {
        nights = editing::addTheme(edit, {.name = "Nights"});
        edit.because("They all speak of it");
    });
    study.edit([&](Edit& edit) {
        editing::addTheme(edit, {.name = "Gone"});
        edit.because("A mistake");
    });
    ASSERT_TRUE(study.study().undo());
    study.edit([](Edit& edit) { editing::addDecision(edit, "Evenings stay apart", "Other people"); });
    study::NegotiationId id;
    study.edit([&](Edit& edit) { id = editing::openNegotiation(edit, source, study.spanOf(source, "badly"), nights); });
    EXPECT_EQ(logbook(study.read(), study.study().journal()).size(), 2U) << "what is open is no decision yet";
    study.edit([&](Edit& edit) { editing::settleNegotiation(edit, id, "It is Nights", "She says so twice"); });
    const auto book = logbook(study.read(), study.study().journal());
    ASSERT_EQ(book.size(), 3U);
    EXPECT_EQ(book[0].kind, LogbookKind::change);
    EXPECT_EQ(book[0].why, "They all speak of it");
    EXPECT_EQ(book[1].what, "Evenings stay apart");
    EXPECT_EQ(book[1].analyst, "Anna");
    EXPECT_EQ(book[2].kind, LogbookKind::negotiation);
    EXPECT_THAT(book[2].what, HasSubstr("It is Nights"));
    EXPECT_EQ(book[2].source, source);
    EXPECT_EQ(book[2].span, study.spanOf(source, "badly"));

    EXPECT_TRUE(passes(book[1], {LogbookKind::decision, "anna", "EVENINGS"}));
    EXPECT_TRUE(passes(book[1], {.containing = "other"})) << "why is looked at too";
    EXPECT_FALSE(passes(book[1], {LogbookKind::change, "", ""}));
    EXPECT_FALSE(passes(book[1], {.analyst = "Bo"}));
    EXPECT_FALSE(passes(book[1], {.containing = "nights"}));
}

TEST(Readings, SayWhoHasReadWhat) {
    StudyFixture study;
    const auto one = study.addSource("Interview 1", {{"P01", "I sleep badly."}});
    const auto two = study.addSource("Interview 2", {{"P02", "I sleep."}});
    study.edit([&](Edit& edit) {
        editing::setRead(edit, one, true);
        editing::writeImpression(edit, two, "Calm");
        editing::setReady(edit, study::TeamStep::coding, true);
    });
    study.reopen("Bo");
    study.edit([&](Edit& edit) { editing::setRead(edit, one, true); });
    const auto bo = study.read().where<&study::Analyst::name>("Bo").front().id;
    const auto seen = readings(study.read(), bo);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_TRUE(seen[0].mine);
    EXPECT_THAT(seen[0].others, ElementsAre("Anna"));
    EXPECT_FALSE(seen[1].mine);
    EXPECT_FALSE(seen[1].hasImpression) << "another's";
    const auto unknown = readings(study.read(), std::nullopt);
    EXPECT_THAT(unknown[0].others, ElementsAre("Anna", "Bo"));
    const auto states = analystStates(study.read());
    ASSERT_EQ(states.size(), 2U);
    EXPECT_TRUE(states[0].readyWithCoding);
    EXPECT_FALSE(states[0].readyWithImpression);
    EXPECT_EQ(states[1].read, 1);
}

TEST(PreliminaryRows, ArePutTogetherAndTakenApartByHand) {
    const auto theme = [](const char* name) {
        return study::PreliminaryTheme{study::PreliminaryThemeId::make(), {}, name, {}, std::nullopt, 0};
    };
    const auto named = [](const std::vector<PreliminaryRow>& rows) {
        std::vector<std::string> all;
        for (const PreliminaryRow& row : rows) {
            std::string words(name(row.likeness));
            for (const study::PreliminaryTheme& each : row.themes)
                words += "|" + each.name;
            all.push_back(words);
        }
        return all;
    };
    const auto rows =
        sideBySide({{theme("Nights"), theme("Body")}, {theme("nights"), theme("The dark"), theme("Fear")}});
    EXPECT_THAT(named(rows), ElementsAre("same|Nights|nights", "only one|Body", "only one|The dark", "only one|Fear"));
    const auto together = putTogether(rows, {3, 1, 2});
    EXPECT_THAT(named(together), ElementsAre("same|Nights|nights", "similar|Body|The dark|Fear"));
    EXPECT_THAT(named(takenApart(together, 1)),
                ElementsAre("same|Nights|nights", "only one|Body", "only one|The dark", "only one|Fear"));
    EXPECT_EQ(named(putTogether(rows, {2})), named(rows));
    EXPECT_EQ(named(putTogether(rows, {2, 9})), named(rows));
    EXPECT_EQ(named(takenApart(rows, 9)), named(rows));
}

} // namespace
} // namespace emic::analysis
