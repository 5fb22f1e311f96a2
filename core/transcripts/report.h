// What reading a file came to, for the person who imports it: counts, the evidence for what was decided, and what
// deserves a second look. A plain value; any thread.
#pragma once

#include "core/transcripts/document.h"
#include "core/transcripts/label_style.h"

#include <cstdint>
#include <string>
#include <vector>

namespace emic::transcripts {

struct SpeakerCount {
    std::string label; ///< the spelling used most often
    std::int64_t turns = 0;
    std::int64_t words = 0;
    std::vector<std::string> otherSpellings; ///< "interviewer :" where the label is "Interviewer"
    bool operator==(const SpeakerCount&) const = default;
};

/// A paragraph shown to the person: where it stands in the file ("line 12") and how it begins.
struct Excerpt {
    std::string place;
    std::string text;
    bool operator==(const Excerpt&) const = default;
};

/// What looks like a label and was not taken for a person.
struct SuspiciousLabel {
    std::string label;
    std::int64_t count = 0;
    std::string place; ///< of the first one
    std::string why;   ///< a clause: "it occurs once"
    bool operator==(const SuspiciousLabel&) const = default;
};

struct ImportReport {
    std::string fileName;
    std::string format;
    std::string title;
    std::string encoding;
    bool encodingCertain = true;
    text::LineEnds lineEnds = text::LineEnds::none;
    std::int64_t replaced = 0; ///< characters that had no meaning in the encoding

    LabelStyle style = LabelStyle::none; ///< never automatic
    bool styleGiven = false;             ///< the caller said so
    std::string evidence;                ///< a sentence: why this style

    std::vector<SpeakerCount> speakers; ///< by ordinal
    std::vector<SuspiciousLabel> suspicious;
    std::int64_t characters = 0;
    std::int64_t words = 0;
    std::int64_t turns = 0;
    std::int64_t paragraphs = 0;

    std::int64_t continued = 0; ///< paragraphs without a label that continue the turn before them
    std::vector<Excerpt> continuedExcerpts;
    std::int64_t withoutSpeaker = 0; ///< paragraphs that are no one's speech
    std::vector<Excerpt> withoutSpeakerExcerpts;
    std::int64_t emptyLabels = 0;     ///< labels with no words behind them, that became no turn
    std::int64_t timeMarks = 0;       ///< taken out of the text
    std::int64_t timeMarksWithin = 0; ///< of these, in the middle of a turn, where no turn's time could keep them

    std::vector<LeftOut> leftOut;
    std::vector<Note> notes;          ///< footnotes and comments
    std::string placeName;            ///< what Note::place counts
    std::vector<std::string> remarks; ///< sentences of the readers and the grammar
};

/// What deserves a word, as sentences for people; kept with the source. Counts that are as they should be are not in
/// it.
[[nodiscard]] std::vector<std::string> remarks(const ImportReport& report);

} // namespace emic::transcripts
