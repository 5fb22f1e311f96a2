// `emic measures`: what was measured of whom; import of tables, values that do not count. `emic outcomes`: change.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/outcomes/exclusions.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/outcomes/numbers.h"
#include "core/outcomes/outcomes.h"
#include "core/reports/number_cells.h"
#include "core/storage/files.h"

#include <filesystem>

namespace emic::cli {

using reports::figureCell;

namespace {

using workbench::counted;

struct ListOptions {
    std::string scale;
    std::string wave;
    std::string participant;
};

reports::Table measuresTable(const storage::Reader& reader, const ListOptions& options) {
    reports::Table table{{textColumn("participant"), textColumn("wave"), textColumn("scale"), numberColumn("value"),
                          textColumn("unit"), textColumn("remark")},
                         {}};
    table.columns[3].decimals = 2;
    const outcomes::Outcomes all(reader);
    const std::optional<outcomes::ScaleRef> only =
        options.scale.empty() ? std::nullopt : std::optional(all.scale(options.scale));
    const std::optional<study::WaveId> wave =
        options.wave.empty() ? std::nullopt : std::optional(all.wave(options.wave).id);
    const std::optional<study::ParticipantId> who =
        options.participant.empty() ? std::nullopt
                                    : std::optional(editing::participantByCode(reader, options.participant).id);
    for (const study::Participant& participant : all.participants())
        for (const study::Wave& at : all.waves())
            for (const outcomes::ScaleRef& ref : all.scales()) {
                if ((only && only->place != ref.place) || (wave && *wave != at.id) || (who && *who != participant.id))
                    continue;
                const outcomes::Value& value = all.value(participant.id, ref, at.id);
                if (!value.value && value.why == "not measured")
                    continue;
                table.rows.push_back({participant.code, at.code, ref.scale->code,
                                      value.value ? reports::Cell(*value.value) : reports::Cell(),
                                      reports::cellOrNothing(ref.scale->unit), reports::cellOrNothing(value.why)});
            }
    return table;
}

struct ImportOptions {
    std::string table;
    std::vector<std::string> columns; ///< HEADING=USE
    std::string sheet;
    std::string encoding;
    std::string format = "table";
    bool dryRun = false;
    bool setAside = false;
    bool afresh = false;
};

std::string columnText(const outcomes::MappedColumn& column) {
    std::string text = column.use == outcomes::ColumnUse::measured ? column.code : std::string(name(column.use));
    if (!column.wave.empty())
        text += "@" + column.wave;
    return column.unit.empty() ? text : text + ":" + column.unit;
}

struct LoadedTable {
    std::string fileName;
    std::string bytes;
    transcripts::Table table;
    outcomes::Mapping mapping;
};

LoadedTable load(const storage::Reader& reader, const ImportOptions& options) {
    LoadedTable loaded;
    const std::filesystem::path path(options.table);
    loaded.fileName = path.filename().string();
    loaded.bytes = storage::readFile(path);
    transcripts::TableOptions reading;
    reading.sheet = options.sheet;
    if (!options.encoding.empty())
        reading.encoding = options.encoding;
    outcomes::MeasurementTable read =
        outcomes::readMeasurements(reader, loaded.bytes, loaded.fileName, reading,
                                   options.afresh ? outcomes::KnownFiles::afresh : outcomes::KnownFiles::asBefore);
    loaded.table = std::move(read.table);
    loaded.mapping = std::move(read.mapping);
    for (const std::string& column : options.columns) {
        const std::size_t equals = column.rfind('=');
        if (equals == std::string::npos)
            throw WrongUsage("'" + column + "' says nothing of a column; write it as HEADING=CODE@WAVE.");
        outcomes::setColumn(reader, loaded.mapping, column.substr(0, equals), column.substr(equals + 1));
    }
    return loaded;
}

reports::List plannedList(const std::vector<outcomes::PlannedMeasurement>& planned) {
    reports::List list;
    for (const outcomes::PlannedMeasurement& one : planned)
        list.emplace_back(reports::Object{{"row", one.row},
                                          {"participant", one.participant},
                                          {"wave", one.wave},
                                          {"item", one.item},
                                          {"before", reports::cellOrNothing(one.before)},
                                          {"after", one.after}});
    return list;
}

reports::Object planObject(const LoadedTable& loaded, const outcomes::MeasurementPlan& plan, bool dryRun) {
    reports::List columns;
    for (const outcomes::MappedColumn& column : loaded.mapping.columns)
        columns.emplace_back(reports::Object{{"heading", column.heading}, {"holds", columnText(column)}});
    reports::List problems;
    for (const outcomes::MeasurementProblem& problem : plan.problems)
        problems.emplace_back(
            reports::Object{{"row", problem.row}, {"column", problem.heading}, {"sentence", problem.sentence}});
    return {{"dry_run", dryRun},
            {"layout", name(loaded.mapping.layout)},
            {"columns", std::move(columns)},
            {"added", plannedList(plan.added)},
            {"changed", plannedList(plan.changed)},
            {"unchanged", plan.unchanged},
            {"missing", textList(plan.missing)},
            {"ignored_columns", textList(plan.ignoredColumns)},
            {"problems", std::move(problems)},
            {"remarks", textList(loaded.table.remarks)}};
}

void sayPlan(const Commands& commands, const LoadedTable& loaded, const outcomes::MeasurementPlan& plan) {
    for (const std::string& remark : loaded.table.remarks)
        commands.say(remark);
    std::vector<std::string> columns;
    for (const outcomes::MappedColumn& column : loaded.mapping.columns)
        if (column.use != outcomes::ColumnUse::ignored)
            columns.push_back(column.heading + " = " + columnText(column));
    commands.say("Layout " + std::string(name(loaded.mapping.layout)) +
                 "; columns: " + workbench::listed(columns, 400) + ".");
    if (!plan.ignoredColumns.empty())
        commands.say("Not used: " + workbench::listed(plan.ignoredColumns, 30) + ".");
    for (const outcomes::PlannedMeasurement& one : plan.changed)
        commands.say("Row " + std::to_string(one.row) + ": " + one.participant + ", " + one.item + " at " + one.wave +
                     ": " + one.before + " -> " + one.after);
    if (!plan.missing.empty())
        commands.say("In the study and not in the table: " + workbench::listed(plan.missing, 12) + ". They stay.");
    for (const outcomes::MeasurementProblem& problem : plan.problems)
        commands.say(problem.sentence);
}

int import(const Commands& commands, const Editing& editing, const ImportOptions& options) {
    std::optional<storage::Study> study(options.dryRun ? commands.openToRead(editing.study)
                                                       : commands.openToEdit(editing));
    const LoadedTable loaded = load(study->read(), options);
    outcomes::MeasurementPlan plan = outcomes::planMeasurements(study->read(), loaded.table, loaded.mapping);
    std::optional<study::JournalEntry> entry;
    const bool blocked = !options.setAside && !plan.problems.empty();
    if (!options.dryRun && !blocked)
        entry = study->perform([&](storage::Edit& edit) {
            if (!editing.reason.empty())
                edit.because(editing.reason);
            plan = outcomes::importMeasurements(edit, loaded.table, loaded.mapping, loaded.fileName, loaded.bytes,
                                                outcomes::WithProblems::setAside);
        });
    if (options.format == "json") {
        commands.show(Listing{{}, options.format, {}}, planObject(loaded, plan, options.dryRun || blocked));
    } else {
        sayPlan(commands, loaded, plan);
        if (options.dryRun)
            commands.say("Would import: " + counted(std::ssize(plan.added), "value", "values") + " new, " +
                         std::to_string(plan.changed.size()) + " changed, " + std::to_string(plan.unchanged) +
                         " as before; nothing was changed.");
        else if (!blocked)
            commands.say(entry ? entry->sentence : "Nothing to change.");
    }
    if (blocked)
        throw InvalidInput((options.dryRun ? "The import would stop" : "Nothing was imported") +
                           std::string(", because the table has ") +
                           counted(std::ssize(plan.problems), "problem", "problems") +
                           "; mend the table, or leave these values out with --set-aside.");
    return done;
}

struct OneValue {
    std::string participant;
    std::string wave;
    std::string code;
    std::string reason;
};

void addOneValue(CLI::App& command, OneValue& options) {
    option(command, "PARTICIPANT", options.participant, "The participant's code")->required();
    option(command, "WAVE", options.wave, "The wave's code")->required();
    option(command, "CODE", options.code, "The scale's or item's code")->required();
}

void addExclusions(Commands& commands, CLI::App& measures) {
    addEditing<OneValue>(
        commands, measures, "exclude", "Leave one value out, with the reason, which becomes a footnote.",
        "measures exclude evening.emic P07 post hba1c \"pregnant when blood was drawn\"",
        [](CLI::App& command, OneValue& options) {
            addOneValue(command, options);
            option(command, "WHY", options.reason, "Why it does not count")->required();
        },
        [](storage::Edit& edit, const OneValue& options) {
            outcomes::exclude(edit, editing::participantByCode(edit, options.participant).id,
                              outcomes::waveByCode(edit, options.wave).id, options.code, options.reason);
        });
    addEditing<OneValue>(commands, measures, "include", "Let a value count again.",
                         "measures include evening.emic P07 post hba1c", addOneValue,
                         [](storage::Edit& edit, const OneValue& options) {
                             outcomes::include(edit, editing::participantByCode(edit, options.participant).id,
                                               outcomes::waveByCode(edit, options.wave).id, options.code);
                         });
}

struct ChangeOptions {
    std::string scale;
    std::string from;
    std::string to;
};

reports::Cell valueCell(const outcomes::Value& value) {
    if (value.value)
        return figureCell(*value.value);
    reports::Cell cell;
    cell.words = value.why;
    return cell;
}

reports::Table changesTable(const storage::Reader& reader, const ChangeOptions& options) {
    reports::Table table{{textColumn("participant"), textColumn("scale"), numberColumn("before"), numberColumn("after"),
                          numberColumn("change"), textColumn("verdict"), textColumn("cut_off"),
                          yesNoColumn("reliable")},
                         {}};
    const outcomes::Outcomes all(reader);
    const auto [first, last] = all.firstAndLastWave();
    const study::WaveId from = options.from.empty() ? first : all.wave(options.from).id;
    const study::WaveId to = options.to.empty() ? last : all.wave(options.to).id;
    const std::optional<outcomes::ScaleRef> only =
        options.scale.empty() ? std::nullopt : std::optional(all.scale(options.scale));
    for (const outcomes::ScaleRef& ref : all.scales()) {
        if (only && only->place != ref.place)
            continue;
        for (const study::Participant& participant : all.participants()) {
            const outcomes::Change change = all.change(participant.id, ref, from, to);
            constexpr std::string_view crossings[] = {"", "now beyond", "no longer beyond"};
            table.rows.push_back({participant.code, ref.scale->code, valueCell(change.before), valueCell(change.after),
                                  change.change ? figureCell(*change.change) : reports::Cell(),
                                  change.verdict ? reports::Cell(name(*change.verdict)) : reports::Cell(),
                                  change.crossing
                                      ? reports::cellOrNothing(crossings[static_cast<std::size_t>(*change.crossing)])
                                      : reports::Cell(),
                                  change.reliable ? reports::Cell(*change.reliable) : reports::Cell()});
        }
    }
    return table;
}

} // namespace

void addMeasureCommands(Commands& commands) {
    CLI::App& measures = commands.add("measures", "Scores and lab values of every participant and wave.",
                                      "measures evening.emic --scale who5 --format csv");
    addListing<ListOptions>(
        commands, measures,
        [](CLI::App& command, ListOptions& options) {
            option(command, "--scale", options.scale, "Only this scale")->type_name("CODE");
            option(command, "--wave", options.wave, "Only this wave")->type_name("CODE");
            option(command, "--participant", options.participant, "Only this participant")->type_name("CODE");
        },
        measuresTable);

    CLI::App& command = commands.add(
        measures, "import",
        "Take measurements from a CSV, TSV, XLSX, SPSS, SAS or Stata file, wide or long; again to update them.",
        "measures import evening.emic answers.xlsx --column Q1=who5_1@pre --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<ImportOptions>();
    option(command, "TABLE", options.table, "The table's file")->required();
    option(command, "--column", options.columns,
           "What a column holds: CODE@WAVE, CODE@WAVE:UNIT, CODE, participant, wave, item, value, date@WAVE, date or "
           "ignored; may be given again")
        ->type_name("HEADING=USE");
    option(command, "--sheet", options.sheet, "The sheet of an XLSX file, else the first")->type_name("NAME");
    option(command, "--encoding", options.encoding, "Such as windows-1252, if the program guesses wrong")
        ->type_name("NAME");
    command.add_flag("--dry-run", options.dryRun, "Say what would change, change nothing");
    command.add_flag("--set-aside", options.setAside, "Leave out values with problems, take the rest");
    command.add_flag("--afresh", options.afresh, "Work the columns out anew, also where the study knows the file");
    option(command, "--format", options.format, "table or json: of the report")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
    commands.runs(command, [&] { return import(commands, editing, options); });
    addExclusions(commands, measures);

    CLI::App& outcomes =
        commands.add("outcomes", "Each participant's change: better, same or worse, cut-off, reliable.",
                     "outcomes evening.emic --scale eating_distress");
    addListing<ChangeOptions>(
        commands, outcomes,
        [](CLI::App& listing, ChangeOptions& chosen) {
            option(listing, "--scale", chosen.scale, "Only this scale")->type_name("CODE");
            option(listing, "--from", chosen.from, "The wave before, else the first")->type_name("CODE");
            option(listing, "--to", chosen.to, "The wave after, else the last")->type_name("CODE");
        },
        changesTable);
}

} // namespace emic::cli
