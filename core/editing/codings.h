// Assigning meaning units to themes. See editing.h for how these functions behave.
//
// Where `analyst` is not given, it is the one who makes the edit. A golden quote whose unit nobody codes to its theme
// or one of its subthemes any more goes with the last such coding.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::editing {

struct CodingCount {
    std::int64_t changed = 0;      ///< codings added, removed or moved
    std::int64_t unchanged = 0;    ///< units for which it was so already
    std::int64_t goldenQuotes = 0; ///< golden quotes that went
};

/// Codes units as a theme. Throws NotFound; InvalidInput when a unit is marked not relevant.
CodingCount codeUnits(storage::Edit& edit, const std::vector<study::UnitId>& units, study::ThemeId theme,
                      std::optional<study::AnalystId> analyst = std::nullopt);

/// Takes one analyst's codings back.
CodingCount uncodeUnits(storage::Edit& edit, const std::vector<study::UnitId>& units, study::ThemeId theme,
                        std::optional<study::AnalystId> analyst = std::nullopt);

/// Takes every analyst's codings back.
CodingCount uncodeUnitsOfAll(storage::Edit& edit, const std::vector<study::UnitId>& units, study::ThemeId theme);

/// Moves one analyst's codings from one theme to another. A unit that is in both already is only taken from the first;
/// one that is not in the first stays as it is. Golden quotes of `from` move along when nobody else codes the unit
/// there.
CodingCount moveCodings(storage::Edit& edit, const std::vector<study::UnitId>& units, study::ThemeId from,
                        study::ThemeId to, std::optional<study::AnalystId> analyst = std::nullopt);

} // namespace emic::editing
