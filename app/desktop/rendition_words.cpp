#include "app/desktop/rendition_words.h"

#include <algorithm>
#include <cstdlib>

namespace emic::desktop {
namespace {

bool isOfWord(QChar letter) {
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate();
}

/// Letters and digits, and what joins two of them: don't, twenty-one.
bool isOfWord(const QString& text, qsizetype at) {
    if (at < 0 || at >= text.size())
        return false;
    if (isOfWord(text.at(at)))
        return true;
    static const QString joining = QStringLiteral("'\u2019-\u2010\u2011\u00AD");
    return joining.contains(text.at(at)) && at > 0 && at + 1 < text.size() && isOfWord(text.at(at - 1)) &&
           isOfWord(text.at(at + 1));
}

/// Where the bracket opens that a place stands in; -1: in none.
qsizetype bracketAround(const QString& text, qsizetype at) {
    if (at <= 0)
        return -1;
    const qsizetype open = text.lastIndexOf(QLatin1Char('['), at - 1);
    return open >= 0 && text.lastIndexOf(QLatin1Char(']'), at - 1) < open ? open : -1;
}

WordsPlace trimmed(const QString& text, WordsPlace place) {
    while (place.begin < place.end && text.at(place.begin).isSpace())
        ++place.begin;
    while (place.end > place.begin && text.at(place.end - 1).isSpace())
        --place.end;
    return place;
}

WordsPlace wholeWords(const QString& text, WordsPlace place) {
    // A selection that begins behind a word does not touch it.
    const bool caret = place.begin == place.end;
    if (caret || isOfWord(text, place.begin))
        while (isOfWord(text, place.begin - 1))
            --place.begin;
    if (caret || isOfWord(text, place.end - 1))
        while (isOfWord(text, place.end))
            ++place.end;
    if (const qsizetype open = bracketAround(text, place.begin); open >= 0)
        place.begin = open;
    if (bracketAround(text, place.end) >= 0)
        if (const qsizetype close = text.indexOf(QLatin1Char(']'), place.end); close >= 0)
            place.end = close + 1;
    return place;
}

const QString& omission() {
    static const QString sign = QStringLiteral("[...]");
    return sign;
}

/// Takes in an omission that stands directly beside it.
WordsPlace withOmissionsBeside(const QString& text, WordsPlace place) {
    for (const QString& sign : {omission(), QStringLiteral("[\u2026]")}) {
        const QString before = text.left(place.begin);
        const qsizetype lengthBefore = trimmed(before, {0, before.size()}).end;
        if (QStringView(before).left(lengthBefore).endsWith(sign))
            place.begin = lengthBefore - sign.size();
        qsizetype next = place.end;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        if (QStringView(text).mid(next).startsWith(sign))
            place.end = next + sign.size();
    }
    return place;
}

} // namespace

std::optional<WordsEdit> leaveOut(const QString& text, WordsPlace selection) {
    const WordsPlace words = wholeWords(text, trimmed(text, selection));
    if (words.begin == words.end)
        return std::nullopt;
    const WordsPlace place = withOmissionsBeside(text, words);
    const qsizetype behind = place.begin + omission().size();
    return WordsEdit{place, omission(), {behind, behind}};
}

std::optional<WordsEdit> inBrackets(const QString& text, WordsPlace selection) {
    WordsPlace place = trimmed(text, selection);
    if (bracketAround(text, place.begin) >= 0)
        return std::nullopt;
    if (bracketAround(text, place.end) >= 0)
        place = wholeWords(text, place);
    QString inside = text.mid(place.begin, place.end - place.begin);
    inside.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
    return WordsEdit{
        place, QLatin1Char('[') + inside + QLatin1Char(']'), {place.begin + 1, place.begin + 1 + inside.size()}};
}

std::optional<WordsPlace> placeOfWords(const QString& text, const QString& words, qsizetype near) {
    std::optional<WordsPlace> best;
    for (qsizetype at = words.isEmpty() ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const bool bare = bracketAround(text, at) < 0 && bracketAround(text, at + words.size()) < 0;
        if (bare && (!best || std::abs(at - near) < std::abs(best->begin - near)))
            best = WordsPlace{at, at + words.size()};
    }
    return best;
}

QString isolated(const QString& words) {
    const bool turns = std::any_of(words.begin(), words.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
    return turns ? QChar(0x2068) + words + QChar(0x2069) : words;
}

} // namespace emic::desktop
