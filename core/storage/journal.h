// The journal's rows: writing an entry, reading entries, finding what undo and redo are about. Internal to the room.
#pragma once

#include "core/storage/database.h"
#include "core/study/journal.h"
#include "core/study/study.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace emic::storage {

/// Appends an entry (its ordinal is given here) with its changeset and the content it brought. Within a transaction.
study::JournalEntry writeEntry(Database& database, study::JournalEntry entry, std::string_view changeset,
                               const std::set<study::Hash>& kept);

/// Sets the mark of one entry. Within a transaction.
void markUndone(Database& database, const study::Uuid& entry, bool undone);

/// Oldest first; at most the latest `limit`.
[[nodiscard]] std::vector<study::JournalEntry> readEntries(Database& database, std::optional<std::int64_t> limit);

/// What an entry changed. Throws NotFound when there is no such entry.
[[nodiscard]] std::string changesetOf(Database& database, const study::Uuid& entry);

/// The latest edit that stands: what undo takes back.
[[nodiscard]] std::optional<study::JournalEntry> latestStandingEdit(Database& database);

/// The latest undo that was not redone and that no edit has come after: what redo brings back.
[[nodiscard]] std::optional<study::JournalEntry> latestOpenUndo(Database& database);

/// The entry with this id, or nothing.
[[nodiscard]] std::optional<study::JournalEntry> findEntry(Database& database, const study::Uuid& entry);

} // namespace emic::storage
