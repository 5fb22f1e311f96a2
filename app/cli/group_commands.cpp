#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/editing/people.h"

namespace emic::cli {
namespace {

reports::Table groupTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{textColumn("name"), textColumn("description"), integerColumn("participants"),
                          integerColumn("meetings"), integerColumn("sources")},
                         {}};
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        table.rows.push_back({group.name, reports::cellOrNothing(group.description),
                              reader.countWhere<&study::Participant::group>(group.id),
                              reader.countWhere<&study::Meeting::group>(group.id),
                              reader.countWhere<&study::Source::group>(group.id)});
    return table;
}

struct Described {
    std::string name;
    std::string description;
};

} // namespace

void addGroupCommands(Commands& commands) {
    CLI::App& groups = commands.add("groups", "List the groups of participants.", "groups evening.emic");
    addListing<NoOptions>(commands, groups, noOptions, groupTable);
    addEditing<Described>(
        commands, groups, "add", "Add a group.", "groups add evening.emic East --description 'Mondays, library'",
        [](CLI::App& command, Described& options) {
            option(command, "NAME", options.name, "The group's name")->required();
            option(command, "--description", options.description, "What it is")->type_name("TEXT");
        },
        [](storage::Edit& edit, const Described& options) {
            editing::addGroup(edit, options.name, options.description);
        });
    addEditing<TwoNames>(commands, groups, "rename", "Give a group another name.",
                         "groups rename evening.emic East 'East side'", addTwoNames,
                         [](storage::Edit& edit, const TwoNames& options) {
                             editing::renameGroup(edit, editing::groupByName(edit, options.name).id, options.newName);
                         });
    addEditing<Described>(
        commands, groups, "describe", "Say what a group is.", "groups describe evening.emic East 'Mondays, library'",
        [](CLI::App& command, Described& options) {
            option(command, "NAME", options.name, "The group's name")->required();
            option(command, "TEXT", options.description, "What it is; empty takes it away")->required();
        },
        [](storage::Edit& edit, const Described& options) {
            editing::describeGroup(edit, editing::groupByName(edit, options.name).id, options.description);
        });
    addEditing<OneName>(commands, groups, "remove", "Take out a group that nothing belongs to.",
                        "groups remove evening.emic East", addOneName, [](storage::Edit& edit, const OneName& options) {
                            editing::removeGroup(edit, editing::groupByName(edit, options.name).id);
                        });
}

} // namespace emic::cli
