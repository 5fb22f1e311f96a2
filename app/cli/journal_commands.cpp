#include "app/cli/columns.h"
#include "app/cli/families.h"

namespace emic::cli {
namespace {

std::string_view name(study::EntryKind kind) {
    switch (kind) {
    case study::EntryKind::undo:
        return "undo";
    case study::EntryKind::redo:
        return "redo";
    default:
        return "edit";
    }
}

reports::Table journalTable(const std::vector<study::JournalEntry>& entries) {
    using enum reports::Room;
    reports::Table table{{integerColumn("ordinal"), textColumn("id", onlyInFiles), textColumn("at"),
                          textColumn("analyst"), textColumn("sentence"), textColumn("reason"), yesNoColumn("undone"),
                          yesNoColumn("sealed", onlyInFiles), textColumn("kind", onlyInFiles),
                          textColumn("target", onlyInFiles)},
                         {}};
    table.columns.front().heading = "No.";
    for (const study::JournalEntry& entry : entries)
        table.rows.push_back({entry.ordinal, entry.id.text(), timeCell(entry.at), entry.analyst, entry.sentence,
                              reports::cellOrNothing(entry.reason), entry.undone, entry.sealed, name(entry.kind),
                              entry.target ? reports::Cell(entry.target->text()) : reports::Cell()});
    return table;
}

void addLog(Commands& commands) {
    CLI::App& command =
        commands.add("log", "List what was done to a study, oldest first.", "log evening.emic --limit 20");
    const Listing& listing = commands.listing(command);
    auto& limit = commands.keep<std::optional<std::int64_t>>();
    option(command, "--limit", limit, "Only so many of the latest")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
    commands.runs(command, [&] {
        return commands.show(listing, journalTable(commands.openToRead(listing.study).journal(limit)));
    });
}

using Step = std::optional<study::JournalEntry> (storage::Study::*)();

void addStep(Commands& commands, const std::string& verb, const std::string& description, Step step) {
    CLI::App& command = commands.add(verb, description, verb + " evening.emic --steps 2");
    auto& editing = commands.keep<Editing>();
    option(command, "STUDY", editing.study, "The study's file")->required();
    option(command, "--analyst", editing.analyst, "Who makes this change")->type_name("NAME");
    auto& steps = commands.keep<int>();
    steps = 1;
    option(command, "--steps", steps, "How many edits")->type_name("N")->check(CLI::Range(1, 1'000'000));
    commands.runs(command, [&commands, &editing, &steps, verb, step] {
        storage::Study study = commands.openToEdit(editing);
        for (int count = 0; count < steps; ++count) {
            const std::optional<study::JournalEntry> entry = (study.*step)();
            if (!entry) {
                commands.say(count == 0 ? "There is nothing to " + verb + "." : "There is no more to " + verb + ".");
                break;
            }
            commands.say(entry->sentence);
        }
        return done;
    });
}

} // namespace

void addJournalCommands(Commands& commands) {
    addLog(commands);
    addStep(commands, "undo", "Take back the latest edit that stands.", &storage::Study::undo);
    addStep(commands, "redo", "Bring back the edit that was undone last, as long as nothing was edited since.",
            &storage::Study::redo);
}

} // namespace emic::cli
