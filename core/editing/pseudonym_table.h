// Names and what stands in their place, and where they stand in words. The table is the key of a study: it is never
// written into one. A value; reading it from several threads at once is safe.
//
// One pass over the words finds all names, however many there are: the words are taken apart at everything that is
// neither letter nor digit, and looked up without regard to case, accents' encoding, soft hyphens and the kind of
// spaces, hyphens and underscores between them. Where names overlap the one with more words is meant, wherever it
// begins; then the one that begins first. What counts as a name:
//
//   Anna, ANNA     Whole words. A name with a capital is found where the words have one, or are all capitals (and then
//                  its pseudonym is written so).
//   anna           in small letters where the table has a capital may be another word ("per", "may"): it is told of and
//                  left. Addresses and numbers are found in any case.
//   Annas, Anna's  Genitives with -s in the Nordic languages, German and Dutch; likewise in English, where people and
//                  programs that transcribe leave the apostrophe out: a pseudonym too many is better than a name that
//                  stays, and a name such as Williams beside William gets a row of its own. The case endings of
//                  Finnish; possessive 's and s' everywhere. The pseudonym takes the ending on, as its last letter
//                  asks.
//   Annagården     A longer word that begins with a name may be a compound or another name: told of and left. Forms
//                  that change the stem (Anna, Önnu) need rows of their own.
//   anna_bang      What is written with underscores, and names of files, are looked at without regard to case.
//   Anna | Bang    The parts of a name may stand on two lines; the pseudonym is spread over them likewise.
//   12 34 56 78    A name of six digits or more and no letters is found however its digits are grouped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::editing {

struct PseudonymRow {
    std::string name;
    std::string pseudonym;
    bool operator==(const PseudonymRow&) const = default;
};

enum class NameMatch {
    name,         ///< the name itself
    smallLetters, ///< perhaps another word
    partOfWord    ///< a longer word that begins with it
};

struct FoundName {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    std::size_t row = 0; ///< of the table
    NameMatch match = NameMatch::name;
    std::string by; ///< the pseudonym as it is written here; empty unless it is the name itself
};

/// What is searched: names of files are compared without regard to case; excerpts may end within a name, before "…".
enum class Reading { prose, fileName, excerpt };

struct Word;

class PseudonymTable {
public:
    /// The same name may be there with a capital and in small letters, so that both are found. Throws InvalidInput when
    /// a name has fewer than two letters or digits, has no pseudonym, or two, however it is written; or when a
    /// pseudonym is or holds a name of the table, since nobody could tell afterwards who is meant.
    explicit PseudonymTable(std::vector<PseudonymRow> rows);

    [[nodiscard]] const std::vector<PseudonymRow>& rows() const { return m_rows; }

    /// The names in valid UTF-8, in order and without overlaps. `languages`: BCP 47 tags, parted by spaces, whose
    /// endings may stand behind a name.
    [[nodiscard]] std::vector<FoundName> find(std::string_view utf8, std::string_view languages,
                                              Reading reading = Reading::prose) const;

    /// The words with pseudonyms in the place of names.
    [[nodiscard]] std::string replaced(std::string_view utf8, std::string_view languages,
                                       Reading reading = Reading::prose) const;

    /// Pseudonyms that stand for more than one name; each once.
    [[nodiscard]] std::vector<std::string> shared() const;

private:
    struct Entry {
        std::vector<std::string> words;      ///< folded
        std::vector<bool> capital;           ///< the word begins with a capital in the table
        std::vector<std::string> separators; ///< between the words
        bool anyCase = false;
        bool allCapitals = false;
        std::size_t row = 0;
    };
    class Scan;
    [[nodiscard]] static Entry entryOf(std::string_view name, const std::vector<Word>& words);

    std::vector<PseudonymRow> m_rows;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFirst; ///< longest first
    std::unordered_map<std::string, std::size_t> m_numbers;              ///< row by digits
    std::size_t m_longestNumber = 0;
    std::size_t m_mostWords = 0;
};

} // namespace emic::editing
