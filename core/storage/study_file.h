// An open study file, and the one road that every change takes.
//
// The file is an SQLite database in one file (application_id "Emic", user_version = schema). schemas/ holds the tables:
//
//   study, analyst, participant ... memo   what the study says, one row a thing. These tables are recorded in
//   changesets. content                                originals, texts and turns under their SHA-256: insert-only,
//   outside changesets journal                                one row an edit: id, analyst, time, sentence, reason,
//   SQLite changeset journal_content                        which content an entry brought, so that it is known what
//   undo may still need
//
// perform() opens a transaction, lets the caller change rows through an Edit, takes the changeset of what changed,
// writes the journal entry in the same transaction, commits, and then tells the subscribers which rows were touched.
// Undo applies an inverted changeset as an entry of its own and marks both; so it is unlimited and survives a restart.
//
// Durability: rollback journal in TRUNCATE mode with synchronous=FULL. SQLite then syncs the journal's new length, so
// that a commit that was acknowledged cannot be rolled back by a journal that a power failure brings back; DELETE mode
// does that only with synchronous=EXTRA. The empty journal beside an open study goes away when the study is closed.
//
// A Study and everything it gives belong to the thread that opened it. Another thread, or another program, opens the
// file for itself; writers take turns, and one that waits too long is told so in words.
#pragma once

#include "core/storage/edit.h"
#include "core/storage/reader.h"
#include "core/storage/sight.h"
#include "core/study/journal.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace emic::storage {

struct NewStudy {
    std::string title;
    std::string languages = "en";
    std::string question;
    std::string speakerTag;
};

enum class Access { readWrite, readOnly };

/// Keeps a subscription alive; letting go of it ends it.
using Subscription = std::shared_ptr<void>;
using Listener = std::function<void(const study::Notification&)>;

class Study {
public:
    /// Makes a new study file, readable by its owner alone, and opens it. Throws InvalidInput when there is a file
    /// already or the title is empty, Error when the file cannot be written.
    [[nodiscard]] static Study create(const std::filesystem::path& path, const NewStudy& info, std::string analystName);

    /// Opens a study. An older schema is brought up to date first (unless readOnly: then it is refused when it must
    /// be). Throws NotFound when there is no file; InvalidInput when it is no study, is from a newer program, or is
    /// damaged so that it cannot be read; Error when another program holds it or the folder denies it. `analystName` is
    /// who the edits are by. A file or disk that cannot be written opens all the same; perform() then throws.
    /// While another program holds the file, whatever needs it waits for `patience` and then throws Busy.
    [[nodiscard]] static Study open(const std::filesystem::path& path, std::string analystName,
                                    Access access = Access::readWrite,
                                    std::chrono::milliseconds patience = std::chrono::seconds(5));

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] bool writable() const;
    [[nodiscard]] const Reader& read() const;
    [[nodiscard]] const std::string& analystName() const;

    /// From now on read(), the journal and notifications leave out what the analyst of this name may not see yet
    /// (sight.h). Edits see everything all the same.
    void seeAsAnalyst();
    /// Whose work is left out now; nobody's where everything is read.
    [[nodiscard]] Sight sight() const;
    /// The rows that these analysts' work apart is made of: what views look at anew when it comes into sight or goes.
    [[nodiscard]] std::vector<study::RowChange> rowsApartOf(const std::set<study::AnalystId>& analysts) const;

    /// Makes one change. `change` may use the Edit only while it runs; if it throws, nothing has happened. The entry's
    /// sentence is `sentence`, or when that is empty, what the editing functions say. Returns the journal entry, or
    /// nothing when no row changed. When this returns, the change is on disk. Throws what `change` throws; Error when
    /// the disk is full, the file cannot be written or another program holds it.
    std::optional<study::JournalEntry> perform(std::string sentence, const std::function<void(Edit&)>& change);
    std::optional<study::JournalEntry> perform(const std::function<void(Edit&)>& change);

    /// The edit that undo (redo) would take back (bring back) next, or nothing.
    [[nodiscard]] std::optional<study::JournalEntry> nextUndo() const;
    [[nodiscard]] std::optional<study::JournalEntry> nextRedo() const;

    /// Take back the latest edit that stands; bring back the edit undone last, as long as nothing was edited since.
    /// Each is a journal entry of its own, which is returned; nothing when there is nothing to do. Throws Error when
    /// rows are no longer as the edit left them (then nothing happened).
    std::optional<study::JournalEntry> undo();
    std::optional<study::JournalEntry> redo();

    /// The journal, oldest first; at most `limit` of the latest entries when given.
    [[nodiscard]] std::vector<study::JournalEntry> journal(std::optional<std::int64_t> limit = std::nullopt) const;
    /// The rows that an entry touched.
    [[nodiscard]] std::vector<study::RowChange> rowsOf(const study::JournalEntry& entry) const;

    /// Calls `listener` after each change made through this Study, on this thread, when the change is on disk. What a
    /// listener throws reaches nobody: the change stands.
    [[nodiscard]] Subscription subscribe(Listener listener);

    /// Until it is let go, everything that is read is of one moment, and no other program's change can come between.
    /// Others cannot finish a change meanwhile, so it is for milliseconds. An edit needs it let go before. Throws Busy.
    [[nodiscard]] std::shared_ptr<void> hold() const;

    /// Writes a consistent copy of the study as it is now, while it stays open (SQLite's backup interface), to a new
    /// file. `progress(done, total)` in pages; return false to stop (throws Cancelled, leaves no file). Throws
    /// InvalidInput when there is a file at `target` already.
    void backup(const std::filesystem::path& target, const std::function<bool(int, int)>& progress = {}) const;

private:
    struct State;
    explicit Study(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace emic::storage
