// Walking the theme tree. Pure functions on values; any thread.
#pragma once

#include "core/study/study.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::study {

/// The themes of a study by id and by parent. A value; copies what it is given.
class ThemeTree {
public:
    /// Themes whose parent is not among them stand at the top.
    explicit ThemeTree(std::vector<Theme> themes);

    struct Place {
        const Theme* theme; ///< belongs to the tree
        int depth;          ///< 0: a theme, 1: a subtheme ...
    };
    /// Every theme before its subthemes, siblings by ordinal, then by id.
    [[nodiscard]] std::vector<Place> inOrder() const;

    [[nodiscard]] const Theme* find(ThemeId id) const; ///< nothing when it is not there
    [[nodiscard]] std::vector<const Theme*> children(std::optional<ThemeId> parent) const;

    /// True when `id` is `ancestor` or stands under it.
    [[nodiscard]] bool isWithin(ThemeId id, ThemeId ancestor) const;
    /// `id` and everything under it, in order.
    [[nodiscard]] std::vector<ThemeId> branch(ThemeId id) const;
    /// The theme at the top of the branch that `id` is in.
    [[nodiscard]] ThemeId top(ThemeId id) const;
    /// "Theme/Subtheme".
    [[nodiscard]] std::string path(ThemeId id) const;

private:
    std::vector<Theme> m_themes;
    std::unordered_map<ThemeId, std::size_t> m_places;
    std::unordered_map<ThemeId, std::vector<std::size_t>> m_children;
    std::vector<std::size_t> m_tops;
};

} // namespace emic::study
