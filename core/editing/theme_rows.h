// Themes row by row: what the functions of themes.h are made of. Internal to the room: nothing here says a sentence.
#pragma once

#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

#include <utility>
#include <vector>

namespace emic::editing {

/// Throws InvalidInput when a sibling under `parent`, other than `except`, has this name.
void requireFreeThemeName(const storage::Reader& reader, std::optional<study::ThemeId> parent, std::string_view name,
                          std::optional<study::ThemeId> except);

/// Gives the themes under `parent` the ordinals 0, 1, 2 ...
void closeGaps(storage::Edit& edit, std::optional<study::ThemeId> parent);

/// The colour of the palette that the fewest themes at the top have.
[[nodiscard]] std::int64_t nextColour(const storage::Reader& reader);

/// The place behind the last of the themes under `parent`.
[[nodiscard]] std::int64_t endOfSiblings(const storage::Reader& reader, std::optional<study::ThemeId> parent);

/// What a merge comes to: `first` of each pair goes into `second`, parents before children; `moved` comes to stand
/// under its new parent. Subthemes of the same name pair up.
struct MergeSteps {
    std::vector<std::pair<study::ThemeId, study::ThemeId>> merged;
    std::vector<std::pair<study::ThemeId, study::ThemeId>> moved;
};
[[nodiscard]] MergeSteps stepsOfMerge(const study::ThemeTree& tree, study::ThemeId from, study::ThemeId into);

} // namespace emic::editing
