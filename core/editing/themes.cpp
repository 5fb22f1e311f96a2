#include "core/editing/themes.h"

#include "core/editing/golden_quote_rules.h"
#include "core/editing/ordering.h"
#include "core/editing/theme_rows.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Theme;
using study::ThemeId;
using study::ThemeTree;

namespace {

void requireColour(std::int64_t colour) {
    if (colour < 0)
        throw InvalidInput("There is no colour " + std::to_string(colour) + "; colours count from 1, and 0 is none.");
}

void requireNoFocusAreaBelow(std::optional<ThemeId> parent, std::optional<study::FocusAreaId> focusArea) {
    if (parent && focusArea)
        throw InvalidInput(
            "A subtheme belongs to the focus area of its theme; give it a theme or a focus area, not both.");
}

} // namespace

ThemeId addTheme(Edit& edit, const NewTheme& given) {
    requireNoFocusAreaBelow(given.parent, given.focusArea);
    Theme theme;
    theme.id = ThemeId::make();
    theme.parent = given.parent;
    theme.focusArea = given.focusArea;
    theme.name = properName(given.name, "theme");
    theme.definition = text::trim(given.definition);
    theme.inclusion = text::trim(given.inclusion);
    theme.exclusion = text::trim(given.exclusion);
    theme.colour = given.colour.value_or(given.parent ? 0 : nextColour(edit));
    theme.ordinal = endOfSiblings(edit, given.parent);
    requireColour(theme.colour);
    requireFreeThemeName(edit, given.parent, theme.name, std::nullopt);
    std::string where;
    if (given.parent)
        where = " under " + edit.get(*given.parent).name;
    else if (given.focusArea)
        where = " to the focus area " + edit.get(*given.focusArea).name;
    edit.describe("Add the " + std::string(given.parent ? "subtheme " : "theme ") + theme.name + where);
    edit.insert(theme);
    return theme.id;
}

void renameTheme(Edit& edit, ThemeId id, std::string_view name) {
    Theme theme = edit.get(id);
    const std::string proper = properName(name, "theme");
    requireFreeThemeName(edit, theme.parent, proper, id);
    edit.describe("Rename the theme " + theme.name + " to " + proper);
    theme.name = proper;
    edit.update(theme);
}

void defineTheme(Edit& edit, ThemeId id, const ThemeDefinition& given) {
    Theme theme = edit.get(id);
    edit.describe("Define the theme " + theme.name);
    theme.definition = text::trim(given.definition.value_or(theme.definition));
    theme.inclusion = text::trim(given.inclusion.value_or(theme.inclusion));
    theme.exclusion = text::trim(given.exclusion.value_or(theme.exclusion));
    edit.update(theme);
}

void colourTheme(Edit& edit, ThemeId id, std::int64_t colour) {
    requireColour(colour);
    Theme theme = edit.get(id);
    edit.describe("Change the colour of the theme " + theme.name);
    theme.colour = colour;
    edit.update(theme);
}

std::int64_t moveTheme(Edit& edit, ThemeId id, const ThemePlace& to) {
    requireNoFocusAreaBelow(to.parent, to.focusArea);
    Theme theme = edit.get(id);
    const ThemeTree tree(edit.all<Theme>());
    if (to.parent) {
        const Theme parent = edit.get(*to.parent);
        if (tree.isWithin(parent.id, id))
            throw InvalidInput("The theme " + quoted(theme.name) + " cannot come to stand under " +
                               quoted(parent.name) + ", which is itself or stands under it; choose another place.");
        edit.describe("Move the theme " + tree.path(id) + " under " + tree.path(parent.id));
    } else if (to.focusArea) {
        edit.describe("Move the theme " + tree.path(id) + " to the focus area " + edit.get(*to.focusArea).name);
    } else {
        edit.describe("Move the theme " + tree.path(id) + " to the top");
    }
    requireFreeThemeName(edit, to.parent, theme.name, id);
    const std::vector<ThemeId> branch = tree.branch(id);
    const std::vector<study::GoldenQuote> stray =
        goldenQuotesLeftBehind(edit, tree, id, {branch.begin(), branch.end()}, to.parent);
    for (const study::GoldenQuote& quote : stray)
        edit.erase(quote);
    const std::optional<ThemeId> before = theme.parent;
    if (before && !to.parent && theme.colour == 0)
        theme.colour = nextColour(edit);
    theme.parent = to.parent;
    theme.focusArea = to.focusArea;
    if (before != to.parent || !to.place)
        theme.ordinal = endOfSiblings(edit, to.parent);
    edit.update(theme);
    if (to.place)
        reorderTheme(edit, id, *to.place);
    closeGaps(edit, to.parent);
    if (before != to.parent)
        closeGaps(edit, before);
    return static_cast<std::int64_t>(stray.size());
}

void reorderTheme(Edit& edit, ThemeId id, std::int64_t place) {
    const Theme theme = edit.get(id);
    edit.describe("Move the theme " + theme.name + " among its siblings");
    std::vector<Theme> siblings = edit.where<&Theme::parent>(theme.parent);
    moveRow(
        siblings, [&](const Theme& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(siblings));
}

Theme themeByPath(const Reader& reader, std::string_view path) {
    const ThemeTree tree(reader.all<Theme>());
    const auto folded = [](std::string_view typed) {
        std::string key;
        for (const std::string_view part : text::split(typed, '/'))
            key += (key.empty() ? "" : "/") + text::foldCase(part);
        return key;
    };
    const std::string wanted = folded(path);
    std::vector<const Theme*> fitting;
    std::vector<std::string> paths;
    for (const ThemeTree::Place& place : tree.inOrder()) {
        paths.push_back(tree.path(place.theme->id));
        const std::string key = folded(paths.back());
        if (key == wanted || place.theme->id.text() == wanted)
            return *place.theme;
        if (key.ends_with("/" + wanted))
            fitting.push_back(place.theme);
    }
    if (fitting.size() == 1)
        return *fitting.front();
    if (fitting.empty())
        throw NotFound("The study has no theme " + quoted(path) + ". " + nearNames(path, paths));
    std::vector<std::string> several;
    for (const Theme* theme : fitting)
        several.push_back(tree.path(theme->id));
    throw InvalidInput("Several themes are called " + quoted(path) + ": " + listed(several) +
                       ". Write the theme above it too.");
}

} // namespace emic::editing
