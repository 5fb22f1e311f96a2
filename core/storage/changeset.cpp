#include "core/storage/changeset.h"

#include "core/storage/rows.h"

#include <sqlite3.h>

#include <memory>

namespace emic::storage {
namespace {

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

/// What the session functions hand over, as a string that owns itself.
std::string takeOver(void* bytes, int size) {
    const std::unique_ptr<void, SqliteFree> owner(bytes);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

// The session functions take their input as void*, and only read it.
void* readOnlyBytes(std::string_view changeset) {
    return const_cast<char*>(changeset.data());
}

int sizeOf(std::string_view changeset) {
    return static_cast<int>(changeset.size());
}

[[noreturn]] void failReading(const Database& database, int code) {
    if ((code & 0xFF) == SQLITE_NOMEM)
        database.fail(code);
    throw Damaged("The journal of the study '" + database.path().string() +
                  "' is damaged: what an entry changed cannot be read; 'emic check' says which.");
}

study::Uuid keyValue(sqlite3_value* value) {
    study::Uuid id;
    if (sqlite3_value_type(value) == SQLITE_BLOB && sqlite3_value_bytes(value) == static_cast<int>(id.bytes.size())) {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_value_blob(value));
        std::copy(bytes, bytes + id.bytes.size(), id.bytes.begin());
    }
    return id;
}

const Table* tableNamed(std::string_view name) {
    const Table* found = nullptr;
    forEachRowType([&]<class Row>() {
        if (Mapping<Row>::table.name == name)
            found = &Mapping<Row>::table;
    });
    return found;
}

} // namespace

Recorder::Recorder(Database& database) : m_database(&database) {
    if (const int code = sqlite3session_create(database.handle(), "main", &m_session); code != SQLITE_OK)
        database.fail(code);
    forEachRowType([&]<class Row>() {
        const std::string table(Mapping<Row>::table.name);
        if (const int code = sqlite3session_attach(m_session, table.c_str()); code != SQLITE_OK) {
            sqlite3session_delete(m_session);
            m_session = nullptr;
            m_database->fail(code);
        }
    });
}

Recorder::~Recorder() {
    sqlite3session_delete(m_session);
}

std::string Recorder::changeset() const {
    int size = 0;
    void* bytes = nullptr;
    if (const int code = sqlite3session_changeset(m_session, &size, &bytes); code != SQLITE_OK)
        m_database->fail(code);
    return takeOver(bytes, size);
}

std::string inverted(const Database& database, std::string_view changeset) {
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3changeset_invert(sizeOf(changeset), readOnlyBytes(changeset), &size, &bytes);
    if (code != SQLITE_OK)
        failReading(database, code);
    return takeOver(bytes, size);
}

void applyChangeset(Database& database, std::string_view changeset) {
    const auto onConflict = [](void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; };
    const int code = sqlite3changeset_apply(database.handle(), sizeOf(changeset), readOnlyBytes(changeset), nullptr,
                                            onConflict, nullptr);
    if (code == SQLITE_OK)
        return;
    if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT)
        throw Error("This cannot be undone or redone any more, because what it changed has been changed since by other "
                    "means; nothing was changed.");
    if ((code & 0xFF) == SQLITE_CORRUPT)
        failReading(database, code);
    database.fail(code);
}

std::vector<std::string> wordsIn(const Database& database, std::string_view changeset) {
    sqlite3_changeset_iter* iterator = nullptr;
    int code = sqlite3changeset_start(&iterator, sizeOf(changeset), readOnlyBytes(changeset));
    if (code != SQLITE_OK)
        failReading(database, code);
    std::vector<std::string> words;
    const auto take = [&](sqlite3_value* value) {
        if (value != nullptr && sqlite3_value_type(value) == SQLITE_TEXT)
            words.emplace_back(reinterpret_cast<const char*>(sqlite3_value_text(value)),
                               static_cast<std::size_t>(sqlite3_value_bytes(value)));
    };
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* name = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, nullptr);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value* value = nullptr;
            if (operation != SQLITE_INSERT && sqlite3changeset_old(iterator, column, &value) == SQLITE_OK)
                take(value);
            value = nullptr;
            if (operation != SQLITE_DELETE && sqlite3changeset_new(iterator, column, &value) == SQLITE_OK)
                take(value);
        }
    }
    if (code = sqlite3changeset_finalize(iterator); code != SQLITE_OK)
        failReading(database, code);
    return words;
}

std::vector<study::RowChange> rowsIn(const Database& database, std::string_view changeset) {
    sqlite3_changeset_iter* iterator = nullptr;
    int code = sqlite3changeset_start(&iterator, sizeOf(changeset), readOnlyBytes(changeset));
    if (code != SQLITE_OK)
        failReading(database, code);
    std::vector<study::RowChange> rows;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* name = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, nullptr);
        const Table* table = tableNamed(name);
        if (table == nullptr)
            continue;
        const auto key = [&](int place) {
            sqlite3_value* value = nullptr;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(iterator, place, &value);
            else
                sqlite3changeset_old(iterator, place, &value);
            return value != nullptr ? keyValue(value) : study::Uuid{};
        };
        const study::Operation what = operation == SQLITE_INSERT   ? study::Operation::inserted
                                      : operation == SQLITE_DELETE ? study::Operation::deleted
                                                                   : study::Operation::updated;
        rows.push_back({table->entity, what, key(0), table->keys > 1 ? key(1) : study::Uuid{}});
    }
    if (code = sqlite3changeset_finalize(iterator); code != SQLITE_OK)
        failReading(database, code);
    return rows;
}

} // namespace emic::storage
