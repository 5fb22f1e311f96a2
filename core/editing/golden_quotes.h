// The units that stand for a theme or subtheme. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>

namespace emic::editing {

/// Chooses a unit for a theme, behind those chosen before. Throws InvalidInput when nobody has coded the unit to the
/// theme or one of its subthemes.
void setGoldenQuote(storage::Edit& edit, study::UnitId unit, study::ThemeId theme);

/// Returns whether it was one.
bool clearGoldenQuote(storage::Edit& edit, study::UnitId unit, study::ThemeId theme);

/// Moves a golden quote to a place (from 0; beyond the end: the end) among the theme's. Throws NotFound when it is
/// none.
void moveGoldenQuote(storage::Edit& edit, study::UnitId unit, study::ThemeId theme, std::int64_t place);

} // namespace emic::editing
