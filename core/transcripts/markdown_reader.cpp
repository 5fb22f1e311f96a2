#include "core/transcripts/markdown_reader.h"

#include "core/transcripts/markdown_inline.h"
#include "core/transcripts/markdown_lines.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/text_reader.h"

#include <algorithm>
#include <utility>

namespace emic::transcripts {

namespace {

class MarkdownReader {
public:
    explicit MarkdownReader(Document decoded)
        : m_source(std::exchange(decoded.text, {})), m_document(std::move(decoded)) {
        m_document.format = "markdown";
        m_document.text.reserve(m_source.size());
    }

    Document read() {
        const std::string_view source = m_source;
        std::size_t at = frontMatter();
        while (at < source.size()) {
            const std::size_t end = std::min(source.find('\n', at), source.size());
            ++m_number;
            line(source.substr(at, end - at));
            at = end + 1;
        }
        flush();
        closeLiteral();
        if (m_comments > 0) {
            m_document.leftOut.push_back({"comments", m_comments});
        }
        return std::move(m_document);
    }

private:
    /// Lines between "---" at the very beginning; returns where the text begins.
    std::size_t frontMatter() {
        const std::string_view source = m_source;
        if (!source.starts_with("---\n")) {
            return 0;
        }
        std::size_t at = 4;
        std::uint32_t lines = 1;
        std::string title;
        while (at < source.size() && lines < 200) {
            const std::size_t end = std::min(source.find('\n', at), source.size());
            const std::string_view text = source.substr(at, end - at);
            ++lines;
            if (text == "---" || text == "...") {
                m_number = lines;
                m_document.title = title;
                m_document.leftOut.push_back({"lines of front matter", lines});
                return end + 1;
            }
            // Otherwise it is a transcript that begins with a rule.
            if (!blankLine(text) && text.find(':') == std::string_view::npos && text[0] != ' ' && text[0] != '-' &&
                text[0] != '#') {
                return 0;
            }
            if (text.starts_with("title:")) {
                const std::string_view value = text.substr(6);
                const std::size_t first = std::min(value.find_first_not_of(" \"'"), value.size());
                const std::size_t last = value.find_last_not_of(" \"'");
                title = last == std::string_view::npos || last < first ? "" : value.substr(first, last - first + 1);
            }
            at = end + 1;
        }
        return 0;
    }

    void line(std::string_view text) {
        if (m_fence) {
            return fenced(text);
        }
        if (m_inComment) {
            m_inComment = text.find("-->") == std::string_view::npos;
            return;
        }
        std::size_t indent = strip(text);
        while (indent < 4 && !text.empty() && text[0] == '>') {
            if (!m_quoted) {
                flush(); // a quotation begins
                m_quoted = true;
            }
            text.remove_prefix(text.size() > 1 && text[1] == ' ' ? 2 : 1);
            indent = strip(text);
        }
        if (text.empty()) {
            flush();
            m_blank = true;
            m_quoted = false;
            return;
        }
        if (indent >= 4 && m_paragraph.empty() && !m_inList) {
            return literal(text);
        }
        closeLiteral();
        if (special(text, indent)) {
            return;
        }
        if (indent == 0 && m_blank && m_paragraph.empty()) {
            m_inList = false;
        }
        m_blank = false;
        append(text, BlockKind::paragraph);
    }

    /// Removes the indentation and tells its width; a tab reaches to the next multiple of four.
    static std::size_t strip(std::string_view& text) {
        std::size_t width = 0;
        std::size_t i = 0;
        for (; i < text.size() && (text[i] == ' ' || text[i] == '\t'); ++i) {
            width = text[i] == ' ' ? width + 1 : (width / 4 + 1) * 4;
        }
        text.remove_prefix(i);
        if (blankLine(text)) {
            text = {};
        }
        return width;
    }

    /// Everything that is no line of a paragraph.
    bool special(std::string_view text, std::size_t indent, int depth = 0) {
        const char c = text[0];
        if ((static_cast<unsigned char>(c) | 0x20) >= 'a' && c != '~' && c != '_') {
            return false; // what nearly all lines begin with
        }
        if (c == '#') {
            if (const std::size_t level = headingLevel(text)) {
                flush();
                heading(text.substr(level));
                return true;
            }
        }
        if ((c == '`' || c == '~') && text.size() >= 3 && text[1] == c && text[2] == c) {
            const std::size_t length = text.find_first_not_of(c);
            if (c == '~' || length == std::string_view::npos || text.find('`', length) == std::string_view::npos) {
                flush();
                m_fence = c;
                m_fenceLength = std::min(length, text.size());
                return true;
            }
        }
        if ((c == '=' || c == '-') && !m_paragraph.empty() && indent < 4) {
            const std::size_t end = std::min(text.find_first_not_of(c), text.size());
            if (blankLine(text.substr(end))) {
                m_kind = BlockKind::heading; // underlined
                flush();
                return true;
            }
        }
        if (thematicBreak(text)) {
            flush();
            m_inList = false;
            return true;
        }
        if (text.starts_with("<!--") && m_paragraph.empty()) {
            ++m_comments;
            const std::size_t end = text.find("-->", 4);
            m_inComment = end == std::string_view::npos;
            return m_inComment || blankLine(text.substr(end + 3));
        }
        return item(text, depth);
    }

    /// Items within items stand on one line ("- - words"); no one means more than a few.
    bool item(std::string_view text, int depth) {
        const ListMarker marker = listMarker(text);
        if (marker.length == 0) {
            return false;
        }
        const bool counts = !marker.ordered || marker.number == 1 || (m_inList && marker.number == m_itemNumber + 1);
        std::string_view words = text.substr(marker.length);
        const bool empty = blankLine(words);
        if (!counts || (empty && !m_paragraph.empty())) {
            return false;
        }
        flush();
        m_inList = true;
        m_blank = false;
        m_itemNumber = marker.ordered ? marker.number : m_itemNumber;
        strip(words);
        if (!empty && (depth >= 8 || !special(words, 0, depth + 1))) {
            append(words, BlockKind::listItem);
        }
        return true;
    }

    void heading(std::string_view text) {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
            text.remove_prefix(1);
        }
        std::size_t end = trimEnd(text, 0, text.size());
        std::size_t hashes = end;
        while (hashes > 0 && text[hashes - 1] == '#') {
            --hashes;
        }
        if (hashes == 0 || text[hashes - 1] == ' ') {
            end = trimEnd(text, 0, hashes);
        }
        if (end > 0) {
            append(text.substr(0, end), BlockKind::heading);
            flush();
        }
        m_inList = false;
    }

    void append(std::string_view text, BlockKind kind) {
        if (m_paragraph.empty()) {
            m_place = m_number;
            m_kind = kind;
            m_paragraph = text;
            return;
        }
        if (!m_joined) {
            m_lines = m_paragraph;
            m_joined = true;
        }
        m_lines += '\n';
        m_lines += text;
    }

    /// Ends the paragraph.
    void flush() {
        if (m_paragraph.empty()) {
            return;
        }
        const std::string_view source = m_joined ? std::string_view(m_lines) : m_paragraph;
        Block block = open(m_kind, m_place);
        m_inline.render(source.substr(0, trimEnd(source, 0, source.size())));
        close(block);
        m_paragraph = {};
        m_joined = false;
    }

    [[nodiscard]] Block open(BlockKind kind, std::uint32_t place) const {
        Block block;
        block.kind = kind;
        block.place = place;
        block.text.begin = m_document.text.size();
        block.firstMark = static_cast<std::uint32_t>(m_document.marks.size());
        return block;
    }
    void close(Block& block) {
        block.text.end = m_document.text.size();
        block.lastMark = static_cast<std::uint32_t>(m_document.marks.size());
        if (block.text.length() > 0) {
            m_document.text += '\n';
            m_document.blocks.push_back(block);
            checkParagraphs(m_document.blocks.size());
        }
    }

    /// A line of code, or of text that was indented by four: its words as they stand, lines kept apart.
    void literal(std::string_view text) {
        if (!m_literal) {
            m_literal = open(BlockKind::paragraph, m_number);
        } else {
            m_document.text += '\n';
        }
        m_document.text.append(text, 0, trimEnd(text, 0, text.size()));
    }
    void closeLiteral() {
        if (m_literal) {
            close(*m_literal);
            m_literal.reset();
        }
    }

    void fenced(std::string_view text) {
        std::string_view stripped = text;
        strip(stripped);
        const std::size_t length = std::min(stripped.find_first_not_of(m_fence), stripped.size());
        if (length >= m_fenceLength && blankLine(stripped.substr(length))) {
            m_fence = 0;
            closeLiteral();
        } else if (!stripped.empty()) {
            literal(stripped);
        }
    }

    std::string m_source;
    Document m_document;
    MarkdownInline m_inline{m_document};
    std::uint32_t m_number = 0;
    std::string_view m_paragraph; ///< the open paragraph's first line
    std::string m_lines;          ///< all its lines, when there are several
    bool m_joined = false;
    BlockKind m_kind = BlockKind::paragraph;
    std::uint32_t m_place = 0;
    std::optional<Block> m_literal;
    char m_fence = 0;
    std::size_t m_fenceLength = 0;
    bool m_inComment = false;
    bool m_inList = false;
    bool m_quoted = false;
    bool m_blank = true; ///< the line before was empty
    std::int64_t m_itemNumber = 0;
    std::int64_t m_comments = 0;
};

} // namespace

Document readMarkdown(std::string_view bytes, const FormatOptions& options) {
    return MarkdownReader(decodedDocument(bytes, options)).read();
}

} // namespace emic::transcripts
