#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/workbench/pseudonymise.h"
#include "app/workbench/wording.h"
#include "core/exchange/build.h"
#include "core/storage/check.h"

namespace emic::cli {
namespace {

using workbench::counted;

struct TwoFiles {
    std::string from;
    std::string to;
};

void sayBuilt(const Commands& commands, const exchange::BuildReport& report) {
    for (const std::string& remark : report.tableRemarks)
        commands.say("Participants: " + remark);
    for (const exchange::BuiltSource& source : report.sources) {
        for (const std::string& remark : source.remarks)
            commands.say(source.name + ": " + remark);
        if (!source.unboundLabels.empty())
            commands.say(source.name + ": nobody yet: " + workbench::listed(source.unboundLabels) + ".");
    }
    const auto sources = static_cast<std::int64_t>(report.sources.size());
    commands.say(
        "Built " + counted(report.participants, "participant", "participants") + ", " +
        counted(sources, "source", "sources") + " (" + counted(report.words, "word", "words") + "), " +
        counted(report.themes, "theme", "themes") + " with " + counted(report.subthemes, "subtheme", "subthemes") +
        ", " + counted(report.units, "unit", "units") + " (" + std::to_string(report.notRelevant) + " not relevant), " +
        counted(report.codings, "coding", "codings") + ", " +
        counted(report.goldenQuotes, "golden quote", "golden quotes") + ", " +
        counted(report.renditions, "rendition", "renditions") + ", " + counted(report.memos, "memo", "memos") + ".");
    if (report.impressions + report.preliminaryThemes + report.condensates + report.categories + report.decisions +
            report.negotiations >
        0)
        commands.say("Findings: " + counted(report.impressions, "impression", "impressions") + ", " +
                     counted(report.preliminaryThemes, "preliminary theme", "preliminary themes") + ", " +
                     counted(report.condensates, "condensate", "condensates") + " (" +
                     counted(report.sentences, "sentence", "sentences") + "), " +
                     counted(report.categories, "category", "categories") + " (" +
                     counted(report.paragraphs, "paragraph", "paragraphs") + "), " +
                     counted(report.marks, "validation mark", "validation marks") + ", " +
                     counted(report.decisions, "decision", "decisions") + ", " +
                     counted(report.negotiations, "negotiation", "negotiations") + ".");
}

void addBuild(Commands& commands) {
    CLI::App& command = commands.add("build", "Build a study from a manifest and the files beside it.",
                                     "build sample/study.xml evening.emic");
    auto& files = commands.keep<TwoFiles>();
    auto& analyst = commands.keep<std::string>();
    option(command, "MANIFEST", files.from, "The manifest, an XML file")->required();
    option(command, "OUT", files.to, "The new study")->required();
    option(command, "--analyst", analyst, "Who builds; else the manifest's first analyst")->type_name("NAME");
    commands.runs(command, [&] {
        Interruptible progress(commands.streams());
        exchange::BuildOptions options;
        options.analyst = analyst;
        options.progress = [&](const exchange::BuildProgress& step) {
            progress.report(step.done, step.total, step.step);
            return !progress.cancelled();
        };
        sayBuilt(commands, exchange::buildStudy(files.from, files.to, options));
        return done;
    });
}

void addBackup(Commands& commands) {
    CLI::App& command = commands.add("backup", "Write a copy of a study, also while it is open elsewhere.",
                                     "backup evening.emic evening-2024-03-04.emic");
    auto& files = commands.keep<TwoFiles>();
    option(command, "STUDY", files.from, "The study's file")->required();
    option(command, "OUT", files.to, "The copy; no file of that name may be there")->required();
    commands.runs(command, [&] {
        Interruptible progress(commands.streams());
        commands.openToRead(files.from).backup(files.to, [&](int finished, int total) {
            progress.report(finished, total, "pages");
            return !progress.cancelled();
        });
        commands.say("Copied to " + files.to + ".");
        return done;
    });
}

struct NamesOptions {
    std::string names;
    std::string format;
    std::string output;
};

int check(const Commands& commands, const TwoFiles& files) {
    int code = done;
    {
        Interruptible progress(commands.streams());
        const storage::CheckReport report = storage::check(files.from, [&] { return progress.cancelled(); });
        for (const std::string& problem : report.problems)
            commands.say(problem);
        code = report.sound() ? done : problemsFound;
        commands.say(
            (report.sound()
                 ? std::string("The study is sound: ")
                 : counted(static_cast<std::int64_t>(report.problems.size()), "problem", "problems") + " in ") +
            counted(report.rows, "row", "rows") + ", " +
            counted(report.contents, "piece of content", "pieces of content") + ", " +
            counted(report.entries, "journal entry", "journal entries") + ".");
    }
    if (files.to.empty())
        return code;
    const storage::SalvageReport salvage = storage::salvage(files.from, files.to);
    for (const std::string& lost : salvage.lost)
        commands.say("Lost: " + lost);
    commands.say("Saved " + counted(salvage.rowsSaved, "row", "rows") + " to " + files.to + "; " +
                 (salvage.lost.empty()
                      ? std::string("nothing is lost.")
                      : counted(static_cast<std::int64_t>(salvage.lost.size()), "loss", "losses") + "."));
    return code;
}

/// What is left of the names of a key.
int checkNames(const Commands& commands, const std::string& path, const NamesOptions& options) {
    const editing::PseudonymTable key = workbench::readKey(options.names);
    workbench::NamesLeft left;
    {
        Interruptible progress(commands.streams());
        left = workbench::namesLeft(commands.openToRead(path), key, progress);
    }
    reports::Table table{{textColumn("where"), textColumn("words"), integerColumn("count"), yesNoColumn("certain")},
                         {}};
    for (const workbench::NameLeft& each : left.found)
        table.rows.push_back({each.where, each.words, each.count, each.certain});
    for (const std::string& sentence : left.notLookedInto)
        table.rows.push_back({sentence, "", 0, false});
    const bool inWords = formatFor(options.format, options.output) == "table";
    if (!inWords || !table.rows.empty())
        commands.show(Listing{{}, options.format, options.output}, table);
    if (inWords)
        commands.say(left.clean() ? "No name of the table stands in the study, as far as whole words tell."
                                  : "Names are left, or not everything could be looked into.");
    return left.clean() ? done : problemsFound;
}

void addCheck(Commands& commands) {
    CLI::App& command = commands.add("check", "Look for damage in a study; exit code 3 when there is any.",
                                     "check evening.emic --salvage saved.emic");
    auto& files = commands.keep<TwoFiles>();
    auto& names = commands.keep<NamesOptions>();
    option(command, "STUDY", files.from, "The study's file")->required();
    option(command, "--salvage", files.to, "Write what is readable to this new study")->type_name("OUT");
    option(command, "--names", names.names,
           "Look for the names of this key instead: in texts, notes, labels, the journal and what it can undo, "
           "originals and the file's bytes; exit code 3 when there are any")
        ->type_name("TABLE");
    Commands::formatOptions(command, names.format, names.output);
    commands.runs(command, [&] {
        if (!names.names.empty() && !files.to.empty())
            throw WrongUsage("Look for names or salvage, one at a time.");
        return names.names.empty() ? check(commands, files) : checkNames(commands, files.from, names);
    });
}

} // namespace

void addFileCommands(Commands& commands) {
    addBuild(commands);
    addBackup(commands);
    addCheck(commands);
}

} // namespace emic::cli
