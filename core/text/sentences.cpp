// Sentences: ICU's breaks (Unicode Standard Annex 29, SB rules), of which some are taken back. What is taken back is
// what only knowledge of a language tells: abbreviations, initials, ordinals; and what speech in writing needs: a
// quotation that the sentence goes on after, an ellipsis that is a pause.
#include "core/text/abbreviations.h"
#include "core/text/icu.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

namespace emic::text {

namespace {

bool isClosing(UChar32 c) {
    const auto category = u_charType(c);
    return c == '"' || c == '\'' || category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION ||
           category == U_INITIAL_PUNCTUATION; // Danish and German quotations close with « and “
}

bool isOpening(UChar32 c) {
    return u_charType(c) == U_START_PUNCTUATION || isClosing(c);
}

bool isGap(UChar32 c) {
    return isBlank(static_cast<char32_t>(c));
}

/// One paragraph in UTF-16, and the questions asked of the places where ICU would end a sentence in it.
class Paragraph {
public:
    Paragraph(std::string_view utf8, std::string_view languageCode) : m_language(languageCode), m_text(toUtf16(utf8)) {
        // The ellipsis sign ends a sentence where three points would: before a space. (ICU never ends one there.)
        // Within a line of Chinese, or between words, it stays the pause it is.
        for (int32_t i = 0; i + 1 < m_text.length(); ++i) {
            if (m_text[i] == u'\u2026' && isGap(m_text[i + 1])) {
                m_text.setCharAt(i, u'.');
            }
        }
    }

    [[nodiscard]] const icu::UnicodeString& utf16() const { return m_text; }

    /// Whether the sentence that began at `begin` goes on over `end`, where ICU ends it.
    [[nodiscard]] bool goesOn(int32_t begin, int32_t end) const {
        const auto last = skipGapsBack(begin, end);
        if (last == begin || end == m_text.length()) {
            return false;
        }
        const auto closing = m_text.char32At(m_text.moveIndex32(last, -1));
        if (closing != '.') {
            // "Are you coming?" she asked.
            return isClosing(closing) && u_islower(m_text.char32At(end));
        }
        return isAbbreviation(begin, last, end) || isInitial(begin, last, end) || isOrdinal(begin, last, end);
    }

private:
    [[nodiscard]] int32_t skipGapsBack(int32_t begin, int32_t end) const {
        while (end > begin && isGap(m_text[end - 1])) {
            --end;
        }
        return end;
    }

    /// Where the word that ends at `end` begins; long words are no abbreviations, so the walk is short.
    [[nodiscard]] int32_t wordBegin(int32_t begin, int32_t end) const {
        const auto farthest = std::max(begin, end - 32);
        while (end > farthest && !isGap(m_text[end - 1]) && !isOpening(m_text[end - 1])) {
            --end;
        }
        return end;
    }

    /// Where the word that begins at `begin` ends, points within and after it included or not.
    [[nodiscard]] int32_t wordEnd(int32_t begin, bool withPoints) const {
        const auto farthest = std::min(m_text.length(), begin + 32);
        while (begin < farthest && (u_isalnum(m_text[begin]) || (withPoints && m_text[begin] == u'.'))) {
            ++begin;
        }
        return begin;
    }

    [[nodiscard]] std::string word(int32_t begin, int32_t end) const {
        std::string utf8;
        m_text.tempSubStringBetween(begin, end).toUTF8String(utf8);
        return utf8;
    }

    [[nodiscard]] bool isAbbreviation(int32_t begin, int32_t last, int32_t end) const {
        const auto first = wordBegin(begin, last);
        const auto token = word(first, last);
        const auto previousEnd = skipGapsBack(begin, first);
        const auto previous = word(wordBegin(begin, previousEnd), previousEnd);
        const auto next = word(end, wordEnd(end, true));
        const auto is = [&](const std::string& candidate) {
            const auto kind = abbreviation(candidate, m_language);
            return kind == Abbreviation::always ||
                   (kind == Abbreviation::beforeNumber && u_isdigit(m_text.char32At(end)) != 0);
        };
        // The second and third try are for "d. h." and "z. B.", written with a space and met at their second and first
        // point.
        return is(token) || (previous.ends_with('.') && is(previous + token)) ||
               (next.ends_with('.') && is(token + next));
    }

    /// "J." in "J. Smith" or "J. R. Smith", and "U.S.": single capitals, each with its point.
    [[nodiscard]] bool isInitial(int32_t begin, int32_t last, int32_t end) const {
        const auto first = wordBegin(begin, last);
        for (auto at = first; at < last; at += 2) {
            if (!u_isupper(m_text[at]) || at + 1 >= last || m_text[at + 1] != u'.') {
                return false;
            }
        }
        const bool single = last - first == 2;
        const auto previousEnd = skipGapsBack(begin, first);
        const auto previous = word(wordBegin(begin, previousEnd), previousEnd);
        return first < last && u_isalpha(m_text.char32At(end)) != 0 &&
               !(single && (isOneLetterWord(word(first, last - 1), m_language) || namesByLetter(previous)));
    }

    /// "am 3. Oktober", and the number of an item in a list: "1. Sleep".
    [[nodiscard]] bool isOrdinal(int32_t begin, int32_t last, int32_t end) const {
        const auto first = wordBegin(begin, last);
        for (auto at = first; at + 1 < last; ++at) {
            if (!u_isdigit(m_text[at])) {
                return false;
            }
        }
        const auto digits = last - first - 1;
        return digits > 0 && digits <= 3 &&
               (first == begin || followsOrdinal(word(end, wordEnd(end, false)), m_language));
    }

    std::string_view m_language;
    icu::UnicodeString m_text;
};

/// Calls `found` with the byte range of each sentence of a paragraph, white space included.
template <typename Found>
void splitParagraph(std::string_view utf8, icu::BreakIterator& iterator, std::string_view languageCode,
                    const Found& found) {
    const Paragraph paragraph(utf8, languageCode);
    iterator.setText(paragraph.utf16());
    std::size_t byte = 0;
    std::size_t beginByte = 0;
    int32_t unit = 0;
    int32_t begin = 0;
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        if (paragraph.goesOn(begin, end)) {
            continue;
        }
        for (begin = end; unit < end;) {
            const auto point = codePointAt(utf8, byte);
            byte += point.length;
            unit += point.value > 0xFFFF ? 2 : 1;
        }
        found(beginByte, byte);
        beginByte = byte;
    }
}

} // namespace

std::vector<Span> sentences(const Text& text, Span within, std::string_view language) {
    const auto slice = text.slice(within);
    auto& iterator = breakIterator(BreakKind::sentence, language);
    const auto languageCode = languageCodeOf(language);
    std::vector<Span> found;
    std::size_t walked = 0;
    auto at = within.begin;
    const auto walkTo = [&](std::size_t byte) {
        at.value += countCodePoints(slice.substr(walked, byte - walked));
        walked = byte;
        return at;
    };
    const auto keep = [&](std::string_view sentence) {
        if (!sentence.empty()) {
            const auto first = walkTo(static_cast<std::size_t>(sentence.data() - slice.data()));
            found.push_back({first, walkTo(walked + sentence.size())});
        }
    };
    for (std::size_t begin = 0; begin < slice.size();) {
        const auto end = std::min(slice.find('\n', begin), slice.size());
        // Starting the iterator costs more than a short line; a page of empty lines costs nothing.
        if (const auto line = slice.substr(begin, end - begin); !line.empty()) {
            splitParagraph(line, iterator, languageCode,
                           [&](std::size_t from, std::size_t to) { keep(trim(line.substr(from, to - from))); });
        }
        begin = end + 1;
    }
    return found;
}

} // namespace emic::text
