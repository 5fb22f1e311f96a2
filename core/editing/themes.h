// The theme tree. See editing.h for how these functions behave; study/theme_tree.h walks it.
//
// Siblings have different names (not regarding case); all themes without a parent are siblings, whatever focus area
// they belong to. Their ordinals run from 0 without gaps. Trees may be of any depth.
#pragma once

#include "core/editing/theme_findings.h"
#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

struct NewTheme {
    std::string name;
    std::optional<study::ThemeId> parent = std::nullopt;
    std::optional<study::FocusAreaId> focusArea = std::nullopt; ///< of themes without a parent only
    std::string definition = {};
    std::string inclusion = {};
    std::string exclusion = {};
    std::optional<std::int64_t> colour =
        std::nullopt; ///< none: the next of the palette for a theme, its theme's for a subtheme
};

/// Adds a theme behind its siblings. Throws InvalidInput when the name is empty or taken, the colour is negative, or a
/// subtheme is given a focus area.
study::ThemeId addTheme(storage::Edit& edit, const NewTheme& theme);

void renameTheme(storage::Edit& edit, study::ThemeId theme, std::string_view name);

struct ThemeDefinition {
    std::optional<std::string> definition = std::nullopt;
    std::optional<std::string> inclusion = std::nullopt;
    std::optional<std::string> exclusion = std::nullopt;
};
/// Changes what is given and leaves the rest.
void defineTheme(storage::Edit& edit, study::ThemeId theme, const ThemeDefinition& definition);

/// `colour` is a place in study/palette.h from 1; 0: its theme's, or none.
void colourTheme(storage::Edit& edit, study::ThemeId theme, std::int64_t colour);

/// Where a theme stands.
struct ThemePlace {
    std::optional<study::ThemeId> parent = std::nullopt;
    std::optional<study::FocusAreaId> focusArea = std::nullopt; ///< without a parent only
    std::optional<std::int64_t> place = std::nullopt; ///< from 0 among its siblings; none or beyond the end: the end
};

/// Moves a theme with its subthemes. Throws InvalidInput when it would come to stand under itself or beside a sibling
/// of the same name. Golden quotes of themes above whose unit is then no longer coded below them go; returns how many.
std::int64_t moveTheme(storage::Edit& edit, study::ThemeId theme, const ThemePlace& to);

/// Moves a theme among its siblings, without changing whose it is.
void reorderTheme(storage::Edit& edit, study::ThemeId theme, std::int64_t place);

/// What merging one theme into another does.
struct ThemeMerge {
    std::int64_t codingsMoved = 0;
    std::int64_t codingsCollapsed = 0; ///< the same unit by the same analyst was in both; the earlier time stays
    std::int64_t units = 0;            ///< different units among those of the theme that goes
    std::int64_t subthemesMoved = 0;
    std::int64_t subthemesMerged = 0; ///< both had a subtheme of that name; those are merged likewise and counted here
    std::int64_t goldenQuotesMoved = 0;
    std::int64_t goldenQuotesCollapsed = 0;
    std::int64_t goldenQuotesLeft =
        0; ///< of themes above the one that goes, whose unit is then not coded below them: gone
    std::int64_t memosMoved = 0;
    ThemeFindings findings = {}; ///< condensate, category and marks that are carried over
    bool operator==(const ThemeMerge&) const = default;
};
[[nodiscard]] ThemeMerge mergeOf(const storage::Reader& reader, study::ThemeId from, study::ThemeId into);

/// Moves everything of `from` into `into`, and removes `from`. Where `into` has no definition, inclusion or exclusion
/// it gets that of `from`; where both have one, the one that goes is kept as a memo on `into`. Throws InvalidInput when
/// the two are the same or `into` stands under `from`.
ThemeMerge mergeThemes(storage::Edit& edit, study::ThemeId from, study::ThemeId into);

/// Makes a theme beside `theme` (behind it, with its colour and focus area) and moves the codings of these units there,
/// of all analysts, with their golden quotes. Throws InvalidInput when the name is taken, no units are given, or one is
/// not coded to `theme` itself.
study::ThemeId splitTheme(storage::Edit& edit, study::ThemeId theme, const std::vector<study::UnitId>& units,
                          std::string_view name);

/// What becomes of the subthemes of a theme that is deleted.
enum class Subthemes {
    remove, ///< they go too
    lift    ///< they come to stand where the theme stood
};

/// What deleting a theme takes with it.
struct ThemeRemoval {
    std::int64_t themes = 0; ///< itself and the subthemes that go
    std::int64_t codings = 0;
    std::int64_t units = 0; ///< different units among those codings; the units stay
    std::int64_t goldenQuotes = 0;
    std::int64_t memos = 0;
    ThemeFindings findings = {}; ///< condensates, categories and marks that go
    bool operator==(const ThemeRemoval&) const = default;
};
[[nodiscard]] ThemeRemoval removalOf(const storage::Reader& reader, study::ThemeId theme, Subthemes subthemes);

/// Deletes a theme with its codings, golden quotes and memos; the units stay. Throws InvalidInput when a subtheme that
/// is lifted has the name of a new sibling.
ThemeRemoval deleteTheme(storage::Edit& edit, study::ThemeId theme, Subthemes subthemes);

/// The theme at "Theme/Subtheme", or the only one of that name anywhere, or with this id written out; not regarding
/// case. Throws NotFound with the names that come near, InvalidInput with the paths when several themes have the name.
[[nodiscard]] study::Theme themeByPath(const storage::Reader& reader, std::string_view path);

} // namespace emic::editing
