#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/editing/focus_areas.h"

namespace emic::cli {
namespace {

struct Area {
    std::string name;
    std::string description;
    std::int64_t place = 1;
};

reports::Table areaTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{textColumn("name"), textColumn("description"), integerColumn("themes")}, {}};
    for (const study::FocusArea& area : reader.all<study::FocusArea>())
        table.rows.push_back({area.name, reports::cellOrNothing(area.description),
                              reader.countWhere<&study::Theme::focusArea>(area.id)});
    return table;
}

} // namespace

void addFocusCommands(Commands& commands) {
    CLI::App& focus = commands.add("focus", "List the focus areas: questions above the themes.", "focus evening.emic");
    addListing<NoOptions>(commands, focus, noOptions, areaTable);
    addEditing<Area>(
        commands, focus, "add", "Add a focus area.",
        "focus add evening.emic Company --description 'Who is there, and who is missed'",
        [](CLI::App& command, Area& options) {
            option(command, "NAME", options.name, "Its name")->required();
            option(command, "--description", options.description, "What it asks")->type_name("TEXT");
        },
        [](storage::Edit& edit, const Area& options) {
            editing::addFocusArea(edit, options.name, options.description);
        });
    addEditing<TwoNames>(commands, focus, "rename", "Give a focus area another name.",
                         "focus rename evening.emic Company 'Company and solitude'", addTwoNames,
                         [](storage::Edit& edit, const TwoNames& options) {
                             editing::renameFocusArea(edit, editing::focusAreaByName(edit, options.name).id,
                                                      options.newName);
                         });
    addEditing<Area>(
        commands, focus, "describe", "Say what a focus area asks.",
        "focus describe evening.emic Company 'Who is there, and who is missed'",
        [](CLI::App& command, Area& options) {
            option(command, "NAME", options.name, "The focus area")->required();
            option(command, "TEXT", options.description, "What it asks; empty takes it away")->required();
        },
        [](storage::Edit& edit, const Area& options) {
            editing::describeFocusArea(edit, editing::focusAreaByName(edit, options.name).id, options.description);
        });
    addEditing<Area>(
        commands, focus, "move", "Move a focus area among the others.", "focus move evening.emic Company 1",
        [](CLI::App& command, Area& options) {
            option(command, "NAME", options.name, "The focus area")->required();
            option(command, "PLACE", options.place, "Its new place, from 1")->required()->check(CLI::PositiveNumber);
        },
        [](storage::Edit& edit, const Area& options) {
            editing::moveFocusArea(edit, editing::focusAreaByName(edit, options.name).id, options.place - 1);
        });
    addEditing<OneName>(commands, focus, "remove", "Take out a focus area that no theme belongs to.",
                        "focus remove evening.emic Company", addOneName,
                        [](storage::Edit& edit, const OneName& options) {
                            editing::removeFocusArea(edit, editing::focusAreaByName(edit, options.name).id);
                        });
}

} // namespace emic::cli
