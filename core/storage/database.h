// One connection to an SQLite file, and statements on it. Internal to the storage room: no header that other rooms
// include mentions SQLite. A Database belongs to one thread.
//
// Every SQLite result code is turned into an emic::Error here, with a sentence that says what to do.
#pragma once

#include "core/study/study.h"
#include "core/text/error.h"
#include "core/text/text.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace emic::storage {

/// The file's pages contradict each other or cannot be read.
class Damaged : public Error {
public:
    using Error::Error;
};

/// Of new files, in bytes. Texts and originals are large and lie in chains of pages: writing fewer of them is faster.
inline constexpr std::size_t pageSize = 16384;

/// How long another connection's lock is waited for, where nobody says otherwise.
inline constexpr std::chrono::milliseconds usualPatience{5000};

/// A text that was read and fits its hash.
struct KnownText {
    study::Hash hash;
    text::Text text;
};

enum class OpenMode { readOnly, readWrite, create };

class Statement;

class Database {
public:
    /// Opens the file with the settings of study_file.h. `create` makes an empty file of mode 0600 first.
    /// `patience` is how long a lock that another connection holds is waited for, here and in all that follows, before
    /// Busy is thrown.
    Database(const std::filesystem::path& path, OpenMode mode, std::chrono::milliseconds patience = usualPatience);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// The text that was asked for last, for whoever asks again.
    [[nodiscard]] std::optional<KnownText>& lastText() { return m_lastText; }
    [[nodiscard]] bool writable() const;

    /// A statement, prepared once and then kept for the next time the same text is asked for. `sql` must be one
    /// statement.
    [[nodiscard]] Statement statement(std::string_view sql);

    /// Runs any number of statements that return nothing: a schema, a pragma, BEGIN.
    void execute(const std::string& sql);

    /// One number: a pragma's value, a count.
    [[nodiscard]] std::int64_t number(std::string_view sql);

    /// Leaves what stands beside the file alone when this connection ends: another file has taken its name.
    void forsake() { m_forsaken = true; }

    /// Throws what an SQLite result code means for this file.
    [[noreturn]] void fail(int code) const;

private:
    friend class Statement;
    void configure(OpenMode mode, std::chrono::milliseconds patience);

    std::filesystem::path m_path;
    std::optional<KnownText> m_lastText;
    sqlite3* m_handle = nullptr;
    bool m_forsaken = false;
    std::unordered_map<std::string, sqlite3_stmt*> m_idle; ///< prepared statements nobody uses at the moment
};

/// A prepared statement in use. Values are bound from 1, columns read from 0. Goes back to its Database when it dies,
/// so it must not outlive it.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    void bind(int place, std::nullptr_t);
    void bind(int place, std::int64_t value);
    void bind(int place, std::string_view text);
    /// The bytes must stay alive until the statement is done.
    void bindBlob(int place, std::span<const std::uint8_t> bytes);

    /// Moves to the next row; false when there is none.
    bool step();
    /// Runs a statement that returns no rows, and makes it ready for other values.
    void run();
    /// Makes it ready for other values.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] sqlite3_stmt* handle() const { return m_handle; }

private:
    friend class Database;
    Statement(Database& database, std::string sql, sqlite3_stmt* handle);

    Database* m_database;
    std::string m_sql;
    sqlite3_stmt* m_handle;
};

/// BEGIN IMMEDIATE now, COMMIT when told to, ROLLBACK when let go of before.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database* m_database;
    bool m_open = true;
};

} // namespace emic::storage
