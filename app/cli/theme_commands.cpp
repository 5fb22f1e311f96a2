#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/theme_counts.h"
#include "core/editing/focus_areas.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

namespace emic::cli {
namespace {

reports::Table themeTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    using enum reports::Room;
    reports::Table table{
        {textColumn("path"), textColumn("focus_area"), textColumn("definition"), integerColumn("units"),
         integerColumn("codings"), integerColumn("participants"), integerColumn("units_with_subthemes", onlyInFiles),
         integerColumn("codings_with_subthemes", onlyInFiles),
         integerColumn("participants_with_subthemes", onlyInFiles), integerColumn("golden_quotes"),
         textColumn("name", onlyInFiles), integerColumn("depth", onlyInFiles), textColumn("inclusion", onlyInFiles),
         textColumn("exclusion", onlyInFiles), integerColumn("colour", onlyInFiles), textColumn("id", onlyInFiles)},
        {}};
    table.columns[0].heading = "Theme";
    table.columns[9].heading = "Golden";
    const study::ThemeTree tree(reader.all<study::Theme>());
    const auto counts = workbench::countThemes(reader, tree);
    const auto areas = namesOf(reader, &study::FocusArea::name);
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        const study::Theme& theme = *place.theme;
        const workbench::ThemeCounts& count = counts.at(theme.id);
        const study::Theme& top = *tree.find(tree.top(theme.id));
        table.rows.push_back({tree.path(theme.id), nameCell(areas, top.focusArea),
                              reports::cellOrNothing(theme.definition), count.own.units, count.own.codings,
                              count.own.participants, count.branch.units, count.branch.codings,
                              count.branch.participants, count.goldenQuotes, theme.name, place.depth,
                              reports::cellOrNothing(theme.inclusion), reports::cellOrNothing(theme.exclusion),
                              theme.colour, theme.id.text()});
    }
    return table;
}

struct Theme {
    std::string name;
    std::optional<std::string> parent;
    std::string focusArea;
    std::optional<std::string> definition;
    std::optional<std::string> inclusion;
    std::optional<std::string> exclusion;
    std::optional<std::int64_t> colour;
    bool literal = false;
};

void addWords(CLI::App& command, Theme& options) {
    option(command, "--definition", options.definition, "What it is about")->type_name("TEXT");
    option(command, "--include", options.inclusion, "What belongs to it")->type_name("TEXT");
    option(command, "--exclude", options.exclusion, "What does not")->type_name("TEXT");
}

void addTheme(storage::Edit& edit, const Theme& options) {
    editing::NewTheme theme;
    theme.name = options.name;
    const std::size_t slash = options.name.rfind('/');
    if (options.parent) {
        theme.parent = editing::themeByPath(edit, *options.parent).id;
    } else if (slash != std::string::npos && !options.literal) {
        theme.parent = editing::themeByPath(edit, options.name.substr(0, slash)).id;
        theme.name = options.name.substr(slash + 1);
    }
    if (!options.focusArea.empty())
        theme.focusArea = editing::focusAreaByName(edit, options.focusArea).id;
    theme.definition = options.definition.value_or("");
    theme.inclusion = options.inclusion.value_or("");
    theme.exclusion = options.exclusion.value_or("");
    theme.colour = options.colour;
    editing::addTheme(edit, theme);
}

void addWordVerbs(Commands& commands, CLI::App& themes) {
    addEditing<Theme>(
        commands, themes, "add", "Add a theme, or a subtheme as Theme/Subtheme.",
        "themes add evening.emic 'Being alone/Evenings' --definition 'What evenings are like'",
        [](CLI::App& command, Theme& options) {
            option(command, "PATH", options.name, "Its name; behind the path of a theme, a subtheme's")->required();
            addWords(command, options);
            option(command, "--parent", options.parent, "The theme it belongs under")->type_name("PATH");
            option(command, "--focus", options.focusArea, "The focus area it belongs to")->type_name("NAME");
            option(command, "--colour", options.colour, "Its place in the palette, from 1; else the next")
                ->type_name("N");
            command.add_flag("--literal", options.literal, "A slash in the name is part of it");
        },
        addTheme);
    addEditing<TwoNames>(commands, themes, "rename", "Give a theme another name.",
                         "themes rename evening.emic 'Being alone/Evenings' 'Long evenings'", addTwoNames,
                         [](storage::Edit& edit, const TwoNames& options) {
                             editing::renameTheme(edit, editing::themeByPath(edit, options.name).id, options.newName);
                         });
    addEditing<Theme>(
        commands, themes, "define", "Say what a theme is about, what belongs to it and what does not.",
        "themes define evening.emic 'Being alone' --exclude 'Being lonely in company'",
        [](CLI::App& command, Theme& options) {
            option(command, "PATH", options.name, "The theme")->required();
            addWords(command, options);
        },
        [](storage::Edit& edit, const Theme& options) {
            if (!options.definition && !options.inclusion && !options.exclusion)
                throw WrongUsage("Say what to set: --definition, --include or --exclude.");
            editing::defineTheme(edit, editing::themeByPath(edit, options.name).id,
                                 {options.definition, options.inclusion, options.exclusion});
        });
    addEditing<Theme>(
        commands, themes, "colour", "Give a theme a colour of the palette.",
        "themes colour evening.emic 'Being alone' 3",
        [](CLI::App& command, Theme& options) {
            option(command, "PATH", options.name, "The theme")->required();
            option(command, "PLACE", options.colour, "Place in the palette, from 1; 0: its theme's, or none")
                ->required();
        },
        [](storage::Edit& edit, const Theme& options) {
            editing::colourTheme(edit, editing::themeByPath(edit, options.name).id, *options.colour);
        });
}

} // namespace

void addThemeCommands(Commands& commands) {
    CLI::App& themes = commands.add("themes", "List themes and subthemes with what is coded to them.",
                                    "themes evening.emic --format json");
    addListing<NoOptions>(commands, themes, noOptions, themeTable);
    addWordVerbs(commands, themes);
    addThemeTreeVerbs(commands, themes);
}

} // namespace emic::cli
