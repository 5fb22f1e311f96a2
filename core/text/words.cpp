// Words by the rules of Unicode Standard Annex 29. ICU's iterator reads some 20 MB a second, too slow for a corpus that
// is counted while it is imported. So text of simple characters (letters, digits, punctuation and spaces of the
// alphabets before U+2100, without combining marks) is split here by the same rules, WB5 to WB13b, and everything else
// is left to ICU. The two take turns at spaces, across which no rule of Annex 29 looks. words_test.cpp compares the
// result with ICU's for every simple character and for random text.
#include "core/text/icu.h"
#include "core/text/search_words.h"
#include "core/text/segments.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

namespace emic::text {

namespace {

enum class WordClass : std::uint8_t { other, letter, number, extend, midLetter, midNumber, midBoth, complex };

constexpr std::size_t tableEnd = 0x2100;
using ClassTable = std::array<WordClass, tableEnd>;

WordClass classOf(UChar32 c) {
    if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT || !u_isdefined(c)) {
        return WordClass::complex;
    }
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
        return WordClass::letter;
    case U_WB_NUMERIC:
        return WordClass::number;
    case U_WB_EXTENDNUMLET:
        return WordClass::extend;
    case U_WB_MIDLETTER:
        return WordClass::midLetter;
    case U_WB_MIDNUM:
        return WordClass::midNumber;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
        return WordClass::midBoth;
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE: // joins Hebrew letters only, and those are complex
        return WordClass::other;
    default:
        return WordClass::complex;
    }
}

ClassTable makeTable(bool colonJoins) {
    ClassTable table{};
    for (std::size_t c = 0; c < tableEnd; ++c) {
        table[c] = classOf(static_cast<UChar32>(c));
    }
    // Where ICU's rules (CLDR 42) differ from the annex: an at sign is a letter, and a colon joins letters only in
    // Finnish and Swedish ("EU:n").
    table['@'] = WordClass::letter;
    table[':'] = colonJoins ? WordClass::midLetter : WordClass::other;
    return table;
}

const ClassTable& tableFor(std::string_view language) {
    static const ClassTable plain = makeTable(false);
    static const ClassTable colon = makeTable(true);
    // A corpus is counted turn by turn, and mostly in one language; to understand a tag takes as long as a short turn.
    thread_local std::string lastTag;
    thread_local const ClassTable* last = nullptr;
    if (last == nullptr || language != lastTag) {
        const auto code = languageCodeOf(language);
        last = code == "sv" || code == "fi" ? &colon : &plain;
        lastTag = language;
    }
    return *last;
}

struct Classified {
    WordClass kind;
    std::size_t length;
};

Classified classAt(const ClassTable& table, std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {WordClass::other, 0};
    }
    if (const auto byte = byteAt(text, at); byte < 0x80) {
        return {table[byte], 1};
    }
    const auto found = codePointAt(text, at);
    return {found.value < tableEnd ? table[found.value] : WordClass::complex, found.length};
}

constexpr bool isInWord(WordClass kind) {
    return kind == WordClass::letter || kind == WordClass::number || kind == WordClass::extend;
}

/// The end of the plain letters that begin at `at`, which most tokens are made of alone.
std::size_t plainLettersEnd(std::string_view text, std::size_t at) {
    while (at < text.size() && static_cast<unsigned char>((text[at] | 0x20) - 'a') < 26)
        ++at;
    return at;
}

/// Where the token that begins at `at` ends, by WB5 to WB13b.
std::size_t tokenEnd(const ClassTable& table, std::string_view text, std::size_t at) {
    const auto letters = plainLettersEnd(text, at);
    auto last = letters > at ? WordClass::letter : WordClass::other;
    at = letters;
    for (auto next = classAt(table, text, at);; next = classAt(table, text, at)) {
        if (isInWord(next.kind)) {
            last = next.kind;
            at += next.length;
            continue;
        }
        const bool joinsLetters = next.kind == WordClass::midLetter || next.kind == WordClass::midBoth;
        const bool joinsNumbers = next.kind == WordClass::midNumber || next.kind == WordClass::midBoth;
        if (!(joinsLetters && last == WordClass::letter) && !(joinsNumbers && last == WordClass::number)) {
            return at;
        }
        const auto afterNext = classAt(table, text, at + next.length);
        if (afterNext.kind != last) {
            return at;
        }
        at += next.length + afterNext.length;
    }
}

/// The words of text that holds no complex character.
template <typename Found>
void splitSimple(const ClassTable& table, std::string_view text, std::size_t offset, const Found& found) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = classAt(table, text, at);
        if (!isInWord(first.kind)) {
            at += first.length;
            continue;
        }
        const auto end = tokenEnd(table, text, at);
        // A low line by itself is punctuation, two of them are a word (WB13a).
        if (first.kind != WordClass::extend || end != at + first.length) {
            found(offset + at, offset + end);
        }
        at = end;
    }
}

/// How many words splitSimple would find. Whether a word begins is told by two neighbours, without a guess for the
/// processor to get wrong at every space; only what may join two runs, or be none by itself, has to be looked at.
std::int64_t countSimple(const ClassTable& table, std::string_view text) {
    std::int64_t count = 0;
    auto before = WordClass::other;
    for (std::size_t at = 0; at < text.size();) {
        const auto here = classAt(table, text, at);
        at += here.length;
        count += static_cast<std::int64_t>(isInWord(here.kind)) & static_cast<std::int64_t>(!isInWord(before));
        if (here.kind >= WordClass::extend) {
            const auto next = classAt(table, text, at).kind;
            const bool joinsLetters = here.kind == WordClass::midLetter || here.kind == WordClass::midBoth;
            const bool joinsNumbers = here.kind == WordClass::midNumber || here.kind == WordClass::midBoth;
            const bool joins =
                (joinsLetters && before == WordClass::letter) || (joinsNumbers && before == WordClass::number);
            const bool alone = here.kind == WordClass::extend && !isInWord(before) && !isInWord(next);
            count -= (joins && next == before) || alone ? 1 : 0;
        }
        before = here.kind;
    }
    return count;
}

template <typename Found>
void splitByIcu(std::string_view language, std::string_view text, std::size_t offset, const Found& found) {
    const auto utf16 = toUtf16(text);
    auto& iterator = breakIterator(BreakKind::word, language);
    iterator.setText(utf16);
    std::size_t byte = 0;
    int32_t unit = 0;
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        const auto begin = byte;
        while (unit < end) {
            const auto point = codePointAt(text, byte);
            byte += point.length;
            unit += point.value > 0xFFFF ? 2 : 1;
        }
        if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
            found(offset + begin, offset + byte);
        }
    }
}

/// The index of the first complex character at or after `at`, or the length.
std::size_t simpleEnd(const ClassTable& table, std::string_view text, std::size_t at) {
    while ((at = asciiEnd(text, at)) < text.size()) {
        const auto next = classAt(table, text, at);
        if (next.kind == WordClass::complex) {
            break;
        }
        at += next.length;
    }
    return at;
}

/// Where ICU may hand back to the simple splitter: a space or line feed, some way on so that handing over pays.
std::size_t complexEnd(std::string_view text, std::size_t begin) {
    constexpr std::size_t least = 256;
    return std::min(text.find_first_of(" \n", std::min(begin + least, text.size())), text.size());
}

/// Hands the text over in stretches that no word crosses: `simple` gets those without complex characters, with their
/// offset, and `complex` the others.
template <typename Simple, typename Complex>
void forEachStretch(const ClassTable& table, std::string_view text, const Simple& simple, const Complex& complex) {
    for (std::size_t at = 0; at < text.size();) {
        auto end = simpleEnd(table, text, at);
        if (end < text.size()) {
            const auto space = text.substr(at, end - at).find_last_of(" \n");
            end = space == std::string_view::npos ? at : at + space;
        }
        simple(text.substr(at, end - at), at);
        if (end < text.size()) {
            const auto next = complexEnd(text, end);
            complex(text.substr(end, next - end), end);
            end = next;
        }
        at = end;
    }
}

template <typename Found>
void forEachWord(std::string_view text, std::string_view language, const Found& found) {
    const auto& table = tableFor(language);
    forEachStretch(
        table, text, [&](std::string_view stretch, std::size_t offset) { splitSimple(table, stretch, offset, found); },
        [&](std::string_view stretch, std::size_t offset) { splitByIcu(language, stretch, offset, found); });
}

} // namespace

std::vector<ByteRange> wordRanges(std::string_view utf8, std::string_view language) {
    std::vector<ByteRange> found;
    forEachWord(utf8, language, [&](std::size_t begin, std::size_t end) { found.push_back({begin, end}); });
    return found;
}

std::int64_t countWords(std::string_view utf8, std::string_view language) {
    const auto& table = tableFor(language);
    std::int64_t count = 0;
    forEachStretch(
        table, utf8, [&](std::string_view stretch, std::size_t) { count += countSimple(table, stretch); },
        [&](std::string_view stretch, std::size_t offset) {
            splitByIcu(language, stretch, offset, [&](std::size_t, std::size_t) { ++count; });
        });
    return count;
}

std::vector<Span> words(const Text& text, Span within, std::string_view language) {
    const auto slice = text.slice(within);
    std::vector<Span> found;
    std::size_t byte = 0;
    auto at = within.begin;
    const auto walkTo = [&](std::size_t to) {
        at.value += countCodePoints(slice.substr(byte, to - byte));
        byte = to;
        return at;
    };
    forEachWord(slice, language, [&](std::size_t begin, std::size_t end) {
        const auto first = walkTo(begin);
        found.push_back({first, walkTo(end)});
    });
    return found;
}

} // namespace emic::text
