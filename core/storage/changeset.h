// SQLite's session extension: what rows an edit changed, as bytes that can be inverted and applied. Internal to the
// room.
#pragma once

#include "core/storage/database.h"
#include "core/study/journal.h"

#include <span>
#include <string>
#include <vector>

struct sqlite3_session;

namespace emic::storage {

/// Records the rows that change while it lives, of every table that has a Mapping.
class Recorder {
public:
    explicit Recorder(Database& database);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// What changed so far; empty when every row is as it was.
    [[nodiscard]] std::string changeset() const;

private:
    Database* m_database;
    sqlite3_session* m_session = nullptr;
};

/// The changeset that takes this one back. Throws Damaged when the bytes are no changeset.
[[nodiscard]] std::string inverted(const Database& database, std::string_view changeset);

/// Changes the rows as the changeset says. Throws Error, and has changed nothing, when a row is not as the changeset
/// found it, when a key is taken, or when a reference would break.
void applyChangeset(Database& database, std::string_view changeset);

/// The words that a changeset holds, old and new. Throws Damaged when the bytes are no changeset.
[[nodiscard]] std::vector<std::string> wordsIn(const Database& database, std::string_view changeset);

/// The rows that a changeset touches, in its order. Throws Damaged when the bytes are no changeset.
[[nodiscard]] std::vector<study::RowChange> rowsIn(const Database& database, std::string_view changeset);

} // namespace emic::storage
