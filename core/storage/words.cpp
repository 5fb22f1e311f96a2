#include "core/storage/words.h"

#include "core/storage/changeset.h"
#include "core/storage/database.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"
#include "core/storage/rows.h"

#include <algorithm>
#include <type_traits>

namespace emic::storage {
namespace {

template <class Value>
inline constexpr bool isWords = std::is_same_v<Value, std::string> || std::is_same_v<Value, std::optional<std::string>>;

template <class Entity>
study::Uuid uuidOf(const study::Id<Entity>& id) {
    return id.uuid;
}

/// Calls `visit(place, isKey, value)` for each member that holds words.
template <class Row, class Visit>
void forEachMember(Row& row, const Visit& visit) {
    using Plain = std::remove_const_t<Row>;
    const auto& table = Mapping<Plain>::table;
    const study::Uuid id = uuidOf(row.*(std::get<0>(Mapping<Plain>::columns).member));
    std::size_t place = 0;
    const auto one = [&](const auto& column) {
        const bool isKey = place++ < table.keys;
        auto& value = row.*(column.member);
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::string>)
            visit(WordsPlace{table.entity, table.called, column.name, id}, isKey, value);
        else if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::optional<std::string>>)
            if (value)
                visit(WordsPlace{table.entity, table.called, column.name, id}, isKey, *value);
    };
    std::apply([&](const auto&... each) { (one(each), ...); }, Mapping<Plain>::columns);
}

template <class Row>
constexpr bool holdsWords() {
    bool holds = false;
    std::apply(
        [&](const auto&... each) {
            ((holds = holds || isWords<std::remove_cvref_t<decltype(std::declval<Row>().*(each.member))>>), ...);
        },
        Mapping<Row>::columns);
    return holds;
}

} // namespace

void forEachWords(const Reader& reader, const VisitWords& visit) {
    forEachRowType([&]<class Row>() {
        if constexpr (holdsWords<Row>())
            for (const Row& row : reader.all<Row>())
                forEachMember(row, [&](const WordsPlace& place, bool /*isKey*/, const std::string& words) {
                    if (!words.empty())
                        visit(place, words);
                });
    });
}

void forEachJournalWords(const std::filesystem::path& path, const VisitJournal& visit) {
    Database database(path, OpenMode::readOnly);
    requireStudy(database);
    for (const study::JournalEntry& entry : readEntries(database, std::nullopt))
        visit({entry, entry.sealed ? std::vector<std::string>() : wordsIn(database, changesetOf(database, entry.id))});
}

std::int64_t rewriteWords(Edit& edit, const RewriteWords& rewrite) {
    std::int64_t rows = 0;
    forEachRowType([&]<class Row>() {
        if constexpr (holdsWords<Row>())
            for (const Row& before : edit.all<Row>()) {
                Row after = before;
                bool changed = false;
                bool keyChanged = false;
                forEachMember(after, [&](const WordsPlace& place, bool isKey, std::string& words) {
                    std::optional<std::string> made = words.empty() ? std::nullopt : rewrite(place, words);
                    if (!made || *made == words)
                        return;
                    words = std::move(*made);
                    changed = true;
                    keyChanged = keyChanged || isKey;
                });
                if (!changed)
                    continue;
                ++rows;
                if (!keyChanged) {
                    edit.update(after);
                    continue;
                }
                // A row whose key is a word, such as a category's value: two that become one are one.
                edit.erase(before);
                const std::vector<Row> all = edit.all<Row>();
                const bool there = std::ranges::any_of(all, [&](const Row& other) {
                    bool same = true;
                    std::size_t place = 0;
                    const auto compare = [&](const auto& column) {
                        if (place++ < Mapping<Row>::table.keys)
                            same = same && other.*(column.member) == after.*(column.member);
                    };
                    std::apply([&](const auto&... each) { (compare(each), ...); }, Mapping<Row>::columns);
                    return same;
                });
                if (!there)
                    edit.insert(after);
            }
    });
    return rows;
}

} // namespace emic::storage
