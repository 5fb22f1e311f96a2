#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/revision.h"
#include "app/workbench/wording.h"
#include "core/editing/revise.h"
#include "core/editing/sources.h"

namespace emic::cli {
namespace {

struct ReviseOptions {
    std::string source;
    std::vector<std::string> replace;
    std::optional<std::int64_t> at;
    std::string script;
    std::vector<std::string> from;
    std::string format;
    std::string output;
    bool all = false;
    bool acceptLosses = false;
    bool dryRun = false;
};

reports::Table lineTable(const std::vector<workbench::RevisionLine>& lines) {
    using enum reports::Room;
    reports::Table table{{textColumn("what"), textColumn("unit"), integerColumn("turn"), integerColumn("begin"),
                          integerColumn("end", onlyInFiles), textColumn("before"), textColumn("after")},
                         {}};
    for (const workbench::RevisionLine& line : lines) {
        reports::Cell unit = reports::cellOrNothing(line.id);
        unit.words = line.id.substr(0, 8);
        table.rows.push_back({line.what, std::move(unit), line.turn ? reports::Cell(*line.turn) : reports::Cell(),
                              line.begin, line.end, line.before, line.after});
    }
    return table;
}

text::EditScript scriptOf(const text::Text& text, const ReviseOptions& options, const std::string& source) {
    if (options.replace.empty() == options.script.empty())
        throw WrongUsage("Say what to revise with one of --replace, --script and --from.");
    if (!options.script.empty())
        return workbench::readScript(options.script, text, source);
    return workbench::scriptOf(text, {options.replace[0], options.replace[1], options.at, options.all}, source);
}

int showPlan(const Commands& commands, const Editing& editing, const ReviseOptions& options) {
    const storage::Study study = commands.openToRead(editing.study);
    const study::Source source = editing::sourceByName(study.read(), options.source);
    const text::Text text = study.read().textOf(source);
    const editing::Revision revision =
        editing::planRevision(study.read(), source.id, scriptOf(text, options, source.name));
    commands.show(Listing{{}, options.format, options.output},
                  lineTable(workbench::linesOf(text, study.read().turnsOf(source), revision)));
    if (formatFor(options.format, options.output) == "table")
        commands.say("Would change " + workbench::summaryOf(revision) + " Nothing was changed.");
    return done;
}

std::vector<std::filesystem::path> filesOf(const ReviseOptions& options) {
    return {options.from.begin(), options.from.end()};
}

/// A corrected version of the file, or of all files.
int reviseFrom(const Commands& commands, const Editing& editing, const ReviseOptions& options) {
    if (!options.replace.empty() || !options.script.empty())
        throw WrongUsage("Say what to revise with one of --replace, --script and --from.");
    if (options.dryRun) {
        const storage::Study study = commands.openToRead(editing.study);
        const study::Source source = editing::sourceByName(study.read(), options.source);
        const editing::CorrectedRevision corrected =
            editing::planCorrected(study.read(), source.id, workbench::readCorrected(filesOf(options), source));
        commands.show(
            Listing{{}, options.format, options.output},
            lineTable(workbench::linesOf(study.read().textOf(source), study.read().turnsOf(source), corrected)));
        if (formatFor(options.format, options.output) == "table")
            commands.say("Would change " + workbench::summaryOf(corrected) + " Nothing was changed.");
        return done;
    }
    editing::CorrectedRevision corrected;
    const int code = commands.perform(editing, [&](storage::Edit& edit) {
        const study::Source source = editing::sourceByName(edit, options.source);
        corrected = editing::reviseCorrected(edit, source.id, workbench::readCorrected(filesOf(options), source),
                                             options.acceptLosses ? editing::Losses::accept : editing::Losses::refuse);
    });
    if (!corrected.nothing())
        commands.say("Changed " + workbench::summaryOf(corrected));
    if (!corrected.revision.units.empty())
        commands.say("'emic second-look' lists the units whose words changed.");
    return code;
}

int revise(const Commands& commands, const Editing& editing, const ReviseOptions& options) {
    if (!options.from.empty())
        return reviseFrom(commands, editing, options);
    if (options.dryRun)
        return showPlan(commands, editing, options);
    editing::Revision revision;
    const int code = commands.perform(editing, [&](storage::Edit& edit) {
        const study::Source source = editing::sourceByName(edit, options.source);
        editing::RevisionRules rules;
        rules.losses = options.acceptLosses ? editing::Losses::accept : editing::Losses::refuse;
        revision = editing::revise(edit, source.id, scriptOf(edit.textOf(source), options, source.name), rules);
    });
    if (!revision.script.empty())
        commands.say("Changed " + workbench::summaryOf(revision));
    if (!revision.units.empty())
        commands.say("'emic second-look' lists the units whose words changed.");
    return code;
}

void addRevise(Commands& commands) {
    CLI::App& command =
        commands.add("revise", "Change words of a source; units, turns and notes move with them.",
                     "revise evening.emic 'Interview 1' --replace 'slept baldy' 'slept badly' --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<ReviseOptions>();
    option(command, "SOURCE", options.source, "Its name")->required();
    option(command, "--replace", options.replace, "Words as they stand there, and words in their place")
        ->type_name("OLD NEW")
        ->expected(2);
    option(command, "--at", options.at, "Where OLD begins, in characters, when it stands there more than once")
        ->type_name("N");
    command.add_flag("--all", options.all, "Everywhere that OLD stands");
    option(command, "--script", options.script,
           "A table of replacements: columns begin, end and new, or old and new (and begin)")
        ->type_name("TABLE");
    option(command, "--from", options.from,
           "A corrected version of the source's file; what differs is found. Given again for each further file of a "
           "source that came in several")
        ->type_name("FILE");
    command.add_flag("--accept-losses", options.acceptLosses,
                     "Also when units lose all their words (they are erased with their codings) or come to be the "
                     "same as another (they are joined), or, with --from, change beyond recognition");
    command.add_flag("--dry-run", options.dryRun, "List what would change, change nothing");
    Commands::formatOptions(command, options.format, options.output);
    commands.runs(command, [&] { return revise(commands, editing, options); });
}

reports::Table lookTable(const storage::Reader& reader) {
    using enum reports::Room;
    reports::Table table{{textColumn("id"), textColumn("source"), integerColumn("begin", onlyInFiles),
                          integerColumn("end", onlyInFiles), textColumn("before"), textColumn("text"),
                          listColumn("themes"), yesNoColumn("published_fits"), textColumn("at", onlyInFiles)},
                         {}};
    for (const workbench::ListedLook& each : workbench::listSecondLooks(reader)) {
        reports::Cell id(each.look.unit.text());
        id.words = workbench::shortId(each.look.unit.uuid);
        table.rows.push_back({std::move(id), each.source, each.span.begin.value, each.span.end.value, each.look.before,
                              each.words, textList(each.themes), each.renditionFits, timeCell(each.look.at)});
    }
    return table;
}

struct LookOptions {
    std::vector<std::string> units;
    bool all = false;
};

void addSecondLook(Commands& commands) {
    CLI::App& command =
        commands.add("second-look", "List units whose words a revision changed, or say that they were looked at.",
                     "second-look evening.emic --done 3f2a91c0");
    const Listing& listing = commands.listing(command);
    auto& options = commands.keep<LookOptions>();
    auto& editing = commands.keep<Editing>();
    option(command, "--done", options.units, "Units that were looked at: their ids, or SOURCE:BEGIN-END")
        ->type_name("UNIT")
        ->allow_extra_args(true);
    command.add_flag("--all-done", options.all, "All of them were looked at");
    option(command, "--analyst", editing.analyst, "Who makes this change")->type_name("NAME");
    option(command, "--reason", editing.reason, "Why, for the journal")->type_name("TEXT");
    commands.runs(command, [&] {
        if (options.units.empty() && !options.all)
            return commands.show(listing, lookTable(commands.openToRead(listing.study).read()));
        if (listing.study.empty())
            throw WrongUsage("Name the study's file.");
        editing.study = listing.study;
        return commands.perform(editing, [&](storage::Edit& edit) {
            std::vector<study::UnitId> units = workbench::unitsAt(edit, options.units);
            if (options.all)
                for (const study::SecondLook& look : edit.all<study::SecondLook>())
                    units.push_back(look.unit);
            editing::endSecondLook(edit, units);
        });
    });
}

} // namespace

void addReviseCommand(Commands& commands) {
    addRevise(commands);
    addSecondLook(commands);
}

} // namespace emic::cli
