// What must hold whatever the numbers are: swapping the waves turns signs and keeps p, the order of participants does
// not matter, exact and approximate p agree for many people, and ties are counted as if by hand.
#include "core/statistics/statistics.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace emic::statistics {
namespace {

Values scores(std::size_t least, std::size_t most, int values) {
    const auto n = *rc::gen::inRange(least, most + 1);
    Values found;
    for (std::size_t i = 0; i < n; ++i)
        found.push_back(*rc::gen::inRange(-values, values + 1) / 2.0);
    return found;
}

Values negated(Values values) {
    for (double& value : values)
        value = -value;
    return values;
}

void expectSame(const Figure& a, const Figure& b, double sign = 1) {
    RC_ASSERT(a.known() == b.known());
    if (!a.known())
        RC_ASSERT(a.why() == b.why());
    else
        RC_ASSERT(std::abs(a.value() - sign * b.value()) <= 1e-9 * std::max(1.0, std::abs(a.value())));
}

RC_GTEST_PROP(StatisticsLaws, SwappingTheWavesTurnsSignsAndKeepsP, ()) {
    const Values forth = scores(0, 60, 6);
    const Values back = negated(forth);
    const PairedT t = pairedT(forth);
    const PairedT u = pairedT(back);
    expectSame(t.t, u.t, -1);
    expectSame(t.p, u.p);
    expectSame(t.interval.low, u.interval.high, -1);
    const SignedRank v = signedRank(forth);
    const SignedRank w = signedRank(back);
    expectSame(v.p, w.p);
    expectSame(v.rankBiserial, w.rankBiserial, -1);
    RC_ASSERT(v.positive == w.negative);
    const Location here = hodgesLehmann(forth);
    const Location there = hodgesLehmann(back);
    expectSame(here.estimate, there.estimate, -1);
    expectSame(here.interval.low, there.interval.high, -1);
    const StandardisedChange d = standardisedChange(forth);
    const StandardisedChange e = standardisedChange(back);
    expectSame(d.dz, e.dz, -1);
    expectSame(d.interval.low, e.interval.high, -1);
}

RC_GTEST_PROP(StatisticsLaws, SwappingTheGroupsTurnsSignsAndKeepsP, ()) {
    const Values one = scores(0, 30, 5);
    const Values other = scores(0, 30, 5);
    const RankSum a = rankSum(one, other);
    const RankSum b = rankSum(other, one);
    expectSame(a.p, b.p);
    expectSame(a.rankBiserial, b.rankBiserial, -1);
    const Location here = hodgesLehmannShift(one, other);
    const Location there = hodgesLehmannShift(other, one);
    expectSame(here.estimate, there.estimate, -1);
    expectSame(here.interval.low, there.interval.high, -1);
}

RC_GTEST_PROP(StatisticsLaws, TheOrderOfParticipantsDoesNotMatter, (int seed)) {
    const Values x = scores(2, 12, 3);
    Values y;
    for (std::size_t i = 0; i < x.size(); ++i)
        y.push_back(*rc::gen::inRange(0, 5));
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(static_cast<unsigned>(seed));
    std::shuffle(order.begin(), order.end(), random);
    Values shuffledX;
    Values shuffledY;
    for (const std::size_t person : order) {
        shuffledX.push_back(x[person]);
        shuffledY.push_back(y[person]);
    }
    expectSame(spearman(x, y).p, spearman(shuffledX, shuffledY).p);
    expectSame(kendall(x, y).p, kendall(shuffledX, shuffledY).p);
    expectSame(kendall(x, y).estimate, kendall(y, x).estimate);
    expectSame(spearman(x, y).p, spearman(y, x).p);
    expectSame(kendall(x, y).p, kendall(y, x).p);
    expectSame(pearson(x, y).r, pearson(shuffledX, shuffledY).r);
    expectSame(pairedT(x).t, pairedT(shuffledX).t);
    expectSame(signedRank(x).p, signedRank(shuffledX).p);
    expectSame(hodgesLehmann(x).estimate, hodgesLehmann(shuffledX).estimate);
}

RC_GTEST_PROP(StatisticsLaws, ATwoByTwoTableIsTheSameByEitherRoad, ()) {
    const auto cell = [] { return *rc::gen::inRange<std::int64_t>(0, 15); };
    const FourCells cells{cell(), cell(), cell(), cell()};
    const Fisher test = fisher(cells);
    expectSame(test.p, fisherTable({{cells.yesYes, cells.yesNo}, {cells.noYes, cells.noNo}}));
    expectSame(test.p, fisherTable({{cells.noNo, cells.noYes}, {cells.yesNo, cells.yesYes}}));
    const Fisher turned = fisher({cells.yesNo, cells.yesYes, cells.noNo, cells.noYes});
    expectSame(test.p, turned.p);
    if (test.oddsRatio.known() && test.oddsRatio.value() > 0 && std::isfinite(test.oddsRatio.value())) {
        RC_ASSERT(std::abs(test.oddsRatio.value() * turned.oddsRatio.value() - 1) < 1e-9);
        RC_ASSERT(test.interval.low.value() <= test.oddsRatio.value());
        RC_ASSERT(test.interval.high.value() >= test.oddsRatio.value());
    }
}

RC_GTEST_PROP(StatisticsLaws, AMannWhitneyWithTwoValuesIsFishersTable, ()) {
    // With only two values the rank sum's exact p sums tables by distance from the mean; both count all tables.
    const auto n = *rc::gen::inRange<std::size_t>(1, 15);
    Values one(n);
    Values other(n); // equal sizes: the distribution is symmetric, so that distance and likelihood agree
    std::int64_t yesOne = 0;
    std::int64_t yesOther = 0;
    for (std::size_t i = 0; i < n; ++i) {
        yesOne += (one[i] = *rc::gen::inRange(0, 2)) > 0;
        yesOther += (other[i] = *rc::gen::inRange(0, 2)) > 0;
    }
    const auto all = static_cast<std::int64_t>(n);
    const Figure p = rankSum(one, other).p;
    const Figure q = fisher({yesOne, all - yesOne, yesOther, all - yesOther}).p;
    RC_ASSERT(p.known() == q.known());
    if (p.known())
        RC_ASSERT(std::abs(p.value() - q.value()) < 1e-9);
}

RC_GTEST_PROP(StatisticsLaws, HodgesLehmannIsTheMedianOfWalshAverages, ()) {
    const Values differences = scores(1, 15, 9);
    Values walsh;
    for (std::size_t i = 0; i < differences.size(); ++i)
        for (std::size_t j = i; j < differences.size(); ++j)
            walsh.push_back((differences[i] + differences[j]) / 2);
    expectSame(hodgesLehmann(differences).estimate, quantile(walsh, 0.5, QuantileType::seven));
    const Values other = scores(1, 9, 9);
    Values shifts;
    for (const double a : differences)
        for (const double b : other)
            shifts.push_back(a - b);
    expectSame(hodgesLehmannShift(differences, other).estimate, quantile(shifts, 0.5, QuantileType::seven));
}

RC_GTEST_PROP(StatisticsLaws, AdjustedPsKeepTheirOrderAndNeverShrink, ()) {
    const auto raw = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1001));
    std::vector<std::optional<double>> p;
    for (const int value : raw)
        p.emplace_back(value / 1000.0);
    for (const Adjustment adjustment : {Adjustment::holm, Adjustment::benjaminiHochberg}) {
        const auto after = adjusted(p, adjustment);
        for (std::size_t i = 0; i < p.size(); ++i) {
            RC_ASSERT(*after[i] >= *p[i] && *after[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j)
                if (*p[i] < *p[j])
                    RC_ASSERT(*after[i] <= *after[j]);
        }
    }
}

/// Whole numbers around a shift, the same on every machine.
Values sample(std::size_t n, double shift, unsigned seed, int steps) {
    std::mt19937 random(seed);
    Values found;
    for (std::size_t i = 0; i < n; ++i)
        found.push_back(std::round((static_cast<double>(random() % 2001) / 1000 - 1 + shift) * steps));
    return found;
}

TEST(ExactAndApproximateTest, AgreeForManyPeople) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const double shift = 0.01 * static_cast<double>(seed % 20);
        SignedRankRules exact = ourSignedRank();
        exact.exactUpTo = 300;
        SignedRankRules normal = ourSignedRank();
        normal.exactUpTo = 0;
        const Values differences = sample(250, shift, seed, 20);
        EXPECT_NEAR(signedRank(differences, exact).p.value(), signedRank(differences, normal).p.value(), 2e-3);
        RankSumRules exactSum = ourRankSum();
        exactSum.exactUpTo = exactSum.exactGroupUpTo = 300;
        const Values one = sample(80, shift, seed + 1000, 8);
        const Values other = sample(70, 0, seed + 2000, 8);
        EXPECT_NEAR(rankSum(one, other, exactSum).p.value(), rankSum(one, other, rankSumAsSpss()).p.value(), 6e-3);
        const Values x = sample(60, shift, seed + 3000, 2);
        const Values y = sample(60, 0, seed + 4000, 1);
        EXPECT_EQ(kendall(x, y).computation, Computation::exact);
        EXPECT_NEAR(kendall(x, y).p.value(), kendall(x, y, {false, false, false}).p.value(), 3e-2);
        EXPECT_NEAR(spearman(x, y).p.value(), spearman(x, y, {false, false, false}).p.value(), 3e-2);
    }
}

TEST(ExactAndApproximateTest, McNemarAndTheSignedRankOfYesAndNoAreOne) {
    for (std::int64_t gained = 0; gained < 12; ++gained)
        for (std::int64_t lost = 0; lost < 12; ++lost) {
            Values differences(5, 0.0);
            differences.insert(differences.end(), static_cast<std::size_t>(gained), 1.0);
            differences.insert(differences.end(), static_cast<std::size_t>(lost), -1.0);
            const Figure one = mcNemar({3, lost, gained, 2}).p;
            const Figure other = signedRank(differences).p;
            ASSERT_EQ(one.known(), other.known());
            if (one.known()) {
                EXPECT_NEAR(one.value(), other.value(), 1e-12);
            } else {
                EXPECT_EQ(one.why(), WhyNot::noDiscordantPairs);
            }
        }
}

} // namespace
} // namespace emic::statistics
