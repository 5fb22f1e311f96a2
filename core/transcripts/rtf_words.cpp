#include "core/transcripts/rtf_words.h"

#include <array>
#include <string_view>

namespace emic::transcripts {

namespace {

struct Entry {
    std::string_view name;
    RtfWord word = RtfWord::unknown;
    char32_t character = 0;
};

constexpr auto words = std::to_array<Entry>({
    {"ansicpg", RtfWord::codePage},
    {"mac", RtfWord::mac},
    {"pc", RtfWord::pc},
    {"pca", RtfWord::pca},
    {"deff", RtfWord::defaultFont},
    {"colortbl", RtfWord::skip},
    {"filetbl", RtfWord::skip},
    {"listtext", RtfWord::skip},
    {"pntext", RtfWord::skip},
    {"nonesttables", RtfWord::skip},
    {"nonshppict", RtfWord::skip},
    {"shprslt", RtfWord::skip},
    {"sp", RtfWord::skip},
    {"fldinst", RtfWord::skip},
    {"xe", RtfWord::skip},
    {"tc", RtfWord::skip},
    {"txe", RtfWord::skip},
    {"rxe", RtfWord::skip},
    {"ftnsep", RtfWord::skip},
    {"ftnsepc", RtfWord::skip},
    {"ftncn", RtfWord::skip},
    {"aftnsep", RtfWord::skip},
    {"aftnsepc", RtfWord::skip},
    {"aftncn", RtfWord::skip},
    {"stylerestrictions", RtfWord::skip},
    {"upr", RtfWord::skip},
    {"htmltag", RtfWord::skip},
    {"header", RtfWord::furniture},
    {"headerl", RtfWord::furniture},
    {"headerr", RtfWord::furniture},
    {"headerf", RtfWord::furniture},
    {"footer", RtfWord::furniture},
    {"footerl", RtfWord::furniture},
    {"footerr", RtfWord::furniture},
    {"footerf", RtfWord::furniture},
    {"pict", RtfWord::picture},
    {"object", RtfWord::object},
    {"result", RtfWord::objectResult},
    {"fonttbl", RtfWord::fontTable},
    {"stylesheet", RtfWord::styleSheet},
    {"info", RtfWord::info},
    {"title", RtfWord::title},
    {"footnote", RtfWord::footnote},
    {"annotation", RtfWord::annotation},
    {"atnauthor", RtfWord::annotationAuthor},
    {"shptxt", RtfWord::textBox},
    {"dptxbxtext", RtfWord::textBox},
    {"fldrslt", RtfWord::fieldResult},
    {"shp", RtfWord::shape},
    {"shpinst", RtfWord::shape},
    {"shpgrp", RtfWord::shape},
    {"do", RtfWord::shape},
    {"shppict", RtfWord::shape},
    {"field", RtfWord::shape},
    {"ud", RtfWord::unicode},
    {"pn", RtfWord::paragraphNumber},
    {"pard", RtfWord::plainParagraph},
    {"par", RtfWord::endParagraph},
    {"sect", RtfWord::endParagraph},
    {"cell", RtfWord::endCell},
    {"nestcell", RtfWord::endCell},
    {"row", RtfWord::endRow},
    {"nestrow", RtfWord::endRow},
    {"line", RtfWord::lineBreak},
    {"page", RtfWord::lineBreak},
    {"column", RtfWord::lineBreak},
    {"tab", RtfWord::tab},
    {"s", RtfWord::style},
    {"outlinelevel", RtfWord::outline},
    {"ls", RtfWord::list},
    {"intbl", RtfWord::inTable},
    {"plain", RtfWord::plain},
    {"b", RtfWord::bold},
    {"v", RtfWord::hidden},
    {"deleted", RtfWord::deleted},
    {"f", RtfWord::font},
    {"fcharset", RtfWord::charset},
    {"cpg", RtfWord::fontCodePage},
    {"u", RtfWord::unicodeCharacter},
    {"uc", RtfWord::unicodeSkip},
    {"ftnalt", RtfWord::endnote},
    {"emdash", RtfWord::character, U'\u2014'},
    {"endash", RtfWord::character, U'\u2013'},
    {"emspace", RtfWord::character, U'\u2003'},
    {"enspace", RtfWord::character, U'\u2002'},
    {"qmspace", RtfWord::character, U'\u2005'},
    {"bullet", RtfWord::character, U'\u2022'},
    {"lquote", RtfWord::character, U'\u2018'},
    {"rquote", RtfWord::character, U'\u2019'},
    {"ldblquote", RtfWord::character, U'\u201C'},
    {"rdblquote", RtfWord::character, U'\u201D'},
    {"zwj", RtfWord::character, U'\u200D'},
    {"zwnj", RtfWord::character, U'\u200C'},
});

constexpr std::size_t slots = 512; ///< several times the words, so that few share a slot

constexpr auto table = [] {
    static_assert(words.size() * 4 < slots * 2);
    std::array<unsigned char, slots> result{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t slot = rtfHash(words[i].name) % slots;
        while (result[slot] != 0) {
            slot = (slot + 1) % slots;
        }
        result[slot] = static_cast<unsigned char>(i + 1);
    }
    return result;
}();

const Entry* find(const RtfToken& token) {
    for (std::size_t slot = token.hash % slots; table[slot] != 0; slot = (slot + 1) % slots) {
        const Entry& entry = words[table[slot] - 1U];
        if (entry.name == token.text) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace

RtfWord rtfWord(const RtfToken& token) {
    const Entry* const entry = find(token);
    return entry ? entry->word : RtfWord::unknown;
}

char32_t rtfCharacter(const RtfToken& token) {
    const Entry* const entry = find(token);
    return entry ? entry->character : U' ';
}

} // namespace emic::transcripts
