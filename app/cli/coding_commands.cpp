#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/cli/where_in_source.h"
#include "app/workbench/coding_script.h"
#include "app/workbench/wording.h"
#include "core/editing/codings.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/editing/units.h"

namespace emic::cli {
namespace {

using workbench::counted;

struct Options {
    std::string theme;
    std::string to;
    std::vector<std::string> units;
    std::string analyst;
    std::string source;
    WhereInSource where;
    std::string script;
    bool allAnalysts = false;
};

void addAnalyst(CLI::App& command, Options& options) {
    option(command, "--as", options.analyst, "In the name of this analyst, else your own")->type_name("ANALYST");
}

std::optional<study::AnalystId> analystOf(storage::Edit& edit, const Options& options) {
    if (options.analyst.empty())
        return std::nullopt;
    return workbench::analystFor(edit, options.analyst);
}

int codeScript(const Commands& commands, const Editing& editing, const Options& options) {
    if (!options.theme.empty() || !options.source.empty())
        throw WrongUsage("--script takes themes and sources from its table.");
    workbench::ScriptOutcome outcome;
    commands.perform(editing, [&](storage::Edit& edit) { outcome = workbench::codeByScript(edit, options.script); });
    commands.say(counted(outcome.unitsMarked, "new unit", "new units") + ", " +
                 counted(outcome.codingsMade, "new coding", "new codings") + ", " + std::to_string(outcome.unchanged) +
                 " there already, " + counted(outcome.goldenQuotes, "golden quote", "golden quotes") + ".");
    return done;
}

int codeQuote(const Commands& commands, const Editing& editing, const Options& options) {
    if (options.theme.empty() || !options.units.empty())
        throw WrongUsage("With --source, name the theme and say where with --quote, or with --begin and --end.");
    return commands.perform(editing, [&](storage::Edit& edit) {
        const study::Source source = editing::sourceByName(edit, options.source);
        const study::Theme theme = editing::themeByPath(edit, options.theme);
        edit.describe("Mark and code a unit of " + source.name + " as " + theme.name);
        const study::UnitId unit = editing::createUnit(edit, source.id, spanIn(edit, source, options.where)).id;
        editing::codeUnits(edit, {unit}, theme.id, analystOf(edit, options));
    });
}

int code(const Commands& commands, const Editing& editing, const Options& options) {
    if (!options.script.empty())
        return codeScript(commands, editing, options);
    if (!options.source.empty())
        return codeQuote(commands, editing, options);
    if (!options.where.quote.words.empty())
        throw WrongUsage("--quote needs --source.");
    if (options.theme.empty() || options.units.empty())
        throw WrongUsage("Name the theme and the units, or use --source with --quote, or --script.");
    return commands.perform(editing, [&](storage::Edit& edit) {
        editing::codeUnits(edit, workbench::unitsAt(edit, options.units), editing::themeByPath(edit, options.theme).id,
                           analystOf(edit, options));
    });
}

void addCode(Commands& commands) {
    CLI::App& command =
        commands.add("code", "Code units as a theme.", "code evening.emic 'Being alone/Evenings' 3f2a91c0");
    command.footer(
        "Examples:\n"
        "  emic code evening.emic 'Being alone/Evenings' 3f2a91c0\n"
        "  emic code evening.emic Evenings --source 'Interview 1' --quote 'I put the radio on'\n"
        "  emic code evening.emic --script codes.csv\n"
        "A script has the columns source, begin and end or quote (before, after), theme, analyst, relevance,\n"
        "golden; all of it is one edit.");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Options>();
    option(command, "THEME", options.theme, "Path of the theme");
    option(command, "UNITS", options.units, "Ids of units, or SOURCE:BEGIN-END");
    addAnalyst(command, options);
    option(command, "--source", options.source, "Mark a unit in this source and code it")->type_name("NAME");
    addWhere(command, options.where);
    option(command, "--script", options.script, "A table of codings")->type_name("TABLE");
    commands.runs(command, [&] { return code(commands, editing, options); });
}

void addTake(Commands& commands, CLI::App& root) {
    addEditing<Options>(
        commands, root, "uncode", "Take codings back.", "uncode evening.emic 'Being alone/Evenings' 3f2a91c0",
        [](CLI::App& command, Options& options) {
            option(command, "THEME", options.theme, "Path of the theme")->required();
            option(command, "UNITS", options.units, "Ids of units, or SOURCE:BEGIN-END")->required();
            addAnalyst(command, options);
            command.add_flag("--all-analysts", options.allAnalysts, "Every analyst's codings");
        },
        [](storage::Edit& edit, const Options& options) {
            const study::ThemeId theme = editing::themeByPath(edit, options.theme).id;
            const std::vector<study::UnitId> units = workbench::unitsAt(edit, options.units);
            if (options.allAnalysts)
                editing::uncodeUnitsOfAll(edit, units, theme);
            else
                editing::uncodeUnits(edit, units, theme, analystOf(edit, options));
        });
    addEditing<Options>(
        commands, root, "recode", "Move codings from one theme to another.",
        "recode evening.emic Evenings Weekends 3f2a91c0",
        [](CLI::App& command, Options& options) {
            option(command, "FROM", options.theme, "Path of the theme they are in")->required();
            option(command, "TO", options.to, "Path of the theme they come to")->required();
            option(command, "UNITS", options.units, "Ids of units, or SOURCE:BEGIN-END")->required();
            addAnalyst(command, options);
        },
        [](storage::Edit& edit, const Options& options) {
            editing::moveCodings(edit, workbench::unitsAt(edit, options.units),
                                 editing::themeByPath(edit, options.theme).id,
                                 editing::themeByPath(edit, options.to).id, analystOf(edit, options));
        });
}

} // namespace

void addCodingCommands(Commands& commands) {
    addCode(commands);
    addTake(commands, commands.root());
}

} // namespace emic::cli
