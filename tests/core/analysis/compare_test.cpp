#include "core/analysis/compare.h"
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace emic::analysis {
namespace {

using storage::Edit;
using tests::StudyFixture;

TEST(CompareTest, IsBetweenTwo) {
    StudyFixture study;
    const auto source = study.addSource("One", {{"P01", "I sleep badly."}});
    const auto anna = study.addAnalyst("Bo");
    EXPECT_THROW(static_cast<void>(compareOn(study.read(), source, anna, anna)), InvalidInput);
    EXPECT_TRUE(compareOn(study.read(), source, anna, study.addAnalyst("Cleo")).stretches.empty());
}

/// The same, character by character.
TEST(CompareTest, AgreesWithLookingAtEachCharacter) {
    EXPECT_TRUE(rc::check([] {
        StudyFixture study;
        const std::string words = "abcdefghijklmnopqrstuvwxyz0123";
        const auto source = study.addSource("One", {{"P01", words}});
        const study::AnalystId analysts[] = {study.addAnalyst("Bo"), study.addAnalyst("Cleo")};
        const study::ThemeId themes[] = {study.addTheme("A"), study.addTheme("B"), study.addTheme("C")};
        struct Characters {
            std::set<study::ThemeId> by[2];
        };
        std::vector<Characters> expected(words.size());
        const int codings = *rc::gen::inRange(0, 12);
        for (int coding = 0; coding < codings; ++coding) {
            const int begin = *rc::gen::inRange(0, 28);
            const int end = *rc::gen::inRange(begin + 1, 31);
            const auto who = *rc::gen::inRange<std::size_t>(0, 2);
            const auto theme = *rc::gen::inRange<std::size_t>(0, 3);
            study.edit([&](Edit& edit) {
                const auto unit = editing::createUnit(edit, source, text::span(begin, end)).id;
                editing::codeUnits(edit, {unit}, themes[theme], analysts[who]);
            });
            for (int at = begin; at < end; ++at)
                expected[static_cast<std::size_t>(at)].by[who].insert(themes[theme]);
        }
        const SourceComparison found = compareOn(study.read(), source, analysts[0], analysts[1]);
        std::vector<Characters> shown(words.size());
        std::int64_t coded = 0;
        std::int64_t agreed = 0;
        text::Position before{-1};
        for (const ComparedStretch& stretch : found.stretches) {
            RC_ASSERT(stretch.span.begin >= before);
            before = stretch.span.end;
            for (auto at = stretch.span.begin.value; at < stretch.span.end.value; ++at) {
                Characters& one = shown[static_cast<std::size_t>(at)];
                one.by[0].insert(stretch.first.begin(), stretch.first.end());
                one.by[1].insert(stretch.second.begin(), stretch.second.end());
                const bool both = !one.by[0].empty() && !one.by[1].empty();
                RC_ASSERT((stretch.reading == Reading::onlyOne) == !both);
                RC_ASSERT((stretch.reading == Reading::agree) == (one.by[0] == one.by[1]));
            }
        }
        for (std::size_t at = 0; at < words.size(); ++at) {
            RC_ASSERT(shown[at].by[0] == expected[at].by[0]);
            RC_ASSERT(shown[at].by[1] == expected[at].by[1]);
            coded += expected[at].by[0].empty() && expected[at].by[1].empty() ? 0 : 1;
            agreed += !expected[at].by[0].empty() && expected[at].by[0] == expected[at].by[1] ? 1 : 0;
        }
        RC_ASSERT(found.coded == coded);
        RC_ASSERT(found.agreed == agreed);
    }));
}

} // namespace
} // namespace emic::analysis
