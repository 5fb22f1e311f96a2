// A thousand random cases for each test against R (oracle/random_cases.R made them; the file names R's version): with
// ties, zeros, missing pairs and very few people.
#include "core/statistics/statistics.h"
#include "tests/core/statistics/cases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace emic::statistics {
namespace {

using namespace testing_data;

struct Case {
    ValuesOrMissing x;
    ValuesOrMissing y;
    Values parameters;
    ValuesOrMissing results;
};

/// All cases by kind; read once for all tests.
const std::map<std::string, std::vector<Case>>& allCases() {
    static const auto cases = [] {
        std::map<std::string, std::vector<Case>> found;
        for (const Fields& line : readLines(oracleFolder() / "random_cases.csv.gz"))
            found[line.at(0)].push_back({numbersOrMissing(line.at(1)), numbersOrMissing(line.at(2)),
                                         numbers(line.at(3)), numbersOrMissing(line.at(4))});
        return found;
    }();
    return cases;
}

/// Compares what `answers` says of every case of a kind with R's results, relatively; a NaN of R's must be a reason.
void compare(const std::string& kind, const std::function<std::vector<Figure>(const Case&)>& answers,
             double tolerance = 1e-10) {
    const auto& cases = allCases().at(kind);
    ASSERT_EQ(cases.size(), 1000U);
    int failures = 0;
    for (std::size_t number = 0; number < cases.size() && failures < 5; ++number) {
        const Case& one = cases[number];
        const std::vector<Figure> found = answers(one);
        ASSERT_EQ(found.size(), one.results.size()) << kind << " " << number;
        for (std::size_t at = 0; at < found.size(); ++at) {
            const std::optional<double>& expected = one.results[at];
            bool same = false;
            if (!expected || std::isnan(*expected))
                same = !found[at].known() && !sentence(found[at].why()).empty();
            else if (std::isinf(*expected))
                same = found[at].known() && found[at].value() == *expected;
            else
                same = found[at].known() &&
                       std::abs(found[at].value() - *expected) <= tolerance * std::max(std::abs(*expected), 1e-4);
            failures += !same;
            EXPECT_TRUE(same) << kind << " " << number << ", result " << at << ": R says "
                              << (expected ? testing::PrintToString(*expected) : "NA") << ", we "
                              << (found[at].known() ? testing::PrintToString(found[at].value())
                                                    : sentence(found[at].why()));
        }
    }
}

Figure orNone(const std::optional<double>& p) {
    return p ? Figure(*p) : Figure(WhyNot::noValues);
}

TEST(RandomCasesTest, PairedT) {
    compare("paired-t", [](const Case& one) {
        const PairedT test = pairedT(changes(completePairs(one.x, one.y), 0));
        const bool all = test.t.known();
        return std::vector<Figure>{
            test.t, all ? test.df : test.t, test.p, test.interval.low, test.interval.high, all ? test.mean : test.t};
    });
}

TEST(RandomCasesTest, StandardisedChange) {
    // R's noncentral t is good to about ten digits.
    compare(
        "dz",
        [](const Case& one) {
            const StandardisedChange effect = standardisedChange(known(one.x));
            return std::vector<Figure>{effect.dz, effect.interval.low, effect.interval.high};
        },
        1e-8);
}

TEST(RandomCasesTest, SignedRankAsR) {
    compare("signed-rank", [](const Case& one) {
        const SignedRank test = signedRank(known(one.x), signedRankAsR());
        const SignedRank plain = signedRank(known(one.x), signedRankAsSpss());
        // R counts V = 0 among no differences at all, and then has no p.
        const Figure v = one.results[0] && !std::isnan(*one.results[0]) ? test.positiveRanks : Figure(test.p.why());
        return std::vector<Figure>{v, test.p, plain.p};
    });
}

TEST(RandomCasesTest, SignedRankExactWithTies) {
    compare("signed-rank-exact", [](const Case& one) {
        const SignedRank test = signedRank(known(one.x));
        return std::vector<Figure>{test.positiveRanks, test.p};
    });
}

TEST(RandomCasesTest, HodgesLehmann) {
    compare("hodges-lehmann", [](const Case& one) {
        const Location where = hodgesLehmann(known(one.x));
        return std::vector<Figure>{where.estimate, where.interval.low, where.interval.high};
    });
}

TEST(RandomCasesTest, HodgesLehmannAsR) {
    compare("hodges-lehmann-r", [](const Case& one) {
        const Location where = hodgesLehmannAsR(known(one.x), true);
        return std::vector<Figure>{where.estimate, where.interval.low, where.interval.high};
    });
}

TEST(RandomCasesTest, McNemar) {
    compare("mcnemar", [](const Case& one) {
        const Values k = known(one.x);
        const PairedCounts counts{std::llround(k[0]), std::llround(k[2]), std::llround(k[1]), std::llround(k[3])};
        return std::vector<Figure>{mcNemar(counts).p, mcNemar(counts, McNemarMethod::chiSquareContinuity).p,
                                   mcNemar(counts, McNemarMethod::chiSquare).p};
    });
}

TEST(RandomCasesTest, Proportion) {
    compare("proportion", [](const Case& one) {
        const Proportion share = proportion(std::llround(*one.x[0]), std::llround(*one.x[1]));
        return std::vector<Figure>{share.wilson.low, share.wilson.high, share.clopperPearson.low,
                                   share.clopperPearson.high};
    });
}

TEST(RandomCasesTest, RankSumAsR) {
    compare("rank-sum", [](const Case& one) {
        const RankSum test = rankSum(known(one.x), known(one.y), rankSumAsR());
        return std::vector<Figure>{test.w, test.p, rankSum(known(one.x), known(one.y), rankSumAsSpss()).p};
    });
}

TEST(RandomCasesTest, RankSumExactWithTies) {
    compare("rank-sum-exact",
            [](const Case& one) { return std::vector<Figure>{rankSum(known(one.x), known(one.y)).p}; });
}

TEST(RandomCasesTest, HodgesLehmannShift) {
    compare("shift", [](const Case& one) {
        const Location where = hodgesLehmannShift(known(one.x), known(one.y));
        return std::vector<Figure>{where.estimate, where.interval.low, where.interval.high};
    });
}

FourCells fourCells(const Case& one) {
    const Values k = known(one.x);
    return {std::llround(k[0]), std::llround(k[2]), std::llround(k[1]), std::llround(k[3])};
}

TEST(RandomCasesTest, FisherAsR) {
    // Where an early stop lands depends on the last bits of the function searched: one step more or less.
    compare(
        "fisher",
        [](const Case& one) {
            const Fisher test = fisher(fourCells(one), 0.95, Roots::asR);
            return std::vector<Figure>{test.p, test.oddsRatio, test.interval.low, test.interval.high};
        },
        1e-5);
    compare("fisher", [](const Case& one) {
        const Figure p = fisher(fourCells(one)).p;
        return std::vector<Figure>{p, orNone(one.results[1]), orNone(one.results[2]), orNone(one.results[3])};
    });
}

TEST(RandomCasesTest, FisherWithFullRootsIsWhereRStopped) {
    // R stops its search early: within 1e-4 of the odds ratio below 1, of its inverse above.
    for (const Case& one : allCases().at("fisher")) {
        if (!one.results[1] || std::isnan(*one.results[1]))
            continue;
        const double theirs = *one.results[1];
        const double ours = fisher(fourCells(one)).oddsRatio.value();
        if (std::isinf(theirs) || theirs == 0)
            EXPECT_EQ(ours, theirs);
        else if (theirs < 1)
            EXPECT_NEAR(ours, theirs, 2e-4);
        else
            EXPECT_NEAR(1 / ours, 1 / theirs, 2e-4);
    }
}

TEST(RandomCasesTest, FisherOfLargerTables) {
    compare("fisher-table", [](const Case& one) {
        std::vector<std::vector<std::int64_t>> rows(static_cast<std::size_t>(one.parameters.at(0)));
        for (std::size_t at = 0; at < one.x.size(); ++at)
            rows[at % rows.size()].push_back(std::llround(*one.x[at]));
        return std::vector<Figure>{fisherTable(rows)};
    });
}

TEST(RandomCasesTest, CorrelationsApproximated) {
    compare("correlation", [](const Case& one) {
        const Values x = known(one.x);
        const Values y = known(one.y);
        const Pearson r = pearson(x, y);
        const RankCorrelation rho = spearman(x, y, {false, false, false});
        const RankCorrelation tau = kendall(x, y, {false, false, false});
        return std::vector<Figure>{r.r,
                                   r.p,
                                   r.interval.low,
                                   r.interval.high,
                                   rho.estimate,
                                   rho.p,
                                   tau.estimate,
                                   tau.p,
                                   kendall(x, y, {false, false, true}).p};
    });
}

TEST(RandomCasesTest, RankCorrelationsExactWithTies) {
    compare("correlation-exact", [](const Case& one) {
        return std::vector<Figure>{spearman(known(one.x), known(one.y)).p, kendall(known(one.x), known(one.y)).p};
    });
}

TEST(RandomCasesTest, RankCorrelationsExactWithoutTies) {
    compare("correlation-untied", [](const Case& one) {
        return std::vector<Figure>{spearman(known(one.x), known(one.y)).p, kendall(known(one.x), known(one.y)).p};
    });
    // R subtracts a tail from 1, so that of very small p-values only the absolute size is right.
    compare("kendall-untied", [](const Case& one) {
        const Figure p = kendall(known(one.x), known(one.y)).p;
        const bool close = std::abs(p.value() - one.results[0].value()) < 1e-12;
        return std::vector<Figure>{close ? Figure(*one.results[0]) : p};
    });
}

TEST(RandomCasesTest, AdjustedP) {
    compare("adjust", [](const Case& one) {
        std::vector<Figure> all;
        for (const Adjustment adjustment : {Adjustment::holm, Adjustment::benjaminiHochberg, Adjustment::hochberg,
                                            Adjustment::bonferroni, Adjustment::benjaminiYekutieli})
            for (const auto& p : adjusted(one.x, adjustment))
                all.push_back(orNone(p));
        return all;
    });
}

TEST(RandomCasesTest, Summaries) {
    compare("summary", [](const Case& one) {
        const Values x = known(one.x);
        const double at = one.parameters.at(0);
        const Summary all = summary(x);
        return std::vector<Figure>{quantile(x, at, QuantileType::two),
                                   quantile(x, at, QuantileType::six),
                                   quantile(x, at, QuantileType::seven),
                                   all.mean,
                                   all.sd,
                                   all.median};
    });
}

TEST(RandomCasesTest, CronbachAlpha) {
    compare("cronbach", [](const Case& one) {
        const auto items = static_cast<std::size_t>(one.parameters.at(0));
        const std::size_t n = one.x.size() / items;
        std::vector<Values> persons(n);
        for (std::size_t at = 0; at < one.x.size(); ++at)
            persons[at % n].push_back(*one.x[at]);
        return std::vector<Figure>{cronbachAlpha(persons)};
    });
}

} // namespace
} // namespace emic::statistics
