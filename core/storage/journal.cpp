#include "core/storage/journal.h"

#include "core/storage/rows.h"

#include <algorithm>
#include <array>

namespace emic::storage {
namespace {

constexpr std::array<std::string_view, 3> kinds{"edit", "undo", "redo"};

study::EntryKind kindNamed(const std::string& word) {
    const auto found = std::find(kinds.begin(), kinds.end(), word);
    if (found == kinds.end())
        throw Damaged("The journal of the study is damaged: it has an entry of the kind '" + word +
                      "'; 'emic check' says which.");
    return static_cast<study::EntryKind>(found - kinds.begin());
}

study::JournalEntry readEntry(const Statement& query) {
    study::JournalEntry entry;
    entry.ordinal = query.integer(0);
    readValue(query, 1, entry.id);
    entry.kind = kindNamed(query.text(2));
    readValue(query, 3, entry.target);
    entry.analyst = query.text(4);
    entry.at = query.integer(5);
    entry.sentence = query.text(6);
    entry.reason = query.text(7);
    entry.undone = query.integer(8) != 0;
    entry.sealed = query.integer(9) != 0;
    return entry;
}

std::optional<study::JournalEntry> firstEntry(Statement query) {
    if (!query.step())
        return std::nullopt;
    return readEntry(query);
}

} // namespace

study::JournalEntry writeEntry(Database& database, study::JournalEntry entry, std::string_view changeset,
                               const std::set<study::Hash>& kept) {
    entry.ordinal = database.number("SELECT coalesce(max(ordinal), 0) + 1 FROM journal");
    Statement statement = database.statement(R"(
        INSERT INTO journal (ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, changeset)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9))");
    statement.bind(1, entry.ordinal);
    bindValue(statement, 2, entry.id);
    statement.bind(3, kinds[static_cast<std::size_t>(entry.kind)]);
    bindValue(statement, 4, entry.target);
    statement.bind(5, entry.analyst);
    statement.bind(6, entry.at);
    statement.bind(7, entry.sentence);
    statement.bind(8, entry.reason);
    statement.bindBlob(9, {reinterpret_cast<const std::uint8_t*>(changeset.data()), changeset.size()});
    statement.run();

    Statement link = database.statement("INSERT INTO journal_content (ordinal, hash) VALUES (?1, ?2)");
    for (const study::Hash& hash : kept) {
        link.bind(1, entry.ordinal);
        bindValue(link, 2, hash);
        link.run();
    }
    return entry;
}

void markUndone(Database& database, const study::Uuid& entry, bool undone) {
    Statement statement = database.statement("UPDATE journal SET undone = ?2 WHERE id = ?1");
    bindValue(statement, 1, entry);
    statement.bind(2, std::int64_t{undone});
    statement.run();
}

std::vector<study::JournalEntry> readEntries(Database& database, std::optional<std::int64_t> limit) {
    Statement query = database.statement(R"(
        SELECT ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, length(changeset) = 0
          FROM journal
         ORDER BY ordinal DESC
         LIMIT ?1)");
    query.bind(1, limit.value_or(-1));
    std::vector<study::JournalEntry> entries;
    while (query.step())
        entries.push_back(readEntry(query));
    std::reverse(entries.begin(), entries.end());
    return entries;
}

std::string changesetOf(Database& database, const study::Uuid& entry) {
    Statement query = database.statement("SELECT changeset FROM journal WHERE id = ?1");
    bindValue(query, 1, entry);
    if (!query.step())
        throw NotFound("The journal has no entry " + entry.text() + ".");
    return query.text(0);
}

std::optional<study::JournalEntry> latestStandingEdit(Database& database) {
    return firstEntry(database.statement(R"(
        SELECT ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, length(changeset) = 0
          FROM journal
         WHERE kind = 'edit' AND undone = 0 AND length(changeset) > 0
         ORDER BY ordinal DESC
         LIMIT 1)"));
}

std::optional<study::JournalEntry> latestOpenUndo(Database& database) {
    std::optional<study::JournalEntry> undo = firstEntry(database.statement(R"(
        SELECT ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, length(changeset) = 0
          FROM journal
         WHERE kind = 'undo' AND undone = 0 AND length(changeset) > 0
         ORDER BY ordinal DESC
         LIMIT 1)"));
    if (undo && undo->ordinal < database.number(R"(
        SELECT ordinal FROM journal WHERE kind = 'edit' ORDER BY ordinal DESC LIMIT 1)"))
        return std::nullopt;
    return undo;
}

std::optional<study::JournalEntry> findEntry(Database& database, const study::Uuid& entry) {
    Statement query = database.statement(R"(
        SELECT ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, length(changeset) = 0
          FROM journal
         WHERE id = ?1)");
    bindValue(query, 1, entry);
    return firstEntry(std::move(query));
}

} // namespace emic::storage
