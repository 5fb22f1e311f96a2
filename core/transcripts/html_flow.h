// The words of a page as they flow: runs of white space are one space, which stands only between words, and elements
// begin and end paragraphs. Owned by one reading; one thread at a time.
#pragma once

#include "core/transcripts/document_builder.h"

#include <cstdint>
#include <string_view>

namespace emic::transcripts {

/// What is known where the reader is.
struct HtmlPlace {
    BlockKind kind = BlockKind::paragraph;
    bool bold = false;
    bool preformatted = false;
};

class HtmlFlow {
public:
    [[nodiscard]] DocumentBuilder& builder() { return m_builder; }

    /// Words with the white space of HTML. Control characters count as such.
    void flowing(std::string_view text, const HtmlPlace& place);
    /// Words as they stand. Empty lines part paragraphs.
    void literal(std::string_view text, const HtmlPlace& place);

    void endBlock();
    void lineBreak();
    void tab();

    /// What is done between the two belongs to the note.
    template <typename Do>
    void note(std::string_view kind, Do&& tell) {
        const char pending = m_pending;
        m_pending = 0;
        m_builder.openNote(kind, {});
        tell();
        m_builder.closeNote();
        m_pending = pending;
    }
    /// A remark that the program put between words, white space and all.
    void remark(std::string_view words);

private:
    void openBlock(const HtmlPlace& place);
    void space(const HtmlPlace& place);

    DocumentBuilder m_builder{"html", "paragraph"};
    std::uint32_t m_number = 0;
    char m_pending = 0; ///< white space that stands before the next word, if there is one
};

} // namespace emic::transcripts
