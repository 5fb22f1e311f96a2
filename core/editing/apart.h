// Edits to what somebody else works on too without the editor seeing it, because the analysts of the study code apart
// (storage/sight.h). Nothing that another analyst did may go unseen. Internal to the room.
#pragma once

#include "core/storage/edit.h"

namespace emic::editing {

/// Whether another analyst has marked or coded this unit whose codings the editor may not see.
[[nodiscard]] bool isSharedUnseen(storage::Edit& edit, const study::MeaningUnit& unit);

/// Takes the editor's part of such a unit away: what is in sight of its codings and golden quotes. The unit stays the
/// other's. Returns how many codings went.
std::int64_t leaveToOthers(storage::Edit& edit, study::MeaningUnit unit);

/// Throws InvalidInput when the unit is shared unseen: what is to be done would change the other's codings.
void requireNotSharedUnseen(storage::Edit& edit, const study::MeaningUnit& unit);

/// Throws InvalidInput when a theme has codings that the editor may not see.
void requireNoUnseenCodings(storage::Edit& edit, study::ThemeId theme);

/// A unit that the editor marks again and could not see is from now on marked by nobody in particular, so that
/// both see it.
void shareMark(storage::Edit& edit, study::UnitId unit);

} // namespace emic::editing
