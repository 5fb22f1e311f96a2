#include "core/storage/raw_rows.h"

#include <array>
#include <limits>
#include <vector>

namespace emic::storage {
namespace {

using Take = std::function<void(const Statement&)>;
using Bytes = std::vector<std::uint8_t>;

/// Ranges of blob keys are split by one more leading byte each time, down to this depth. Each range is read from both
/// its ends, so that even a wide one loses only what stands between two damaged pages.
constexpr std::size_t deepest = 2;

/// Runs a query to its end. Rows are handed on as they come; false when SQLite stops at damage.
bool drain(Statement& query, const Take& take) {
    try {
        while (query.step())
            take(query);
        return true;
    } catch (const Damaged&) {
        return false;
    }
}

class BlobReader {
public:
    BlobReader(Database& database, const std::string& table, const std::string& columns, const std::string& key,
               const Take& take)
        : m_database(database), m_from("SELECT " + columns + " FROM " + table), m_key(key), m_take(take) {}

    bool readAll() {
        // In key order, so that rows are found through the tree and not through an index that may be the damaged part.
        Statement all = m_database.statement(m_from + " ORDER BY " + m_key);
        if (drain(all, [this](const Statement& row) { takeOnce(row); }))
            return true;
        Statement backwards = m_database.statement(m_from + " ORDER BY " + m_key + " DESC");
        drain(backwards, [this](const Statement& row) { takeOnce(row); });
        readRange({});
        return false;
    }

private:
    void takeOnce(const Statement& row) {
        // Rows can share the first column of their key; the whole row tells them apart.
        std::string identity;
        for (int column = 0; column < 3; ++column) {
            const auto bytes = row.blob(column);
            identity.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
            identity += '\0';
        }
        if (m_taken.insert(std::move(identity)).second)
            m_take(row);
    }

    /// All keys that begin with `prefix`, upwards or downwards.
    bool readPrefix(const Bytes& prefix, const std::string& direction) {
        Statement query = m_database.statement(m_from + " WHERE " + m_key + " >= ?1 AND " + m_key + " < ?2 ORDER BY " +
                                               m_key + direction);
        Bytes end = prefix;
        while (!end.empty() && end.back() == 0xFF)
            end.pop_back();
        if (end.empty())
            end.assign(33, 0xFF);
        else
            ++end.back();
        query.bindBlob(1, prefix);
        query.bindBlob(2, end);
        return drain(query, [this](const Statement& row) { takeOnce(row); });
    }

    void readRange(const Bytes& prefix) {
        for (int next = 0; next <= 0xFF; ++next) {
            Bytes longer = prefix;
            longer.push_back(static_cast<std::uint8_t>(next));
            if (readPrefix(longer, ""))
                continue;
            readPrefix(longer, " DESC");
            if (longer.size() < deepest)
                readRange(longer);
        }
    }

    Database& m_database;
    std::string m_from;
    std::string m_key;
    const Take& m_take;
    std::set<std::string> m_taken;
};

} // namespace

bool readByBlobKey(Database& database, const std::string& table, const std::string& columns, const std::string& key,
                   const Take& take) {
    return BlobReader(database, table, columns, key, take).readAll();
}

bool readByNumber(Database& database, const std::string& table, const std::string& columns, const std::string& key,
                  const Take& take) {
    const std::string from = "SELECT " + columns + " FROM " + table;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    Statement upwards = database.statement(from + " ORDER BY " + key);
    const bool whole = drain(upwards, [&](const Statement& row) {
        last = row.integer(0);
        take(row);
    });
    if (whole)
        return true;
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    Statement downwards = database.statement(from + " WHERE " + key + " > ?1 ORDER BY " + key + " DESC");
    downwards.bind(1, last);
    drain(downwards, [&](const Statement& row) {
        first = row.integer(0);
        take(row);
    });
    // What lies between is asked for one by one; a gap larger than this is damage of the key itself.
    constexpr std::int64_t widest = 1'000'000;
    Statement one = database.statement(from + " WHERE " + key + " = ?1");
    for (std::int64_t at = last + 1; last >= 0 && at < first && at - last < widest && first - last < widest; ++at) {
        one.reset();
        one.bind(1, at);
        drain(one, take);
    }
    return false;
}

} // namespace emic::storage
