#include "core/storage/edit.h"

#include "core/storage/indexed_members.h"
#include "core/storage/rows.h"

#include <sqlite3.h>

namespace emic::storage {
namespace {

/// "a = ?1 AND b = ?2" of the key's columns.
template <class Row>
std::string keyCondition() {
    std::string condition;
    std::size_t place = 0;
    const auto add = [&](const auto& each) {
        if (++place <= Mapping<Row>::table.keys)
            condition += (place > 1 ? " AND " : "") + std::string(each.name) + " = ?" + std::to_string(place);
    };
    std::apply([&](const auto&... each) { (add(each), ...); }, Mapping<Row>::columns);
    return condition;
}

template <class Row>
void bindKey(Statement& statement, const Row& row) {
    std::size_t place = 0;
    const auto bindOne = [&](const auto& each) {
        if (++place <= Mapping<Row>::table.keys)
            bindValue(statement, static_cast<int>(place), row.*(each.member));
    };
    std::apply([&](const auto&... each) { (bindOne(each), ...); }, Mapping<Row>::columns);
}

template <class Row>
std::string insertInto() {
    std::string places;
    std::apply([&](const auto&... each) { ((void(each.name), places += places.empty() ? "?" : ", ?"), ...); },
               Mapping<Row>::columns);
    return "INSERT INTO " + std::string(Mapping<Row>::table.name) + " (" + columnNames<Row>() + ") VALUES (" + places +
           ")";
}

template <class Row>
std::string updateTable() {
    std::string settings;
    std::size_t place = 0;
    const auto add = [&](const auto& each) {
        if (++place > Mapping<Row>::table.keys)
            settings += (settings.empty() ? "" : ", ") + std::string(each.name) + " = ?" + std::to_string(place);
    };
    std::apply([&](const auto&... each) { (add(each), ...); }, Mapping<Row>::columns);
    // A table that is all key has nothing to set; its rows are only there or not.
    if (settings.empty())
        settings = std::string(std::get<0>(Mapping<Row>::columns).name) + " = ?1";
    return "UPDATE " + std::string(Mapping<Row>::table.name) + " SET " + settings + " WHERE " + keyCondition<Row>();
}

template <class Row>
void requireOneRow(const Database& database) {
    if (sqlite3_changes(database.handle()) == 0)
        throw NotFound("The study no longer has the " + std::string(Mapping<Row>::table.called) +
                       " that was to be changed; it may have been removed in the meantime.");
}

} // namespace

Edit::Edit(Database& database, std::string analystName, std::int64_t now)
    : Reader(database), m_analystName(std::move(analystName)), m_now(now) {}

template <class Row>
void Edit::insert(const Row& row) {
    static const std::string sql = insertInto<Row>();
    Statement statement = database().statement(sql);
    bindRow(statement, row);
    statement.run();
}

template <class Row>
void Edit::update(const Row& row) {
    static const std::string sql = updateTable<Row>();
    Statement statement = database().statement(sql);
    bindRow(statement, row);
    statement.run();
    requireOneRow<Row>(database());
}

template <class Row>
void Edit::erase(const Row& row) {
    static const std::string sql =
        "DELETE FROM " + std::string(Mapping<Row>::table.name) + " WHERE " + keyCondition<Row>();
    Statement statement = database().statement(sql);
    bindKey(statement, row);
    statement.run();
    requireOneRow<Row>(database());
}

template <auto Member>
std::int64_t Edit::eraseWhere(const ValueOf<Member>& value) {
    using Row = RowOf<Member>;
    static const std::string sql = "DELETE FROM " + std::string(Mapping<Row>::table.name) + " WHERE " +
                                   std::string(columnOf<Member, Row>()) + " IS ?1";
    Statement statement = database().statement(sql);
    bindValue(statement, 1, value);
    statement.run();
    return sqlite3_changes64(database().handle());
}

study::Hash Edit::keep(std::string_view bytes) {
    const study::Hash hash = hashOf(bytes);
    keep(bytes, hash);
    return hash;
}

void Edit::keep(std::string_view bytes, const study::Hash& hash) {
    m_kept.insert(hash);
    Statement statement = database().statement(R"(
        INSERT INTO content (hash, bytes)
        VALUES (?1, ?2)
            ON CONFLICT (hash) DO NOTHING)");
    statement.bindBlob(1, hash.bytes);
    statement.bindBlob(2, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    statement.run();
}

void Edit::describe(std::string sentence) {
    if (m_sentence.empty())
        m_sentence = std::move(sentence);
}

void Edit::because(std::string reason) {
    if (m_reason.empty())
        m_reason = std::move(reason);
}

study::AnalystId Edit::analyst() {
    const std::vector<study::Analyst> known = where<&study::Analyst::name>(m_analystName);
    if (!known.empty())
        return known.front().id;
    const study::Analyst made{study::AnalystId::make(), m_analystName};
    insert(made);
    return made.id;
}

#define EMIC_ROW(type)                                                                                                 \
    template void Edit::insert(const study::type&);                                                                    \
    template void Edit::update(const study::type&);                                                                    \
    template void Edit::erase(const study::type&);
EMIC_ROW_TYPES(EMIC_ROW)
#undef EMIC_ROW

#define EMIC_WHERE(type, member)                                                                                       \
    template std::int64_t Edit::eraseWhere<&study::type::member>(const ValueOf<&study::type::member>&);
EMIC_INDEXED_MEMBERS(EMIC_WHERE)
#undef EMIC_WHERE

} // namespace emic::storage
