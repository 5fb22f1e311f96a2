// Intervals of a paired difference of shares and of the rank-biserial correlation. The figures were computed once by R
// 4.2.2 from the published formulas, with prop.test(correct = FALSE) for Wilson's intervals and rank() for the ranks.
// The first table is the worked example of M. Fagerland, S. Lydersen and P. Laake, Statistics in Medicine 33 (2014)
// 2850-2875, who print 0.026 to 0.507 and 0.013 to 0.508.
#include "core/statistics/statistics.h"
#include "core/text/error.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace emic::statistics {
namespace {

struct Case {
    PairedCounts counts;
    double newcombeLow, newcombeHigh, bonettPriceLow, bonettPriceHigh, lowAt90, highAt90;
};

constexpr Case cases[] = {
    {{1, 1, 7, 12},
     0.025559124164859892,
     0.5069202266861409,
     0.013379823768343291,
     0.50835930666643936,
     0.068870034765353,
     0.47479832210209227},
    {{59, 6, 16, 80},
     0.0046251139330500748,
     0.11862119563870993,
     0.0032005754365555736,
     0.11949881106651189,
     0.013785990793168473,
     0.10974484287179012},
    {{10, 0, 0, 17},
     -0.07520588676226482,
     0.07520588676226482,
     -0.095579574093081196,
     0.095579574093081196,
     -0.062696576669611634,
     0.062696576669611689},
    {{5, 0, 11, 11},
     0.18992374161046607,
     0.57175211842338713,
     0.17850693797296144,
     0.58011375168221091,
     0.22585872863664011,
     0.55024656854703202},
    {{0, 3, 4, 0},
     -0.49908327094468546,
     0.68356028949706049,
     -0.5381648448715417,
     0.76038706709376402,
     -0.4210458179728141,
     0.62711361927208775},
    {{4, 2, 1, 20},
     -0.19210235696085129,
     0.11594888903566894,
     -0.18508531376165821,
     0.11611979652027889,
     -0.16552666785487277,
     0.089641146137416611},
    {{0, 0, 9, 0}, 0.57694501540832466, 1, 0.47840866626769674, 1, 0.67312784225897659, 1},
};

TEST(IntervalsTest, OfAPairedDifferenceOfSharesAsInR) {
    for (const Case& one : cases) {
        const ShareDifference found = shareDifference(one.counts);
        EXPECT_NEAR(found.newcombe.low.value(), one.newcombeLow, 1e-12);
        EXPECT_NEAR(found.newcombe.high.value(), one.newcombeHigh, 1e-12);
        EXPECT_NEAR(found.bonettPrice.low.value(), one.bonettPriceLow, 1e-12);
        EXPECT_NEAR(found.bonettPrice.high.value(), one.bonettPriceHigh, 1e-12);
        const ShareDifference narrow = shareDifference(one.counts, 0.9);
        EXPECT_NEAR(narrow.newcombe.low.value(), one.lowAt90, 1e-12);
        EXPECT_NEAR(narrow.newcombe.high.value(), one.highAt90, 1e-12);
        EXPECT_EQ(narrow.newcombe.level, 0.9);
    }
    EXPECT_EQ(shareDifference({}).newcombe.low.why(), WhyNot::noValues);
    EXPECT_EQ(shareDifference({}).difference.why(), WhyNot::noValues);
    EXPECT_THROW((void)shareDifference({-1, 2, 3, 4}), InvalidInput);
}

RC_GTEST_PROP(IntervalsTest, SwappingTheWavesTurnsTheIntervalOfShares, ()) {
    const auto cell = [] { return *rc::gen::inRange<std::int64_t>(0, 40); };
    const PairedCounts counts{cell(), cell(), cell(), cell()};
    RC_PRE(counts.total() > 0);
    const ShareDifference forth = shareDifference(counts);
    const ShareDifference back = shareDifference({counts.yesYes, counts.noYes, counts.yesNo, counts.noNo});
    for (const auto& [one, other] :
         {std::pair(forth.newcombe, back.newcombe), std::pair(forth.bonettPrice, back.bonettPrice)}) {
        RC_ASSERT(std::abs(one.low.value() + other.high.value()) < 1e-12);
        RC_ASSERT(one.low.value() < one.high.value());
        RC_ASSERT(one.low.value() >= -1 - 1e-12 && one.high.value() <= 1 + 1e-12);
    }
    RC_ASSERT(forth.newcombe.low.value() <= forth.difference.value());
    RC_ASSERT(forth.newcombe.high.value() >= forth.difference.value());
}

TEST(IntervalsTest, OfTheRankBiserialAsInR) {
    const SignedRank up = signedRank({1.5, -.5, 2, 0, 3, -1, 2, 2});
    EXPECT_NEAR(up.rankBiserial.value(), 0.7857142857142857, 1e-14);
    EXPECT_NEAR(up.rankBiserialInterval().low.value(), 0.22782654227467211, 1e-12);
    EXPECT_NEAR(up.rankBiserialInterval().high.value(), 0.95523046378528709, 1e-12);
    EXPECT_NEAR(up.rankBiserialInterval(0.9).low.value(), 0.34965816121305859, 1e-12);
    const SignedRank down = signedRank({-3, -2, -2, 1, 0, 0, 4, -5, -6});
    EXPECT_NEAR(down.rankBiserialInterval().low.value(), -0.90106955328639593, 1e-12);
    EXPECT_NEAR(down.rankBiserialInterval().high.value(), 0.17671956019540197, 1e-12);
    EXPECT_EQ(signedRank({1, 2, 3}).rankBiserialInterval().low.why(), WhyNot::oneDirection);
    EXPECT_EQ(signedRank({0, 0}).rankBiserialInterval().low.why(), WhyNot::allZero);
    EXPECT_EQ(signedRank({}).rankBiserialInterval().high.why(), WhyNot::noValues);
}

} // namespace
} // namespace emic::statistics
