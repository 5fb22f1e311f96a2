// The key of a study (names and pseudonyms) as a file, and looking for what is left of the names. The key stands beside
// the study, never in it. Belongs to the Reader's thread.
#pragma once

#include "app/workbench/progress.h"
#include "core/editing/pseudonym_proposals.h"
#include "core/editing/pseudonym_table.h"
#include "core/storage/seal.h"
#include "core/storage/study_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace emic::workbench {

/// Reads a table with the headings name and pseudonym; others are passed over, and so are rows without a pseudonym.
/// Throws as transcripts::readTable and editing::PseudonymTable do.
[[nodiscard]] editing::PseudonymTable readKey(const std::filesystem::path& path);

/// Where a name still stands.
struct NameLeft {
    std::string where; ///< "the text of Interview 1", "memo (text)", "journal entry 12", "the original Anna.docx" ...
    std::string words; ///< as they stand there
    std::int64_t count = 0;
    bool certain = true; ///< false: in small letters, or the beginning of a longer word
};

struct NamesLeft {
    std::vector<NameLeft> found;
    std::vector<std::string> notLookedInto; ///< originals that no reader can open; sentences

    [[nodiscard]] bool clean() const; ///< nothing certain was found and everything was looked into
};

/// Searches rows, texts, the journal with its changesets, originals (unpacked where they are packages) and the bytes of
/// the file. Names that analysts have are not looked for in their names. Throws Cancelled.
[[nodiscard]] NamesLeft namesLeft(const storage::Study& study, const editing::PseudonymTable& table,
                                  Progress& progress);

/// Rules for storage::seal out of a key. `languages` of the study; `analysts`: names that the bytes may keep.
[[nodiscard]] storage::SealRules sealRules(const editing::PseudonymTable& table, std::string languages,
                                           const std::vector<std::string>& analysts, Progress& progress);

/// The names of analysts.
[[nodiscard]] std::vector<std::string> analystNames(const storage::Reader& reader);

} // namespace emic::workbench
