// What is left to validate, which pair comes next, and what counts as not coded to a theme.
#include "app/workbench/uncoded_like.h"
#include "app/workbench/validation_list.h"
#include "core/editing/editing.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::workbench {
namespace {

using study::Validation;
using testing::IsEmpty;

class ValidationQueue : public testing::Test {
protected:
    ValidationQueue() {
        first = study.addSource("First", {{"P1", "I wake. I get up. I sit."}});
        second = study.addSource("Second", {{"P2", "I sleep."}});
        nights = study.addTheme("Nights");
        kitchens = study.addTheme("Kitchens", nights);
        days = study.addTheme("Days");
        mornings = study.addTheme("Mornings");
        study.edit([&](storage::Edit& edit) {
            broken = editing::setCategory(edit, nights, "Broken nights");
            busy = editing::setCategory(edit, mornings, "Busy mornings");
        });
    }

    void mark(study::CategoryId category, study::SourceId source, Validation validation) {
        study.edit([&](storage::Edit& edit) { editing::markValidation(edit, category, source, validation); });
    }
    [[nodiscard]] std::optional<ValidationPlace> next(study::ThemeId theme, std::optional<study::SourceId> source,
                                                      QueueDirection direction = QueueDirection::next) const {
        return nextLeft(study.read(), {nights, days, mornings}, theme, source, direction);
    }
    [[nodiscard]] indexer::Hit hit(std::string_view words, const std::vector<std::string_view>& found) const {
        indexer::Hit made;
        made.source = first;
        made.span = study.spanOf(first, words);
        for (const std::string_view place : found)
            made.matches.push_back(study.spanOf(first, place));
        return made;
    }

    tests::StudyFixture study;
    study::SourceId first, second;
    study::ThemeId nights, kitchens, days, mornings;
    study::CategoryId broken, busy;
};

TEST_F(ValidationQueue, CountsWhatIsLeftHereAndInAll) {
    mark(broken, second, Validation::contradicts);
    const ValidationList list = validationList(study.read(), nights);
    ASSERT_EQ(list.rows.size(), 2U);
    EXPECT_FALSE(list.rows[0].mark);
    EXPECT_EQ(list.rows[1].mark->mark, Validation::contradicts);
    EXPECT_EQ(list.contradicts, 1);
    EXPECT_EQ(list.unvalidated, 1);
    EXPECT_EQ(list.unvalidatedInAll, 3);
    const ValidationList none = validationList(study.read(), days);
    EXPECT_FALSE(none.category);
    EXPECT_THAT(none.rows, IsEmpty());
    EXPECT_EQ(none.unvalidatedInAll, 3);
    EXPECT_EQ(validationList(study.read(), std::nullopt).unvalidatedInAll, 3);
}

TEST_F(ValidationQueue, GoesSourceBySourceThenToTheNextCategoryAndRound) {
    EXPECT_EQ(next(nights, std::nullopt), (ValidationPlace{nights, first}));
    EXPECT_EQ(next(nights, first), (ValidationPlace{nights, second}));
    EXPECT_EQ(next(nights, second), (ValidationPlace{mornings, first})) << "what is no category is passed over";
    EXPECT_EQ(next(mornings, second), (ValidationPlace{nights, first}));
    EXPECT_EQ(next(days, std::nullopt), (ValidationPlace{mornings, first}));
    EXPECT_EQ(next(nights, first, QueueDirection::previous), (ValidationPlace{mornings, second}));
    EXPECT_EQ(next(nights, std::nullopt, QueueDirection::previous), (ValidationPlace{nights, second}));
    mark(broken, first, Validation::supports);
    mark(busy, first, Validation::silent);
    mark(busy, second, Validation::silent);
    EXPECT_EQ(next(nights, second), (ValidationPlace{nights, second})) << "it is the only one that is left";
    mark(broken, second, Validation::nuances);
    EXPECT_EQ(next(nights, first), std::nullopt);
}

TEST_F(ValidationQueue, CountsAUnitOnceThatIsCodedToTheThemeAndBelowIt) {
    const study::UnitId wake = study.addUnit(first, "I wake.");
    study.code(wake, nights);
    study.code(wake, kitchens);
    study.code(study.addUnit(second, "I sleep."), days);
    EXPECT_EQ(unitsBySource(study.read(), nights), (std::map<study::SourceId, std::int64_t>{{first, 1}}));
}

TEST_F(ValidationQueue, LeavesOutPlacesThatAreCodedToTheThemeOrBelowIt) {
    study.code(study.addUnit(first, "I wake."), kitchens);
    study.code(study.addUnit(first, "I get up."), days);
    const auto kept = notCodedTo(study.read(), nights,
                                 {hit("I wake. I get up. I sit.", {"wake", "get"}), hit("I wake.", {"wake"}),
                                  hit("I get up.", {}), hit("I wake. I get up.", {})});
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_THAT(kept[0].matches, testing::ElementsAre(study.spanOf(first, "get")));
    EXPECT_EQ(kept[1].span, study.spanOf(first, "I get up."));
}

TEST_F(ValidationQueue, SearchesByTheCondensatesAndWhereThereAreNoneByTheText) {
    EXPECT_EQ(wordsOfTheme(study.read(), nights), "");
    study.edit([&](storage::Edit& edit) { editing::addParagraph(edit, broken, {"They woke."}); });
    EXPECT_EQ(wordsOfTheme(study.read(), nights), "They woke.\n");
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, kitchens, "I sit in the kitchen."); });
    EXPECT_TRUE(wordsOfTheme(study.read(), nights).find("I sit in the kitchen.") != std::string::npos);
    EXPECT_TRUE(wordsOfTheme(study.read(), nights).find("They woke.") == std::string::npos);
}

} // namespace
} // namespace emic::workbench
