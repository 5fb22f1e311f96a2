#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/workbench/pseudonymise.h"
#include "app/workbench/wording.h"
#include "core/editing/pseudonymise.h"
#include "core/reports/table_csv.h"
#include "core/storage/files.h"

#include <filesystem>
#include <system_error>

namespace emic::cli {
namespace {

using workbench::counted;

constexpr std::size_t mostLeftWords = 20;

struct PseudonymOptions {
    std::string table;
    std::string out;
    std::string format;
    std::string output;
    bool propose = false;
    bool dryRun = false;
    bool acceptLosses = false;
};

reports::Table proposalTable(const std::vector<editing::ProposedName>& proposals) {
    reports::Table table{{textColumn("name"), textColumn("pseudonym"), textColumn("kind"), integerColumn("count"),
                          listColumn("places"), textColumn("note")},
                         {}};
    for (const editing::ProposedName& each : proposals)
        table.rows.push_back({each.name, each.pseudonym, each.kind, each.count, textList(each.places),
                              reports::cellOrNothing(each.note)});
    return table;
}

int propose(const Commands& commands, const Editing& editing, const PseudonymOptions& options) {
    std::vector<editing::ProposedName> proposals;
    {
        Interruptible progress(commands.streams());
        const storage::Study study = commands.openToRead(editing.study);
        proposals = editing::proposeNames(study.read(), [&](std::int64_t finished, std::int64_t total) {
            progress.report(finished, total, "sources");
            return !progress.cancelled();
        });
    }
    const reports::Table table = proposalTable(proposals);
    if (options.out.empty())
        return commands.show(Listing{{}, options.format, options.output}, table);
    storage::requireRoomFor(options.out);
    storage::writeFile(options.out, reports::tableCsv(table));
    commands.say(
        "Wrote " + counted(static_cast<std::int64_t>(proposals.size()), "proposal", "proposals") + " to " +
        options.out +
        ". Go through it: take out what names nobody, add what is missing, change pseudonyms as you like; a row "
        "without a pseudonym is passed over. It is the key to the study: keep it elsewhere.");
    std::error_code failed;
    const auto folderOf = [&](const std::string& file) {
        return std::filesystem::weakly_canonical(file, failed).parent_path();
    };
    if (folderOf(options.out) == folderOf(editing.study))
        commands.say("It lies in the folder of the study: whoever gets that folder can tell who is who. Move it.");
    return done;
}

reports::Table countTable(const editing::PseudonymTable& key, const editing::Pseudonymisation& result) {
    reports::Table table{{textColumn("name"), textColumn("pseudonym"), integerColumn("in_texts"),
                          integerColumn("elsewhere"), integerColumn("small_letters"), integerColumn("part_of_word")},
                         {}};
    for (std::size_t row = 0; row < key.rows().size(); ++row) {
        const editing::NameCount& count = result.names[row];
        table.rows.push_back({key.rows()[row].name, key.rows()[row].pseudonym, count.inTexts, count.elsewhere,
                              count.smallLetters, count.partOfWord});
    }
    return table;
}

void sayRemarks(const Commands& commands, const editing::PseudonymTable& key, const editing::Pseudonymisation& result) {
    if (!result.leftWords.empty()) {
        std::vector<std::string> left;
        for (const auto& [word, count] : result.leftWords)
            left.push_back(word + " (" + std::to_string(count) + ")");
        commands.say("Left, because they may be other words: " + workbench::listed(left, mostLeftWords) +
                     ". Those that are names need rows of their own, written so.");
    }
    if (const std::vector<std::string> shared = key.shared(); !shared.empty())
        commands.say("Several names have the same pseudonym and will be one: " + workbench::listed(shared) + ".");
    if (!result.pseudonymsThere.empty())
        commands.say("The texts have these pseudonyms already, perhaps as words or names of others: " +
                     workbench::listed(result.pseudonymsThere) + ".");
    if (!result.analystsNames.empty())
        commands.say("Analysts have these names too; their names stay: " + workbench::listed(result.analystsNames) +
                     ".");
    if (result.unfitRenditions > 0)
        commands.say(counted(result.unfitRenditions, "published text", "published texts") +
                     " no longer fit the verbatim; 'emic rendition' lists them.");
}

int plan(const Commands& commands, const Editing& editing, const PseudonymOptions& options,
         const editing::PseudonymTable& key) {
    editing::Pseudonymisation result;
    {
        Interruptible progress(commands.streams());
        const storage::Study study = commands.openToRead(editing.study);
        result = editing::planPseudonyms(study.read(), key, [&](std::int64_t finished, std::int64_t total) {
            progress.report(finished, total, "sources");
            return !progress.cancelled();
        });
    }
    commands.show(Listing{{}, options.format, options.output}, countTable(key, result));
    if (formatFor(options.format, options.output) != "table")
        return done;
    sayRemarks(commands, key, result);
    commands.say("Would replace " + counted(result.replaced(), "name", "names") + " in " +
                 counted(result.sources, "text", "texts") + " and " + counted(result.rows, "other row", "other rows") +
                 "; nothing was changed.");
    return done;
}

int pseudonymise(const Commands& commands, const Editing& editing, const PseudonymOptions& options) {
    if (options.propose == !options.table.empty())
        throw WrongUsage("Say what to do with one of --table and --propose.");
    if (options.propose)
        return propose(commands, editing, options);
    const editing::PseudonymTable key = workbench::readKey(options.table);
    if (options.dryRun)
        return plan(commands, editing, options, key);
    editing::Pseudonymisation result;
    int code = done;
    {
        Interruptible progress(commands.streams());
        code = commands.perform(editing, [&](storage::Edit& edit) {
            result = editing::pseudonymise(edit, key,
                                           options.acceptLosses ? editing::Losses::accept : editing::Losses::refuse,
                                           [&](std::int64_t finished, std::int64_t total) {
                                               progress.report(finished, total, "sources");
                                               return !progress.cancelled();
                                           });
        });
    }
    sayRemarks(commands, key, result);
    commands.say("Replaced " + counted(result.replaced(), "name", "names") + " in " +
                 counted(result.sources, "text", "texts") + " and " + counted(result.rows, "other row", "other rows") +
                 ".");
    if (result.replaced() > 0)
        commands.say(
            "The study still holds the names, so that this can be undone: in its journal, in the originals and "
            "in texts of before. 'emic seal' takes them out for good.");
    return code;
}

} // namespace

void addPseudonymiseCommand(Commands& commands) {
    CLI::App& command =
        commands.add("pseudonymise", "Replace names by pseudonyms everywhere in a study, or propose a table for that.",
                     "pseudonymise evening.emic --table key.csv --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<PseudonymOptions>();
    option(command, "--table", options.table, "The key: a table with the columns name and pseudonym")
        ->type_name("TABLE");
    command.add_flag("--propose", options.propose, "Propose names and numbers that identify people");
    option(command, "--out", options.out, "Write what is proposed to this new table, readable by you alone")
        ->type_name("FILE");
    command.add_flag("--dry-run", options.dryRun, "Count what would be replaced, change nothing");
    command.add_flag("--accept-losses", options.acceptLosses,
                     "Also when units come to be the same as others, because one replaced name held both");
    Commands::formatOptions(command, options.format, options.output);
    commands.runs(command, [&] { return pseudonymise(commands, editing, options); });
}

} // namespace emic::cli
