#include "core/editing/editing.h"
#include "core/storage/check.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "tests/core/editing/performing.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace emic::editing {
namespace {

using storage::Edit;
using study::MeaningUnit;
using study::SourceId;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using text::EditScript;
using text::span;

class ReviseTest : public tests::EditingTest {
protected:
    SourceId source = study.addSource("One", {{"I", "How did you sleep?"},
                                              {"P01", "I slept baldy, and my sister Anna came."},
                                              {"I", "Anna?"},
                                              {"P01", "Yes. She is kind to me."}});

    [[nodiscard]] EditScript replacing(std::string_view words, std::string by) const {
        return {{study.spanOf(source, words), std::move(by)}};
    }
    std::string revised(const EditScript& script, const RevisionRules& rules = {}) {
        return performed([&](Edit& edit) { revise(edit, source, script, rules); });
    }
    [[nodiscard]] std::string textNow() const { return study.read().textOf(study.read().get(source)).utf8(); }
    [[nodiscard]] std::string wordsOf(study::UnitId unit) const {
        return std::string(study.read().textOf(study.read().get(source)).slice(study.read().get(unit).span()));
    }
    [[nodiscard]] std::vector<std::string> turns() const {
        const study::Source row = study.read().get(source);
        const text::Text text = study.read().textOf(row);
        std::vector<std::string> words;
        for (const study::Turn& turn : study.read().turnsOf(row))
            words.push_back(std::to_string(turn.speaker.value_or(-1)) + " " + std::string(text.slice(turn.span)));
        return words;
    }
    [[nodiscard]] std::vector<study::SecondLook> looks() const { return study.read().all<study::SecondLook>(); }
    void expectSound() { EXPECT_THAT(storage::check(study.study().path()).problems, IsEmpty()); }
};

TEST_F(ReviseTest, WordsBehindMoveAndWordsWithinAreFlagged) {
    const study::UnitId slept = study.addUnit(source, "I slept baldy");
    const study::UnitId kind = study.addUnit(source, "She is kind");
    EXPECT_EQ(revised(replacing("baldy", "very badly")), "Revise the text of One: \"baldy\" becomes \"very badly\"");
    EXPECT_EQ(wordsOf(slept), "I slept very badly");
    EXPECT_EQ(wordsOf(kind), "She is kind");
    ASSERT_EQ(looks().size(), 1U);
    EXPECT_EQ(looks().front().unit, slept);
    EXPECT_EQ(looks().front().before, "I slept baldy");
    EXPECT_THAT(turns(), ElementsAre("0 How did you sleep?", "1 I slept very badly, and my sister Anna came.",
                                     "0 Anna?", "1 Yes. She is kind to me."));
    const study::Source row = study.read().get(source);
    EXPECT_EQ(row.characters, text::countCodePoints(textNow()));
    EXPECT_EQ(row.words, 20);
    expectSound();
    // Having its words back, it needs no second look.
    revised(replacing("very badly", "baldy"));
    EXPECT_THAT(looks(), IsEmpty());
}

TEST_F(ReviseTest, ASecondRevisionKeepsTheWordsItHadFirst) {
    study.addUnit(source, "I slept baldy");
    revised(replacing("baldy", "badly"));
    revised(replacing("slept", "sleep"));
    ASSERT_EQ(looks().size(), 1U);
    EXPECT_EQ(looks().front().before, "I slept baldy");
    const study::UnitId unit = looks().front().unit;
    EXPECT_EQ(performed([&](Edit& edit) { endSecondLook(edit, {unit}); }),
              "Look again at 1 meaning unit whose words were revised");
    EXPECT_THAT(refusal([&](Edit& edit) { endSecondLook(edit, {unit}); }), HasSubstr("not put down"));
}

TEST_F(ReviseTest, AUnitWithoutWordsGoesOnlyWithConsent) {
    const study::UnitId anna = study.addUnit(source, "my sister Anna");
    study.code(anna, study.addTheme("Family"));
    study.edit([&](Edit& edit) {
        setRendition(edit, anna, {.published = "my [...] Anna"});
        addMemo(edit, study::MemoTarget::unit, anna.uuid, "Who is she?");
    });
    const EditScript script = replacing("my sister Anna came", "");
    EXPECT_THAT(
        refusal([&](Edit& edit) { revise(edit, source, script); }),
        testing::AllOf(HasSubstr("\"my sister Anna\" has no words left with 1 coding, 1 published text and 1 memo"),
                       HasSubstr("accept the losses")));
    const Revision plan = planRevision(study.read(), source, script);
    EXPECT_EQ(plan.count(UnitFate::gone), 1);
    EXPECT_TRUE(hasLosses(plan, Words::given));
    revised(script, {.losses = Losses::accept});
    EXPECT_EQ(study.read().count<MeaningUnit>(), 0);
    EXPECT_EQ(study.read().count<study::Coding>(), 0);
    EXPECT_EQ(study.read().count<study::Memo>(), 0);
    expectSound();
}

TEST_F(ReviseTest, UnitsThatComeToBeTheSameAreJoined) {
    const study::UnitId longer = study.addUnit(source, "Anna came");
    const study::UnitId shorter = study.addUnit(source, "Anna");
    const study::ThemeId theme = study.addTheme("Family");
    study.code(shorter, theme);
    study.edit([&](Edit& edit) { setRendition(edit, shorter, {.translation = "Anna", .language = "da"}); });
    const EditScript script = replacing(" came", "");
    EXPECT_THAT(refusal([&](Edit& edit) { revise(edit, source, script); }), HasSubstr("the same as another unit"));
    revised(script, {.losses = Losses::accept});
    const std::vector<MeaningUnit> units = study.read().all<MeaningUnit>();
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(study.read().where<&study::Coding::unit>(units.front().id).size(), 1U);
    EXPECT_EQ(study.read().where<&study::Rendition::unit>(units.front().id).size(), 1U);
    EXPECT_TRUE(units.front().id == longer || units.front().id == shorter);
    expectSound();
}

TEST_F(ReviseTest, ATurnWithoutWordsVanishesWithItsParagraph) {
    revised(replacing("Anna?", ""));
    EXPECT_EQ(textNow(), "How did you sleep?\nI slept baldy, and my sister Anna came.\nYes. She is kind to me.");
    EXPECT_THAT(turns(), ElementsAre("0 How did you sleep?", "1 I slept baldy, and my sister Anna came.",
                                     "1 Yes. She is kind to me."));
    EXPECT_EQ(study.read().get(source).turnCount, 3);
    EXPECT_EQ(study.read().where<&study::Speaker::source>(source).front().turnCount, 1);
    expectSound();
}

TEST_F(ReviseTest, WordsPutInAtTheEdgeOfATurnBelongToIt) {
    const text::Span turn = study.spanOf(source, "Anna?");
    revised({{{turn.begin, turn.begin}, "Your "}, {{turn.end, turn.end}, " Really?"}});
    EXPECT_THAT(turns(), ElementsAre("0 How did you sleep?", "1 I slept baldy, and my sister Anna came.",
                                     "0 Your Anna? Really?", "1 Yes. She is kind to me."));
    revised({{study.spanOf(source, "came.\nYour Anna? Really?\nYes."), "came"}});
    EXPECT_THAT(turns(), ElementsAre("0 How did you sleep?", "1 I slept baldy, and my sister Anna came",
                                     "1 She is kind to me."));
    expectSound();
}

TEST_F(ReviseTest, RenditionsThatNoLongerFitStayAndAreTold) {
    const study::UnitId unit = study.addUnit(source, "I slept baldy");
    study.edit([&](Edit& edit) { setRendition(edit, unit, {.published = "I [...] baldy"}); });
    const Revision plan = planRevision(study.read(), source, replacing("baldy", "badly"));
    EXPECT_EQ(plan.unfitRenditions(), 1);
    revised(replacing("baldy", "badly"));
    EXPECT_EQ(study.read().count<study::Rendition>(), 1);
    EXPECT_EQ(looks().size(), 1U);
}

TEST_F(ReviseTest, NotesStayBehindTheirWord) {
    study.edit([&](Edit& edit) {
        edit.describe("Add a note");
        edit.insert(study::SourceNote{source, 0, "footnote", "", study.spanOf(source, "Anna").end, "Her sister."});
    });
    revised(replacing("sleep", "really sleep"));
    EXPECT_EQ(study.read().all<study::SourceNote>().front().position, study.spanOf(source, "Anna").end);
}

TEST_F(ReviseTest, RefusesWhatCannotBe) {
    EXPECT_THAT(refusal([&](Edit& edit) { revise(edit, source, {{span(0, 9999), "x"}}); }), HasSubstr("does not lie"));
    EXPECT_THAT(refusal([&](Edit& edit) {
                    revise(edit, source, {{edit.textOf(edit.get(source)).whole(), " \n"}});
                }),
                HasSubstr("Nothing would be left"));
    EXPECT_THAT(refusal([&](Edit& edit) { revise(edit, SourceId::make(), {}); }), HasSubstr("no source"));
    unchanged([&](Edit& edit) { revise(edit, source, {}); });
    unchanged([&](Edit& edit) { revise(edit, source, replacing("Anna", "Anna")); });
}

/// What becomes of each unit is worked out in its own words, without positions of the new text.
TEST(RevisePropertyTest, EveryUnitHasItsWordsWithTheReplacementsAndUndoRestoresAll) {
    EXPECT_TRUE(rc::check([] {
        tests::StudyFixture study;
        const std::vector<std::string> words{"one", "two", "søn", "a", "e\u0301t", "\U0001F468\u200D\U0001F469", "x."};
        const auto phrase = [&](int least, int most) {
            std::string made;
            const int count = *rc::gen::inRange(least, most);
            for (int at = 0; at < count; ++at)
                made += (at > 0 ? " " : "") + *rc::gen::elementOf(words);
            return made;
        };
        std::vector<tests::SpokenTurn> turns;
        const int turnCount = *rc::gen::inRange(1, 5);
        for (int at = 0; at < turnCount; ++at)
            turns.push_back({at % 2 == 0 ? "I" : "P01", phrase(1, 8)});
        const SourceId source = study.addSource("One", turns);
        const text::Text before = study.read().textOf(study.read().get(source));
        const std::vector<text::Span> found = text::words(before, before.whole(), "");
        const study::ThemeId theme = study.addTheme("T");
        const auto unitCount = *rc::gen::inRange(0, 6);
        for (int at = 0; at < unitCount && !found.empty(); ++at) {
            const auto first = *rc::gen::inRange<std::size_t>(0, found.size());
            const auto last = *rc::gen::inRange<std::size_t>(first, found.size());
            study.edit([&](Edit& edit) {
                const MarkedUnit made = createUnit(edit, source, {found[first].begin, found[last].end});
                codeUnits(edit, {made.id}, theme);
            });
        }
        // Whole words are replaced, so that what becomes of each unit can be told by words.
        EditScript script;
        for (const text::Span& word : found)
            if (*rc::gen::inRange(0, 4) == 0)
                script.push_back({word, phrase(0, 3)});
        const std::string state = study.dump();
        std::map<study::UnitId, std::string> expected;
        for (const MeaningUnit& unit : study.read().all<MeaningUnit>()) {
            EditScript within;
            for (const text::Replacement& each : script)
                if (unit.span().contains(each.where))
                    within.push_back(
                        {text::span(each.where.begin.value - unit.begin.value, each.where.end.value - unit.begin.value),
                         each.words});
            expected[unit.id] = text::trim(text::applied(text::Text(std::string(before.slice(unit.span()))), within));
        }
        std::optional<study::JournalEntry> entry;
        Revision revision;
        try {
            entry =
                study.edit([&](Edit& edit) { revision = revise(edit, source, script, {.losses = Losses::accept}); });
        } catch (const InvalidInput&) {
            RC_ASSERT(study.dump() == state);
            RC_DISCARD("nothing left");
        }
        const text::Text after = study.read().textOf(study.read().get(source));
        RC_ASSERT(text::collapseSpace(after.utf8()) == text::collapseSpace(text::applied(before, script)));
        for (const MeaningUnit& unit : study.read().all<MeaningUnit>())
            RC_ASSERT(text::collapseSpace(after.slice(unit.span())) == text::collapseSpace(expected.at(unit.id)));
        for (const auto& [id, wanted] : expected)
            if (!study.read().find(id))
                RC_ASSERT(std::ranges::any_of(revision.units, [&](const RevisedUnit& unit) {
                    return unit.id == id &&
                           (unit.fate == UnitFate::gone ? text::trim(wanted).empty() : unit.joinedWith.has_value());
                }));
        text::Position last;
        for (const study::Turn& turn : study.read().turnsOf(study.read().get(source))) {
            RC_ASSERT(turn.span.begin >= last);
            RC_ASSERT(!turn.span.empty());
            last = turn.span.end;
        }
        RC_ASSERT(storage::check(study.study().path()).sound());
        const std::string then = study.dump();
        if (!entry)
            return;
        study.study().undo();
        RC_ASSERT(study.dump() == state);
        study.reopen();
        study.study().redo();
        study.reopen();
        RC_ASSERT(study.dump() == then);
    }));
}

} // namespace
} // namespace emic::editing
