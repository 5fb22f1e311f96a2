#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "app/cli/shapes.h"
#include "app/workbench/bind_labels.h"
#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"

namespace emic::cli {
namespace {

struct Options {
    std::string source;
    std::string label;
    std::string participant;
    std::optional<study::Role> role;
    std::string table;
    bool automatic = false;
    std::string format = "table";
};

void addOptions(CLI::App& command, Options& options) {
    option(command, "SOURCE", options.source, "Only in this source, else in all that have the label");
    option(command, "--label", options.label, "The label")->type_name("TEXT");
    option(command, "--participant", options.participant, "Who that is")->type_name("CODE");
    namedOption(command, "--role", options.role, "Or in which role");
    option(command, "--table", options.table, "A table of who labels are: label, participant, role, source")
        ->type_name("FILE");
    command.add_flag("--auto", options.automatic,
                     "Bind labels that are codes of participants, or words for interviewer and moderator");
    option(command, "--format", options.format, "table, csv or json: of the list")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->type_name("FORMAT");
}

int list(const Commands& commands, const Editing& editing, const Options& options) {
    reports::Table table{{textColumn("label"), integerColumn("turns"), listColumn("sources")}, {}};
    const storage::Study study = commands.openToRead(editing.study);
    for (const workbench::UnboundLabel& label : workbench::unboundLabels(study.read())) {
        reports::Cell sources = textList(label.sources);
        sources.words = workbench::listed(label.sources, 4);
        table.rows.push_back({label.label, label.turns, std::move(sources)});
    }
    if (table.rows.empty() && options.format == "table") {
        commands.say("Every label is bound.");
        return done;
    }
    return commands.show(Listing{editing.study, options.format, {}}, table);
}

void bind(const Commands& commands, storage::Edit& edit, const Options& options) {
    std::optional<study::SourceId> source;
    if (!options.source.empty())
        source = editing::sourceByName(edit, options.source).id;
    if (!options.label.empty()) {
        editing::Binding binding{options.label, std::nullopt, options.role};
        if (!options.participant.empty())
            binding.participant = editing::participantByCode(edit, options.participant).id;
        workbench::bindLabel(edit, source, binding);
    } else if (options.automatic) {
        workbench::bindByLabels(edit, source);
    } else {
        for (const workbench::LabelRow& row :
             workbench::bindByTable(edit, workbench::readLabelTable(edit, options.table)))
            commands.say("Row " + std::to_string(row.row) +
                         " of the table fits no label: " + workbench::inQuotes(row.label) +
                         (row.source.empty() ? "." : " in " + workbench::inQuotes(row.source) + "."));
    }
}

int run(const Commands& commands, const Editing& editing, const Options& options) {
    const int ways = int{!options.label.empty()} + int{!options.table.empty()} + int{options.automatic};
    if (ways == 0 && options.participant.empty() && !options.role)
        return list(commands, editing, options);
    if (ways != 1)
        throw WrongUsage("Say either --label with --participant or --role, or --table, or --auto.");
    if (options.label.empty() != (options.participant.empty() && !options.role) ||
        (!options.participant.empty() && options.role))
        throw WrongUsage("--label needs one of --participant and --role.");
    storage::Study study = commands.openToEdit(editing);
    commands.perform(study, editing, [&](storage::Edit& edit) { bind(commands, edit, options); });
    std::vector<std::string> unbound;
    for (const workbench::UnboundLabel& label : workbench::unboundLabels(study.read()))
        unbound.push_back(label.label);
    if (!unbound.empty())
        commands.say("Nobody yet: " + workbench::listed(unbound, 12) + ".");
    return done;
}

} // namespace

void addBindCommand(Commands& commands) {
    CLI::App& command = commands.add("bind", "Say who the labels of transcripts are, or list those that are nobody.",
                                     "bind evening.emic 'Interview 1' --label Anna --participant P07");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    commands.runs(command, [&] { return run(commands, editing, options); });
}

} // namespace emic::cli
