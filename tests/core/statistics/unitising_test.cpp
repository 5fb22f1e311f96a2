// Krippendorff's (k)u-alpha of single codes, worked out by hand, and what must hold of it.
#include "core/statistics/unitising.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace emic::statistics {
namespace {

// One: a 0-10, b 20-45, a 60-80. Other: a 2-12, b 22-42, b 58-80. Both marked 2-10 (a, a), 22-42 (b, b), 60-80 (a, b).
// Counted twice: l(aa) = 16, l(bb) = 40, l(ab) = l(ba) = 20, so a has 36 of 96 and b 60. Squares of intersections:
// 2 * 8^2 + 20^2 = 528 for a, 2 * 20^2 + 20^2 = 1200 for b.
TEST(CodeAlphaTest, ByHand) {
    const UnitisingAlpha found =
        unitisingAlpha({{{0, 10, 1}, {20, 45, 2}, {60, 80, 1}}, {{2, 12, 1}, {22, 42, 2}, {58, 80, 2}}}, 100);
    ASSERT_EQ(found.eachCode.size(), 2U);
    EXPECT_EQ(found.eachCode[0].code, 1);
    EXPECT_NEAR(found.eachCode[0].alpha.value(), 1 - (36.0 * 96 - 528) / 36 * 20 / (36.0 * 60), 1e-12);
    EXPECT_NEAR(found.eachCode[0].coverage.value(), 36.0 / 40, 1e-12);
    EXPECT_NEAR(found.eachCode[1].alpha.value(), 1 - (60.0 * 96 - 1200) / 60 * 20 / (60.0 * 36), 1e-12);
    EXPECT_NEAR(found.eachCode[1].coverage.value(), 60.0 / 67, 1e-12);
    EXPECT_NEAR(found.codes.value(), 0.277777777777778, 1e-12) << "all codes together lie between";
}

TEST(CodeAlphaTest, ACodeThatOnlyOneUsedOrThatEverybodyUsedSaysSo) {
    const UnitisingAlpha apart = unitisingAlpha({{{0, 10, 1}}, {{20, 30, 2}}}, 100);
    ASSERT_EQ(apart.eachCode.size(), 2U);
    EXPECT_EQ(apart.eachCode[0].alpha.why(), WhyNot::noOverlap);
    EXPECT_EQ(apart.eachCode[0].coverage.value(), 0);
    const UnitisingAlpha alike = unitisingAlpha({{{0, 10, 1}}, {{0, 10, 1}}}, 100);
    EXPECT_EQ(alike.eachCode[0].alpha.why(), WhyNot::oneCategory);
    EXPECT_EQ(alike.eachCode[0].coverage.value(), 1);
}

std::vector<Stretch> stretches(int codes) {
    std::vector<Stretch> found;
    std::int64_t at = *rc::gen::inRange<std::int64_t>(0, 10);
    for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
        const auto length = *rc::gen::inRange<std::int64_t>(1, 20);
        found.push_back({at, at + length, *rc::gen::inRange<std::int64_t>(0, codes)});
        at += length + *rc::gen::inRange<std::int64_t>(0, 5);
    }
    return found;
}

RC_GTEST_PROP(CodeAlphaTest, UncodedTextAndTheOrderOfObserversSayNothing, ()) {
    const auto one = stretches(3);
    const auto other = stretches(3);
    const auto tight = unitisingAlpha({one, other}, 200).eachCode;
    const auto loose = unitisingAlpha({other, one}, 2000).eachCode;
    RC_ASSERT(tight.size() == loose.size());
    for (std::size_t at = 0; at < tight.size(); ++at) {
        RC_ASSERT(tight[at].alpha.known() == loose[at].alpha.known());
        if (tight[at].alpha.known()) {
            RC_ASSERT(tight[at].alpha.value() <= 1);
            RC_ASSERT(std::abs(tight[at].alpha.value() - loose[at].alpha.value()) < 1e-12);
        }
        RC_ASSERT(tight[at].coverage == loose[at].coverage);
    }
}

} // namespace
} // namespace emic::statistics
