#include "core/editing/pseudonym_words.h"

#include "core/text/letters.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <utility>

namespace emic::editing {

namespace {

std::string folded(std::string_view utf8, bool ascii) {
    if (ascii) {
        std::string small(utf8);
        for (char& each : small)
            if (each >= 'A' && each <= 'Z')
                each = static_cast<char>(each - 'A' + 'a');
        return small;
    }
    std::string seen;
    for (std::size_t at = 0; at < utf8.size();) {
        const text::CodePoint point = text::codePointAt(utf8, at);
        if (!text::isUnseen(point.value))
            seen += utf8.substr(at, point.length);
        at += point.length;
    }
    return text::foldCase(seen);
}

} // namespace

std::vector<Word> wordsOf(std::string_view utf8) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < utf8.size();) {
        text::CodePoint point = text::codePointAt(utf8, at);
        if (!text::isLetter(point.value) && !text::isDigit(point.value)) {
            at += point.length;
            continue;
        }
        Word word;
        word.begin = at;
        word.digits = true;
        bool ascii = true;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        word.capital = text::isCapital(point.value);
        while (true) {
            if (text::isLetter(point.value)) {
                ++letters;
                // Marks on letters are neither; they do not spoil a word of capitals.
                capitals += text::isCapital(point.value) || point.value >= 0x300 ? 1 : 0;
                word.digits = false;
            }
            ascii = ascii && point.length == 1;
            if (!text::isUnseen(point.value))
                word.end = at + point.length;
            at += point.length;
            if (at == utf8.size())
                break;
            point = text::codePointAt(utf8, at);
            if (!text::isLetter(point.value) && !text::isDigit(point.value) && !text::isUnseen(point.value))
                break;
        }
        word.allCapitals = word.capital && letters > 1 && capitals == letters;
        word.folded = folded(utf8.substr(word.begin, word.end - word.begin), ascii);
        words.push_back(std::move(word));
    }
    return words;
}

std::string separator(std::string_view between, std::size_t lettersBefore) {
    std::string result;
    bool point = false;
    bool feed = false;
    for (std::size_t at = 0; at < between.size();) {
        const text::CodePoint next = text::codePointAt(between, at);
        const std::string_view bytes = between.substr(at, next.length);
        at += next.length;
        if (text::isUnseen(next.value))
            continue;
        const bool blank = text::isBlank(next.value);
        if (blank && point && lettersBefore > 1)
            return "."; // never equal to the separator of a name
        if (next.value == U'\n' && std::exchange(feed, true))
            return "\n"; // likewise
        point = next.value == U'.';
        if (blank || point || next.value == U'_' || text::isDash(next.value)) {
            if (result.empty() || result.back() != ' ')
                result += ' ';
        } else if (text::isApostrophe(next.value)) {
            result += '\'';
        } else {
            result += bytes;
        }
    }
    return result;
}

} // namespace emic::editing
