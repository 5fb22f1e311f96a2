#include "core/transcripts/rtf_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/transcripts/document_builder.h"
#include "core/transcripts/html_entities.h"
#include "core/transcripts/rtf_codepages.h"
#include "core/transcripts/rtf_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

using Kind = RtfToken::Kind;

constexpr std::size_t deepest = 1000;
constexpr std::size_t mostFonts = 100'000;
constexpr std::int32_t bodyLevel = 9; ///< \outlinelevel of what is no heading

/// Where words go.
enum class Destination : unsigned char { text, skip, furniture, fontTable, styleSheet, info, title, author };

/// What has to be done when a group closes that began a destination.
enum class AtClose : unsigned char { nothing, note, box, title, author, furniture, style };

struct Group {
    Destination destination = Destination::text;
    AtClose atClose = AtClose::nothing;
    bool bold = false;
    bool hidden = false;
    bool deleted = false;
    std::int32_t font = -1;
    std::int32_t skipped = 1; ///< \uc: bytes that stand for a character given by number
    // Of the paragraph, which groups carry too.
    std::int32_t style = 0;
    std::int32_t outline = bodyLevel;
    bool list = false;
    bool inTable = false;
};

class RtfReader {
public:
    explicit RtfReader(std::string_view bytes) : m_tokens(bytes) {
        m_groups.emplace_back();
        m_builders.emplace_back("rtf", "paragraph");
        for (const char* what : {"deleted passages", "hidden passages", "pictures", "symbols of a symbol font",
                                 "embedded documents", "headers and footers"}) {
            builder().leaveOut(what, 0);
        }
    }

    Document read() {
        for (RtfToken token = m_tokens.next(); token.kind != Kind::end; token = m_tokens.next()) {
            take(token);
            if (m_groups.size() == 1) {
                break; // the document's group is closed
            }
        }
        flush();
        const bool cut = m_groups.size() > 1;
        while (m_groups.size() > 1) {
            close();
        }
        endBlock();
        Document document = builder().finish();
        document.title = text::collapseSpace(m_title);
        document.replaced = m_pages.replaced();
        document.encoding = RtfCodePages::nameOf(m_codePage);
        if (cut) {
            document.remarks.emplace_back("The file breaks off before its end; it was read as far as it goes. Check "
                                          "that it was copied whole.");
        }
        return document;
    }

private:
    [[nodiscard]] Group& group() { return m_groups.back(); }
    [[nodiscard]] DocumentBuilder& builder() { return m_builders.back(); }

    void take(const RtfToken& token) {
        if (m_toSkip > 0 && insteadOfCharacter(token)) {
            return;
        }
        switch (token.kind) {
        case Kind::open:
            flush();
            return open();
        case Kind::close:
            flush();
            return close();
        case Kind::bytes:
            return bytes(token.text);
        case Kind::byte: {
            const char byte = static_cast<char>(token.byte);
            m_pending += byte;
            return;
        }
        case Kind::symbol:
            flush();
            return symbol(token.byte);
        case Kind::word:
            flush();
            return word(token);
        case Kind::binary:
        case Kind::end:
            return;
        }
    }

    /// Behind a character given by number stands the like of it for old readers. True when the token is that.
    bool insteadOfCharacter(const RtfToken& token) {
        if (token.kind == Kind::open || token.kind == Kind::close) {
            m_toSkip = 0;
            return false;
        }
        if (token.kind == Kind::bytes) {
            const auto count = std::min(token.text.size(), static_cast<std::size_t>(m_toSkip));
            m_toSkip -= static_cast<std::int32_t>(count);
            if (count < token.text.size()) {
                bytes(token.text.substr(count));
            }
            return true;
        }
        if (token.kind == Kind::word && rtfWord(token) != RtfWord::character) {
            m_toSkip = 0; // the writer forgot it
            return false;
        }
        --m_toSkip;
        return true;
    }

    void open() {
        if (m_groups.size() > deepest) {
            throw InvalidInput("The file is nested more deeply than any word processor writes. It was not opened any "
                               "further.");
        }
        const bool within = group().atClose == AtClose::style;
        m_groups.push_back(group());
        group().atClose = AtClose::nothing;
        if (group().destination == Destination::styleSheet && !within) {
            group().atClose = AtClose::style;
            group().style = 0;
            group().outline = bodyLevel;
            m_capture.clear();
        }
        m_starred = false;
    }

    void close() {
        const Group closed = group();
        if (m_groups.size() > 1) {
            m_groups.pop_back();
        }
        m_starred = false;
        switch (closed.atClose) {
        case AtClose::nothing:
            return;
        case AtClose::note:
            return builder().closeNote();
        case AtClose::box:
            endBlock();
            m_boxes.push_back(builder().finish());
            m_builders.pop_back();
            return;
        case AtClose::title:
            m_title = m_capture;
            return;
        case AtClose::author:
            m_author = text::collapseSpace(m_capture);
            return;
        case AtClose::furniture:
            builder().leaveOut("headers and footers", m_furnitureWords ? 1 : 0);
            return;
        case AtClose::style:
            return learnStyle(closed);
        }
    }

    void learnStyle(const Group& closed) {
        const std::string name = text::foldCase(m_capture.substr(0, m_capture.find(';')));
        if (name.starts_with("heading ") || name == "title" || name == "subtitle" || closed.outline < bodyLevel) {
            m_headings.insert(closed.style);
        }
    }

    /// Words in the code page of their font.
    void bytes(std::string_view words) {
        if (!m_pending.empty() && !RtfCodePages::isMultiByte(codePage())) {
            flush();
        }
        if (codePage() == rtfSymbols) {
            return words == " " ? add(words) : countSymbol();
        }
        if (m_pending.empty() && std::ranges::all_of(words, [](char c) {
                return static_cast<unsigned char>(c) < 0x80 && static_cast<unsigned char>(c) >= ' ';
            })) {
            return add(words);
        }
        m_pending += words; // a character's second byte may be plain
    }

    void flush() {
        if (m_pending.empty()) {
            return;
        }
        m_converted.clear();
        // Some programs write UTF-8 without saying so.
        const int page = codePage();
        if (page == rtfSymbols) {
            countSymbol();
        } else if (m_pending.size() > 1 && !RtfCodePages::isMultiByte(page) && text::isValidUtf8(m_pending)) {
            m_pages.append(m_converted, m_pending, 65001);
        } else {
            m_pages.append(m_converted, m_pending, page);
        }
        m_pending.clear();
        add(m_converted);
    }

    [[nodiscard]] int codePage() {
        const std::int32_t font = group().font < 0 ? m_defaultFont : group().font;
        if (font != m_lastFont) {
            const auto found = m_fonts.find(font);
            m_lastPage = found == m_fonts.end() || found->second == 0 ? m_codePage : found->second;
            m_lastFont = font;
        }
        return m_lastPage;
    }

    void countSymbol() {
        if (visible()) {
            builder().leaveOut("symbols of a symbol font");
        }
    }

    /// True where words are part of the text; counts what is not.
    bool visible() {
        const Group& now = group();
        if (now.destination != Destination::text) {
            return false;
        }
        const char* const why = now.deleted ? "deleted passages" : now.hidden ? "hidden passages" : nullptr;
        if (why && why != m_leavingOut) {
            builder().leaveOut(why);
        }
        m_leavingOut = why;
        return !why;
    }

    void add(std::string_view utf8) {
        switch (group().destination) {
        case Destination::text:
            if (!utf8.empty() && visible()) {
                openBlock();
                builder().words(utf8, group().bold);
            }
            return;
        case Destination::title:
        case Destination::author:
        case Destination::styleSheet:
            m_capture += utf8;
            return;
        case Destination::furniture:
            m_furnitureWords = m_furnitureWords || utf8.find_first_not_of(' ') != std::string_view::npos;
            return;
        case Destination::skip:
        case Destination::fontTable:
        case Destination::info:
            return;
        }
    }

    void addCharacter(char32_t c) {
        m_converted.clear();
        appendUtf8(m_converted, c);
        add(m_converted);
    }

    void openBlock() {
        if (!builder().inNote() && !builder().inBlock()) {
            builder().beginBlock(BlockKind::paragraph, m_number);
        }
    }

    void endBlock() {
        const Group& now = group();
        if (builder().inBlock()) {
            const bool heading = now.outline < bodyLevel || m_headings.contains(now.style);
            builder().setKind(heading       ? BlockKind::heading
                              : now.inTable ? BlockKind::cell
                              : now.list    ? BlockKind::listItem
                                            : BlockKind::paragraph);
            builder().endBlock();
        }
        // What stands in text boxes comes behind the paragraph that they are fastened to.
        if (!builder().inNote() && m_builders.size() == 1) {
            for (const Document& box : m_boxes) {
                builder().append(box);
            }
            m_boxes.clear();
        }
    }

    void endParagraph() {
        if (group().destination != Destination::text) {
            return;
        }
        if (group().deleted) {
            return; // the paragraph goes on
        }
        if (builder().inNote()) {
            return builder().words(" ", false);
        }
        endBlock();
        ++m_number;
    }

    void symbol(unsigned char c) {
        switch (c) {
        case '*':
            m_starred = true;
            return;
        case '~':
            return addCharacter(U'\u00A0');
        case '_':
            return addCharacter(U'\u2011');
        case '\n':
            return endParagraph();
        case '\t':
            return tab();
        case '\\':
        case '{':
        case '}':
            return addCharacter(c);
        default:
            return; // optional hyphens, index entries
        }
    }

    void tab() {
        if (group().destination == Destination::text && visible()) {
            openBlock();
            builder().tab();
        }
    }

    void lineBreak() {
        if (group().destination == Destination::text && visible()) {
            openBlock();
            builder().newLine();
        }
    }

    void word(const RtfToken& token) {
        const RtfWord what = rtfWord(token);
        const bool starred = std::exchange(m_starred, false);
        if (what == RtfWord::unknown) {
            if (starred) {
                group().destination = Destination::skip; // for readers that know it
            }
            return;
        }
        if (what >= RtfWord::skip && what <= RtfWord::paragraphNumber) {
            return destination(what);
        }
        if (what >= RtfWord::plainParagraph && what <= RtfWord::inTable) {
            return paragraph(what, token);
        }
        const bool on = !token.hasNumber || token.number != 0;
        switch (what) {
        case RtfWord::codePage:
            m_codePage = token.number > 0 ? token.number : m_codePage;
            m_lastFont = -1;
            return;
        case RtfWord::mac:
            m_codePage = 10000;
            return;
        case RtfWord::pc:
            m_codePage = 437;
            return;
        case RtfWord::pca:
            m_codePage = 850;
            return;
        case RtfWord::defaultFont:
            m_defaultFont = token.number;
            return;
        case RtfWord::plain:
            group().bold = group().hidden = group().deleted = false;
            group().font = -1;
            return;
        case RtfWord::bold:
            group().bold = on;
            return;
        case RtfWord::hidden:
            group().hidden = on;
            return;
        case RtfWord::deleted:
            group().deleted = on;
            return;
        case RtfWord::font:
            group().font = token.number;
            return;
        case RtfWord::charset:
            return learnFont(rtfCodePage(token.number));
        case RtfWord::fontCodePage:
            return learnFont(token.number);
        case RtfWord::unicodeSkip:
            group().skipped = std::clamp(token.number, 0, 100);
            return;
        case RtfWord::unicodeCharacter:
            return unicodeCharacter(token.number);
        case RtfWord::endnote:
            return builder().setKindOfNote("endnote");
        case RtfWord::character:
            return addCharacter(rtfCharacter(token));
        default:
            return;
        }
    }

    void learnFont(int page) {
        if (group().destination == Destination::fontTable && m_fonts.size() < mostFonts) {
            m_fonts[group().font] = page;
            m_lastFont = -1;
        }
    }

    void unicodeCharacter(std::int32_t number) {
        m_toSkip = group().skipped;
        const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
        const char32_t high = std::exchange(m_highSurrogate, 0);
        if (unit >= 0xD800 && unit < 0xDC00) {
            m_highSurrogate = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            addCharacter(high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : U'\uFFFD');
        } else if (unit >= 0xF000 && unit <= 0xF0FF) {
            countSymbol(); // the private use of symbol fonts
        } else if (unit > 0x10FFFF || unit < ' ') {
            addCharacter(U'\uFFFD');
        } else {
            addCharacter(unit);
        }
    }

    void paragraph(RtfWord what, const RtfToken& token) {
        const bool on = !token.hasNumber || token.number != 0;
        Group& now = group();
        switch (what) {
        case RtfWord::plainParagraph:
            now.style = 0;
            now.outline = bodyLevel;
            now.list = now.inTable = false;
            return;
        case RtfWord::endCell:
            now.inTable = true;
            return endParagraph();
        case RtfWord::endParagraph:
            return endParagraph();
        case RtfWord::lineBreak:
            return lineBreak();
        case RtfWord::tab:
            return tab();
        case RtfWord::style:
            now.style = token.number;
            return;
        case RtfWord::outline:
            now.outline = token.number;
            return;
        case RtfWord::list:
            now.list = on;
            return;
        case RtfWord::inTable:
            now.inTable = on;
            return;
        default:
            return;
        }
    }

    void destination(RtfWord what) {
        Group& now = group();
        if (now.destination != Destination::text) {
            return withinDestination(what);
        }
        switch (what) {
        case RtfWord::picture:
            builder().leaveOut("pictures", now.hidden || now.deleted ? 0 : 1);
            now.destination = Destination::skip;
            return;
        case RtfWord::object:
            builder().leaveOut("embedded documents");
            now.destination = Destination::skip;
            return;
        case RtfWord::furniture:
            now.destination = Destination::furniture;
            now.atClose = AtClose::furniture;
            m_furnitureWords = false;
            return;
        case RtfWord::fontTable:
            now.destination = Destination::fontTable;
            return;
        case RtfWord::styleSheet:
            now.destination = Destination::styleSheet;
            return;
        case RtfWord::info:
            now.destination = Destination::info;
            return;
        case RtfWord::annotationAuthor:
            now.destination = Destination::author;
            now.atClose = AtClose::author;
            m_capture.clear();
            return;
        case RtfWord::footnote:
            return openNote("footnote", {});
        case RtfWord::annotation:
            return openNote("comment", std::exchange(m_author, {}));
        case RtfWord::textBox:
            if (!builder().inNote() && now.atClose == AtClose::nothing && m_builders.size() < deepest) {
                now.atClose = AtClose::box;
                now.list = now.inTable = false;
                m_builders.emplace_back("rtf", "paragraph");
            }
            return;
        case RtfWord::paragraphNumber:
            // The group's own values end with it.
            if (m_groups.size() > 1) {
                m_groups[m_groups.size() - 2].list = true;
            }
            now.destination = Destination::skip;
            return;
        case RtfWord::skip:
        case RtfWord::title:
            now.destination = Destination::skip;
            return;
        default:
            return; // looked into
        }
    }

    void withinDestination(RtfWord what) {
        Group& now = group();
        if (now.destination == Destination::info && what == RtfWord::title) {
            now.destination = Destination::title;
            now.atClose = AtClose::title;
            m_capture.clear();
        } else if (now.destination == Destination::skip &&
                   (what == RtfWord::unicode || what == RtfWord::objectResult)) {
            // The one word for it in all: what stands around is there for readers that know less, or more.
            now.destination = Destination::text;
        } else if (now.destination != Destination::styleSheet && what == RtfWord::skip) {
            now.destination = Destination::skip;
        }
    }

    void openNote(std::string_view kind, const std::string& author) {
        Group& now = group();
        if (now.atClose != AtClose::nothing || !visible()) {
            now.destination = Destination::skip;
            return;
        }
        openBlock();
        now.atClose = AtClose::note;
        now.bold = false;
        builder().openNote(kind, author);
    }

    RtfTokens m_tokens;
    std::vector<Group> m_groups;
    std::vector<DocumentBuilder> m_builders; ///< of the document, and of the text boxes that are open
    std::vector<Document> m_boxes;           ///< of the open paragraph
    RtfCodePages m_pages;
    std::map<std::int32_t, int> m_fonts; ///< their code pages
    std::set<std::int32_t> m_headings;   ///< styles
    std::string m_pending;               ///< bytes that wait for their fellows
    std::string m_converted;
    std::string m_capture;
    std::string m_title;
    std::string m_author; ///< of the comment that comes next
    const char* m_leavingOut = nullptr;
    std::uint32_t m_number = 1;
    std::int32_t m_defaultFont = 0;
    int m_codePage = 1252;
    std::int32_t m_lastFont = -1; ///< whose code page is m_lastPage
    int m_lastPage = 1252;
    std::int32_t m_toSkip = 0;
    char32_t m_highSurrogate = 0;
    bool m_starred = false;
    bool m_furnitureWords = false;
};

} // namespace

bool isRtf(std::string_view bytes, std::string_view) {
    const std::size_t begin = bytes.substr(0, 64).find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return begin != std::string_view::npos && bytes.substr(begin).starts_with("{\\rtf");
}

Document readRtf(std::string_view bytes, const FormatOptions&) {
    return RtfReader(bytes.substr(std::min(bytes.find('{'), bytes.size()))).read();
}

} // namespace emic::transcripts
