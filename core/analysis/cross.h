// Themes beside change: did those who voiced a theme change differently from those who did not; and who benefited.
// Everything here is exploratory, says its denominators, and marks cells of fewer than three people. Plain values.
#pragma once

#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/statistics/correlation.h"
#include "core/statistics/fisher.h"
#include "core/statistics/location.h"
#include "core/statistics/rank_sum.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

/// Fewer people than this in a cell can be recognised, and say little.
inline constexpr std::size_t fewestPeople = 3;

/// Those of one side, with their changes.
struct CrossSide {
    std::size_t people = 0;  ///< of the base
    std::size_t changes = 0; ///< of these, with a change
    std::size_t better = 0;
    std::size_t same = 0;
    std::size_t worse = 0; ///< or changed, where neither direction is better
    statistics::Summary summary;
    [[nodiscard]] bool few() const { return people > 0 && changes < fewestPeople; }
};

struct CrossRow {
    study::ThemeId themeId;
    std::string theme;
    std::string scale;
    std::string scaleName;
    std::size_t base = 0; ///< "voiced by 12 of 25 interviewed"
    CrossSide voiced;
    CrossSide others;
    statistics::RankSum rankSum;       ///< changes of those who voiced it against the others
    statistics::Location shift;        ///< by how much
    statistics::Fisher betterOrNot;    ///< voiced or not, better or not
    statistics::RankCorrelation units; ///< Spearman: units of the theme with change
};

/// One row for each theme of the matrix and each scale asked for (all when empty), changes from wave to wave (first to
/// last when none). Recoded answers have changes of -1, 0 and 1. Throws as Outcomes does.
struct CrossOptions {
    std::vector<std::string> scales;
    std::optional<study::WaveId> from;
    std::optional<study::WaveId> to;
};
[[nodiscard]] std::vector<CrossRow> cross(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                                          const CrossOptions& options = {});

/// The row of one theme and one scale, from the first wave to the last. Throws NotFound when the theme is not in the
/// matrix.
[[nodiscard]] CrossRow crossOf(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                               const outcomes::ScaleRef& scale, study::ThemeId theme);

/// A characteristic's people, against their change and against voicing a theme.
struct BenefitCategory {
    std::string category;
    CrossSide side;
    std::size_t voiced = 0; ///< the theme, where one was given
};

struct BenefitRow {
    std::string characteristic;
    std::vector<BenefitCategory> categories; ///< empty for numbers
    std::string test;                        ///< of characteristic against change
    statistics::Figure p;
    statistics::Figure estimate; ///< rank-biserial r for two categories, Spearman's rho for numbers
    statistics::Figure voicedP;  ///< Fisher: categories against voicing the theme
};

/// Who benefited: each attribute against the change on a scale; with a theme, against voicing it. Two categories are
/// compared by Mann-Whitney, more by Fisher's exact test of better or not, numbers by Spearman.
[[nodiscard]] std::vector<BenefitRow> whoBenefited(const storage::Reader& reader, const ThemeMatrix& matrix,
                                                   const outcomes::Outcomes& outcomes, const outcomes::ScaleRef& scale,
                                                   std::optional<study::ThemeId> theme);

/// Is a theme present in each group?
struct GroupPresence {
    std::string theme;
    std::vector<std::size_t> voiced; ///< by group, in the study's order
    bool inAll = false;
};
[[nodiscard]] std::vector<GroupPresence> presence(const storage::Reader& reader, const ThemeMatrix& matrix);

} // namespace emic::analysis
