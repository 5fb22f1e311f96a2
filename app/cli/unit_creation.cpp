#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/where_in_source.h"
#include "app/workbench/propose_units.h"
#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/editing/units.h"

namespace emic::cli {
namespace {

struct Creation {
    std::string source;
    WhereInSource where;
    bool notRelevant = false;
};

struct Proposals {
    std::string by;
    std::string source;
    std::string group;
    bool all = false;
    bool create = false;
    bool participantsOnly = false;
    bool notOverlapping = false;
    std::string format;
    std::string output;
};

workbench::ProposalJob jobOf(const storage::Reader& reader, const Proposals& options) {
    workbench::ProposalJob job;
    job.grain = options.by == "turn"        ? editing::ProposalGrain::turn
                : options.by == "paragraph" ? editing::ProposalGrain::paragraph
                                            : editing::ProposalGrain::sentence;
    if (!options.source.empty())
        job.source = editing::sourceByName(reader, options.source).id;
    if (!options.group.empty())
        job.group = editing::groupByName(reader, options.group).id;
    job.participantsOnly = options.participantsOnly;
    job.overlapping = !options.notOverlapping;
    return job;
}

int list(const Commands& commands, const Editing& editing, const Proposals& options) {
    const storage::Study study = commands.openToRead(editing.study);
    const storage::Reader& reader = study.read();
    reports::Table table{{textColumn("source"), integerColumn("begin"), integerColumn("end"), textColumn("text")}, {}};
    for (const workbench::SourceProposals& each : workbench::proposeUnits(reader, jobOf(reader, options))) {
        const text::Text text = reader.textOf(each.source);
        for (const text::Span& span : each.spans)
            table.rows.push_back({each.source.name, span.begin.value, span.end.value, text.slice(span)});
    }
    return commands.show(Listing{editing.study, options.format, options.output}, table);
}

} // namespace

void addUnitProposals(Commands& commands, CLI::App& units) {
    CLI::App& command = commands.add(units, "propose", "List stretches that might be units; with --create, mark them.",
                                     "units propose evening.emic --by turn --participants-only --create");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Proposals>();
    option(command, "--by", options.by, "turn, paragraph or sentence")
        ->check(CLI::IsMember({"turn", "paragraph", "sentence"}))
        ->type_name("GRAIN")
        ->required();
    CLI::Option* source = option(command, "--source", options.source, "Only in this source")->type_name("NAME");
    CLI::Option* group =
        option(command, "--group", options.group, "Only in sources of this group")->type_name("NAME")->excludes(source);
    command.add_flag("--all", options.all, "In all sources, which is what happens anyway")
        ->excludes(source)
        ->excludes(group);
    command.add_flag("--create", options.create, "Mark them");
    command.add_flag("--participants-only", options.participantsOnly, "Only what participants said or wrote");
    command.add_flag("--not-overlapping", options.notOverlapping, "Only where there is no unit yet");
    commands.formatOptions(command, options.format, options.output);
    commands.runs(command, [&] {
        if (!options.create)
            return list(commands, editing, options);
        return commands.perform(editing,
                                [&](storage::Edit& edit) { workbench::markProposals(edit, jobOf(edit, options)); });
    });
}

void addUnitCreation(Commands& commands, CLI::App& units) {
    CLI::App& command = commands.add(units, "create", "Mark a unit, or find the one that is there; prints its id.",
                                     "units create evening.emic 'Interview 1' --quote 'I put the radio on'");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Creation>();
    option(command, "SOURCE", options.source, "The source's name")->required();
    addWhere(command, options.where);
    command.add_flag("--not-relevant", options.notRelevant, "It does not bear on the question");
    commands.runs(command, [&] {
        study::UnitId unit;
        commands.perform(editing, [&](storage::Edit& edit) {
            const study::Source source = editing::sourceByName(edit, options.source);
            unit = editing::createUnit(edit, source.id, spanIn(edit, source, options.where),
                                       options.notRelevant ? study::Relevance::notRelevant : study::Relevance::relevant)
                       .id;
        });
        commands.say(unit.text());
        return done;
    });
}

} // namespace emic::cli
