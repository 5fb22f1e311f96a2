// What stands within a Markdown paragraph: emphasis, escapes, character references, code, links, line breaks
// (CommonMark 0.31, section 6). Linear in the paragraph's length, whatever is in it.
#pragma once

#include "core/transcripts/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// Renders paragraphs into a document; keeps its working memory from one to the next. One thread at a time.
///
/// Not followed: links by reference, which stay as written; and tags that are no HTML, which CommonMark would swallow:
/// "<laughs>" is a transcriber's word and stays.
class MarkdownInline {
public:
    explicit MarkdownInline(Document& document) : m_document(document) {}

    /// Appends the words of `source` (lines without their indentation) to the document's text, and its marks.
    void render(std::string_view source);

private:
    struct Run {               ///< of '*' or '_'
        std::size_t begin = 0; ///< in the output
        std::size_t length = 0;
        std::size_t left = 0;  ///< characters used up from the left, by closing
        std::size_t right = 0; ///< from the right, by opening
        char character = '*';
        bool opens = false;
        bool closes = false;
        int before = -1; ///< the run before this one that is still of use
        [[nodiscard]] std::size_t rest() const { return length - left - right; }
    };
    struct Bracket {
        std::size_t output = 0; ///< where it stands in the output
        std::size_t run = 0;    ///< the first run behind it
        bool image = false;
        bool active = true;
    };

    void character(std::size_t& at);
    void delimiters(std::size_t& at);
    void code(std::size_t& at);
    void angle(std::size_t& at);
    void closeBracket(std::size_t& at);
    void newLine(std::size_t& at);
    void matchEmphasis(std::size_t firstRun);
    void compact(std::size_t begin, std::size_t firstMark);

    Document& m_document;
    std::string_view m_source;
    std::vector<Run> m_runs;
    std::vector<Bracket> m_brackets;
    std::vector<Bytes> m_removed;
    std::vector<Mark> m_marks;
    std::vector<std::pair<std::size_t, std::size_t>>
        m_lastTicks; ///< length of a run of backticks, where the last one is
    bool m_ticksKnown = false;
    bool m_openComment = false; ///< a comment that does not end in this paragraph was met
};

} // namespace emic::transcripts
