#include "core/storage/check.h"
#include "core/storage/database.h"
#include "core/storage/files.h"
#include "core/storage/migrations.h"
#include "core/storage/raw_rows.h"
#include "core/storage/rows.h"
#include "core/storage/study_file.h"
#include "core/text/wording.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace emic::storage {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestStudy = 64'000'000'000;

/// Files that exist only while something is being saved.
class TemporaryFiles {
public:
    ~TemporaryFiles() {
        std::error_code ignored;
        for (const fs::path& path : m_paths)
            fs::remove(path, ignored);
    }
    const fs::path& add(fs::path path) { return *m_paths.insert(std::move(path)).first; }

private:
    std::set<fs::path> m_paths;
};

/// True when SQLite finds the tables. Reading them may still fail.
bool knowsItsTables(Database& database) {
    try {
        return database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'meaning_unit'") ==
               1;
    } catch (const Error&) {
        return false;
    }
}

std::unique_ptr<Database> openIfPossible(const fs::path& path) {
    try {
        auto database = std::make_unique<Database>(path, OpenMode::readWrite);
        return knowsItsTables(*database) ? std::move(database) : nullptr;
    } catch (const Error&) {
        return nullptr;
    }
}

/// The first page of an empty study, with a header that says the file has `pages` pages. It holds the list of tables;
/// as the tables of a study are made in one go, in the order of the schema, they begin on the same pages in every
/// study.
std::string emptyStudyFirstPage(const fs::path& path, std::size_t pages) {
    {
        Database empty(path, OpenMode::create);
        migrate(empty);
    }
    std::string page = readFile(path).substr(0, pageSize);
    constexpr std::size_t sizeField = 28; // "size of the database file in pages": SQLite's file format, section 1.3
    for (std::size_t at = 0; at < 4; ++at)
        page[sizeField + at] = static_cast<char>(pages >> (8 * (3 - at)) & 0xFF);
    return page;
}

/// Moves everything readable from one database to an empty one with the same tables.
class Salvage {
public:
    Salvage(Database& from, Database& to) : m_from(from), m_to(to) {}

    SalvageReport run() {
        m_to.execute("PRAGMA foreign_keys = OFF");
        Transaction transaction(m_to);
        copyContent();
        forEachRowType([this]<class Row>() { copyRows<Row>(); });
        copyJournal();
        keepSourcesWithoutOriginal();
        describeIfLost();
        dropDangling();
        transaction.commit();
        m_to.execute("PRAGMA foreign_keys = ON");
        return std::move(m_report);
    }

private:
    void lose(std::string sentence) { m_report.lost.push_back(std::move(sentence)); }

    template <class Row>
    void copyRows() {
        const std::string table(Mapping<Row>::table.name);
        const std::string called(Mapping<Row>::table.called);
        std::string places;
        std::apply([&](const auto&... each) { ((void(each.name), places += places.empty() ? "?" : ", ?"), ...); },
                   Mapping<Row>::columns);
        Statement insert =
            m_to.statement("INSERT OR IGNORE INTO " + table + " (" + columnNames<Row>() + ") VALUES (" + places + ")");
        std::int64_t unreadable = 0;
        const auto take = [&](const Statement& statement) {
            try {
                const Row row = readRow<Row>(statement);
                bindRow(insert, row);
                insert.run();
                ++m_report.rowsSaved;
            } catch (const Error&) {
                insert.reset();
                ++unreadable;
            }
        };
        const std::string key(std::get<0>(Mapping<Row>::columns).name);
        if (!readByBlobKey(m_from, table, columnNames<Row>(), key, take))
            lose("Some rows of the table " + table + " could not be read; " +
                 text::counted(m_to.number("SELECT count(*) FROM " + table), called, called + "s") + " could.");
        if (unreadable > 0)
            lose(text::counted(unreadable, called, called + "s") + " had damaged values and could not be saved.");
    }

    void copyContent() {
        Statement insert = m_to.statement("INSERT OR IGNORE INTO content (hash, bytes) VALUES (?1, ?2)");
        std::int64_t altered = 0;
        const auto take = [&](const Statement& row) {
            study::Hash hash;
            const std::string bytes = row.text(1);
            try {
                readValue(row, 0, hash);
            } catch (const Damaged&) {
                ++altered;
                return;
            }
            if (hashOf(bytes) != hash) {
                ++altered;
                return;
            }
            insert.bindBlob(1, hash.bytes);
            insert.bindBlob(2, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
            insert.run();
            ++m_report.rowsSaved;
        };
        if (!readByNumber(m_from, "content", "hash, bytes, rowid", "rowid", take) || altered > 0)
            lose("Some kept texts or originals could not be read" +
                 (altered > 0 ? ", or were altered (" + std::to_string(altered) + ")" : std::string()) + "; " +
                 text::counted(m_to.number("SELECT count(*) FROM content"), "piece", "pieces") + " could.");
    }

    void copyJournal() {
        Statement insert = m_to.statement(R"(
            INSERT OR IGNORE INTO journal
                   (ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, changeset)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))");
        std::map<std::int64_t, std::int64_t> newOrdinals;
        const auto take = [&](const Statement& row) {
            const std::int64_t ordinal = static_cast<std::int64_t>(newOrdinals.size()) + 1;
            insert.bind(1, ordinal);
            insert.bindBlob(2, row.blob(1));
            insert.bind(3, row.text(2));
            if (row.isNull(3))
                insert.bind(4, nullptr);
            else
                insert.bindBlob(4, row.blob(3));
            insert.bind(5, row.text(4));
            insert.bind(6, row.integer(5));
            insert.bind(7, row.text(6));
            insert.bind(8, row.text(7));
            insert.bind(9, row.integer(8));
            insert.bindBlob(10, row.blob(9));
            try {
                insert.run();
                newOrdinals.emplace(row.integer(0), ordinal);
                ++m_report.rowsSaved;
            } catch (const Error&) {
                insert.reset();
            }
        };
        const bool whole = readByNumber(
            m_from, "journal", "ordinal, id, kind, target_id, analyst, at, sentence, reason, undone, changeset",
            "ordinal", take);
        if (!whole)
            lose("Some journal entries could not be read; " + std::to_string(newOrdinals.size()) +
                 " could. What came before a lost entry may no longer be undone.");
        copyJournalContent(newOrdinals);
    }

    void copyJournalContent(const std::map<std::int64_t, std::int64_t>& newOrdinals) {
        Statement insert = m_to.statement("INSERT OR IGNORE INTO journal_content (ordinal, hash) VALUES (?1, ?2)");
        readByNumber(m_from, "journal_content", "ordinal, hash", "ordinal", [&](const Statement& row) {
            const auto ordinal = newOrdinals.find(row.integer(0));
            if (ordinal == newOrdinals.end())
                return;
            insert.bind(1, ordinal->second);
            insert.bindBlob(2, row.blob(1));
            insert.run();
        });
    }

    /// A source whose text is there is worth more than its original: it stays, with an empty original.
    void keepSourcesWithoutOriginal() {
        const study::Hash nothing = hashOf({});
        for (const char* column : {"original_hash", "turns_hash"}) {
            const std::string missing = std::string(column) + " NOT IN (SELECT hash FROM content)";
            const std::int64_t sources = m_to.number("SELECT count(*) FROM source WHERE " + missing);
            if (sources == 0)
                continue;
            Statement keep = m_to.statement("INSERT OR IGNORE INTO content (hash, bytes) VALUES (?1, x'')");
            keep.bindBlob(1, nothing.bytes);
            keep.run();
            Statement update = m_to.statement("UPDATE source SET " + std::string(column) + " = ?1 WHERE " + missing);
            update.bindBlob(1, nothing.bytes);
            update.run();
            lose("The " + std::string(std::string_view(column) == "turns_hash" ? "turns" : "original file") + " of " +
                 text::counted(sources, "source", "sources") + " could not be read; the text could.");
        }
    }

    void describeIfLost() {
        if (m_to.number("SELECT count(*) FROM study") > 0)
            return;
        if (m_report.rowsSaved == 0)
            throw InvalidInput("Nothing in '" + m_from.path().string() + "' could be read; use a backup.");
        lose("The study's title and description could not be read.");
        Statement insert = m_to.statement("INSERT INTO study VALUES (?1, 'Salvaged study', '', 'en', '', 0)");
        const study::Uuid id = study::Uuid::make();
        bindValue(insert, 1, id);
        insert.run();
    }

    /// Removes rows that refer to what is lost; where the reference may be empty, it becomes so. Until nothing dangles.
    void dropDangling() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (const std::string& table : tables())
                changed = dropDanglingOf(table) || changed;
        }
    }

    std::vector<std::string> tables() {
        std::vector<std::string> names{"journal_content"};
        forEachRowType([&]<class Row>() { names.emplace_back(Mapping<Row>::table.name); });
        return names;
    }

    bool dropDanglingOf(const std::string& table) {
        struct Reference {
            std::string column, parent, key;
        };
        std::vector<Reference> references;
        Statement list =
            m_to.statement("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('" + table + "')");
        while (list.step())
            references.push_back({list.text(0), list.text(1), list.text(2)});
        bool changed = false;
        for (const Reference& each : references) {
            const std::string dangling = each.column + " IS NOT NULL AND " + each.column + " NOT IN (SELECT " +
                                         each.key + " FROM " + each.parent + ")";
            const std::int64_t count = m_to.number("SELECT count(*) FROM " + table + " WHERE " + dangling);
            if (count == 0)
                continue;
            changed = true;
            const bool optional = m_to.number("SELECT count(*) FROM pragma_table_info('" + table + "') WHERE name = '" +
                                              each.column + "' AND \"notnull\" = 0") == 1;
            if (optional) {
                m_to.execute("UPDATE " + table + " SET " + each.column + " = NULL WHERE " + dangling);
                lose(text::counted(count, "row", "rows") + " of the table " + table + " no longer say which " +
                     each.parent + " they belong to, because it is lost.");
            } else {
                m_to.execute("DELETE FROM " + table + " WHERE " + dangling);
                if (table != "journal_content")
                    lose(text::counted(count, "row", "rows") + " of the table " + table +
                         " had to be left out, because the " + each.parent + " they belong to is lost.");
            }
        }
        return changed;
    }

    Database& m_from;
    Database& m_to;
    SalvageReport m_report;
};

} // namespace

SalvageReport salvage(const fs::path& damaged, const fs::path& target) {
    requireRoomFor(target);
    TemporaryFiles temporary;
    const fs::path copy = temporary.add(unfinishedName(target));
    std::string bytes = readFile(damaged, largestStudy);
    writeFile(copy, bytes);
    // A journal beside it belongs to a change that was cut off; SQLite takes that change back when it opens the copy.
    fs::path journal = damaged;
    journal += "-journal";
    fs::path journalCopy = copy;
    journalCopy += "-journal";
    temporary.add(journalCopy);
    if (fs::exists(journal))
        writeFile(journalCopy, readFile(journal, largestStudy));

    SalvageReport report;
    std::unique_ptr<Database> from = openIfPossible(copy);
    if (!from) {
        if (bytes.size() < pageSize)
            throw InvalidInput("Nothing in '" + damaged.string() +
                               "' could be read: it is no study, or cut off at its "
                               "beginning; use a backup.");
        fs::remove(journalCopy);
        bytes.replace(0, pageSize, emptyStudyFirstPage(temporary.add(unfinishedName(target)), bytes.size() / pageSize));
        writeFile(copy, bytes);
        from = openIfPossible(copy);
        if (!from)
            throw InvalidInput("Nothing in '" + damaged.string() + "' could be read; use a backup.");
        report.lost.emplace_back("The file's first page was damaged and was replaced by that of an empty study.");
    }
    bytes = {};
    const fs::path unfinished = temporary.add(unfinishedName(target));
    {
        Database to(unfinished, OpenMode::create);
        migrate(to);
        SalvageReport rest = Salvage(*from, to).run();
        report.rowsSaved = rest.rowsSaved;
        report.lost.insert(report.lost.end(), std::make_move_iterator(rest.lost.begin()),
                           std::make_move_iterator(rest.lost.end()));
    }
    moveIntoPlace(unfinished, target);
    return report;
}

} // namespace emic::storage
