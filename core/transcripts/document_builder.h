// Puts a Document together, for the readers of formats that have paragraphs of their own: blocks that come out empty
// are dropped, neighbouring bold stretches become one, the words of a note go beside the text, and what is left out is
// counted. Owned by one reading; one thread at a time.
#pragma once

#include "core/transcripts/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

class DocumentBuilder {
public:
    DocumentBuilder(std::string_view format, std::string_view placeName);

    /// Begins a block; one that is still open ends.
    void beginBlock(BlockKind kind, std::uint32_t place);
    /// For formats that say what a paragraph is when it is half over.
    void setKind(BlockKind kind) { m_block.kind = kind; }
    [[nodiscard]] bool inBlock() const { return m_inBlock; }
    /// Ends the open block, if any; it is kept when there is anything but white space in it. Throws InvalidInput when
    /// there are more blocks than a source may have.
    void endBlock();

    /// Words of the open block, or of the open note. `utf8` is valid UTF-8 without line feeds.
    void words(std::string_view utf8, bool bold);
    void tab() { sink() += '\t'; }
    void newLine() { sink() += '\n'; }
    /// A place where a line of the file begins that is no paragraph; see MarkKind::newLine.
    void markNewLine();

    /// From here to closeNote, words belong to a note that is attached here. Notes may stand in notes.
    void openNote(std::string_view kind, std::string_view author);
    void setAuthor(std::string_view author);
    /// For formats that say what a note is within it.
    void setKindOfNote(std::string_view kind);
    void closeNote();
    [[nodiscard]] bool inNote() const { return !m_open.empty(); }

    /// Counts what the text does not hold; `what` as LeftOut has it. It is told in the order of the first call, which
    /// may be with a count of 0: what stays 0 is not told.
    void leaveOut(std::string_view what, std::int64_t count = 1);

    /// Adds the blocks and notes of a document that was read apart, behind the block that is open or last.
    void append(const Document& other);

    [[nodiscard]] Document& document() { return m_document; }
    /// The document; ends what is open. Throws InvalidInput when the text is longer than one may be.
    [[nodiscard]] Document finish();

private:
    [[nodiscard]] std::string& sink() { return m_open.empty() ? m_document.text : m_open.back().text; }

    Document m_document;
    Block m_block;
    bool m_inBlock = false;
    std::vector<Note> m_open;
};

} // namespace emic::transcripts
