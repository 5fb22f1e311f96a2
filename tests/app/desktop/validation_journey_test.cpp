// Validating a category by keyboard: every source with its transcript beside the text, a note, one undo for each
// gesture, what is left here and elsewhere, and passages that are not coded to the theme.
#include "app/desktop/hit_list_model.h"
#include "app/desktop/uncoded_hits.h"
#include "app/desktop/validation_note.h"
#include "app/desktop/validation_panel.h"
#include "app/desktop/validation_sources.h"
#include "app/desktop/validation_transcript.h"
#include "core/study/names.h"
#include "tests/app/desktop/synthesis_fixture.h"

#include <QListView>

namespace emic::desktop {
namespace {

using study::Validation;
using testing::ElementsAre;

constexpr auto control = Qt::ControlModifier;

class ValidationJourney : public SynthesisTest {
protected:
    ValidationJourney() {
        study.edit([&](storage::Edit& edit) {
            const auto made = editing::setCategory(edit, nights, "Broken nights");
            editing::addParagraph(edit, made, {"They woke at odd hours."}, {nights});
        });
    }

    void validate() {
        goThere();
        press(Qt::Key_F7);
        ASSERT_TRUE(here()->validation());
        ASSERT_TRUE(until([this] { return sources().hasFocus(); }));
    }

    [[nodiscard]] ValidationPanel& panel() { return *here()->validation(); }
    [[nodiscard]] ValidationSources& sources() { return panel().sources(); }
    [[nodiscard]] TranscriptView& beside() { return panel().transcript().view(); }
    [[nodiscard]] QString lit() {
        QStringList words;
        for (const text::Span& span : panel().transcript().lit())
            words << beside().transcript().words(span);
        return words.join(QStringLiteral(" | "));
    }
    /// "Interview 1: supports", and the note in brackets.
    [[nodiscard]] std::vector<std::string> marks() {
        std::vector<std::string> said;
        for (const study::ValidationMark& mark : read().where<&study::ValidationMark::category>(category().id))
            said.push_back(read().get(mark.source).name + ": " + std::string(study::name(mark.mark)) +
                           (mark.note.empty() ? "" : " (" + mark.note + ")"));
        std::ranges::sort(said);
        return said;
    }
};

TEST_F(ValidationJourney, AllSourcesOfACategoryAreMarkedByKeyWithTheTranscriptBeside) {
    validate();
    EXPECT_TRUE(editor().isVisible()) << "the text stays in view";
    EXPECT_EQ(panel().countShown(), QStringLiteral("2 of 2 source(s) left here, 2 left in all categories"));
    EXPECT_EQ(panel().source(), source);
    EXPECT_TRUE(beside().isVisible());
    EXPECT_EQ(lit(), QStringLiteral("The alarm rings at three. | I get up and sit in the kitchen."));
    ASSERT_TRUE(until([this] {
        return sources().rows().index(0).data(ValidationSourcesModel::stateRole).toString() ==
               QStringLiteral("2 unit(s), to be looked at");
    }));
    press(Qt::Key_Period);
    EXPECT_EQ(beside().cursor(), spanOf("I get up").begin) << "from unit to unit of the theme";

    const std::int64_t first = entries();
    press(Qt::Key_1);
    EXPECT_THAT(marks(), ElementsAre("Interview 1: supports"));
    EXPECT_EQ(entries(), first + 1);
    EXPECT_EQ(panel().countShown(), QStringLiteral("1 of 2 source(s) left here, 1 left in all categories"));

    press(Qt::Key_U);
    EXPECT_EQ(panel().source(), other);
    EXPECT_EQ(beside().transcript().words(beside().transcript().text().whole()).left(8), QStringLiteral("And you?"));
    EXPECT_EQ(lit(), QString());
    press(Qt::Key_N);
    EXPECT_FALSE(panel().note().hasFocus()) << "a note belongs to a mark";
    press(Qt::Key_3);
    press(Qt::Key_N);
    ASSERT_TRUE(panel().note().hasFocus());
    type(QStringLiteral("Sleeps 4 hours like a stone."));
    press(Qt::Key_Return);
    EXPECT_TRUE(sources().hasFocus());
    EXPECT_THAT(marks(),
                ElementsAre("Interview 1: supports", "Interview 2: contradicts (Sleeps 4 hours like a stone.)"));
    EXPECT_EQ(entries(), first + 3);
    EXPECT_EQ(panel().countShown(), QStringLiteral("Every source is validated here, 0 left in all categories"));
    EXPECT_EQ(stateOf(0), QStringLiteral("1 paragraph(s)"));
    EXPECT_EQ(sources().rows().index(1).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Interview 2, 0 unit(s), contradicts, Sleeps 4 hours like a stone."));

    press(Qt::Key_U);
    EXPECT_TRUE(window.messages().isVisible()) << "and the window says that all is done";

    // Another mark keeps the note; undo goes back gesture by gesture.
    press(Qt::Key_2);
    EXPECT_EQ(marks().back(), "Interview 2: nuances (Sleeps 4 hours like a stone.)");
    press(Qt::Key_Z, control);
    EXPECT_EQ(marks().back(), "Interview 2: contradicts (Sleeps 4 hours like a stone.)");
    press(Qt::Key_Z, control);
    EXPECT_EQ(marks().back(), "Interview 2: contradicts");
    EXPECT_EQ(panel().note().toPlainText(), QString());
    press(Qt::Key_Z, control);
    EXPECT_THAT(marks(), ElementsAre("Interview 1: supports"));
    press(Qt::Key_Up);
    press(Qt::Key_0);
    EXPECT_THAT(marks(), ElementsAre()) << "a mark can be taken back";
}

TEST_F(ValidationJourney, KeysThatMarkAreLettersWhereOneWrites) {
    validate();
    press(Qt::Key_F7);
    ASSERT_TRUE(until([this] { return editor().hasFocus(); }));
    press(Qt::Key_End, control);
    type(QStringLiteral(" 1 2 un.,m"));
    EXPECT_EQ(textShown(), QStringLiteral("They woke at odd hours. 1 2 un.,m"));
    EXPECT_THAT(marks(), ElementsAre());
}

TEST_F(ValidationJourney, ATextThatChangedAsksToBeValidatedAgainAndTheQueueGoesOnToOtherCategories) {
    const study::CategoryParagraph paragraph = study.read().all<study::CategoryParagraph>().front();
    study.edit([&](storage::Edit& edit) {
        for (const study::SourceId each : {source, other})
            editing::markValidation(edit, paragraph.category, each, Validation::supports);
    });
    QTest::qWait(5); // times are kept in milliseconds
    study.edit([&](storage::Edit& edit) {
        editing::writeParagraph(edit, paragraph.id, {"They woke, and nobody noticed."});
        editing::setCategory(edit, alone, "Nobody to tell");
    });
    validate();
    EXPECT_EQ(panel().countShown(), QStringLiteral("Every source is validated here, 2 left in all categories"));
    EXPECT_TRUE(sources()
                    .rows()
                    .index(0)
                    .data(ValidationSourcesModel::stateRole)
                    .toString()
                    .contains(QStringLiteral("text changed since")));
    press(Qt::Key_1);
    EXPECT_FALSE(sources().rows().index(0).data(ValidationSourcesModel::leftRole).toBool());
    press(Qt::Key_U);
    press(Qt::Key_1);
    press(Qt::Key_U);
    EXPECT_EQ(page().theme(), alone) << "the other category comes next";
    EXPECT_EQ(panel().source(), source);
    EXPECT_EQ(lit(), QStringLiteral("It is quiet."));
    press(Qt::Key_U, Qt::ShiftModifier);
    EXPECT_EQ(panel().source(), other);
    EXPECT_EQ(page().theme(), alone) << "round, since the first category is done";
}

TEST_F(ValidationJourney, WhatOthersMarkComesInBesideANoteThatIsWritten) {
    validate();
    press(Qt::Key_2);
    press(Qt::Key_N);
    type(QStringLiteral("Only at"));
    {
        storage::Study elsewhere = storage::Study::open(study.study().path(), "Bo");
        elsewhere.perform([&](storage::Edit& edit) {
            editing::markValidation(edit, category().id, other, Validation::silent, "Nothing on nights");
            editing::markValidation(edit, category().id, source, Validation::supports, "Bo's words");
        });
    }
    window.session()->catchUp();
    EXPECT_EQ(panel().note().toPlainText(), QStringLiteral("Only at"));
    EXPECT_EQ(sources().rows().index(1).data(ValidationSourcesModel::noteRole).toString(),
              QStringLiteral("Nothing on nights"));
    type(QStringLiteral(" weekends"));
    press(Qt::Key_2, control);
    EXPECT_EQ(marks().front(), "Interview 1: supports (Only at weekends)") << "leaving the step keeps it";
}

TEST_F(ValidationJourney, ANoteWhoseMarkIsTakenBackMeanwhileWaitsForTheNextMark) {
    validate();
    press(Qt::Key_2);
    press(Qt::Key_N);
    type(QStringLiteral("Only at weekends"));
    {
        storage::Study elsewhere = storage::Study::open(study.study().path(), "Bo");
        elsewhere.perform([&](storage::Edit& edit) { editing::clearValidation(edit, category().id, source); });
    }
    window.session()->catchUp();
    press(Qt::Key_Return);
    EXPECT_THAT(marks(), ElementsAre());
    press(Qt::Key_Down);
    EXPECT_EQ(panel().note().toPlainText(), QString());
    press(Qt::Key_Up);
    EXPECT_EQ(panel().note().toPlainText(), QStringLiteral("Only at weekends"));
    press(Qt::Key_1);
    EXPECT_THAT(marks(), ElementsAre("Interview 1: supports (Only at weekends)"));
}

TEST_F(ValidationJourney, CasesThatAreNotCodedAreFoundAndStandInTheTranscriptBeside) {
    const study::SourceId third = study.addSource(
        "Interview 3", {{"I", "And at night?"}, {"P03", "When it rings I never wake. My wife hears it."}});
    validate();
    press(Qt::Key_M);
    QListView& list = panel().cases().list();
    ASSERT_TRUE(until([&] { return panel().cases().hits().rowCount() > 0; })) << panel().cases().state().toStdString();
    EXPECT_TRUE(list.hasFocus());
    for (const indexer::Hit& hit : panel().cases().hits().hits())
        for (const text::Span& place : hit.matches)
            for (const study::UnitId unit : {rings, kitchen}) {
                const study::MeaningUnit coded = read().get(unit);
                EXPECT_FALSE(coded.source == hit.source && coded.span().overlaps(place)) << hit.text;
            }
    EXPECT_EQ(panel().cases().hits().hitOf(0).source, third) << "the best of them";
    press(Qt::Key_Return);
    EXPECT_EQ(panel().source(), third);
    ASSERT_TRUE(beside().hasFocus());
    EXPECT_TRUE(beside().transcript().words(beside().selection()).contains(QStringLiteral("never wake")));
    press(Qt::Key_3);
    EXPECT_THAT(marks(), ElementsAre("Interview 3: contradicts")) << "marks hold in the transcript too";

    // What is coded to the theme meanwhile is no longer among them.
    window.session()->perform([&](storage::Edit& edit) {
        const text::Span all = study.spanOf(third, "When it rings I never wake. My wife hears it.");
        editing::codeUnits(edit, {editing::createUnit(edit, third, all).id}, nights);
    });
    EXPECT_TRUE(until([&] {
        for (const indexer::Hit& hit : panel().cases().hits().hits())
            if (hit.source == third)
                return false;
        return true;
    }));
    EXPECT_EQ(lit(), QStringLiteral("When it rings I never wake. My wife hears it."));
}

TEST_F(ValidationJourney, AThemeWithoutACategorySaysWhatComesFirst) {
    goThere();
    here()->showTheme(alone);
    press(Qt::Key_F7);
    ASSERT_TRUE(here()->validation());
    EXPECT_FALSE(sources().isVisible());
    press(Qt::Key_F7);
    type(QStringLiteral("They had nobody."));
    press(Qt::Key_F7);
    EXPECT_TRUE(sources().isVisible()) << "what was written made it one";
    EXPECT_EQ(panel().source(), source);
}

} // namespace
} // namespace emic::desktop
