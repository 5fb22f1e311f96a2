// Every word that the rows of a study hold, whatever the table: for searching names and replacing them. New tables and
// columns of text are found by themselves, through their Mapping. Texts of sources are content and stand elsewhere.
// Belongs to the Reader's thread.
#pragma once

#include "core/storage/edit.h"
#include "core/storage/reader.h"
#include "core/study/journal.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace emic::storage {

/// One column of one row.
struct WordsPlace {
    study::Entity entity{};
    std::string_view called; ///< "theme", "memo"
    std::string_view column;
    study::Uuid id; ///< of the row, or the first id of its key
};

using VisitWords = std::function<void(const WordsPlace& place, std::string_view words)>;
void forEachWords(const Reader& reader, const VisitWords& visit);

/// One journal entry: what it says of itself, and the words that its changeset holds.
struct JournalWords {
    study::JournalEntry entry;
    std::vector<std::string> changed;
};
using VisitJournal = std::function<void(const JournalWords&)>;
/// Opens the study at `path` by itself, to read. Throws as Study::open does.
void forEachJournalWords(const std::filesystem::path& path, const VisitJournal& visit);

/// The new words, or nothing where they stay.
using RewriteWords = std::function<std::optional<std::string>(const WordsPlace& place, std::string_view words)>;

/// Rewrites rows and returns how many. Throws InvalidInput when two rows would come to have the same name.
std::int64_t rewriteWords(Edit& edit, const RewriteWords& rewrite);

} // namespace emic::storage
