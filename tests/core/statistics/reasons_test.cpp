// Where there is no number there is a reason: nothing, one pair, constants, all zeros, NaN, infinity, empty groups.
#include "core/statistics/statistics.h"
#include "core/text/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace emic::statistics {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(ReasonsTest, AFigureWithoutNumberSaysWhyWhenAskedForIt) {
    EXPECT_EQ(Figure(notANumber).why(), WhyNot::notDefined);
    EXPECT_FALSE(Figure().known());
    try {
        (void)Figure(WhyNot::noDiscordantPairs).value();
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "There is no number to show: no discordant pairs.");
    }
    EXPECT_EQ(Figure(2.5).value(), 2.5);
}

TEST(ReasonsTest, EveryReasonHasWords) {
    for (int why = 1; why <= static_cast<int>(WhyNot::notMeasured); ++why)
        EXPECT_NE(sentence(static_cast<WhyNot>(why)), "") << why;
    EXPECT_EQ(sentence(WhyNot::nothing), "");
}

TEST(ReasonsTest, PairedT) {
    EXPECT_EQ(pairedT({}).p.why(), WhyNot::noValues);
    EXPECT_EQ(pairedT({1.5}).p.why(), WhyNot::tooFew);
    EXPECT_EQ(pairedT({1.5}).mean.value(), 1.5);
    EXPECT_EQ(pairedT({2, 2, 2}).p.why(), WhyNot::constant);
    EXPECT_EQ(pairedT({0, 0, 0}).p.why(), WhyNot::allZero);
    EXPECT_EQ(pairedT({1, notANumber}).p.why(), WhyNot::notFinite);
    EXPECT_EQ(pairedT({1, infinite, 3}).interval.low.why(), WhyNot::notFinite);
    EXPECT_EQ(standardisedChange({0, 0}).dz.why(), WhyNot::allZero);
    EXPECT_EQ(standardisedChange({1, 2}).gz.why(), WhyNot::tooFew);
    EXPECT_TRUE(standardisedChange({1, 2}).interval.low.known());
}

TEST(ReasonsTest, SignedRank) {
    EXPECT_EQ(signedRank({}).p.why(), WhyNot::noValues);
    EXPECT_EQ(signedRank({0, 0}).p.why(), WhyNot::allZero);
    EXPECT_EQ(signedRank({0, 0}).zeros, 2U);
    EXPECT_EQ(signedRank({notANumber}).p.why(), WhyNot::notFinite);
    EXPECT_EQ(signedRank({3}).p.value(), 1);
    EXPECT_EQ(signedRank({3}, signedRankAsR()).p.value(), 1);
    EXPECT_EQ(hodgesLehmann({}).estimate.why(), WhyNot::noValues);
    EXPECT_EQ(hodgesLehmann({3}).estimate.value(), 3);
    EXPECT_EQ(hodgesLehmann({3}).interval.low.value(), 3);
    EXPECT_LT(hodgesLehmann({3, 4}).interval.level, 0.95) << "two people cannot reach 95 per cent";
    EXPECT_EQ(hodgesLehmannAsR({0, 0}, true).estimate.why(), WhyNot::allZero);
    EXPECT_EQ(hodgesLehmannAsR({1}, true).estimate.why(), WhyNot::constant);
}

TEST(ReasonsTest, TwoGroups) {
    EXPECT_EQ(rankSum({}, {}).p.why(), WhyNot::noValues);
    EXPECT_EQ(rankSum({}, {1, 2}).p.why(), WhyNot::emptyGroup);
    EXPECT_EQ(rankSum({1, 1}, {1, 1, 1}).p.why(), WhyNot::constant);
    EXPECT_EQ(rankSum({1, 1}, {1, 1, 1}).rankBiserial.value(), 0);
    EXPECT_EQ(rankSum({1}, {notANumber}).p.why(), WhyNot::notFinite);
    EXPECT_EQ(rankSum({1}, {2}).p.value(), 1);
    EXPECT_EQ(hodgesLehmannShift({1}, {}).estimate.why(), WhyNot::emptyGroup);
    EXPECT_EQ(hodgesLehmannShift({1}, {4}).estimate.value(), -3);
}

TEST(ReasonsTest, YesAndNo) {
    EXPECT_EQ(mcNemar({5, 0, 0, 9}).p.why(), WhyNot::noDiscordantPairs);
    EXPECT_EQ(mcNemar({0, 0, 1, 0}).p.value(), 1);
    EXPECT_EQ(mcNemar({0, 0, 1, 0}).oddsRatio.value(), infinite);
    EXPECT_THROW((void)mcNemar({-1, 0, 0, 0}), InvalidInput);
    EXPECT_EQ(proportion(0, 0).share.why(), WhyNot::noValues);
    EXPECT_EQ(proportion(0, 5).clopperPearson.low.value(), 0);
    EXPECT_THROW((void)proportion(6, 5), InvalidInput);
    EXPECT_EQ(fisher({0, 0, 0, 0}).p.why(), WhyNot::noValues);
    EXPECT_EQ(fisher({3, 4, 0, 0}).p.why(), WhyNot::oneRowOrColumn);
    EXPECT_THROW((void)fisher({1, -1, 1, 1}), InvalidInput);
    EXPECT_EQ(fisherTable({}).why(), WhyNot::noValues);
    EXPECT_EQ(fisherTable({{0, 3, 0}, {0, 5, 0}}).why(), WhyNot::oneRowOrColumn);
    EXPECT_THROW((void)fisherTable({{1, 2}, {3}}), InvalidInput);
}

TEST(ReasonsTest, ATableThatIsTooLargeIsSaidToBe) {
    std::vector<std::vector<std::int64_t>> rows(6, std::vector<std::int64_t>(6, 30));
    EXPECT_EQ(fisherTable(rows).why(), WhyNot::tooLarge);
    EXPECT_EQ(fisherTable({{1'000'000, 2}, {3, 4}}).why(), WhyNot::tooLarge);
    EXPECT_TRUE(fisherTable({{400, 380}, {300, 420}, {5, 2}}).known());
}

TEST(ReasonsTest, Correlations) {
    EXPECT_EQ(spearman({}, {}).p.why(), WhyNot::noValues);
    EXPECT_EQ(spearman({1}, {1}).p.why(), WhyNot::tooFew);
    EXPECT_EQ(kendall({1, 1, 1}, {1, 2, 3}).estimate.why(), WhyNot::constant);
    EXPECT_EQ(pearson({1, 2}, {2, 1}).p.why(), WhyNot::tooFew);
    EXPECT_DOUBLE_EQ(pearson({1, 2}, {2, 1}).r.value(), -1);
    EXPECT_EQ(pearson({1, notANumber}, {2, 1}).r.why(), WhyNot::notFinite);
    EXPECT_THROW((void)pearson({1}, {1, 2}), InvalidInput);
    EXPECT_THROW((void)completePairs({1.0}, {}), InvalidInput);
}

TEST(ReasonsTest, AnExactCorrelationThatWouldTakeTooLongIsApproximated) {
    Values x;
    Values y;
    for (int i = 0; i < 40; ++i) {
        x.push_back(i);
        y.push_back(i * 17 % 40);
    }
    EXPECT_EQ(spearman(x, y).computation, Computation::studentT);
    EXPECT_EQ(kendall(x, y).computation, Computation::exact);
}

TEST(ReasonsTest, Agreement) {
    EXPECT_EQ(cohenKappa({}).kappa.why(), WhyNot::noValues);
    EXPECT_EQ(cohenKappa({{9, 0}, {0, 0}}).kappa.why(), WhyNot::oneCategory);
    EXPECT_THROW((void)cohenKappa({{1, 2}}), InvalidInput);
    EXPECT_EQ(krippendorffAlpha({}).alpha.why(), WhyNot::noOverlap);
    EXPECT_EQ(krippendorffAlpha({{1.0, {}}, {{}, 2.0}}).alpha.why(), WhyNot::noOverlap);
    EXPECT_EQ(krippendorffAlpha({{1.0, 1.0}, {1.0, 1.0}}).alpha.why(), WhyNot::oneCategory);
    EXPECT_EQ(krippendorffAlpha({{1.0, 2.0}, {1.0, 2.0}}).alpha.value(), 1);
    EXPECT_EQ(unitisingAlpha({}, 100).overall.why(), WhyNot::tooFew);
    EXPECT_EQ(unitisingAlpha({{}, {}}, 0).overall.why(), WhyNot::noValues);
    EXPECT_EQ(unitisingAlpha({{}, {}}, 100).overall.why(), WhyNot::oneCategory);
    EXPECT_EQ(unitisingAlpha({{{0, 10, 1}}, {{0, 10, 1}}}, 100).overall.value(), 1);
    EXPECT_THROW((void)unitisingAlpha({{{5, 200, 1}}, {}}, 100), InvalidInput);
    EXPECT_THROW((void)unitisingAlpha({{{5, 20, 1}, {10, 30, 2}}, {}}, 100), InvalidInput);
}

TEST(ReasonsTest, UncodedTextFlattersAgreement) {
    // The same disagreement in a text ten times as long: alpha rises, agreement where anybody marked does not.
    const std::vector<std::vector<Stretch>> observers{{{0, 40, 1}}, {{20, 60, 1}}};
    const UnitisingAlpha tight = unitisingAlpha(observers, 80);
    const UnitisingAlpha loose = unitisingAlpha(observers, 800);
    EXPECT_LT(tight.overall.value(), loose.overall.value());
    EXPECT_DOUBLE_EQ(tight.withoutGaps.value(), 20.0 / 60);
    EXPECT_DOUBLE_EQ(loose.withoutGaps.value(), 20.0 / 60);
}

TEST(ReasonsTest, Reliability) {
    EXPECT_EQ(cronbachAlpha({}).why(), WhyNot::noValues);
    EXPECT_EQ(cronbachAlpha({{1, 2}}).why(), WhyNot::tooFew);
    EXPECT_EQ(cronbachAlpha({{1, 2}, {1, 2}}).why(), WhyNot::constant);
    EXPECT_THROW((void)cronbachAlpha({{1, 2}, {1}}), InvalidInput);
    EXPECT_EQ(reliableChange(3, WhyNot::tooFew, 0.8).index.why(), WhyNot::notMeasured);
    EXPECT_EQ(reliableChange(3, 5, 1.0).index.why(), WhyNot::notDefined);
    EXPECT_FALSE(reliableChange(3, 5, 1.2).index.known());
    // Jacobson and Truax 1991, p. 14: sd 10, reliability .80, before 47.5, after 32.5.
    const ReliableChange change = reliableChange(32.5 - 47.5, 10, 0.80);
    EXPECT_NEAR(change.standardError.value(), 6.32, 0.005);
    EXPECT_NEAR(change.index.value(), -2.37, 0.005);
    EXPECT_TRUE(change.reliable);
    EXPECT_FALSE(reliableChange(-12, 10, 0.80).reliable);
}

TEST(ReasonsTest, QuantilesAndAdjustment) {
    EXPECT_EQ(quantile({}, 0.5, QuantileType::six).why(), WhyNot::noValues);
    EXPECT_EQ(quantile({4}, 0.25, QuantileType::six).value(), 4);
    EXPECT_THROW((void)quantile({1}, 1.5, QuantileType::two), InvalidInput);
    EXPECT_THROW((void)quantile({1}, notANumber, QuantileType::two), InvalidInput);
    EXPECT_EQ(summary({}).sd.why(), WhyNot::noValues);
    EXPECT_EQ(summary({3}).sd.why(), WhyNot::tooFew);
    EXPECT_THROW((void)adjusted({1.5}, Adjustment::holm), InvalidInput);
    EXPECT_TRUE(adjusted({}, Adjustment::holm).empty());
}

TEST(ChangesTest, NoiseOfBinaryFractionsSplitsNoTies) {
    const Pairs pairs{{1.0, 2.0, 0.1}, {1.1, 2.1, 0.2}, 0};
    const Values clean = changes(pairs);
    EXPECT_EQ(clean[0], clean[1]);
    EXPECT_EQ(clean[0], clean[2]);
    EXPECT_NEAR(clean[0], 0.1, 1e-15);
    EXPECT_NE(changes(pairs, 0)[0], changes(pairs, 0)[2]);
    const Pairs thirds{{2.0 / 3, 5.0 / 3}, {1.0 / 3, 4.0 / 3}, 0};
    EXPECT_EQ(changes(thirds)[0], changes(thirds)[1]);
    // Up and down by the same are ties too: 2.6 - 2.3 and 2.3 - 2.6, 1.6 - 1.9.
    const Pairs both{{2.3, 2.6, 1.9}, {2.6, 2.3, 1.6}, 0};
    EXPECT_EQ(changes(both)[0], -changes(both)[1]);
    EXPECT_EQ(changes(both)[1], changes(both)[2]);
    EXPECT_TRUE(changes({}).empty());
    EXPECT_EQ(changes({{0, 0}, {0, 0}, 0})[0], 0);
}

TEST(PairsTest, IncompletePairsAreDroppedAndCounted) {
    const Pairs pairs = completePairs({1.0, {}, 3.0, {}}, {2.0, 5.0, {}, {}});
    EXPECT_EQ(pairs.before, (Values{1}));
    EXPECT_EQ(pairs.after, (Values{2}));
    EXPECT_EQ(pairs.dropped, 3U);
}

} // namespace
} // namespace emic::statistics
