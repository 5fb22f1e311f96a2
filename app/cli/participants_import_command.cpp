#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "app/workbench/participants_job.h"
#include "app/workbench/wording.h"
#include "core/reports/table_text.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

using reports::List;
using reports::Object;
using workbench::counted;

struct Options {
    workbench::ParticipantsJob job;
    std::string table;
    std::vector<std::string> columns; ///< NAME=TYPE
    std::string format = "table";
    bool dryRun = false;
    bool setAside = false;
    bool clearEmpty = false;
};

void addOptions(CLI::App& command, Options& options) {
    option(command, "TABLE", options.table,
           "A CSV, TSV, XLSX, SAV, ZSAV, POR, DTA, SAS7BDAT or XPT file with a row a participant")
        ->required();
    option(command, "--id-column", options.job.idColumn, "The column with the codes, where it is not recognised")
        ->type_name("NAME");
    option(command, "--group-column", options.job.groupColumn, "The column with the groups")->type_name("NAME");
    option(command, "--column", options.columns,
           "What a column holds: text, number, category, yes-no, date or ignored; may be given again")
        ->type_name("NAME=TYPE");
    option(command, "--sheet", options.job.sheet, "The sheet of an XLSX file, else the first")->type_name("NAME");
    option(command, "--encoding", options.job.encoding, "Such as windows-1252, if the program guesses wrong")
        ->type_name("NAME");
    command.add_flag("--dry-run", options.dryRun, "Say what would change, change nothing");
    command.add_flag("--set-aside", options.setAside, "Leave out rows and values with problems, take the rest");
    command.add_flag("--clear-empty", options.clearEmpty, "Empty cells take away what is known");
    option(command, "--format", options.format, "table or json: of the report")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
}

List valuesList(const std::vector<editing::PlannedParticipant>& participants) {
    List list;
    for (const editing::PlannedParticipant& participant : participants) {
        List values;
        for (const editing::PlannedValue& value : participant.values)
            values.emplace_back(Object{{"column", value.column},
                                       {"before", reports::cellOrNothing(value.before)},
                                       {"after", reports::cellOrNothing(value.after)}});
        list.emplace_back(Object{{"code", participant.code}, {"row", participant.row}, {"values", std::move(values)}});
    }
    return list;
}

/// What the file calls a column for people; empty when it says nothing.
std::string labelOf(const workbench::ParticipantsOutcome& outcome, const std::string& column) {
    const auto label = outcome.labels.find(column);
    return label == outcome.labels.end() ? std::string() : label->second;
}

Object planObject(const workbench::ParticipantsOutcome& outcome, bool dryRun) {
    const editing::TablePlan& plan = outcome.plan;
    List attributes;
    for (const editing::PlannedAttribute& attribute : plan.attributes)
        attributes.emplace_back(Object{{"name", attribute.name},
                                       {"type", study::name(attribute.type)},
                                       {"label", reports::cellOrNothing(labelOf(outcome, attribute.name))},
                                       {"new", attribute.isNew},
                                       {"new_categories", textList(attribute.newCategories)}});
    List problems;
    for (const editing::TableProblem& problem : plan.problems)
        problems.emplace_back(Object{
            {"row", problem.row}, {"column", reports::cellOrNothing(problem.column)}, {"sentence", problem.sentence}});
    return {{"dry_run", dryRun},
            {"attributes", std::move(attributes)},
            {"new_groups", textList(plan.newGroups)},
            {"added", valuesList(plan.added)},
            {"changed", valuesList(plan.changed)},
            {"unchanged", textList(plan.unchanged)},
            {"missing", textList(plan.missing)},
            {"ignored_columns", textList(plan.ignoredColumns)},
            {"problems", std::move(problems)},
            {"remarks", textList(outcome.remarks)}};
}

void sayAttributes(const Commands& commands, const workbench::ParticipantsOutcome& outcome) {
    for (const editing::PlannedAttribute& attribute : outcome.plan.attributes) {
        if (!attribute.isNew && attribute.newCategories.empty())
            continue;
        const std::string label = labelOf(outcome, attribute.name);
        commands.say(
            (attribute.isNew ? "New attribute " : "Attribute ") + attribute.name +
            (label.empty() ? "" : " “" + label + "”") + " (" + std::string(study::name(attribute.type)) + ")" +
            (attribute.newCategories.empty() ? "" : ", new: " + workbench::listed(attribute.newCategories, 12)));
    }
}

void sayPlan(const Commands& commands, const workbench::ParticipantsOutcome& outcome) {
    const editing::TablePlan& plan = outcome.plan;
    for (const std::string& remark : outcome.remarks)
        commands.say(remark);
    sayAttributes(commands, outcome);
    if (!plan.newGroups.empty())
        commands.say("New: " + workbench::listed(plan.newGroups, 12) + " (group).");
    for (const editing::PlannedParticipant& participant : plan.added) {
        std::vector<std::string> values;
        for (const editing::PlannedValue& value : participant.values)
            values.push_back(value.column + " " + value.after);
        commands.say("New " + participant.code + ": " + workbench::listed(values, 100));
    }
    for (const editing::PlannedParticipant& participant : plan.changed)
        for (const editing::PlannedValue& value : participant.values)
            commands.say(participant.code + ": " + value.column + ": " +
                         (value.before.empty() ? "(not known)" : value.before) + " -> " +
                         (value.after.empty() ? "(not known)" : value.after));
    if (!plan.ignoredColumns.empty())
        commands.say("Not used: " + workbench::listed(plan.ignoredColumns, 12) + ".");
    if (!plan.missing.empty())
        commands.say("In the study and not in the table: " + workbench::listed(plan.missing, 12) + ". They stay.");
    for (const editing::TableProblem& problem : plan.problems)
        commands.say(problem.sentence);
}

std::string summary(const editing::TablePlan& plan) {
    return counted(static_cast<std::int64_t>(plan.added.size()), "participant", "participants") + " new, " +
           std::to_string(plan.changed.size()) + " changed, " + std::to_string(plan.unchanged.size()) + " as before";
}

int import(const Commands& commands, const Editing& editing, Options& options) {
    for (const std::string& column : options.columns) {
        const std::size_t equals = column.rfind('=');
        if (equals == std::string::npos)
            throw WrongUsage("'" + column + "' says nothing of a column; write it as NAME=TYPE.");
        options.job.types.emplace_back(column.substr(0, equals), column.substr(equals + 1));
    }
    options.job.table = options.table;
    options.job.options.problems = options.setAside ? editing::WithProblems::setAside : editing::WithProblems::block;
    options.job.options.emptyCells = options.clearEmpty ? editing::EmptyCells::clear : editing::EmptyCells::keep;
    options.job.reason = editing.reason;

    std::optional<storage::Study> study(options.dryRun ? commands.openToRead(editing.study)
                                                       : commands.openToEdit(editing));
    const workbench::ParticipantsOutcome outcome = options.dryRun
                                                       ? workbench::planParticipants(study->read(), options.job)
                                                       : workbench::importParticipants(*study, options.job);
    if (options.format == "json")
        return commands.show(Listing{{}, options.format, {}}, planObject(outcome, options.dryRun));
    sayPlan(commands, outcome);
    if (options.dryRun)
        commands.say("Would import: " + summary(outcome.plan) + "; nothing was changed.");
    else
        commands.say(outcome.entry ? outcome.entry->sentence : "Nothing to change.");
    if (options.dryRun && !options.setAside && !outcome.plan.problems.empty())
        throw InvalidInput("The import would stop, because the table has " +
                           counted(static_cast<std::int64_t>(outcome.plan.problems.size()), "problem", "problems") +
                           "; mend them, or leave them out with --set-aside.");
    return done;
}

} // namespace

void addParticipantsImport(Commands& commands, CLI::App& participants) {
    CLI::App& command = commands.add(participants, "import", "Add participants from a table, or update them.",
                                     "participants import evening.emic people.xlsx --column sex=category --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    commands.runs(command, [&] { return import(commands, editing, options); });
}

} // namespace emic::cli
