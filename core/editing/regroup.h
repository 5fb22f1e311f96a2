// Regrouping units in step 3: many units from one subtheme to another in one edit, whoever coded them. See editing.h
// for how these functions behave.
#pragma once

#include "core/editing/codings.h"

#include <vector>

namespace emic::editing {

/// Moves the codings of these analysts, whoever of them codes a unit as `from`; each keeps its analyst and time. Else
/// as moveCodings (codings.h), which moves one analyst's.
CodingCount moveCodingsOf(storage::Edit& edit, const std::vector<study::AnalystId>& analysts,
                          const std::vector<study::UnitId>& units, study::ThemeId from, study::ThemeId to);

} // namespace emic::editing
