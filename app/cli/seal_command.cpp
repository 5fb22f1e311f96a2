#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/workbench/companions.h"
#include "app/workbench/pseudonymise.h"
#include "app/workbench/wording.h"
#include "core/editing/pseudonymise.h"
#include "core/storage/sweep.h"

namespace emic::cli {
namespace {

using workbench::counted;

struct SealOptions {
    std::string study;
    std::string names;
    std::string analyst;
    bool yes = false;
};

constexpr std::string_view whatHappens =
    "Sealing takes out of the study for good: what the journal needs to undo everything up to now, the original files, "
    "and texts of before. Sentences of the journal stay, with pseudonyms for names. Backups, copies and exports that "
    "were made before are not reached: delete them yourself. A drive may keep old bytes for a while.";

/// What a person who was asked has answered.
bool agrees(const Commands& commands) {
    commands.say(whatHappens);
    commands.streams().out << "Type 'seal' to go on: " << std::flush;
    std::string answer;
    std::getline(commands.streams().in, answer);
    return answer == "seal";
}

void sayWhatIsLeft(const Commands& commands, const std::string& study, std::uintmax_t furtherNames) {
    if (const std::vector<std::string> copies = workbench::copiesBeside(study); !copies.empty())
        commands.say("Beside the study stand files that may hold the names: " + workbench::listed(copies) +
                     "; delete them, or seal them too.");
    if (furtherNames > 0)
        commands.say("The file as it was has " +
                     counted(static_cast<std::int64_t>(furtherNames), "other name", "other names") +
                     " on this disk (hard links); there it still holds the names: delete it.");
}

int seal(const Commands& commands, const SealOptions& options) {
    const editing::PseudonymTable key = workbench::readKey(options.names);
    std::string languages;
    std::vector<std::string> analysts;
    study::StudyId id;
    {
        const storage::Study study = storage::Study::open(options.study, commands.analystName(options.analyst));
        id = study.read().info().id;
        languages = editing::languagesOf(study.read());
        analysts = workbench::analystNames(study.read());
        analysts.push_back(study.analystName());
    }
    if (!options.yes && !agrees(commands))
        throw InvalidInput("Nothing was sealed. Confirm with --yes, or type 'seal' when you are asked.");
    const std::uintmax_t furtherNames = workbench::furtherNames(options.study);
    storage::SealReport report;
    {
        Interruptible progress(commands.streams());
        report = storage::seal(options.study, commands.analystName(options.analyst),
                               workbench::sealRules(key, languages, analysts, progress));
    }
    commands.say("Sealed: " + counted(report.entries, "journal entry", "journal entries") +
                 " can no longer be undone (" + std::to_string(report.sentences) + " named somebody), " +
                 counted(report.originals, "original", "originals") + " and " +
                 counted(report.contents, "piece of content", "pieces of content") + " were taken out; " +
                 std::to_string(report.bytesAfter) + " bytes instead of " + std::to_string(report.bytesBefore) +
                 ". No name of the table stands in the file, as far as whole words tell; 'emic check --names' lists "
                 "words that may be names. Backups, copies and exports made before are not reached.");
    if (!report.overwritten && furtherNames == 0)
        commands.say("The file as it was has no name any more, but its bytes could not be overwritten: until the drive "
                     "uses their place again, programs that look into drives may find the names there.");
    sayWhatIsLeft(commands, options.study, furtherNames);
    if (workbench::removeIndex(id))
        commands.say("The search index was removed; searching makes it again.");
    return done;
}

void addSeal(Commands& commands) {
    CLI::App& command =
        commands.add("seal", "Take names out of a study for good, after they were replaced by pseudonyms.",
                     "seal evening.emic --names key.csv");
    auto& options = commands.keep<SealOptions>();
    option(command, "STUDY", options.study, "The study's file")->required();
    option(command, "--names", options.names, "The key: a table with the columns name and pseudonym")
        ->type_name("TABLE")
        ->required();
    option(command, "--analyst", options.analyst, "Who seals")->type_name("NAME");
    command.add_flag("--yes", options.yes, "Do not ask");
    commands.runs(command, [&] { return seal(commands, options); });
}

void addSweep(Commands& commands) {
    CLI::App& command = commands.add("sweep", "Take out texts and originals that neither a row nor the journal needs.",
                                     "sweep evening.emic");
    auto& study = commands.keep<std::string>();
    option(command, "STUDY", study, "The study's file")->required();
    commands.runs(command, [&] {
        const storage::SweepReport report = storage::sweep(study);
        commands.say("Took out " + counted(report.contents, "piece of content", "pieces of content") + " (" +
                     counted(report.bytes, "byte", "bytes") + ").");
        return done;
    });
}

} // namespace

void addSealCommand(Commands& commands) {
    addSeal(commands);
    addSweep(commands);
}

} // namespace emic::cli
