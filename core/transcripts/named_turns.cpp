#include "core/transcripts/named_turns.h"

#include "core/text/strings.h"
#include "core/transcripts/pieces.h"
#include "core/transcripts/time_marks.h"
#include "core/transcripts/time_pattern.h"
#include "core/transcripts/turn_builder.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emic::transcripts {

namespace {

/// The speakers that a format names, each once, without those whose names are empty.
struct Given {
    std::vector<std::string> labels;
    std::vector<std::int32_t> speakerOf; ///< of each of the document's; -1: nobody
};

Given givenSpeakers(const Document& document) {
    Given given;
    std::map<std::string, std::int32_t> known;
    for (const std::string& each : document.speakers) {
        std::string label = text::collapseSpace(each);
        if (label.empty()) {
            given.speakerOf.push_back(-1);
            continue;
        }
        const auto [place, isNew] = known.emplace(label, static_cast<std::int32_t>(given.labels.size()));
        given.speakerOf.push_back(place->second);
        if (isNew) {
            given.labels.push_back(std::move(label));
        }
    }
    return given;
}

} // namespace

bool namesSpeakers(const Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.speaker && *block.speaker < document.speakers.size() &&
               !text::trim(document.speakers[*block.speaker]).empty();
    });
}

Read turnsOfNamed(const Document& document, const GrammarOptions& options) {
    Read result;
    TurnBuilder builder(document);
    Given given = givenSpeakers(document);
    std::vector<Piece> pieces;
    pieces.reserve(document.blocks.size());
    for (const Block& block : document.blocks) {
        Piece piece;
        const bool named = block.speaker && *block.speaker < given.speakerOf.size();
        piece.speaker = named ? given.speakerOf[*block.speaker] : -1;
        piece.words = block.text;
        piece.startMs = block.startMs;
        piece.endMs = block.endMs;
        piece.separator = document.flows ? ' ' : '\n';
        piece.apart = &block != document.blocks.data() && block.kind != (&block - 1)->kind;
        pieces.push_back(piece);
        ++result.report.paragraphs;
        result.report.withoutSpeaker += piece.speaker < 0 ? 1 : 0;
    }
    if (const std::vector<TimeMark> marks = timeMarks(document.text); !marks.empty()) {
        const std::vector<Line> lines = scanLines(document, marks);
        const TimePattern pattern = timePattern(document, lines, marks, std::vector<std::int32_t>(lines.size(), -1));
        UnmarkedPieces unmarked = withoutMarks(std::move(pieces), document, marks, pattern);
        pieces = std::move(unmarked.pieces);
        result.report.timeMarks = result.report.timeMarksWithin = unmarked.marks;
    }
    buildTurns(document, pieces, !given.labels.empty(), options.mergeGapMs, builder);
    result.transcript = builder.finish();
    for (const std::string& label : given.labels) {
        result.report.speakers.push_back({label, 0, 0, {}});
    }
    result.transcript.speakers = std::move(given.labels);
    result.report.style = LabelStyle::none;
    result.report.evidence = "The format itself says who speaks.";
    return result;
}

} // namespace emic::transcripts
