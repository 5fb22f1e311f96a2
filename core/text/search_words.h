// Words as search compares them: how a text of a language is split, and what of a word counts. The index and the
// question go through the same functions, so what is asked for in the way it is written is always found.
//
// Splitting follows Unicode Standard Annex 29 with ICU's dictionaries for Chinese, Japanese, Thai, Khmer, Lao and
// Burmese (segments.h). French, Italian and Catalan words are also parted behind the apostrophe of an elision, so that
// "l'amour" holds "amour".
//
// Of a word count its letters and digits, not their case or width (NFKC case folding), digits of any script as 0 to 9,
// and accents only where the language takes the accented letter for a letter of its own. Which those are is what
// Unicode's collation of the language (CLDR) says: an accent that makes a primary difference makes a letter. Danish and
// Norwegian keep æ, ø and å, Swedish and Finnish å, ä and ö, Spanish ñ, Polish ł; French keeps none. German umlauts,
// which its dictionaries sort as accents, are kept too: "schon" is not "schön". Marks are dropped from Latin, Greek,
// Cyrillic, Arabic and Hebrew letters only; elsewhere they are vowels.
//
// A SearchWords is a value that may be used by several threads at once.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

/// A stretch of UTF-8, in bytes.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const ByteRange&) const = default;
};

/// The words of some UTF-8, by ICU's rules alone, as text::words finds them.
[[nodiscard]] std::vector<ByteRange> wordRanges(std::string_view utf8, std::string_view language);

/// Of ICU, whose rules and dictionaries decide where words end: "72.1". What was split by another version may differ.
[[nodiscard]] std::string_view wordRulesVersion();

class SearchWords {
public:
    /// `language` is a BCP 47 tag; an unknown or empty one gets the rules that hold everywhere.
    explicit SearchWords(std::string_view language);

    /// The language's code without script or region ("da"); empty when it is none.
    [[nodiscard]] const std::string& languageCode() const { return m_code; }

    /// The words in some UTF-8, in order.
    [[nodiscard]] std::vector<ByteRange> split(std::string_view utf8) const;

    /// A word in small letters with its accents: what a stemmer wants. Typographic apostrophes become plain ones.
    [[nodiscard]] std::string lowered(std::string_view word) const;

    /// What of a word counts. Folding what is folded already changes nothing.
    [[nodiscard]] std::string folded(std::string_view word) const;

private:
    struct Letters;
    std::string m_code;
    bool m_elides = false;
    std::shared_ptr<const Letters> m_letters;
};

} // namespace emic::text
