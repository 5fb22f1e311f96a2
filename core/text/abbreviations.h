// Which words with a point end no sentence, by language. sentences.cpp asks here wherever ICU would end one.
//
// ICU has such lists itself (FilteredBreakIteratorBuilder), which do not serve: it compares tails of words, so that
// "ca." keeps "in America." from ending a sentence; its lists come from newspapers and hold words people end sentences
// with ("OK.", "In.", "Is."); and it has none for the Nordic languages, Dutch and Finnish, for which it takes English.
// Pure; any thread.
#pragma once

#include <string_view>

namespace emic::text {

enum class Abbreviation {
    none,
    always,       ///< something must follow: "f.eks.", "Dr."
    beforeNumber, ///< an abbreviation before a number only, elsewhere often a word: "No. 5", but "No. I did not."
};

/// What `token`, point included, is in a language given by its code ("da"). The first letter may be a capital where the
/// list has a small one, at the beginning of a sentence. Abbreviations that often close a sentence ("etc.", "osv.",
/// "usw.", "m.m.", "p.m.") are deliberately in no list: before a small letter ICU ends no sentence anyway, and before a
/// capital they more often end one than not.
[[nodiscard]] Abbreviation abbreviation(std::string_view token, std::string_view languageCode);

/// True for words that a number with a point is the ordinal of, in languages that write them with a capital: after
/// "am 3." comes "Oktober".
[[nodiscard]] bool followsOrdinal(std::string_view word, std::string_view languageCode);

/// True for words after which a single capital is a name and no initial: "vitamin D.", "hepatitis C.".
[[nodiscard]] bool namesByLetter(std::string_view word);

/// True for a capital that is a word by itself: "My husband and I.", Danish "Kommer I."
[[nodiscard]] bool isOneLetterWord(std::string_view letter, std::string_view languageCode);

} // namespace emic::text
