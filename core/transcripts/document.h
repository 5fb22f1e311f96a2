// What a reader of one format makes of a file, before anything is known about speakers: paragraphs in reading order.
//
// Readers differ in how they find paragraphs; who speaks in them is the grammar's business alone (grammar.h), unless
// the format says so itself: a subtitle's voice, a tier of an annotation, a column of a table. Then a block carries
// speaker and times, and the grammar looks for no labels.
//
// All text stands in one string that blocks point into, since a long file has a hundred thousand paragraphs. The string
// is valid UTF-8, with a line feed between blocks. Within a block, '\n' is a line break that the writer meant, and
// other runs of white space mean one space.
#pragma once

#include "core/text/decoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

enum class BlockKind { paragraph, heading, listItem, cell };

/// A stretch of Document::text, in bytes.
struct Bytes {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Bytes&) const = default;
    [[nodiscard]] std::size_t length() const { return end - begin; }
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    Bytes text;
    std::uint32_t place = 0;     ///< from 1; what is counted, Document::placeName says
    std::uint32_t firstMark = 0; ///< Document::marks [firstMark, lastMark) stand in this block, in order
    std::uint32_t lastMark = 0;
    std::optional<std::uint32_t> speaker; ///< place in Document::speakers; only formats that know
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
};

enum class MarkKind {
    bold,    ///< the stretch is in bold type
    newLine, ///< an empty stretch where a line of the file begins that is no paragraph of its own
};

struct Mark {
    MarkKind kind = MarkKind::bold;
    Bytes text;
};

/// Words that stand beside the speech: a footnote, a comment.
struct Note {
    std::string kind; ///< "footnote", "comment" ...
    std::uint32_t place = 0;
    std::string text;
    std::string author; ///< as the file says; may be empty
    std::size_t at = 0; ///< where it is attached: a byte of Document::text
};

/// Something that the file holds and the text does not.
struct LeftOut {
    std::string what; ///< for people, in the plural: "deleted passages", "pictures"
    std::int64_t count = 0;
    bool operator==(const LeftOut&) const = default;
};

struct Document {
    std::string format; ///< "text", "markdown", "docx"
    std::string title;  ///< as the file's properties say; may be empty
    std::string text;
    std::vector<Block> blocks;
    std::vector<Mark> marks;
    /// Blocks are pieces of running speech, as subtitles and annotations are: where one speaker goes on, a space joins
    /// them and not a line feed. They come in order of time, and may carry times without a speaker.
    bool flows = false;
    std::optional<std::int64_t> lengthMs; ///< of the recording, where the format says it
    std::vector<std::string> speakers;    ///< only formats that know
    std::vector<Note> notes;
    std::vector<LeftOut> leftOut;
    std::vector<std::string> remarks; ///< sentences about what the reader had to assume
    std::string placeName = "line";   ///< what Block::place counts: "line", "paragraph", "cue", "row"
    std::string encoding = "UTF-8";
    bool encodingCertain = true;
    text::LineEnds lineEnds = text::LineEnds::none;
    std::int64_t replaced = 0; ///< characters that had no meaning in the encoding

    [[nodiscard]] std::string_view words(const Bytes& bytes) const {
        return std::string_view(text).substr(bytes.begin, bytes.length());
    }
};

} // namespace emic::transcripts
