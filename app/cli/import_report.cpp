#include "app/cli/import_report.h"

#include "app/cli/columns.h"
#include "app/workbench/wording.h"
#include "core/reports/table_text.h"
#include "core/study/names.h"

#include <algorithm>
#include <map>

namespace emic::cli {
namespace {

using workbench::counted;
using workbench::Fate;
using workbench::ImportedFile;
using workbench::ImportedSpeaker;
using workbench::ImportOutcome;

/// Files that are in the study already are named up to this many.
constexpr std::int64_t mostNamed = 5;
/// Files that could not be read are listed up to this many.
constexpr std::int64_t mostUnreadable = 20;

bool isConversation(study::SourceKind kind) {
    return kind == study::SourceKind::interview || kind == study::SourceKind::groupDiscussion;
}

bool fitsNobody(const ImportedSpeaker& speaker) {
    return speaker.participant.empty() &&
           (speaker.role == study::Role::unknown || speaker.role == study::Role::participant);
}

std::string takenFor(const ImportedSpeaker& speaker) {
    if (!speaker.participant.empty())
        return "participant " + speaker.participant;
    if (speaker.role == study::Role::participant)
        return "a participant, nobody knows which";
    return speaker.role == study::Role::unknown ? "nobody yet" : std::string(study::name(speaker.role));
}

std::string excerpts(const std::vector<transcripts::Excerpt>& list) {
    std::string lines;
    for (const transcripts::Excerpt& excerpt : list)
        lines += "      " + excerpt.place + ": " + reports::printable(excerpt.text) + "\n";
    return lines;
}

std::string speakerTable(const ImportedFile& file, int width) {
    reports::Table table{{textColumn("label"), integerColumn("turns"), integerColumn("words"), textColumn("taken_for"),
                          textColumn("also_written")},
                         {}};
    for (std::size_t place = 0; place < file.speakers.size(); ++place) {
        const ImportedSpeaker& speaker = file.speakers[place];
        reports::Row row{speaker.label, speaker.turns, reports::Cell(), takenFor(speaker), reports::Cell()};
        if (place < file.report.speakers.size()) {
            row[2] = file.report.speakers[place].words;
            row[4] = workbench::listed(file.report.speakers[place].otherSpellings);
        }
        table.rows.push_back(std::move(row));
    }
    std::string lines;
    std::string text = reports::tableText(table, {width > 4 ? width - 4 : 0, reports::LongText::wrap, true});
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        lines += "    " + text.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return lines;
}

} // namespace

bool isDoubtful(const ImportedFile& file) {
    return file.fate == Fate::imported && (!transcripts::remarks(file.report).empty() || file.renamed);
}

reports::Table importTable(const ImportOutcome& outcome) {
    reports::Table table{{textColumn("source"), textColumn("format"), textColumn("labels"), listColumn("speakers"),
                          integerColumn("turns"), integerColumn("words"), integerColumn("remarks"),
                          textColumn("file", reports::Room::onlyInFiles),
                          textColumn("outcome", reports::Room::onlyInFiles)},
                         {}};
    for (const ImportedFile& file : outcome.files) {
        if (file.fate != Fate::imported)
            continue;
        std::vector<std::string> speakers;
        for (const ImportedSpeaker& speaker : file.speakers)
            speakers.push_back(speaker.label);
        reports::Cell cell = textList(speakers);
        cell.words = workbench::listed(speakers, 4);
        table.rows.push_back({file.source, file.report.format, transcripts::name(file.report.style), std::move(cell),
                              file.report.turns, file.report.words,
                              static_cast<std::int64_t>(transcripts::remarks(file.report).size()), file.path.string(),
                              "imported"});
    }
    return table;
}

std::string fileReport(const ImportedFile& file, int width) {
    const transcripts::ImportReport& report = file.report;
    std::string text = reports::printable(file.source) + "\n";
    const auto line = [&](const std::string& words) { text += "  " + words + "\n"; };
    std::string files = reports::printable(file.path.string());
    for (const std::filesystem::path& further : file.furtherFiles)
        files += ", " + reports::printable(further.filename().string());
    line(files + ": " + report.format + ", " + report.encoding + (report.encodingCertain ? "" : " (a guess)") + "; " +
         counted(report.words, "word", "words") + ", " + counted(report.turns, "turn", "turns") + ", " +
         counted(report.paragraphs, "paragraph", "paragraphs"));
    if (file.renamed)
        line("The name was taken, so it is called " + workbench::inQuotes(reports::printable(file.source)) + " here.");
    if (!report.evidence.empty())
        line("Labels (" + std::string(transcripts::name(report.style)) + "): " + reports::printable(report.evidence));
    if (!file.speakers.empty())
        text += speakerTable(file, width);
    for (const std::string& remark : transcripts::remarks(report))
        line("- " + reports::printable(remark));
    if (!report.suspicious.empty())
        line("Not taken for a person:");
    for (const transcripts::SuspiciousLabel& label : report.suspicious)
        line("    " + reports::printable(label.label) + " (" + counted(label.count, "time", "times") + ", " +
             label.place + "): " + label.why);
    if (!report.continuedExcerpts.empty())
        text += "  Without a label, continuing the turn before:\n" + excerpts(report.continuedExcerpts);
    if (!report.withoutSpeakerExcerpts.empty())
        text += "  No one's speech:\n" + excerpts(report.withoutSpeakerExcerpts);
    return text;
}

std::string importSummary(const ImportOutcome& outcome, bool dryRun) {
    std::string text;
    const auto line = [&](const std::string& words) { text += reports::printable(words) + "\n"; };
    const std::int64_t same = outcome.count(Fate::sameBytes);
    if (same > mostNamed)
        line("Passed over: " + counted(same, "file", "files") +
             " that the study has already (--again imports them all the same).");
    std::int64_t unreadable = 0;
    for (const ImportedFile& file : outcome.files) {
        if (file.fate == Fate::sameBytes && same <= mostNamed)
            line(file.path.string() + ": passed over, the study has the same file as " +
                 workbench::inQuotes(file.source) + " (--again imports it all the same).");
        if (file.fate == Fate::unreadable && ++unreadable <= mostUnreadable)
            line(file.path.string() + ": not read. " + file.problem);
    }
    if (unreadable > mostUnreadable)
        line(counted(unreadable - mostUnreadable, "more file was", "more files were") +
             " not read; --format json lists all of them.");
    const auto merged = std::ranges::count_if(
        outcome.files, [](const ImportedFile& file) { return !file.furtherFiles.empty() && !file.source.empty(); });
    if (merged > 0)
        line(counted(merged, "source was", "sources were") +
             " put together of several files that are one conversation (--apart imports each file for itself).");
    if (!outcome.unknownParticipants.empty())
        line((outcome.created ? "Added to the study: " : "The study does not have these participants: ") +
             workbench::listed(outcome.unknownParticipants, 12) +
             (outcome.created ? "." : ". --create-participants adds them."));
    std::map<std::string, std::int64_t> reasons;
    for (const workbench::PassedOver& file : outcome.passedOver)
        ++reasons[file.why];
    for (const auto& [why, count] : reasons)
        line("Passed over: " + counted(count, "file or folder", "files or folders") + " (" + why + ").");
    for (const workbench::LabelRow& row : outcome.unusedLabels)
        line("Row " + std::to_string(row.row) + " of the table fits no file: no such label as " +
             workbench::inQuotes(row.label) +
             (row.source.empty() ? "." : " in " + workbench::inQuotes(row.source) + "."));
    std::vector<std::string> silent;
    for (const ImportedFile& file : outcome.files)
        if (file.fate == Fate::imported && isConversation(file.kind) && file.speakers.empty())
            silent.push_back(file.source);
    if (!silent.empty())
        line("No speaker was found in " + workbench::listed(silent, 5) +
             "; look at the file, and say with --labels how speakers are marked, or with --participant who speaks.");
    std::map<std::string, std::int64_t> nobody;
    for (const ImportedFile& file : outcome.files)
        for (const ImportedSpeaker& speaker : file.speakers)
            if (fitsNobody(speaker))
                ++nobody[speaker.label];
    std::vector<std::string> labels;
    for (const auto& each : nobody)
        labels.push_back(each.first);
    if (!labels.empty())
        line(counted(static_cast<std::int64_t>(labels.size()), "label is", "labels are") +
             " nobody yet: " + workbench::listed(labels, 12) + ". 'emic bind' says who they are.");
    const std::string files = counted(outcome.count(Fate::imported), "source", "sources");
    line(dryRun ? "Would import " + files + "; nothing was changed." : "Imported " + files + ".");
    return text;
}

} // namespace emic::cli
