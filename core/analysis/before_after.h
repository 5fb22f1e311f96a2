// Before and after ("Table 4"): each scale at two waves, the change, and the test, with the variable that was tested
// said in every row. Plain values; computing takes only an Outcomes, so any thread; groups are read, on the Reader's
// thread.
//
// A scale with a cut-off has two rows, because they answer two questions: did scores change, and did people cross the
// cut-off. A recoded answer has one. Scores are tested by the paired t-test or the signed-rank test, yes and no by
// McNemar's exact test. Incomplete pairs are left out row by row and counted.
#pragma once

#include "core/outcomes/outcomes.h"
#include "core/statistics/adjust.h"
#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

enum class ScoreTest { pairedT, signedRank };

struct BeforeAfterOptions {
    std::optional<study::WaveId> from; ///< none: the first wave
    std::optional<study::WaveId> to;   ///< none: the last
    std::optional<study::GroupId> group;
    std::vector<std::string> scales; ///< codes; none: all
    ScoreTest scoreTest = ScoreTest::pairedT;
    statistics::Adjustment adjustment = statistics::Adjustment::holm;
    statistics::QuantileType quantiles = statistics::QuantileType::seven;
    double level = 0.95;
};

/// What is said of one wave, over the complete pairs.
struct WaveFigures {
    statistics::Summary score;
    statistics::Quartiles quartiles;
    std::int64_t yes = 0; ///< of rows on yes and no
};

struct BeforeAfterRow {
    std::string scale; ///< code
    std::string name;
    std::string variable; ///< what was tested: "score", "score >= 3", "yes/no"
    bool yesNo = false;
    std::string unit;
    std::string from; ///< names of the waves
    std::string to;
    std::size_t pairs = 0;
    std::size_t incomplete = 0;             ///< measured at one of the waves only
    std::size_t excluded = 0;               ///< pairs that an exclusion took out
    std::optional<std::int64_t> discordant; ///< of yes/no rows
    WaveFigures before;
    WaveFigures after;
    statistics::Figure change;     ///< mean, or Hodges-Lehmann estimate; of yes/no rows, difference of the shares
    statistics::Interval interval; ///< of it
    std::string changeOf;          ///< "mean change", "pseudomedian of change", "difference of shares"
    std::string test;              ///< "paired t-test", "McNemar's test, exact" ...
    statistics::Figure statistic;
    statistics::Figure p;
    std::optional<double> adjusted;
    std::string effectOf; ///< "dz", "rank-biserial r", "odds ratio of changing to yes"
    statistics::Figure effect;
    statistics::Interval effectInterval;
    std::vector<std::string> footnotes; ///< sentences
};

struct BeforeAfterTable {
    std::string group;                ///< name of the only group in it; empty: everyone
    std::vector<BeforeAfterRow> rows; ///< in the order of instruments and scales
    std::string family;               ///< "Holm over the 13 tests of this table"
};

/// Throws NotFound for a scale that is not there, InvalidInput when there are fewer than two waves or both are the
/// same.
[[nodiscard]] BeforeAfterTable beforeAfter(const outcomes::Outcomes& outcomes, const BeforeAfterOptions& options = {});

/// The same for each group of the study, in their order, and last for everyone together. Each table's tests are a
/// family of their own.
[[nodiscard]] std::vector<BeforeAfterTable> beforeAfterByGroup(const storage::Reader& reader,
                                                               const outcomes::Outcomes& outcomes,
                                                               const BeforeAfterOptions& options = {});

/// Single items of a scale beyond a cut-off before and after, as yes/no rows. Without `cutOff`, the scale's own (which
/// makes sense for means). Throws InvalidInput when there is none.
[[nodiscard]] BeforeAfterTable itemsBeyond(const outcomes::Outcomes& outcomes, const outcomes::ScaleRef& scale,
                                           std::optional<outcomes::CutOff> cutOff,
                                           const BeforeAfterOptions& options = {});

} // namespace emic::analysis
