#include "app/desktop/unit_marks.h"
#include "core/editing/codings.h"
#include "core/editing/units.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace emic::desktop {
namespace {

/// What is shown, without regard to how it came about: lanes may differ.
std::multiset<std::string> shown(const UnitMarks& marks) {
    std::multiset<std::string> result;
    for (const UnitMark& mark : marks.units().items()) {
        std::string line = mark.id.text() + " " + std::to_string(mark.span.begin.value) + "-" +
                           std::to_string(mark.span.end.value) + (mark.relevant ? "" : " not relevant") +
                           (mark.golden ? " golden" : "") + (mark.secondLook ? " look" : "");
        for (const ThemeOfUnit& theme : mark.themes)
            line += " " + theme.theme.text() + (theme.mine ? "m" : "") + (theme.others ? "o" : "");
        result.insert(line);
    }
    for (const Stripe& stripe : marks.stripes().items())
        result.insert("stripe " + stripe.unit.text() + stripe.theme.text() + (stripe.mine ? "m" : ""));
    return result;
}

/// No two stripes in one lane share a character.
void expectLanesApart(const UnitMarks& marks) {
    std::map<int, std::vector<text::Span>> lanes;
    for (const Stripe& stripe : marks.stripes().items()) {
        EXPECT_LT(stripe.lane, marks.lanes());
        for (const text::Span& other : lanes[stripe.lane])
            EXPECT_FALSE(other.overlaps(stripe.span));
        lanes[stripe.lane].push_back(stripe.span);
    }
}

class UnitMarksTest : public testing::Test {
protected:
    UnitMarksTest() {
        source = study.addSource("Interview 1", {{"I", "How do you sleep?"},
                                                 {"P01", "Badly. The alarm rings. I get up and sit in the kitchen."},
                                                 {"I", "And then?"},
                                                 {"P01", "Then I wait. It is quiet. I am alone with it."}});
        nights = study.addTheme("Nights");
        alone = study.addTheme("Alone with it");
        other = study.addAnalyst("Bo");
        me = study.addAnalyst("Anna");
    }

    [[nodiscard]] UnitMarks loaded(UnitMarks::Whose whose = UnitMarks::Whose::everybodys) {
        UnitMarks marks;
        marks.load(study.read(), source, me, whose);
        return marks;
    }

    tests::StudyFixture study{"Anna"};
    study::SourceId source;
    study::ThemeId nights;
    study::ThemeId alone;
    study::AnalystId me;
    study::AnalystId other;
};

TEST_F(UnitMarksTest, TellsMineFromOthers) {
    const study::UnitId unit = study.addUnit(source, "The alarm rings.");
    study.code(unit, nights);
    study.code(unit, alone, other);
    const UnitMarks all = loaded();
    ASSERT_TRUE(all.find(unit));
    EXPECT_THAT(all.find(unit)->themes,
                testing::ElementsAre(ThemeOfUnit{nights, true, false}, ThemeOfUnit{alone, false, true}));
    EXPECT_EQ(all.lanes(), 2);
    const UnitMarks mine = loaded(UnitMarks::Whose::mine);
    EXPECT_THAT(mine.find(unit)->themes, testing::ElementsAre(ThemeOfUnit{nights, true, false}));
    EXPECT_EQ(mine.lanes(), 1);
    EXPECT_EQ(all.look(nights).name, QStringLiteral("Nights"));
}

TEST_F(UnitMarksTest, FindsTheShortestUnitAtAPlace) {
    const study::UnitId longer = study.addUnit(source, "Badly. The alarm rings. I get up");
    const study::UnitId shorter = study.addUnit(source, "alarm");
    const UnitMarks marks = loaded();
    const text::Span word = study.spanOf(source, "alarm");
    EXPECT_EQ(marks.unitAt(word.begin)->id, shorter);
    EXPECT_EQ(marks.unitAt({word.begin.value - 1})->id, longer);
    EXPECT_EQ(marks.unitAt({0}), nullptr);
}

TEST_F(UnitMarksTest, OffersTheNextUndecidedStretch) {
    const text::Text text = study.read().textOf(study.read().get(source));
    const text::Span first = study.spanOf(source, "Badly. The alarm rings. I get up and sit in the kitchen.");
    const text::Span second = study.spanOf(source, "Then I wait. It is quiet. I am alone with it.");
    study.addUnit(source, "Badly.");
    study.addUnit(source, "I get up and sit in the kitchen.", study::Relevance::notRelevant);
    const UnitMarks marks = loaded();
    EXPECT_EQ(marks.nextUndecided(text, {first, second}, {0}), study.spanOf(source, "The alarm rings."));
    EXPECT_EQ(marks.nextUndecided(text, {first, second}, study.spanOf(source, "I get up").begin), second);
    EXPECT_EQ(marks.nextUndecided(text, {first, second}, second.end), std::nullopt);
}

/// A long row of gestures, each refreshed on its own, ends where loading anew begins.
TEST_F(UnitMarksTest, RefreshingIsLoading) {
    UnitMarks marks = loaded();
    std::mt19937 random(7);
    std::vector<study::UnitId> units;
    const std::int64_t end = study.read().get(source).characters;
    for (int step = 0; step < 120; ++step) {
        std::vector<study::UnitId> touched;
        study.edit([&](storage::Edit& edit) {
            const auto begin = static_cast<std::int64_t>(random() % static_cast<unsigned>(end - 1));
            const text::Span span =
                text::span(begin, begin + 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(end - begin)));
            const auto any = [&] { return units[random() % units.size()]; };
            switch (units.empty() ? 0 : random() % 6) {
            case 0:
            case 1:
                try {
                    touched.push_back(editing::createUnit(edit, source, span).id);
                    units.push_back(touched.back());
                } catch (const InvalidInput&) { // nothing but a line feed
                }
                break;
            case 2:
                touched.push_back(any());
                if (edit.get(touched.back()).relevance == study::Relevance::relevant)
                    editing::codeUnits(edit, touched, random() % 2 ? nights : alone,
                                       random() % 2 ? std::optional(other) : std::nullopt);
                break;
            case 3:
                touched.push_back(any());
                editing::setRelevance(edit, touched,
                                      random() % 2 ? study::Relevance::relevant : study::Relevance::notRelevant,
                                      editing::WhileCoded::uncode);
                break;
            case 4:
                touched.push_back(any());
                try {
                    editing::setSpan(edit, touched.back(), span);
                } catch (const InvalidInput&) { // another unit has that span
                }
                break;
            default:
                touched.push_back(any());
                editing::deleteUnits(edit, touched);
                std::erase(units, touched.back());
            }
        });
        marks.refresh(study.read(), touched);
        expectLanesApart(marks);
        ASSERT_EQ(shown(marks), shown(loaded())) << "after step " << step;
        std::sort(units.begin(), units.end());
        units.erase(std::unique(units.begin(), units.end()), units.end());
    }
}

} // namespace
} // namespace emic::desktop
