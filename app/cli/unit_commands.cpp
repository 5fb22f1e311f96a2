#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/unit_list.h"
#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/editing/units.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

struct Filter {
    std::string source;
    std::string theme;
    std::string analyst;
    std::string participant;
    std::optional<study::Relevance> relevance;
};

void addFilter(CLI::App& command, Filter& options) {
    option(command, "--source", options.source, "Only in this source")->type_name("NAME");
    option(command, "--theme", options.theme, "Only of this theme and its subthemes")->type_name("PATH");
    option(command, "--analyst", options.analyst, "Only those this analyst marked or coded")->type_name("NAME");
    option(command, "--participant", options.participant, "Only those this participant speaks in")->type_name("CODE");
    namedOption(command, "--relevance", options.relevance, "Only those marked so");
}

reports::Table unitTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    workbench::UnitFilter filter;
    if (!options.source.empty())
        filter.source = editing::sourceByName(reader, options.source).id;
    if (!options.theme.empty())
        filter.theme = editing::themeByPath(reader, options.theme).id;
    if (!options.analyst.empty())
        filter.analyst = editing::analystByName(reader, options.analyst).id;
    if (!options.participant.empty())
        filter.participant = editing::participantByCode(reader, options.participant).id;
    filter.relevance = options.relevance;

    reports::Table table{
        {textColumn("id"), textColumn("source"), integerColumn("begin", onlyInFiles), integerColumn("end", onlyInFiles),
         textColumn("text"), listColumn("speakers"), listColumn("participants", onlyInFiles), textColumn("relevance"),
         listColumn("themes"), listColumn("analysts", onlyInFiles), textColumn("marked_by", onlyInFiles),
         integerColumn("turn", onlyInFiles), integerColumn("time_ms", onlyInFiles), yesNoColumn("golden", onlyInFiles)},
        {}};
    for (const workbench::ListedUnit& each : workbench::listUnits(reader, filter)) {
        reports::Cell id(each.unit.id.text());
        id.words = workbench::shortId(each.unit.id.uuid);
        table.rows.push_back({std::move(id), each.source, each.unit.begin.value, each.unit.end.value, each.text,
                              textList(each.speakers), textList(each.participants), study::name(each.unit.relevance),
                              textList(each.themes), textList(each.analysts), reports::cellOrNothing(each.markedBy),
                              each.turn ? reports::Cell(*each.turn) : reports::Cell(), recordingCell(each.startMs),
                              each.golden});
    }
    return table;
}

editing::UnfitRendition unfit(bool drop) {
    return drop ? editing::UnfitRendition::remove : editing::UnfitRendition::refuse;
}

void addDropFlag(CLI::App& command, bool& drop) {
    command.add_flag("--drop-rendition", drop, "Also when the words as published no longer fit; they go then");
}

struct Edges {
    std::string unit;
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;
    bool drop = false;
};

struct Cut {
    std::string unit;
    std::optional<std::int64_t> at;
    std::string before;
    bool drop = false;
};

text::Position cutPlace(const storage::Reader& reader, const study::MeaningUnit& unit, const Cut& options) {
    if (options.at.has_value() == !options.before.empty())
        throw WrongUsage("Say where with one of --at and --before.");
    if (options.at)
        return text::Position{*options.at};
    const text::Text text = reader.textOf(reader.get(unit.source));
    const std::string words(text.slice(unit.span()));
    const std::size_t found = words.find(options.before);
    if (found == std::string::npos)
        throw NotFound("The unit does not have the words '" + options.before + "': " + words);
    if (words.find(options.before, found + 1) != std::string::npos)
        throw InvalidInput("The unit has the words '" + options.before +
                           "' more than once; give more of them, or --at.");
    return text.position(text::ByteOffset{text.byteOffset(unit.begin).value + static_cast<std::int64_t>(found)});
}

void addShapeVerbs(Commands& commands, CLI::App& units) {
    addEditing<Edges>(
        commands, units, "move", "Move one or both edges of a unit.", "units move evening.emic 3f2a91c0 --end 412",
        [](CLI::App& command, Edges& options) {
            option(command, "UNIT", options.unit, "Its id, or SOURCE:BEGIN-END")->required();
            option(command, "--begin", options.begin, "Where it begins, in characters")->type_name("N");
            option(command, "--end", options.end, "Where it ends")->type_name("N");
            addDropFlag(command, options.drop);
        },
        [](storage::Edit& edit, const Edges& options) {
            if (!options.begin && !options.end)
                throw WrongUsage("Say where to with --begin or --end.");
            const study::MeaningUnit unit = workbench::unitAt(edit, options.unit);
            editing::setSpan(edit, unit.id,
                             text::span(options.begin.value_or(unit.begin.value), options.end.value_or(unit.end.value)),
                             unfit(options.drop));
        });
    addEditing<Cut>(
        commands, units, "split", "Cut a unit in two.", "units split evening.emic 3f2a91c0 --before 'But then'",
        [](CLI::App& command, Cut& options) {
            option(command, "UNIT", options.unit, "Its id, or SOURCE:BEGIN-END")->required();
            option(command, "--at", options.at, "Where the second half begins, in characters of the source")
                ->type_name("N");
            option(command, "--before", options.before, "Words that the second half begins with")->type_name("WORDS");
            addDropFlag(command, options.drop);
        },
        [](storage::Edit& edit, const Cut& options) {
            const study::MeaningUnit unit = workbench::unitAt(edit, options.unit);
            (void)editing::splitUnit(edit, unit.id, cutPlace(edit, unit, options), unfit(options.drop));
        });
    struct Join {
        std::vector<std::string> units;
        bool drop = false;
    };
    addEditing<Join>(
        commands, units, "join", "Make one unit of several of the same source.",
        "units join evening.emic 3f2a91c0 77b0d2ee",
        [](CLI::App& command, Join& options) {
            option(command, "UNITS", options.units, "Their ids, or SOURCE:BEGIN-END")->required();
            addDropFlag(command, options.drop);
        },
        [](storage::Edit& edit, const Join& options) {
            (void)editing::joinUnits(edit, workbench::unitsAt(edit, options.units), unfit(options.drop));
        });
}

void addRelevance(Commands& commands, CLI::App& units) {
    struct Answer {
        std::optional<study::Relevance> relevance;
        std::vector<std::string> units;
        bool uncode = false;
    };
    addEditing<Answer>(
        commands, units, "relevance", "Say whether units bear on the question.",
        "units relevance evening.emic not-relevant 3f2a91c0",
        [](CLI::App& command, Answer& options) {
            namedOption(command, "RELEVANCE", options.relevance, "One of")->required();
            option(command, "UNITS", options.units, "Their ids, or SOURCE:BEGIN-END")->required();
            command.add_flag("--uncode", options.uncode, "Also when they are coded; the codings go then");
        },
        [](storage::Edit& edit, const Answer& options) {
            editing::setRelevance(edit, workbench::unitsAt(edit, options.units), *options.relevance,
                                  options.uncode ? editing::WhileCoded::uncode : editing::WhileCoded::refuse);
        });
}

struct Deletion {
    std::vector<std::string> units;
    bool dryRun = false;
};

void addDelete(Commands& commands, CLI::App& units) {
    CLI::App& command = commands.add(units, "delete", "Delete units with their codings, renditions and memos.",
                                     "units delete evening.emic 3f2a91c0 --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Deletion>();
    option(command, "UNITS", options.units, "Their ids, or SOURCE:BEGIN-END")->required();
    command.add_flag("--dry-run", options.dryRun, "Say what would go, change nothing");
    commands.runs(command, [&] {
        if (!options.dryRun)
            return commands.perform(editing, [&](storage::Edit& edit) {
                editing::deleteUnits(edit, workbench::unitsAt(edit, options.units));
            });
        const storage::Study study = commands.openToRead(editing.study);
        const editing::UnitRemoval removal =
            editing::removalOf(study.read(), workbench::unitsAt(study.read(), options.units));
        commands.say("Would delete " + workbench::counted(removal.units, "unit", "units") + " with " +
                     workbench::counted(removal.codings, "coding", "codings") + ", " +
                     workbench::counted(removal.goldenQuotes, "golden quote", "golden quotes") + ", " +
                     workbench::counted(removal.renditions, "rendition", "renditions") + " and " +
                     workbench::counted(removal.memos, "memo", "memos") +
                     workbench::wouldBeStale(removal.sentences, removal.quotes) + "; nothing was changed.");
        return done;
    });
}

} // namespace

void addUnitCommands(Commands& commands) {
    CLI::App& units = commands.add("units", "List meaning units.", "units evening.emic --theme 'Being alone'");
    addListing<Filter>(commands, units, addFilter, unitTable);
    addUnitProposals(commands, units);
    addUnitCreation(commands, units);
    addShapeVerbs(commands, units);
    addRelevance(commands, units);
    addDelete(commands, units);
}

} // namespace emic::cli
