#include "app/cli/families.h"
#include "app/cli/import_report.h"
#include "app/cli/interruptible.h"
#include "app/cli/kinds.h"
#include "app/workbench/import.h"
#include "app/workbench/wording.h"
#include "core/editing/meetings.h"
#include "core/editing/people.h"
#include "core/reports/table_text.h"
#include "core/text/regex.h"

#include <cmath>

namespace emic::cli {
namespace {

/// Up to so many files are each reported in full.
constexpr std::size_t fewFiles = 3;
/// Of more files, so many of those that deserve a second look.
constexpr std::size_t mostDoubtful = 10;

struct ImportOptions {
    std::vector<std::string> files;
    std::optional<study::SourceKind> kind;
    std::optional<transcripts::LabelStyle> labels;
    std::string group;
    std::string meeting;
    std::string participant;
    std::string bindings;
    std::optional<std::string> date;
    std::optional<std::string> speakerPattern;
    double mergeGap = static_cast<double>(transcripts::defaultMergeGapMs) / 1000;
    std::optional<std::string> encoding;
    std::string language;
    std::string format;
    std::string output;
    bool dryRun = false;
    transcripts::TableChoice table;
    bool strict = false;
    bool together = false;
    bool apart = false;
    bool createParticipants = false;
    bool again = false;
    bool verbose = false;
};

workbench::ImportJob jobOf(const storage::Reader& reader, const ImportOptions& options) {
    workbench::ImportJob job;
    job.named.assign(options.files.begin(), options.files.end());
    job.read.style = options.labels.value_or(transcripts::LabelStyle::automatic);
    if (options.speakerPattern)
        (void)text::Regex(*options.speakerPattern); // says at once what is wrong with it
    if (!std::isfinite(options.mergeGap))
        throw InvalidInput("--merge-gap is no number of seconds; write one, such as 2.5.");
    job.read.speakerPattern = options.speakerPattern;
    job.read.mergeGapMs = std::llround(options.mergeGap * 1000);
    job.read.encoding = options.encoding;
    job.read.language = options.language;
    if (!options.group.empty())
        job.group = editing::groupByName(reader, options.group).id;
    if (!options.meeting.empty()) {
        const study::Meeting meeting = editing::meetingByName(reader, options.meeting, job.group);
        job.meeting = meeting.id;
        job.group = meeting.group;
    }
    if (!options.participant.empty())
        job.participant = editing::participantByCode(reader, options.participant).id;
    job.read.kind =
        options.kind.value_or(job.meeting ? study::SourceKind::groupDiscussion : study::SourceKind::interview);
    job.date = options.date;
    if (!options.bindings.empty())
        job.labels = workbench::readLabelTable(reader, options.bindings);
    job.read.table = options.table;
    job.unreadable = options.strict ? workbench::Unreadable::stop : workbench::Unreadable::skip;
    job.together = options.together ? workbench::Together::all
                   : options.apart  ? workbench::Together::never
                                    : workbench::Together::byName;
    job.createParticipants = options.createParticipants;
    job.sameBytes = options.again ? workbench::SameBytes::importAgain : workbench::SameBytes::skip;
    return job;
}

std::string inWords(const workbench::ImportOutcome& outcome, const ImportOptions& options, int width) {
    const bool all = options.verbose || outcome.files.size() <= fewFiles;
    std::string text;
    const reports::Table table = importTable(outcome);
    if (!all && !table.rows.empty())
        text += reports::tableText(table, {width, reports::LongText::excerpt, true}) + "\n";
    std::size_t doubtful = 0;
    for (const workbench::ImportedFile& file : outcome.files) {
        if (file.fate != workbench::Fate::imported || !(all || isDoubtful(file)))
            continue;
        if (all || ++doubtful <= mostDoubtful)
            text += fileReport(file, width) + "\n";
    }
    if (doubtful > mostDoubtful)
        text += "There are remarks on " + std::to_string(doubtful - mostDoubtful) +
                " more files; --verbose shows all of them.\n";
    return text + importSummary(outcome, options.dryRun);
}

int report(const Commands& commands, const workbench::ImportOutcome& outcome, const ImportOptions& options) {
    const std::string format = formatFor(options.format, options.output);
    if (format == "table") {
        const int width = options.output.empty() ? commands.streams().terminal.width : 0;
        commands.write(options.output, inWords(outcome, options, width));
    } else if (format == "json") {
        commands.show(Listing{{}, format, options.output}, importObject(outcome, options.dryRun));
    } else {
        commands.show(Listing{{}, format, options.output}, importTable(outcome));
    }
    const std::int64_t unreadable = outcome.count(workbench::Fate::unreadable);
    if (options.dryRun && options.strict && unreadable > 0)
        throw InvalidInput("The import would stop, because " + workbench::counted(unreadable, "file", "files") +
                           " cannot be read; without --strict the others are imported.");
    return unreadable > 0 ? partlyDone : done;
}

workbench::ImportOutcome import(const Commands& commands, const Editing& editing, const ImportOptions& options) {
    Interruptible progress(commands.streams());
    if (options.dryRun) {
        const storage::Study study = commands.openToRead(editing.study);
        return workbench::planImport(study.read(), jobOf(study.read(), options), progress);
    }
    storage::Study study = commands.openToEdit(editing);
    workbench::ImportJob job = jobOf(study.read(), options);
    job.reason = editing.reason;
    try {
        return workbench::importFiles(study, job, progress);
    } catch (const workbench::FilesUnreadable& error) {
        throw InvalidInput(std::string(error.what()) +
                           (options.strict ? "\nMend or leave them out, or import the others without --strict." : ""));
    }
}

void addOptions(CLI::App& command, ImportOptions& options) {
    option(command, "FILES", options.files, "Files, and folders with everything in them")->required();
    command.add_flag("--dry-run", options.dryRun, "Read and report, change nothing");
    namedOption(command, "--kind", options.kind, "What the texts are");
    option(command, "--group", options.group, "The group they belong to")->type_name("NAME");
    option(command, "--meeting", options.meeting, "The meeting they come from")->type_name("NAME");
    option(command, "--participant", options.participant, "Who said or wrote what carries no label")->type_name("CODE");
    option(command, "--language", options.language, "Their language, where it is not the study's")->type_name("TAG");
    option(command, "--date", options.date, "When they were recorded or written")->type_name("DATE");
    CLI::Option* style =
        namedOption(command, "--labels", options.labels, "How speakers are marked, if the program guesses wrong");
    option(command, "--speaker-regex", options.speakerPattern,
           "What marks a speaker at the beginning of a line, if no style does: its first group, or the one named "
           "speaker, is the label; one named time is the time: '(?<speaker>\\w+)>'")
        ->type_name("REGEX")
        ->excludes(style);
    option(command, "--merge-gap", options.mergeGap,
           "Subtitles and annotations of one speaker are one turn up to so long a silence, in seconds; else 2")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, 3600.0));
    option(command, "--encoding", options.encoding, "Such as windows-1252, if the program guesses wrong")
        ->type_name("NAME");
    option(command, "--bindings", options.bindings, "A table of who labels are: label, participant, role, source")
        ->type_name("TABLE");
    command.add_flag("--strict", options.strict, "Import nothing when a file cannot be read");
    auto* together =
        command.add_flag("--together", options.together, "The files are one conversation: merge them by their times");
    command.add_flag("--apart", options.apart, "Merge no files, whatever their names say")->excludes(together);
    option(command, "--text-columns", options.table.text, "Of a table: a column with words; again for each")
        ->type_name("HEADING");
    option(command, "--id-column", options.table.id, "Of a table: who answered, or which conversation a row belongs to")
        ->type_name("HEADING");
    option(command, "--speaker-column", options.table.speaker, "Of a table: who speaks in a row")->type_name("HEADING");
    option(command, "--time-column", options.table.time, "Of a table: when a row was said")->type_name("HEADING");
    command.add_flag("--create-participants", options.createParticipants,
                     "Add the participants whose answers a table has and whom the study lacks");
    command.add_flag("--again", options.again, "Import files that the study has already once more");
    command.add_flag("--verbose", options.verbose, "Report every file in full");
    Commands::formatOptions(command, options.format, options.output);
}

} // namespace

void addImportCommand(Commands& commands) {
    CLI::App& command = commands.add("import", "Bring transcripts and other texts into a study.",
                                     "import evening.emic interviews/ --kind interview --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<ImportOptions>();
    addOptions(command, options);
    command.footer(command.get_footer() +
                   "\n\nA file that cannot be read keeps no other from being imported: it is listed, and the exit "
                   "status is 4 (1 when no file could be read). In folders, files that are no transcripts are passed "
                   "over, and recordings with a file for each speaker (day1_doctor.TextGrid, day1_patient.TextGrid) "
                   "become one source each.");
    commands.runs(command, [&] { return report(commands, import(commands, editing, options), options); });
}

} // namespace emic::cli
