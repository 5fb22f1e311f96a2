#include "core/editing/theme_rows.h"

#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/study/palette.h"
#include "core/text/error.h"

#include <array>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Theme;
using study::ThemeId;
using study::ThemeTree;

void requireFreeThemeName(const Reader& reader, std::optional<ThemeId> parent, std::string_view name,
                          std::optional<ThemeId> except) {
    for (const Theme& sibling : reader.where<&Theme::parent>(parent))
        if (sibling.id != except && sameName(sibling.name, name))
            throw InvalidInput(
                (parent ? "Under " + quoted(reader.get(*parent).name) + " there" : std::string("There")) +
                " is already a theme " + quoted(sibling.name) + "; choose another name.");
}

void closeGaps(Edit& edit, std::optional<ThemeId> parent) {
    writeOrdinals(edit, edit.where<&Theme::parent>(parent));
}

std::int64_t nextColour(const Reader& reader) {
    std::array<int, study::paletteSize> uses{};
    for (const Theme& theme : reader.where<&Theme::parent>(std::nullopt))
        if (theme.colour > 0)
            ++uses[static_cast<std::size_t>((theme.colour - 1) % study::paletteSize)];
    return std::min_element(uses.begin(), uses.end()) - uses.begin() + 1;
}

std::int64_t endOfSiblings(const Reader& reader, std::optional<ThemeId> parent) {
    return endOrdinal(reader.where<&Theme::parent>(parent));
}

MergeSteps stepsOfMerge(const ThemeTree& tree, ThemeId from, ThemeId into) {
    MergeSteps steps;
    steps.merged.emplace_back(from, into);
    for (std::size_t place = 0; place < steps.merged.size(); ++place) {
        const auto [goes, stays] = steps.merged[place];
        for (const Theme* child : tree.children(goes)) {
            const Theme* same = nullptr;
            for (const Theme* other : tree.children(stays))
                if (other->id != from && sameName(other->name, child->name))
                    same = other;
            if (same != nullptr)
                steps.merged.emplace_back(child->id, same->id);
            else
                steps.moved.emplace_back(child->id, stays);
        }
    }
    return steps;
}

} // namespace emic::editing
