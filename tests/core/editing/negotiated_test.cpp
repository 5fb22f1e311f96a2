#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/core/editing/performing.h"

#include <algorithm>
#include <set>

namespace emic::editing {
namespace {

using storage::Edit;
using study::Coding;
using testing::HasSubstr;
using tests::EditingTest;

/// Anna: "I sleep badly." as Nights. Bo: "sleep badly" as Worry and Nights; "alone" as Worry, elsewhere.
class NegotiatedTest : public EditingTest {
protected:
    NegotiatedTest() {
        source = study.addSource("Interview 1", {{"P01", "I sleep badly. I am alone in the dark."}});
        nights = study.addTheme("Nights");
        worry = study.addTheme("Worry");
        anna = study.addAnalyst("Anna");
        bo = study.addAnalyst("Bo");
        whole = study.addUnit(source, "I sleep badly.");
        part = study.addUnit(source, "sleep badly");
        alone = study.addUnit(source, "alone");
        study.code(whole, nights, anna);
        study.code(part, worry, bo);
        study.code(part, nights, bo);
        study.code(alone, worry, bo);
    }

    study::NegotiationId opened(std::optional<study::ThemeId> theme) {
        study::NegotiationId id;
        study.edit([&](Edit& edit) { id = openNegotiation(edit, source, study.spanOf(source, "sleep badly"), theme); });
        return id;
    }
    [[nodiscard]] std::set<std::pair<study::UnitId, study::ThemeId>> codedBy(study::AnalystId analyst) const {
        std::set<std::pair<study::UnitId, study::ThemeId>> coded;
        for (const Coding& coding : study.read().where<&Coding::analyst>(analyst))
            coded.emplace(coding.unit, coding.theme);
        return coded;
    }

    study::SourceId source;
    study::ThemeId nights, worry;
    study::AnalystId anna, bo;
    study::UnitId whole, part, alone;
};

TEST_F(NegotiatedTest, TheOthersCodingsBecomeTheSameInOneEdit) {
    const auto id = opened(std::nullopt);
    EXPECT_EQ(codedAs(study.read(), study.read().get(id), bo), "Nights and Worry");
    NegotiatedCodings done;
    const std::string sentence =
        performed([&](Edit& edit) { done = settleAs(edit, id, anna, {bo}, "", "She speaks of nights only"); });
    EXPECT_THAT(sentence, HasSubstr("Settle Interview 1"));
    EXPECT_EQ(done, (NegotiatedCodings{1, 2, 0}));
    EXPECT_EQ(codedBy(bo), (std::set<std::pair<study::UnitId, study::ThemeId>>{{whole, nights}, {alone, worry}}));
    EXPECT_EQ(codedBy(anna), (std::set<std::pair<study::UnitId, study::ThemeId>>{{whole, nights}}));
    const study::Negotiation settled = study.read().get(id);
    EXPECT_EQ(settled.outcome, "as Anna: Nights");
    EXPECT_EQ(settled.reason, "She speaks of nights only");
    const auto journal = study.study().journal();
    EXPECT_EQ(std::ranges::count(journal, "She speaks of nights only", &study::JournalEntry::reason), 1);
}

TEST_F(NegotiatedTest, OnlyTheThemeInQuestionChanges) {
    const auto id = opened(worry);
    EXPECT_EQ(codedAs(study.read(), study.read().get(id), anna), "not coded as Worry");
    performed([&](Edit& edit) { settleAs(edit, id, anna, {bo}, "No worry here", ""); });
    EXPECT_EQ(codedBy(bo), (std::set<std::pair<study::UnitId, study::ThemeId>>{{part, nights}, {alone, worry}}));
    EXPECT_EQ(study.read().get(id).outcome, "No worry here");
}

TEST_F(NegotiatedTest, IsRefusedWhenSettledOrForOneself) {
    const auto id = opened(worry);
    EXPECT_THAT(refusal([&](Edit& edit) { settleAs(edit, id, bo, {anna, bo}, "", ""); }), HasSubstr("others"));
    study.edit([&](Edit& edit) { settleNegotiation(edit, id, "Left open", ""); });
    EXPECT_THAT(refusal([&](Edit& edit) { settleAs(edit, id, bo, {anna}, "", ""); }), HasSubstr("settled"));
}

} // namespace
} // namespace emic::editing
