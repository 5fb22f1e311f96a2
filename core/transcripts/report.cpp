#include "core/transcripts/report.h"

#include "core/text/wording.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

std::string quoted(const std::string& text) {
    return "“" + text + "”";
}

std::string firstExcerpt(const std::vector<Excerpt>& excerpts) {
    return excerpts.empty() ? std::string()
                            : " The first is " + quoted(excerpts[0].text) + " (" + excerpts[0].place + ").";
}

} // namespace

std::vector<std::string> remarks(const ImportReport& report) {
    std::vector<std::string> result = report.remarks;
    if (!report.encodingCertain) {
        result.push_back("The encoding was taken for " + report.encoding +
                         ". If letters look wrong, import the file again and name its encoding.");
    }
    if (report.replaced > 0) {
        result.push_back(text::counted(report.replaced, "character has", "characters have") + " no meaning in " +
                         report.encoding + " and became �. Check the encoding.");
    }
    const bool labelled = report.style != LabelStyle::none;
    if (labelled && report.withoutSpeaker > 0) {
        result.push_back(text::counted(report.withoutSpeaker, "paragraph belongs", "paragraphs belong") +
                         " to no speaker." + firstExcerpt(report.withoutSpeakerExcerpts));
    }
    if (labelled && report.continued > 0) {
        result.push_back(text::counted(report.continued, "paragraph without a label continues",
                                       "paragraphs without a label continue") +
                         " the turn before." + firstExcerpt(report.continuedExcerpts));
    }
    if (!report.suspicious.empty()) {
        std::string sentence = "Not taken for people: ";
        const std::size_t shown = std::min<std::size_t>(report.suspicious.size(), 5);
        for (std::size_t i = 0; i < shown; ++i) {
            const SuspiciousLabel& each = report.suspicious[i];
            sentence += (i ? "; " : "") + quoted(each.label) + " (" + each.place + "), because " + each.why;
        }
        if (report.suspicious.size() > shown) {
            sentence += "; and " + std::to_string(report.suspicious.size() - shown) + " more";
        }
        result.push_back(sentence + ".");
    }
    if (report.emptyLabels > 0) {
        result.push_back(text::counted(report.emptyLabels, "label has", "labels have") + " no words behind " +
                         (report.emptyLabels == 1 ? "it" : "them") + " and became no turn.");
    }
    if (report.timeMarksWithin > 0) {
        result.push_back(
            text::counted(report.timeMarksWithin, "time mark", "time marks") +
            " in the middle of turns were taken out of the text; a turn keeps only its beginning and its end.");
    }
    for (const LeftOut& each : report.leftOut) {
        result.push_back("Left out: " + each.what + " (" + std::to_string(each.count) + ").");
    }
    if (!report.notes.empty()) {
        result.push_back(text::counted(static_cast<std::int64_t>(report.notes.size()), "note or comment stands",
                                       "notes and comments stand") +
                         " beside the speech and " + (report.notes.size() == 1 ? "is" : "are") +
                         " not part of the text; the original has " + (report.notes.size() == 1 ? "it." : "them."));
    }
    return result;
}

} // namespace emic::transcripts
