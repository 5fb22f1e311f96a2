#include "core/storage/reader.h"

#include "core/storage/eyes.h"
#include "core/storage/indexed_members.h"
#include "core/storage/rows.h"

#include <map>
#include <set>
#include <type_traits>
#include <utility>

namespace emic::storage {
namespace {

template <class Row>
std::string selectFrom() {
    return "SELECT " + columnNames<Row>() + " FROM " + std::string(Mapping<Row>::table.name);
}

template <class Row>
std::vector<Row> rowsOf(Statement query) {
    std::vector<Row> rows;
    while (query.step())
        rows.push_back(readRow<Row>(query));
    return rows;
}

template <auto Member>
std::string whereMember() {
    // IS, not =: a member may be asked for where it has no value (themes without a parent).
    return " WHERE " + std::string(columnOf<Member, RowOf<Member>>()) + " IS ?1";
}

/// The counts of these codings, theme by theme in the order of ids.
std::vector<Reader::ThemeCount> countsPerTheme(const std::vector<study::Coding>& codings) {
    std::map<study::ThemeId, std::pair<std::int64_t, std::set<study::UnitId>>> themes;
    for (const study::Coding& coding : codings) {
        auto& [count, units] = themes[coding.theme];
        ++count;
        units.insert(coding.unit);
    }
    std::vector<Reader::ThemeCount> counts;
    for (const auto& [theme, found] : themes)
        counts.push_back({theme, found.first, static_cast<std::int64_t>(found.second.size())});
    return counts;
}

} // namespace

template <class Row>
bool Reader::hides() const {
    return m_eyes && m_eyes->mayHide<Row>();
}

/// Those rows that the one who reads may see.
template <class Row>
std::vector<Row> Reader::seen(std::vector<Row> rows) const {
    if constexpr (requires(Eyes & eyes, const Row& row) { eyes.sees(row); })
        if (hides<Row>())
            std::erase_if(rows, [this](const Row& row) { return !m_eyes->sees(row); });
    return rows;
}

template <class Row>
std::optional<Row> Reader::find(const study::Id<Row>& id) const {
    static const std::string sql = selectFrom<Row>() + " WHERE id = ?1";
    std::vector<Row> rows;
    {
        Statement query = m_database->statement(sql);
        bindValue(query, 1, id);
        if (query.step())
            rows.push_back(readRow<Row>(query));
    }
    rows = seen(std::move(rows));
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

template <class Row>
Row Reader::get(const study::Id<Row>& id) const {
    std::optional<Row> row = find(id);
    if (!row)
        throw NotFound("The study has no " + std::string(Mapping<Row>::table.called) + " " + id.text() +
                       "; it may have been removed in the meantime.");
    return *std::move(row);
}

template <class Row>
std::vector<Row> Reader::all() const {
    static const std::string sql = selectFrom<Row>() + " ORDER BY " + std::string(Mapping<Row>::table.order);
    return seen(rowsOf<Row>(m_database->statement(sql)));
}

template <class Row>
std::int64_t Reader::count() const {
    if (hides<Row>())
        return static_cast<std::int64_t>(all<Row>().size());
    static const std::string sql = "SELECT count(*) FROM " + std::string(Mapping<Row>::table.name);
    return m_database->number(sql);
}

template <auto Member>
std::vector<RowOf<Member>> Reader::where(const ValueOf<Member>& value) const {
    using Row = RowOf<Member>;
    static const std::string sql =
        selectFrom<Row>() + whereMember<Member>() + " ORDER BY " + std::string(Mapping<Row>::table.order);
    Statement query = m_database->statement(sql);
    bindValue(query, 1, value);
    return seen(rowsOf<Row>(std::move(query)));
}

template <class Row>
std::int64_t Reader::endOrdinal() const {
    static const std::string sql = "SELECT coalesce(max(ordinal) + 1, 0) FROM " + std::string(Mapping<Row>::table.name);
    Statement query = m_database->statement(sql);
    query.step();
    return query.integer(0);
}

template <auto Member>
std::int64_t Reader::countWhere(const ValueOf<Member>& value) const {
    if (hides<RowOf<Member>>())
        return static_cast<std::int64_t>(where<Member>(value).size());
    static const std::string sql =
        "SELECT count(*) FROM " + std::string(Mapping<RowOf<Member>>::table.name) + whereMember<Member>();
    Statement query = m_database->statement(sql);
    bindValue(query, 1, value);
    query.step();
    return query.integer(0);
}

template <class Row>
std::vector<Row> Reader::ofUnitsIn(const study::SourceId& source) const {
    static const std::string sql = [] {
        // Index first: the units of the source, then each one's rows by key. CROSS JOIN keeps SQLite to that order.
        std::string columns;
        std::apply(
            [&](const auto&... each) {
                ((columns += (columns.empty() ? "r." : ", r.") + std::string(each.name)), ...);
            },
            Mapping<Row>::columns);
        return "SELECT " + columns + " FROM meaning_unit AS u CROSS JOIN " + std::string(Mapping<Row>::table.name) +
               " AS r ON r.unit_id = u.id WHERE u.source_id = ?1";
    }();
    Statement query = m_database->statement(sql);
    bindValue(query, 1, source);
    return seen(rowsOf<Row>(std::move(query)));
}

std::optional<study::UnitId> Reader::unitAt(const study::SourceId& source, text::Span span) const {
    Statement query = m_database->statement(R"(
        SELECT id, "end" FROM meaning_unit WHERE source_id = ?1 AND begin = ?2 ORDER BY id)");
    bindValue(query, 1, source);
    query.bind(2, span.begin.value);
    while (query.step())
        if (query.integer(1) == span.end.value) {
            study::UnitId found;
            readValue(query, 0, found.uuid);
            return hides<study::MeaningUnit>() && !find(found) ? std::nullopt : std::optional(found);
        }
    return std::nullopt;
}

study::StudyInfo Reader::info() const {
    const std::vector<study::StudyInfo> infos = all<study::StudyInfo>();
    if (infos.size() != 1)
        throw Damaged("The study is damaged: it has " + std::to_string(infos.size()) +
                      " descriptions of itself instead of one; 'emic check --salvage NEW' saves what is readable.");
    return infos.front();
}

std::string Reader::content(const study::Hash& hash) const {
    Statement query = m_database->statement("SELECT bytes FROM content WHERE hash = ?1");
    query.bindBlob(1, hash.bytes);
    if (!query.step())
        throw NotFound("The study is damaged: a text or original with the hash " + hash.text() +
                       " is missing; 'emic check' tells more.");
    std::string bytes = query.text(0);
    if (hashOf(bytes) != hash)
        throw Damaged("The study is damaged: a text or original no longer fits its hash " + hash.text() +
                      "; 'emic check' says which source it belongs to.");
    return bytes;
}

text::Text Reader::textOf(const study::Source& source) const {
    // A text under a hash is always the same, and one transcript is asked for at every step of coding it.
    std::optional<KnownText>& known = m_database->lastText();
    if (!known || known->hash != source.text)
        known = KnownText{source.text, text::Text(content(source.text))};
    return known->text;
}

std::vector<study::Turn> Reader::turnsOf(const study::Source& source) const {
    return study::decodeTurns(content(source.turns), text::Position{source.characters});
}

std::vector<study::Memo> Reader::memosOn(study::MemoTarget target, const study::Uuid& id) const {
    std::vector<study::Memo> memos = where<&study::Memo::targetId>(id);
    std::erase_if(memos, [&](const study::Memo& memo) { return memo.target != target; });
    return memos;
}

std::vector<Reader::ThemeCount> Reader::codingsPerTheme() const {
    if (hides<study::Coding>())
        return countsPerTheme(all<study::Coding>());
    Statement query = m_database->statement(R"(
        SELECT theme_id, count(*), count(DISTINCT unit_id)
          FROM coding
         GROUP BY theme_id
         ORDER BY theme_id)");
    std::vector<ThemeCount> counts;
    while (query.step()) {
        ThemeCount& count = counts.emplace_back();
        readValue(query, 0, count.theme);
        count.codings = query.integer(1);
        count.units = query.integer(2);
    }
    return counts;
}

// Types with an id of their own.
#define EMIC_BY_ID(type)                                                                                               \
    template std::optional<study::type> Reader::find(const study::Id<study::type>&) const;                             \
    template study::type Reader::get(const study::Id<study::type>&) const;
EMIC_TYPES_WITH_ID(EMIC_BY_ID)
#undef EMIC_BY_ID

// All types.
#define EMIC_WHOLE(type)                                                                                               \
    template std::vector<study::type> Reader::all() const;                                                             \
    template std::int64_t Reader::count<study::type>() const;
EMIC_ROW_TYPES(EMIC_WHOLE)
#undef EMIC_WHOLE

template std::vector<study::Coding> Reader::ofUnitsIn(const study::SourceId&) const;
template std::vector<study::GoldenQuote> Reader::ofUnitsIn(const study::SourceId&) const;
template std::vector<study::SecondLook> Reader::ofUnitsIn(const study::SourceId&) const;

template std::int64_t Reader::endOrdinal<study::Participant>() const;
template std::int64_t Reader::endOrdinal<study::Source>() const;

// Members with an index: the same list stands in edit.cpp for erasing.
#define EMIC_WHERE(type, member)                                                                                       \
    template std::vector<study::type> Reader::where<&study::type::member>(const ValueOf<&study::type::member>&) const; \
    template std::int64_t Reader::countWhere<&study::type::member>(const ValueOf<&study::type::member>&) const;
EMIC_INDEXED_MEMBERS(EMIC_WHERE)
#undef EMIC_WHERE

} // namespace emic::storage
