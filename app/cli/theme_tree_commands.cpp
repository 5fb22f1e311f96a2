#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/wording.h"
#include "core/editing/focus_areas.h"
#include "core/editing/themes.h"

namespace emic::cli {
namespace {

using workbench::counted;

struct Move {
    std::string theme;
    std::string under;
    std::string focusArea;
    bool top = false;
    std::optional<std::int64_t> place; ///< from 1
};

void addMove(CLI::App& command, Move& options) {
    option(command, "PATH", options.theme, "The theme")->required();
    option(command, "--under", options.under, "The theme it comes to stand under")->type_name("PATH");
    option(command, "--focus", options.focusArea, "Or the focus area it comes to stand in")->type_name("NAME");
    command.add_flag("--top", options.top, "Or a theme of its own, in no focus area");
    option(command, "--place", options.place, "Its place there, from 1; else the last")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
}

void move(storage::Edit& edit, const Move& options) {
    if (int{!options.under.empty()} + int{!options.focusArea.empty()} + int{options.top} != 1)
        throw WrongUsage("Say where to with one of --under, --focus and --top; 'themes reorder' moves it among its "
                         "siblings.");
    editing::ThemePlace to;
    if (!options.under.empty())
        to.parent = editing::themeByPath(edit, options.under).id;
    if (!options.focusArea.empty())
        to.focusArea = editing::focusAreaByName(edit, options.focusArea).id;
    if (options.place)
        to.place = *options.place - 1;
    editing::moveTheme(edit, editing::themeByPath(edit, options.theme).id, to);
}

struct Merge {
    std::string from;
    std::string into;
    bool dryRun = false;
};

std::string inWords(const editing::ThemeMerge& merge) {
    std::string words = counted(merge.codingsMoved, "coding", "codings") + " moved";
    if (merge.codingsCollapsed > 0)
        words += ", " + std::to_string(merge.codingsCollapsed) + " there already";
    if (merge.subthemesMoved + merge.subthemesMerged > 0)
        words += ", " + counted(merge.subthemesMoved, "subtheme", "subthemes") + " moved and " +
                 std::to_string(merge.subthemesMerged) + " merged";
    if (merge.goldenQuotesMoved + merge.goldenQuotesCollapsed > 0)
        words += ", " + counted(merge.goldenQuotesMoved, "golden quote", "golden quotes") + " moved";
    if (merge.memosMoved > 0)
        words += ", " + counted(merge.memosMoved, "memo", "memos") + " moved";
    return words + editing::inWords(merge.findings);
}

void addMerge(Commands& commands, CLI::App& themes) {
    CLI::App& command = commands.add(themes, "merge", "Move everything of one theme into another, and remove it.",
                                     "themes merge evening.emic Loneliness 'Being alone' --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Merge>();
    option(command, "FROM", options.from, "The theme that goes")->required();
    option(command, "INTO", options.into, "The theme that stays")->required();
    command.add_flag("--dry-run", options.dryRun, "Say what would happen, change nothing");
    commands.runs(command, [&] {
        const auto find = [](const storage::Reader& reader, const std::string& path) {
            return editing::themeByPath(reader, path).id;
        };
        if (options.dryRun) {
            const storage::Study study = commands.openToRead(editing.study);
            const storage::Reader& reader = study.read();
            commands.say("Would merge: " +
                         inWords(editing::mergeOf(reader, find(reader, options.from), find(reader, options.into))) +
                         "; nothing was changed.");
            return done;
        }
        editing::ThemeMerge merge;
        commands.perform(editing, [&](storage::Edit& edit) {
            merge = editing::mergeThemes(edit, find(edit, options.from), find(edit, options.into));
        });
        commands.say(inWords(merge) + ".");
        return done;
    });
}

struct Deletion {
    std::string theme;
    bool lift = false;
    bool dryRun = false;
};

std::string inWords(const editing::ThemeRemoval& removal) {
    return counted(removal.themes, "theme", "themes") + ", " + counted(removal.codings, "coding", "codings") + " of " +
           counted(removal.units, "unit", "units") + " (the units stay), " +
           counted(removal.goldenQuotes, "golden quote", "golden quotes") + ", " +
           counted(removal.memos, "memo", "memos") + editing::inWords(removal.findings);
}

void addDelete(Commands& commands, CLI::App& themes) {
    CLI::App& command = commands.add(themes, "delete", "Delete a theme with its codings; the units stay.",
                                     "themes delete evening.emic Loneliness --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Deletion>();
    option(command, "PATH", options.theme, "The theme")->required();
    command.add_flag("--lift", options.lift, "Its subthemes stay, where it stood; else they go too");
    command.add_flag("--dry-run", options.dryRun, "Say what would go, change nothing");
    commands.runs(command, [&] {
        const editing::Subthemes subthemes = options.lift ? editing::Subthemes::lift : editing::Subthemes::remove;
        if (options.dryRun) {
            const storage::Study study = commands.openToRead(editing.study);
            const study::ThemeId theme = editing::themeByPath(study.read(), options.theme).id;
            commands.say("Would delete " + inWords(editing::removalOf(study.read(), theme, subthemes)) +
                         "; nothing was changed.");
            return done;
        }
        editing::ThemeRemoval removal;
        commands.perform(editing, [&](storage::Edit& edit) {
            removal = editing::deleteTheme(edit, editing::themeByPath(edit, options.theme).id, subthemes);
        });
        commands.say("Gone: " + inWords(removal) + ".");
        return done;
    });
}

} // namespace

void addThemeTreeVerbs(Commands& commands, CLI::App& themes) {
    addEditing<Move>(commands, themes, "move", "Move a theme with its subthemes.",
                     "themes move evening.emic Evenings --under 'Being alone'", addMove, move);
    addEditing<Move>(
        commands, themes, "reorder", "Move a theme among its siblings.", "themes reorder evening.emic Evenings 1",
        [](CLI::App& command, Move& options) {
            option(command, "PATH", options.theme, "The theme")->required();
            option(command, "PLACE", options.place, "Its new place, from 1")->required()->check(CLI::PositiveNumber);
        },
        [](storage::Edit& edit, const Move& options) {
            editing::reorderTheme(edit, editing::themeByPath(edit, options.theme).id, *options.place - 1);
        });
    addMerge(commands, themes);
    struct Split {
        std::string theme;
        std::string name;
        std::vector<std::string> units;
    };
    addEditing<Split>(
        commands, themes, "split", "Move units of a theme to a new one beside it.",
        "themes split evening.emic 'Being alone' Weekends 3f2a91c0 77b0d2ee",
        [](CLI::App& command, Split& options) {
            option(command, "PATH", options.theme, "The theme")->required();
            option(command, "NEW", options.name, "Name of the new theme")->required();
            option(command, "UNITS", options.units, "Ids of units, or SOURCE:BEGIN-END")->required();
        },
        [](storage::Edit& edit, const Split& options) {
            editing::splitTheme(edit, editing::themeByPath(edit, options.theme).id,
                                workbench::unitsAt(edit, options.units), options.name);
        });
    addDelete(commands, themes);
}

} // namespace emic::cli
