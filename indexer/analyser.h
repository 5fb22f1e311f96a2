// From text to the terms that are written and asked for. Both sides go through here, so that they agree.
//
// Every word has two terms: its form, "W" + the language's letter + the word folded (core/text/search_words.h), and its
// stem, "S" + the letter + the folded stem of the word in small letters. Stems are Snowball's; a language without a
// stemmer has stems equal to forms. A term holds at most `longestWord` bytes of the word.
//
// An Analyser remembers the words it has met, and belongs to one thread at a time.
#pragma once

#include "core/text/search_words.h"
#include "indexer/language.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::indexer {

inline constexpr std::size_t longestWord = 100;
inline constexpr char formPrefix = 'W';
inline constexpr char stemPrefix = 'S';
/// How many bytes stand before the word in a term.
inline constexpr std::size_t prefixLength = 2;
/// The term of passages that hold a word too long to be kept whole.
inline constexpr std::string_view longWordTerm = "L";

struct Terms {
    std::string form;
    std::string stem;
    bool cut = false; ///< the word is longer than its terms
    /// For whoever numbers words (word_numbers.h), so that a word that was met before needs no look-up.
    mutable std::uint32_t place = nowhere;

    static constexpr std::uint32_t nowhere = UINT32_MAX;
};

/// A word of a text with its terms, which belong to the Analyser and live until it meets many more words.
struct Token {
    text::ByteRange at;
    const Terms* terms;
};

class Analyser {
public:
    explicit Analyser(Language language);
    ~Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;

    [[nodiscard]] Language language() const { return m_language; }

    /// The words of some UTF-8, in order.
    [[nodiscard]] std::vector<Token> tokens(std::string_view utf8);

    /// The terms of one word as a text holds it.
    [[nodiscard]] const Terms& termsOf(std::string_view word);

    /// A word folded, without a prefix; for comparing beginnings and spellings.
    [[nodiscard]] std::string folded(std::string_view word) const;

private:
    struct Stemmer;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    Language m_language;
    text::SearchWords m_words;
    std::unique_ptr<Stemmer> m_stemmer;
    std::unordered_map<std::string, Terms, Hash, std::equal_to<>> m_met;
};

/// One Analyser a language, made when it is first needed. Belongs to one thread at a time.
class Analysers {
public:
    [[nodiscard]] Analyser& of(Language language);

private:
    std::unordered_map<unsigned char, Analyser> m_made;
};

} // namespace emic::indexer
