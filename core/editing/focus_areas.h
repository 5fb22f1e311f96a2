// Focus areas: predetermined questions above the themes. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <string_view>

namespace emic::editing {

/// Adds a focus area behind the others. Throws InvalidInput when the name is empty or taken (not regarding case).
study::FocusAreaId addFocusArea(storage::Edit& edit, std::string_view name, std::string_view description = {});
void renameFocusArea(storage::Edit& edit, study::FocusAreaId focusArea, std::string_view name);
void describeFocusArea(storage::Edit& edit, study::FocusAreaId focusArea, std::string_view description);

/// Moves it to a place (from 0; beyond the end: the end) among the others.
void moveFocusArea(storage::Edit& edit, study::FocusAreaId focusArea, std::int64_t place);

/// Throws InvalidInput, with a count, while themes belong to it.
void removeFocusArea(storage::Edit& edit, study::FocusAreaId focusArea);

/// The focus area of this name, not regarding case, or with this id written out. Throws NotFound with the names there
/// are.
[[nodiscard]] study::FocusArea focusAreaByName(const storage::Reader& reader, std::string_view name);

} // namespace emic::editing
