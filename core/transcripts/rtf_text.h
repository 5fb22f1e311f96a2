// Where the words of a Rich Text file go: groups nest, carry their formatting, and open destinations, of which few are
// text. Owned by one reading; one thread at a time.
#pragma once

#include "core/transcripts/document_builder.h"
#include "core/transcripts/rtf_words.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

inline constexpr std::int32_t rtfBodyLevel = 9; ///< \outlinelevel of what is no heading

/// Where words go.
enum class RtfDestination : unsigned char { text, skip, furniture, fontTable, styleSheet, info, title, author };

/// What has to be done when a group closes that began a destination.
enum class RtfAtClose : unsigned char { nothing, note, box, title, author, furniture, style };

struct RtfGroup {
    RtfDestination destination = RtfDestination::text;
    RtfAtClose atClose = RtfAtClose::nothing;
    bool bold = false;
    bool hidden = false;
    bool deleted = false;
    std::int32_t font = -1;
    std::int32_t skipped = 1; ///< \uc: bytes that stand for a character given by number
    // Of the paragraph, which groups carry too.
    std::int32_t style = 0;
    std::int32_t outline = rtfBodyLevel;
    bool list = false;
    bool inTable = false;
};

class RtfText {
public:
    RtfText();

    /// The group that is open, and how many are; one is the file itself.
    [[nodiscard]] RtfGroup& group() { return m_groups.back(); }
    [[nodiscard]] std::size_t depth() const { return m_groups.size(); }
    /// Throws InvalidInput when groups nest more deeply than any program writes them.
    void open();
    void close();

    /// What the open group is, by the word that says so.
    void destination(RtfWord what);
    void setKindOfNote(std::string_view kind) { builder().setKindOfNote(kind); }

    void add(std::string_view utf8);
    void addCharacter(char32_t c);
    /// A character of which nobody knows what it shows.
    void countSymbol();
    void tab();
    void lineBreak();
    void endParagraph();

    /// The document; ends what is open.
    [[nodiscard]] Document finish();

private:
    [[nodiscard]] DocumentBuilder& builder() { return m_builders.back(); }
    /// True where words are part of the text; counts what is not.
    bool visible();
    void openBlock();
    void endBlock();
    void learnStyle(const RtfGroup& closed);
    void withinDestination(RtfWord what);
    void openNote(std::string_view kind, const std::string& author);

    std::vector<RtfGroup> m_groups;
    std::vector<DocumentBuilder> m_builders; ///< of the document, and of the text boxes that are open
    std::vector<Document> m_boxes;           ///< of the open paragraph
    std::set<std::int32_t> m_headings;       ///< styles
    std::string m_capture;
    std::string m_title;
    std::string m_author; ///< of the comment that comes next
    const char* m_leavingOut = nullptr;
    std::uint32_t m_number = 1;
    bool m_furnitureWords = false;
};

} // namespace emic::transcripts
