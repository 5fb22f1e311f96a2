// What the keys of the rendition editor make of the words that are selected. Pure; any thread; places in UTF-16 units.
#pragma once

#include <optional>
#include <QString>

namespace emic::desktop {

/// A stretch of a text.
struct WordsPlace {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const WordsPlace&) const = default;
};

/// Something to be put in the place of a stretch of a text, and what is selected afterwards.
struct WordsEdit {
    WordsPlace place;
    QString by;
    WordsPlace selected; ///< in the text that this makes; empty: the caret
    bool operator==(const WordsEdit&) const = default;
};

/// [...] for the words of a selection, or for the word at the caret. Whole words go, also where some letters only are
/// selected, and whole brackets; with an omission beside it, it becomes one. Nothing where there is no word.
[[nodiscard]] std::optional<WordsEdit> leaveOut(const QString& text, WordsPlace selection);

/// Brackets round a selection, with what is in them selected to be written anew; without one, empty brackets. Nothing
/// within brackets: they cannot be nested.
[[nodiscard]] std::optional<WordsEdit> inBrackets(const QString& text, WordsPlace selection);

/// Where some words stand outside of brackets; of several places the one nearest to `near`.
[[nodiscard]] std::optional<WordsPlace> placeOfWords(const QString& text, const QString& words, qsizetype near);

/// Words as they can stand within a sentence: where they are written from right to left, it stays as it is read.
[[nodiscard]] QString isolated(const QString& words);

} // namespace emic::desktop
