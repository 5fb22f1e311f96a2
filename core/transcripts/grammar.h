// The one grammar of speakers and times: from paragraphs to text and turns.
//
// A LABEL stands where a paragraph or a line begins, in one of the styles of label_style.h, with a time mark before or
// behind it or not. It has at most 60 characters; case and spacing do not tell labels apart, and the spelling used most
// often names the speaker. One style per file. It is decided from how labels recur (labels.h), and so is who is a
// person: "Yeah: ..." or "Note: ..." once in someone's speech is none, and is listed with the reason.
//
// A PARAGRAPH WITHOUT A LABEL
//   before the first label   belongs to no one;
//   a heading                belongs to no one and ends the turn: so does what follows it, up to the next label;
//   a prompt                 ("Question 2. Why?": words, a number, a point) likewise; see paragraphs.h;
//   wholly in brackets       ("(several talk at once)"), or a line that is all label ("Break:") belongs to no one, and
//   the
//                            turn goes on behind it, as a turn of its own of the same speaker;
//   any other                continues the turn before it.
//
// A TIME MARK is [00:01:10], (00:01:10), [04:06], #00:00:05-1# and the like: always in its own brackets, so a spoken
// 10:30 stays. At a label or at the beginning of a paragraph it is the time at which the turn begins, unless the turn
// has one; at the end of a paragraph it is the time at which the turn ends, and where the next begins, when the file's
// marks mostly stand at ends. In the middle it leaves the text when such marks recur in the file.
//
// RUNNING SPEECH in pieces with times (Document::flows; also a text that names nobody and whose lines begin with times)
// becomes turns as pieces.h says; where labels stand in the pieces, a piece without one goes on with the speaker before
// it. Where the format itself names the speakers, nothing is looked for.
//
// WHAT IS LAID OUT in columns, or with names on lines of their own, layout.h finds; what services write round the
// speech, service_lines.h. A person may overrule all this with a style, or with an expression of their own
// (speaker_pattern.h).
//
// THE TEXT has the words exactly. Tabs and runs of spaces are one space, a line wrapped by the format is a space, a
// line break meant by the writer is a line feed within the turn; paragraphs are separated by one line feed. Pure; any
// thread.
#pragma once

#include "core/study/transcript.h"
#include "core/transcripts/document.h"
#include "core/transcripts/report.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::transcripts {

/// Two seconds: people pause so long without having finished.
inline constexpr std::int64_t defaultMergeGapMs = 2000;

struct GrammarOptions {
    LabelStyle style = LabelStyle::automatic;
    /// A regular expression (text/regex.h) at the beginning of a line: its group "speaker", or else its first group, is
    /// the label, and its group "time" the time. It overrules the style.
    std::optional<std::string> speakerPattern;
    /// Subtitles and annotations of one speaker that follow each other within this time are one turn.
    std::int64_t mergeGapMs = defaultMergeGapMs;
    bool groupDiscussion = false; ///< numbered lines without a label are prompts more readily
};

/// Words that stand beside the speech, and where.
struct PlacedNote {
    std::string kind; ///< "footnote", "comment" ...
    std::string author;
    text::Position position; ///< in the text, at most its length
    std::string text;
    bool operator==(const PlacedNote&) const = default;
};

struct Transcript {
    std::string text;                     ///< UTF-8, see study/transcript.h
    std::int64_t characters = 0;          ///< code points of the text
    std::vector<study::Turn> turns;       ///< in order, none empty, none overlapping
    std::vector<text::ByteOffset> begins; ///< where each turn begins in the text, in bytes
    std::vector<text::ByteOffset> ends;
    std::vector<std::string> speakers; ///< by ordinal, in order of appearance
    std::vector<PlacedNote> notes;     ///< as many as the document has, in its order
};

struct Read {
    Transcript transcript;
    ImportReport report; ///< words are not counted yet
};

/// Throws InvalidInput when the expression for speakers is none or takes too long.
[[nodiscard]] Read readTurns(const Document& document, const GrammarOptions& options);

} // namespace emic::transcripts
