// The two shapes that most commands have: one lists, one makes an edit. Options are plain values; `addOptions` tells
// how they are given, the other function what is done with them.
//
//     addEditing<Rename>(commands, groups, "rename", "Give a group another name.", "groups rename a.emic East West",
//                        [](CLI::App& command, Rename& options) { option(command, "NAME", options.name, "..."); },
//                        [](storage::Edit& edit, const Rename& options) { ... });
#pragma once

#include "app/cli/commands.h"

#include <string>
#include <utility>

namespace emic::cli {

/// For commands whose only option is the study.
struct NoOptions {};
inline void noOptions(CLI::App& /*command*/, NoOptions& /*options*/) {}

/// `change(edit, options)` runs within one edit; what it did is said in the journal's sentence.
template <class Options, class AddOptions, class Change>
void addEditing(Commands& commands, CLI::App& parent, const std::string& name, const std::string& description,
                const std::string& example, AddOptions addOptions, Change change) {
    CLI::App& command = commands.add(parent, name, description, example);
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    commands.runs(command, [&commands, &editing, &options, change] {
        return commands.perform(editing, [&](storage::Edit& edit) { change(edit, std::as_const(options)); });
    });
}

/// Gives an existing command, which may have verbs below it, a list: `table(reader, options)`.
template <class Options, class AddOptions, class MakeTable>
void addListing(Commands& commands, CLI::App& command, AddOptions addOptions, MakeTable table) {
    const Listing& listing = commands.listing(command);
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    commands.runs(command, [&commands, &listing, &options, table] {
        const storage::Study study = commands.openToRead(listing.study);
        return commands.show(listing, table(study.read(), std::as_const(options)));
    });
}

/// One name of something there is, and a new one for it.
struct TwoNames {
    std::string name;
    std::string newName;
};
inline void addTwoNames(CLI::App& command, TwoNames& options) {
    option(command, "NAME", options.name, "Its name now")->required();
    option(command, "NEW", options.newName, "Its new name")->required();
}

struct OneName {
    std::string name;
};
inline void addOneName(CLI::App& command, OneName& options) {
    option(command, "NAME", options.name, "Its name")->required();
}

} // namespace emic::cli
