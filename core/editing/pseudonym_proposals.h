// Names and numbers that a study seems to hold, proposed for a table of pseudonyms. A person goes through them: the
// program finds too much rather than too little.
//
//   words     with a capital that begin no sentence and occur with a small letter no more often; without weekdays,
//             months and pronouns. German writes every noun with a capital: there a word is proposed only when it
//             recurs without ever standing behind an article or the like, or stands behind a form of address. Labels of
//             speakers, codes of participants and names of files are looked at as well, where they look like names.
//   numbers   see pseudonym_numbers.h
#pragma once

#include "core/storage/reader.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace emic::editing {

struct ProposedName {
    std::string name;
    std::string pseudonym; ///< a neutral one, such as "Name3" or "[telephone number 1]"
    std::string kind;      ///< "name", "speaker label", "e-mail address" ...
    std::int64_t count = 0;
    std::vector<std::string> places; ///< names of sources, at most five
    std::string note;                ///< may be empty
};

/// The most frequent of each kind first. `progress(done, total)` after each source; return false to stop (Cancelled).
[[nodiscard]] std::vector<ProposedName>
proposeNames(const storage::Reader& reader, const std::function<bool(std::int64_t, std::int64_t)>& progress = {});

} // namespace emic::editing
