#include "app/cli/columns.h"
#include "app/cli/import_report.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

using reports::Cell;
using reports::List;
using reports::Object;
using workbench::Fate;
using workbench::ImportedFile;

std::string_view name(Fate fate) {
    return fate == Fate::imported ? "imported" : fate == Fate::sameBytes ? "same-bytes" : "unreadable";
}

List speakers(const ImportedFile& file) {
    List list;
    for (std::size_t place = 0; place < file.speakers.size(); ++place) {
        const workbench::ImportedSpeaker& speaker = file.speakers[place];
        Object object{{"label", speaker.label},
                      {"role", study::name(speaker.role)},
                      {"participant", reports::cellOrNothing(speaker.participant)},
                      {"turns", speaker.turns}};
        if (place < file.report.speakers.size()) {
            object.push_back({"words", file.report.speakers[place].words});
            object.push_back({"other_spellings", textList(file.report.speakers[place].otherSpellings)});
        }
        list.emplace_back(std::move(object));
    }
    return list;
}

List suspicious(const transcripts::ImportReport& report) {
    List list;
    for (const transcripts::SuspiciousLabel& label : report.suspicious)
        list.emplace_back(
            Object{{"label", label.label}, {"count", label.count}, {"place", label.place}, {"why", label.why}});
    return list;
}

List excerpts(const std::vector<transcripts::Excerpt>& from) {
    List list;
    for (const transcripts::Excerpt& excerpt : from)
        list.emplace_back(Object{{"place", excerpt.place}, {"text", excerpt.text}});
    return list;
}

List leftOut(const transcripts::ImportReport& report) {
    List list;
    for (const transcripts::LeftOut& each : report.leftOut)
        list.emplace_back(Object{{"what", each.what}, {"count", each.count}});
    return list;
}

List notes(const transcripts::ImportReport& report) {
    List list;
    for (const transcripts::Note& note : report.notes)
        list.emplace_back(
            Object{{"kind", note.kind}, {"place", static_cast<std::int64_t>(note.place)}, {"text", note.text}});
    return list;
}

Object fileObject(const ImportedFile& file) {
    const transcripts::ImportReport& report = file.report;
    Object object{{"file", file.path.string()},
                  {"outcome", name(file.fate)},
                  {"source", reports::cellOrNothing(file.source)},
                  {"renamed", file.renamed},
                  {"problem", reports::cellOrNothing(file.problem)}};
    if (file.fate == Fate::unreadable)
        return object;
    List further;
    for (const std::filesystem::path& each : file.furtherFiles)
        further.emplace_back(each.string());
    const Object rest{{"further_files", std::move(further)},
                      {"participant", reports::cellOrNothing(file.participant)},
                      {"format", report.format},
                      {"title", reports::cellOrNothing(report.title)},
                      {"encoding", report.encoding},
                      {"encoding_certain", report.encodingCertain},
                      {"line_ends", text::name(report.lineEnds)},
                      {"replaced", report.replaced},
                      {"labels", transcripts::name(report.style)},
                      {"labels_given", report.styleGiven},
                      {"evidence", report.evidence},
                      {"characters", report.characters},
                      {"words", report.words},
                      {"turns", report.turns},
                      {"paragraphs", report.paragraphs},
                      {"speakers", speakers(file)},
                      {"suspicious", suspicious(report)},
                      {"continued", report.continued},
                      {"continued_excerpts", excerpts(report.continuedExcerpts)},
                      {"without_speaker", report.withoutSpeaker},
                      {"without_speaker_excerpts", excerpts(report.withoutSpeakerExcerpts)},
                      {"empty_labels", report.emptyLabels},
                      {"time_marks", report.timeMarks},
                      {"time_marks_within", report.timeMarksWithin},
                      {"left_out", leftOut(report)},
                      {"notes", notes(report)},
                      {"remarks", textList(transcripts::remarks(report))}};
    object.insert(object.end(), rest.begin(), rest.end());
    return object;
}

} // namespace

Object importObject(const workbench::ImportOutcome& outcome, bool dryRun) {
    List files;
    for (const ImportedFile& file : outcome.files)
        files.emplace_back(fileObject(file));
    List passedOver;
    for (const workbench::PassedOver& file : outcome.passedOver)
        passedOver.emplace_back(Object{{"file", file.path.string()}, {"why", file.why}});
    List unused;
    for (const workbench::LabelRow& row : outcome.unusedLabels)
        unused.emplace_back(
            Object{{"row", row.row}, {"label", row.label}, {"source", reports::cellOrNothing(row.source)}});
    return {{"unknown_participants", textList(outcome.unknownParticipants)},
            {"dry_run", dryRun},
            {"imported", outcome.count(Fate::imported)},
            {"same_bytes", outcome.count(Fate::sameBytes)},
            {"unreadable", outcome.count(Fate::unreadable)},
            {"files", std::move(files)},
            {"passed_over", std::move(passedOver)},
            {"unused_labels", std::move(unused)}};
}

} // namespace emic::cli
