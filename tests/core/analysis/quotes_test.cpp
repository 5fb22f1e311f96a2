#include "core/analysis/quotes.h"
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

using study::SourceKind;
using study::ThemeId;
using study::UnitId;
using testing::ElementsAre;
using testing::IsEmpty;

class QuotesTest : public testing::Test {
protected:
    tests::StudyFixture study;
    study::GroupId group = study.addGroup("Group 1");
    study::ParticipantId anne = study.addParticipant("P01", group);
    study::ParticipantId bo = study.addParticipant("P02");
    study::AnalystId berta = study.addAnalyst("Berta");
    ThemeId body = study.addTheme("Body");
    ThemeId pain = study.addTheme("Pain", body);
    ThemeId calm = study.addTheme("Calm");
    study::SourceId talk = study.addSource("Talk", {{"M", "Well?"}, {"P01", "It hurts."}, {"P02", "Not me."}},
                                           SourceKind::groupDiscussion);
    study::SourceId interview = study.addSource("Interview", {{"I", "And?"}, {"P02", "I rest. I walk."}});
    UnitId hurts = study.addUnit(talk, "It hurts.");
    UnitId both = study.addUnit(talk, "hurts.\nNot me.");
    UnitId rest = study.addUnit(interview, "I rest. I walk.");

    void SetUp() override {
        study.code(hurts, pain);
        study.code(hurts, pain, berta);
        study.code(both, pain, berta);
        study.code(rest, pain);
        study.code(rest, calm);
    }

    std::vector<std::string> listed(const QuoteOptions& options) {
        std::vector<std::string> rows;
        for (const Quote& quote : quotes(study.read(), options))
            rows.push_back(quote.theme + (quote.subtheme.empty() ? "" : "/" + quote.subtheme) + ": " + quote.published +
                           (quote.golden ? " *" : ""));
        return rows;
    }
};

TEST_F(QuotesTest, TakesTheFirstUnitsWhereNoneIsGolden) {
    EXPECT_THAT(listed({}), ElementsAre("Body/Pain: It hurts.", "Calm: I rest. I walk."));
    EXPECT_THAT(listed({.choice = QuoteChoice::units, .unitsPerTheme = 0}),
                ElementsAre("Body/Pain: It hurts.", "Body/Pain: hurts.\nNot me.", "Body/Pain: I rest. I walk.",
                            "Calm: I rest. I walk."));
    EXPECT_THAT(listed({.choice = QuoteChoice::golden, .unitsPerTheme = 1}), IsEmpty());
}

TEST_F(QuotesTest, PutsGoldenQuotesFirst) {
    study.edit([&](storage::Edit& edit) {
        editing::setGoldenQuote(edit, rest, body);
        editing::setGoldenQuote(edit, both, pain);
        editing::setGoldenQuote(edit, hurts, pain);
    });
    EXPECT_THAT(listed({}), ElementsAre("Body: I rest. I walk. *", "Body/Pain: hurts.\nNot me. *",
                                        "Body/Pain: It hurts. *", "Calm: I rest. I walk."));
    EXPECT_THAT(listed({.choice = QuoteChoice::units, .unitsPerTheme = 1}),
                ElementsAre("Body/Pain: It hurts. *", "Calm: I rest. I walk."));
}

TEST_F(QuotesTest, SaysWhoAndWhereAndHowItIsPublished) {
    study.edit([&](storage::Edit& edit) {
        editing::setSpeakerTag(edit, "[{code}, {group}]");
        editing::setRendition(edit, rest,
                              {.published = "I rest. [...]", .translation = "Jeg hviler.", .language = "da"});
    });
    const std::vector<Quote> rows =
        quotes(study.read(), {.choice = QuoteChoice::units, .unitsPerTheme = 0, .filter = {.theme = body}});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].speaker, "P01, P02");
    EXPECT_EQ(rows[1].participant, "P01, P02");
    EXPECT_EQ(rows[1].turn, 2);
    EXPECT_EQ(rows[1].tag, "[P01 / P02, Group 1]");
    EXPECT_EQ(rows[1].source, "Talk");
    EXPECT_EQ(rows[2].verbatim, "I rest. I walk.");
    EXPECT_EQ(rows[2].published, "I rest. [...]");
    EXPECT_EQ(rows[2].translation, "Jeg hviler.");
    EXPECT_EQ(rows[2].translationLanguage, "da");
    EXPECT_EQ(rows[2].tag, "[P02]");
    EXPECT_EQ(rows[2].unit, rest);
    EXPECT_EQ(rows[2].themeId, pain);
}

TEST_F(QuotesTest, Filters) {
    QuoteOptions options{.choice = QuoteChoice::units, .unitsPerTheme = 0};
    options.filter.analyst = berta;
    EXPECT_THAT(listed(options), ElementsAre("Body/Pain: It hurts.", "Body/Pain: hurts.\nNot me."));
    options.filter = {.theme = calm};
    EXPECT_THAT(listed(options), ElementsAre("Calm: I rest. I walk."));
    options.filter = {.group = group};
    EXPECT_THAT(listed(options), ElementsAre("Body/Pain: It hurts.", "Body/Pain: hurts.\nNot me."));
    options.filter = {.source = interview};
    EXPECT_THAT(listed(options), ElementsAre("Body/Pain: I rest. I walk.", "Calm: I rest. I walk."));
    options.filter = {.kind = SourceKind::groupDiscussion};
    EXPECT_THAT(listed(options), ElementsAre("Body/Pain: It hurts.", "Body/Pain: hurts.\nNot me."));
    options.filter = {.theme = ThemeId::make()};
    EXPECT_THROW((void)quotes(study.read(), options), NotFound);
}

} // namespace
} // namespace emic::analysis
