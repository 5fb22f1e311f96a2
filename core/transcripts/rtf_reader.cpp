#include "core/transcripts/rtf_reader.h"

#include "core/text/text.h"
#include "core/transcripts/rtf_codepages.h"
#include "core/transcripts/rtf_text.h"
#include "core/transcripts/rtf_words.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace emic::transcripts {

namespace {

using Kind = RtfToken::Kind;

constexpr std::size_t mostFonts = 100'000;

/// True for printable ASCII, which means the same in every code page.
bool isPlain(std::string_view words) {
    unsigned others = 0; // counted without a way out, so that compilers use wide instructions
    for (const char c : words) {
        others += static_cast<unsigned>(static_cast<unsigned char>(c) < ' ') | (static_cast<unsigned char>(c) >> 7U);
    }
    return others == 0;
}

class RtfReader {
public:
    explicit RtfReader(std::string_view bytes) : m_tokens(bytes) {}

    Document read() {
        for (RtfToken token = m_tokens.next(); token.kind != Kind::end; token = m_tokens.next()) {
            take(token);
            if (m_text.depth() == 1) {
                break; // the document's group is closed
            }
        }
        flush();
        const bool cut = m_text.depth() > 1;
        Document document = m_text.finish();
        document.replaced = m_pages.replaced();
        document.encoding = RtfCodePages::nameOf(m_codePage);
        if (cut) {
            document.remarks.emplace_back("The file breaks off before its end; it was read as far as it goes. Check "
                                          "that it was copied whole.");
        }
        return document;
    }

private:
    [[nodiscard]] RtfGroup& group() { return m_text.group(); }

    void take(const RtfToken& token) {
        if (m_toSkip > 0 && insteadOfCharacter(token)) {
            return;
        }
        switch (token.kind) {
        case Kind::open:
            flush();
            m_starred = false;
            return m_text.open();
        case Kind::close:
            flush();
            m_starred = false;
            return m_text.close();
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

    /// Words in the code page of their font.
    void bytes(std::string_view words) {
        const int page = codePage();
        if (!m_pending.empty() && !RtfCodePages::isMultiByte(page)) {
            flush();
        }
        if (page == rtfSymbols) {
            return words == " " ? m_text.add(words) : m_text.countSymbol();
        }
        if (m_pending.empty() && isPlain(words)) {
            return m_text.add(words);
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
            m_text.countSymbol();
        } else if (m_pending.size() > 1 && !RtfCodePages::isMultiByte(page) && text::isValidUtf8(m_pending)) {
            m_pages.append(m_converted, m_pending, 65001);
        } else {
            m_pages.append(m_converted, m_pending, page);
        }
        m_pending.clear();
        m_text.add(m_converted);
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

    void symbol(unsigned char c) {
        switch (c) {
        case '*':
            m_starred = true;
            return;
        case '~':
            return m_text.addCharacter(U'\u00A0');
        case '_':
            return m_text.addCharacter(U'\u2011');
        case '\n':
            return m_text.endParagraph();
        case '\t':
            return m_text.tab();
        case '\\':
        case '{':
        case '}':
            return m_text.addCharacter(c);
        default:
            return; // optional hyphens, index entries
        }
    }

    void word(const RtfToken& token) {
        const RtfWord what = rtfWord(token);
        const bool starred = std::exchange(m_starred, false);
        if (what == RtfWord::unknown) {
            if (starred) {
                group().destination = RtfDestination::skip; // for readers that know it
            }
            return;
        }
        if (what >= RtfWord::skip && what <= RtfWord::paragraphNumber) {
            return m_text.destination(what);
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
            return m_text.setKindOfNote("endnote");
        case RtfWord::character:
            return m_text.addCharacter(rtfCharacter(token));
        default:
            return;
        }
    }

    void learnFont(int page) {
        if (group().destination == RtfDestination::fontTable && m_fonts.size() < mostFonts) {
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
            m_text.addCharacter(high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : U'\uFFFD');
        } else if (unit >= 0xF000 && unit <= 0xF0FF) {
            m_text.countSymbol(); // the private use of symbol fonts
        } else if (unit > 0x10FFFF || unit < ' ') {
            m_text.addCharacter(U'\uFFFD');
        } else {
            m_text.addCharacter(unit);
        }
    }

    void paragraph(RtfWord what, const RtfToken& token) {
        const bool on = !token.hasNumber || token.number != 0;
        RtfGroup& now = group();
        switch (what) {
        case RtfWord::plainParagraph:
            now.style = 0;
            now.outline = rtfBodyLevel;
            now.list = now.inTable = false;
            return;
        case RtfWord::endCell:
            now.inTable = true;
            return m_text.endParagraph();
        case RtfWord::endParagraph:
            return m_text.endParagraph();
        case RtfWord::lineBreak:
            return m_text.lineBreak();
        case RtfWord::tab:
            return m_text.tab();
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

    RtfTokens m_tokens;
    RtfText m_text;
    RtfCodePages m_pages;
    std::map<std::int32_t, int> m_fonts; ///< their code pages
    std::string m_pending;               ///< bytes that wait for their fellows
    std::string m_converted;
    std::int32_t m_defaultFont = 0;
    int m_codePage = 1252;
    std::int32_t m_lastFont = -1; ///< whose code page is m_lastPage
    int m_lastPage = 1252;
    std::int32_t m_toSkip = 0;
    char32_t m_highSurrogate = 0;
    bool m_starred = false;
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
