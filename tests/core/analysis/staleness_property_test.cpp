// Marks brought up to date from notifications are those of looking at everything again, whatever was done.
#include "core/analysis/staleness.h"
#include "core/editing/editing.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::analysis {
namespace {

using namespace editing;
using storage::Edit;
using tests::StudyFixture;

template <class Row>
Row chosen(const std::vector<Row>& rows, int number) {
    if (rows.empty())
        throw NotFound("There is none to choose.");
    return rows[static_cast<std::size_t>(number) % rows.size()];
}

void change(Edit& edit, int what, int first, int second) {
    const auto unit = [&] { return chosen(edit.all<study::MeaningUnit>(), first); };
    const auto theme = [&] { return chosen(edit.all<study::Theme>(), second); };
    const auto sentence = [&] { return chosen(edit.all<study::CondensateSentence>(), first); };
    const auto paragraph = [&] { return chosen(edit.all<study::CategoryParagraph>(), second); };
    switch (what) {
    case 0:
        return (void)deleteUnits(edit, {unit().id});
    case 1:
        return setSpan(edit, unit().id, text::span(second % 30, second % 30 + 12), UnfitRendition::remove);
    case 2:
        return (void)codeUnits(edit, {unit().id}, theme().id);
    case 3:
        return (void)uncodeUnitsOfAll(edit, {unit().id}, theme().id);
    case 4:
        return (void)moveTheme(edit, theme().id, {.parent = chosen(edit.all<study::Theme>(), first).id});
    case 5:
        return (void)moveTheme(edit, theme().id, {});
    case 6:
        return (void)mergeThemes(edit, theme().id, chosen(edit.all<study::Theme>(), first).id);
    case 7:
        return (void)deleteTheme(edit, theme().id, Subthemes::remove);
    case 8:
        return (void)revise(edit, chosen(edit.all<study::Source>(), first).id,
                            {{text::span(second % 40, second % 40 + 5), "other"}}, {.losses = Losses::accept});
    case 9:
        return (void)addSentence(edit, theme().id, "Another sentence.", {}, first % 3);
    case 10:
        return writeSentence(edit, sentence().id, "Words " + std::to_string(second));
    case 11:
        return removeSentence(edit, sentence().id);
    case 12:
        return moveSentence(edit, sentence().id, second % 3);
    case 13:
        return confirmSentence(edit, sentence().id);
    case 14:
        return linkUnits(edit, sentence().id, {chosen(edit.all<study::MeaningUnit>(), second).id});
    case 15:
        return confirmParagraph(edit, paragraph().id);
    case 16:
        return (void)addParagraph(edit, chosen(edit.all<study::Category>(), first).id,
                                  {"Said \uFFFC.", {{chosen(edit.all<study::MeaningUnit>(), second).id}}},
                                  {theme().id});
    case 17:
        return (void)joinUnits(edit, {unit().id, chosen(edit.all<study::MeaningUnit>(), second).id},
                               UnfitRendition::remove);
    case 18:
        return setRendition(edit, unit().id, {.translation = "Ord", .language = "da"});
    case 19:
        return (void)addParagraph(edit, chosen(edit.all<study::Category>(), second).id,
                                  {"In translation \uFFFC.", {{unit().id, "Ord"}}});
    case 20:
        return (void)clearRendition(edit, chosen(edit.all<study::Rendition>(), first).unit);
    default:
        return (void)removeSource(edit, chosen(edit.all<study::Source>(), first).id);
    }
}

void fill(StudyFixture& study) {
    const auto top = study.addTheme("Top");
    const auto below = study.addTheme("Below", top);
    const auto apart = study.addTheme("Apart");
    for (const std::string name : {"One", "Two"}) {
        const auto source = study.addSource(name, {{"P01", "I sleep badly, I said. The alarm rings at night."}});
        const auto first = study.addUnit(source, "I sleep badly");
        const auto second = study.addUnit(source, "The alarm rings");
        study.code(first, top);
        study.code(second, below);
        study.edit([&](Edit& edit) {
            addSentence(edit, top, "I do not rest.", {first, second});
            addSentence(edit, below, "It wakes me.", {second});
            const auto category = setCategory(edit, top, "Nights");
            addParagraph(edit, category, {"One said \uFFFC.", {{second, "alarm rings"}}}, {below, top});
        });
    }
    study.edit([&](Edit& edit) { setCategory(edit, apart, "Apart"); });
}

TEST(StalenessPropertyTest, MarksFromNotificationsAreThoseOfLookingAtEverything) {
    EXPECT_TRUE(rc::check([] {
        StudyFixture study;
        fill(study);
        StaleMarks marks(study.read());
        const auto subscription =
            study.study().subscribe([&](const study::Notification& note) { marks.refresh(note); });
        const auto length = *rc::gen::inRange(1, 12);
        for (int step = 0; step < length; ++step) {
            const int what = *rc::gen::inRange(0, 24);
            const int first = *rc::gen::inRange(0, 50);
            const int second = *rc::gen::inRange(0, 50);
            try {
                if (what == 22)
                    study.study().undo();
                else if (what == 23)
                    study.study().redo();
                else
                    study.edit([&](Edit& edit) { change(edit, what, first, second); });
            } catch (const Error&) {
                continue; // refused: nothing has happened
            }
            const StaleMarks afresh(study.read());
            RC_ASSERT(marks.sentences() == afresh.sentences());
            RC_ASSERT(marks.paragraphs() == afresh.paragraphs());
        }
    }));
}

} // namespace
} // namespace emic::analysis
