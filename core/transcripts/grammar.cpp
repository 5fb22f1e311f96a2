#include "core/transcripts/grammar.h"

#include "core/transcripts/cue_turns.h"
#include "core/transcripts/findings.h"
#include "core/transcripts/line_turns.h"
#include "core/transcripts/named_turns.h"
#include "core/transcripts/turn_builder.h"

#include <utility>

namespace emic::transcripts {

namespace {

void reportService(const ServiceLines& service, ImportReport& report) {
    const std::vector<std::string>& leftOut = service.leftOut;
    if (leftOut.empty()) {
        return;
    }
    const std::string who = service.service.empty() ? "a transcription service" : service.service;
    std::string lines;
    for (std::size_t i = 0; i < leftOut.size() && i < 12; ++i) {
        lines += (i ? ", " : "") + ("“" + leftOut[i] + "”");
    }
    report.remarks.push_back("What " + who + " wrote round the speech was left out: " + lines +
                             (leftOut.size() > 12 ? " and more." : "."));
}

/// Who speaks has to be found out.
Read turnsOfUnnamed(const Document& document, const GrammarOptions& options) {
    Findings found = findingsOf(document, options);
    TurnBuilder builder(document);
    Read result;
    ImportReport& report = result.report;
    report = inCues(found) ? turnsOfCues(found, options.mergeGapMs, builder)
                           : turnsOfLines(found, options.groupDiscussion, builder);
    Labels& labels = found.layout.labels;
    result.transcript = builder.finish();
    result.transcript.speakers = std::move(labels.speakers);
    report.style = labels.style;
    if (report.evidence.empty()) {
        report.evidence = std::move(labels.evidence);
    }
    report.suspicious = std::move(labels.suspicious);
    report.emptyLabels = builder.emptyTurns();
    report.timeMarks += found.layout.timeCount;
    report.remarks = std::move(found.layout.remarks);
    reportService(found.service, report);
    report.speakers.resize(result.transcript.speakers.size());
    for (std::size_t i = 0; i < report.speakers.size(); ++i) {
        report.speakers[i].label = result.transcript.speakers[i];
        report.speakers[i].otherSpellings = std::move(labels.spellings[i]);
    }
    return result;
}

} // namespace

Read readTurns(const Document& document, const GrammarOptions& options) {
    const bool given = namesSpeakers(document);
    Read result = given ? turnsOfNamed(document, options) : turnsOfUnnamed(document, options);
    ImportReport& report = result.report;
    report.format = document.format;
    report.title = document.title;
    report.encoding = document.encoding;
    report.encodingCertain = document.encodingCertain;
    report.lineEnds = document.lineEnds;
    report.replaced = document.replaced;
    report.styleGiven = !given && (options.style != LabelStyle::automatic || options.speakerPattern);
    report.leftOut.insert(report.leftOut.begin(), document.leftOut.begin(), document.leftOut.end());
    report.notes = document.notes;
    report.placeName = document.placeName;
    report.remarks.insert(report.remarks.begin(), document.remarks.begin(), document.remarks.end());
    report.characters = result.transcript.characters;
    report.turns = static_cast<std::int64_t>(result.transcript.turns.size());
    for (const study::Turn& turn : result.transcript.turns) {
        if (turn.speaker) {
            ++report.speakers[static_cast<std::size_t>(*turn.speaker)].turns;
        }
    }
    return result;
}

} // namespace emic::transcripts
