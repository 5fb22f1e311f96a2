#include "core/storage/sweep.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/reader.h"
#include "core/storage/rows.h"

#include <set>

namespace emic::storage {
namespace {

std::set<study::Hash> needed(Database& database) {
    std::set<study::Hash> hashes;
    const Reader reader(database);
    forEachRowType([&]<class Row>() {
        for (const Row& row : reader.all<Row>()) {
            const auto look = [&](const auto& column) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(row.*(column.member))>, study::Hash>)
                    hashes.insert(row.*(column.member));
            };
            std::apply([&](const auto&... each) { (look(each), ...); }, Mapping<Row>::columns);
        }
    });
    Statement query = database.statement("SELECT DISTINCT hash FROM journal_content");
    while (query.step()) {
        study::Hash hash;
        readValue(query, 0, hash);
        hashes.insert(hash);
    }
    return hashes;
}

} // namespace

SweepReport sweep(const std::filesystem::path& path) {
    Database database(path, OpenMode::readWrite);
    requireStudy(database);
    migrate(database);
    database.execute("PRAGMA secure_delete = ON");
    Transaction transaction(database);
    const std::set<study::Hash> kept = needed(database);
    std::vector<study::Hash> gone;
    SweepReport report;
    {
        Statement query = database.statement("SELECT hash, length(bytes) FROM content");
        while (query.step()) {
            study::Hash hash;
            readValue(query, 0, hash);
            if (kept.contains(hash))
                continue;
            gone.push_back(hash);
            report.bytes += query.integer(1);
        }
    }
    Statement erase = database.statement("DELETE FROM content WHERE hash = ?1");
    for (const study::Hash& hash : gone) {
        erase.bindBlob(1, hash.bytes);
        erase.run();
    }
    report.contents = static_cast<std::int64_t>(gone.size());
    transaction.commit();
    return report;
}

} // namespace emic::storage
