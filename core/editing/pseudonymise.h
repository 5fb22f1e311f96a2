// Names replaced by pseudonyms in everything a study says: texts of all sources with everything that holds a place in
// them (revise.h), and every other word of every row: renditions, translations, memos, attribute values, labels of
// speakers, codes of participants, names of sources and files, themes, meetings, reasons. The names of analysts stay:
// they are the study's authors.
//
// One edit, which undo takes back until the study is sealed (storage/seal.h): until then the journal holds what was
// there before, and the originals of the sources are as they came. The journal's sentence names no name.
//
// Units whose words change are not put down for a second look: what they say is the same. Published words change with
// the verbatim; those that no longer fit it are counted.
#pragma once

#include "core/editing/pseudonym_table.h"
#include "core/editing/revise.h"
#include "core/storage/edit.h"
#include "core/storage/words.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace emic::editing {

/// Where one name of the table was found.
struct NameCount {
    std::int64_t inTexts = 0;
    std::int64_t elsewhere = 0;
    std::int64_t smallLetters = 0; ///< left as they are
    std::int64_t partOfWord = 0;   ///< likewise
};

struct Pseudonymisation {
    std::vector<NameCount> names;                  ///< by row of the table
    std::map<std::string, std::int64_t> leftWords; ///< small letters and longer words that were left
    std::vector<std::string> pseudonymsThere;      ///< pseudonyms that the texts had already
    std::vector<std::string> analystsNames;        ///< names of the table that analysts have too
    std::int64_t sources = 0;                      ///< whose text changes
    std::int64_t rows = 0;                         ///< other rows that change
    std::int64_t unfitRenditions = 0;
    std::int64_t unitsJoined = 0; ///< that came to be the same as others, because one replaced name held both

    [[nodiscard]] std::int64_t replaced() const;
};

/// Told after each source; return false to stop.
using PseudonymProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// What pseudonymise would replace. Throws Cancelled.
[[nodiscard]] Pseudonymisation planPseudonyms(const storage::Reader& reader, const PseudonymTable& table,
                                              const PseudonymProgress& progress = {});

/// Replaces. Doing it twice changes nothing the second time. Throws InvalidInput when two things would come to have the
/// same name, or when units would be joined and losses are refused; Cancelled when told to stop.
Pseudonymisation pseudonymise(storage::Edit& edit, const PseudonymTable& table, Losses losses = Losses::refuse,
                              const PseudonymProgress& progress = {});

/// How the words of a column are searched for names.
[[nodiscard]] Reading readingOf(const storage::WordsPlace& place);

/// The tags of all languages that the study and its sources are in, parted by spaces.
[[nodiscard]] std::string languagesOf(const storage::Reader& reader);

} // namespace emic::editing
