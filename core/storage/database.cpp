#include "core/storage/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace emic::storage {
namespace {

constexpr std::size_t idleStatements = 256;

std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

void makePrivateFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        if (errno == EEXIST)
            throw InvalidInput("There is already a file " + quoted(path) + "; choose another name or remove it first.");
        throw Error("The file " + quoted(path) + " cannot be made: " + std::strerror(errno) +
                    "; choose a folder you may write to.");
    }
    ::close(file);
}

/// A program that was cut off leaves a journal, and whoever opens the file next takes the unfinished change back. A
/// connection that only reads cannot do that, so one that may write does it first, where the file allows it.
void takeBackUnfinishedChange(const std::filesystem::path& path) {
    std::filesystem::path journal = path;
    journal += "-journal";
    std::error_code none;
    const std::uintmax_t size = std::filesystem::file_size(journal, none);
    if (none || size == 0 || ::access(path.c_str(), W_OK) != 0)
        return;
    Database database(path, OpenMode::readWrite);
    (void)database.number("SELECT count(*) FROM sqlite_schema");
}

} // namespace

Database::Database(const std::filesystem::path& path, OpenMode mode, std::chrono::milliseconds patience)
    : m_path(path) {
    if (mode == OpenMode::create)
        makePrivateFile(path);
    else if (!std::filesystem::exists(std::filesystem::status(path)))
        throw NotFound("There is no file " + quoted(path) + "; look whether its name and folder are right.");
    else if (std::filesystem::is_directory(path))
        throw InvalidInput(quoted(path) + " is a folder; name the study file in it.");
    if (mode == OpenMode::readOnly)
        takeBackUnfinishedChange(path);
    const int flags = (mode == OpenMode::readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr);
    try {
        if (code != SQLITE_OK)
            fail(code);
        configure(mode, patience);
    } catch (...) {
        for (const auto& [sql, idle] : m_idle)
            sqlite3_finalize(idle);
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database() {
    for (const auto& [sql, idle] : m_idle)
        sqlite3_finalize(idle);
    m_idle.clear();
    // Takes the empty journal away. When another program is busy with the file, that program will do so.
    if (m_handle != nullptr && !m_forsaken && writable())
        sqlite3_exec(m_handle, "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    sqlite3_close_v2(m_handle);
}

void Database::configure(OpenMode mode, std::chrono::milliseconds patience) {
    sqlite3_busy_timeout(m_handle, static_cast<int>(patience.count()));
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    // Patients' words must not reach a temporary file in a shared folder.
    execute("PRAGMA temp_store = MEMORY");
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA cell_size_check = ON");
    execute("PRAGMA cache_size = -32768");
    if (mode == OpenMode::create)
        execute("PRAGMA page_size = " + std::to_string(pageSize));
    if (mode != OpenMode::readOnly && writable()) {
        execute("PRAGMA synchronous = FULL");
        execute("PRAGMA journal_mode = TRUNCATE");
    }
}

bool Database::writable() const {
    return sqlite3_db_readonly(m_handle, "main") == 0;
}

Statement Database::statement(std::string_view sql) {
    std::string text(sql);
    if (const auto idle = m_idle.find(text); idle != m_idle.end()) {
        sqlite3_stmt* handle = idle->second;
        m_idle.erase(idle);
        return {*this, std::move(text), handle};
    }
    sqlite3_stmt* handle = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                        &handle, &tail);
    if (code != SQLITE_OK)
        fail(code);
    if (handle == nullptr || tail != text.data() + text.size()) {
        sqlite3_finalize(handle);
        throw Error("The program asked the study file for several things at once: " + text);
    }
    return {*this, std::move(text), handle};
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::number(std::string_view sql) {
    Statement query = statement(sql);
    return query.step() ? query.integer(0) : 0;
}

void Database::fail(int code) const {
    const std::string file = "The study " + quoted(m_path);
    const std::string detail = m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Busy(file +
                   " is being changed by another program at the moment; wait until it is done, or close it there.");
    case SQLITE_FULL:
        throw Error("The disk that holds " + quoted(m_path) +
                    " is full; nothing was changed. Make room and try again.");
    case SQLITE_READONLY:
        throw Error(file +
                    " cannot be written: the file, its folder or the disk is read-only. Copy it to where you may "
                    "write, or ask for the right to.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw Error(file + " cannot be opened: you may not read the file, or may not write to its folder.");
    case SQLITE_NOTADB:
        throw InvalidInput(quoted(m_path) + " is no study, or its first bytes are damaged; 'emic check' tells more.");
    case SQLITE_CORRUPT:
        throw Damaged(file + " is damaged (" + detail +
                      "); 'emic check' says where, 'emic check --salvage NEW' saves what is readable.");
    case SQLITE_IOERR:
        // When a commit fails at its very last step, the change may or may not be there: the log tells.
        throw Error(file + " could not be read or written (" + detail +
                    "). Check the disk or the network drive and open the study again; its log shows what was kept.");
    case SQLITE_NOMEM:
        throw Error("There is not enough memory for this; close other programs and try again.");
    case SQLITE_TOOBIG:
        throw InvalidInput("One piece of this is larger than a study can hold (1,000 million bytes).");
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
            throw InvalidInput(
                "This cannot be done while something else in the study refers to it, or because it refers to "
                "something that is no longer there.");
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            throw InvalidInput("The study has one like this already (" + detail.substr(detail.find(": ") + 2) +
                               "); choose another name.");
        throw InvalidInput("The study does not allow this change: " + detail + ".");
    default:
        throw Error(file + " gave an error that the program does not expect: " + detail + ".");
    }
}

Statement::Statement(Database& database, std::string sql, sqlite3_stmt* handle)
    : m_database(&database), m_sql(std::move(sql)), m_handle(handle) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)), m_handle(std::exchange(other.m_handle, nullptr)) {}

Statement::~Statement() {
    if (m_handle == nullptr)
        return;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    if (m_database->m_idle.size() >= idleStatements || !m_database->m_idle.emplace(std::move(m_sql), m_handle).second)
        sqlite3_finalize(m_handle);
}

void Statement::bind(int place, std::nullptr_t) {
    if (const int code = sqlite3_bind_null(m_handle, place); code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bind(int place, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(m_handle, place, value); code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bind(int place, std::string_view text) {
    const char* data = text.data() != nullptr ? text.data() : "";
    const int code = sqlite3_bind_text64(m_handle, place, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bindBlob(int place, std::span<const std::uint8_t> bytes) {
    const int code = bytes.empty() ? sqlite3_bind_zeroblob(m_handle, place, 0)
                                   : sqlite3_bind_blob64(m_handle, place, bytes.data(), bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_database->fail(code);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

std::string Statement::text(int column) const {
    const auto bytes = blob(column);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::uint8_t> Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

Transaction::Transaction(Database& database) : m_database(&database) {
    database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // A statement that ran out of disk may have rolled back by itself already.
    if (m_open && sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_database->execute("COMMIT");
    m_open = false;
}

} // namespace emic::storage
