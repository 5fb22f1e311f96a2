// Sealing a study: taking out of the file what names are still kept in after they were replaced by pseudonyms. The
// journal's changesets, the originals, texts of before and whatever lies in free pages go for good.
//
// A new file is written beside the study with nothing but what stays, so that no byte of it was ever anything else:
//
//   rows       as they are; they must be free of names already (editing/pseudonymise.h)
//   texts      those that rows name. In the place of every original stands the text itself, as a text file, and a
//              remark says so: an office document keeps names in places that no reader shows
//   journal    every entry with its sentence and reason, in which names are replaced; without its changeset, so that it
//              can no longer be undone or redone. The names of analysts stay
//
// The new file is checked for soundness and searched byte by byte for every name, in UTF-8, UTF-16 of either byte order
// and Latin-1, before it takes the study's place with one rename. So a crash leaves the unsealed study or the sealed
// one, whole. Then the bytes of the old file are overwritten, as far as the disk does that: drives that write elsewhere
// (flash, snapshots, network) may keep them, and no copy or backup can be reached from here.
//
// Nobody else may have the study open meanwhile: the file is locked, also against reading.
#pragma once

#include "core/storage/words.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::storage {

struct SealRules {
    /// Words with pseudonyms in the place of names, for the journal.
    std::function<std::string(std::string_view)> withoutNames;
    /// How many names there are in the words of a row, and in the text of a source in its language.
    std::function<std::int64_t(const WordsPlace&, std::string_view words)> namesInRow;
    std::function<std::int64_t(std::string_view words, std::string_view language)> namesInText;
    /// What must not stand anywhere in the file, as it is written; whole words.
    std::vector<std::string> names;
    /// `done` of `total` pieces were written; return false to stop.
    std::function<bool(std::int64_t done, std::int64_t total)> progress;
};

struct SealReport {
    std::int64_t entries = 0;   ///< of the journal that can no longer be undone
    std::int64_t sentences = 0; ///< of these, whose words named somebody
    std::int64_t originals = 0; ///< taken out
    std::int64_t contents = 0;  ///< pieces of content that did not go over
    std::uintmax_t bytesBefore = 0;
    std::uintmax_t bytesAfter = 0;
    bool overwritten = false; ///< the bytes of the old file; see replaceAndWipe
};

/// Seals the study. It must not be open in this process. Throws NotFound or InvalidInput when it is no study;
/// InvalidInput when rows or texts still hold names (then the message says where); Error when another program has it
/// open, the disk is full or a name was found in the finished file; Cancelled. Then the study is as it was.
SealReport seal(const std::filesystem::path& path, const std::string& analystName, const SealRules& rules);

/// A name in the bytes of a file.
struct NameInBytes {
    std::string name;
    std::string encoding; ///< "UTF-8", "UTF-16", "Latin-1"
    std::uint64_t offset = 0;
};

/// Names with -s behind them are names in some languages only.
enum class Forms { asWritten, alsoGenitives };

/// Searches bytes for whole words, as they are and in capitals, in every encoding that can hold them; at most `most`.
/// Names of fewer than six bytes count only between readable bytes: in a database they occur by chance.
[[nodiscard]] std::vector<NameInBytes> namesInBytes(std::string_view bytes, const std::vector<std::string>& names,
                                                    std::size_t most = 20, Forms forms = Forms::alsoGenitives);

/// Searches the file of a study so; what the database itself says ("PRIMARY KEY") is passed over. Throws as readFile
/// does.
[[nodiscard]] std::vector<NameInBytes> namesInStudy(const std::filesystem::path& path,
                                                    const std::vector<std::string>& names, std::size_t most = 20,
                                                    Forms forms = Forms::alsoGenitives);

} // namespace emic::storage
