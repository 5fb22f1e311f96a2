#include "indexer/rebuild.h"

#include "indexer/batches.h"
#include "indexer/index_state.h"
#include "indexer/writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace emic::indexer {

namespace fs = std::filesystem;

namespace {

void syncFile(const fs::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0) {
        if (file >= 0)
            ::close(file);
        throwNoRoom(path.parent_path());
    }
    ::close(file);
}

void syncAll(const fs::path& folder) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file())
            syncFile(entry.path(), O_RDONLY);
    syncFile(folder, O_RDONLY | O_DIRECTORY);
}

/// Analyses all sources and writes their passages; returns the databases that together are the index.
std::vector<fs::path> writeParts(const storage::Reader& reader, const fs::path& folder, UpdateSteps& steps) {
    const auto sources = reader.all<study::Source>();
    std::int64_t words = 0;
    for (const study::Source& source : sources)
        words += source.words;
    WordNumbers numbers;
    SourceAnalyser analyser(numbers);
    Batches batches(folder, words); // goes before the numbers, whose stems its threads read
    std::vector<IndexedSource> headers;
    DocId first = 1;
    for (const study::Source& source : sources) {
        steps.next(source.name);
        auto analysed = analyser.analyse(source, reader.textOf(source), reader.turnsOf(source));
        headers.push_back(analysed.header);
        headers.back().first = first;
        first += analysed.header.count;
        batches.add(std::move(analysed));
    }
    auto parts = batches.finish();
    // What belongs to no single passage.
    parts.push_back(folder / "words");
    Xapian::WritableDatabase database(parts.back().string(),
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | databaseFlags);
    writeIdentity(database, reader.info().id);
    for (const IndexedSource& header : headers)
        database.set_metadata(schema::sourceKey(header.id), schema::encode(header));
    numbers.keepNew(database);
    database.commit();
    database.close();
    return parts;
}

} // namespace

void UpdateSteps::next(std::string_view source) {
    if (m_options.progress && !m_options.progress(m_done, m_total, source))
        throw Cancelled("Bringing the search index up to date was stopped; what is finished stays.");
    ++m_done;
}

void UpdateSteps::finish() const {
    if (m_options.progress)
        static_cast<void>(m_options.progress(m_total, m_total, ""));
}

void throwNoRoom(const fs::path& folder) {
    throw Error("The search index cannot be written to the folder " + folder.string() +
                "; make room there or give yourself the right to write, or set XDG_CACHE_HOME to another folder.");
}

void sweepFolder(const fs::path& folder) {
    for (const char* name : {"building", "compact", "old"})
        fs::remove_all(folder / name);
}

// Xapian makes files that others may read; that nobody else may look into the folder is not enough for a file that is
// copied out of it.
void keepFromOthers(const fs::path& database) {
    for (const fs::directory_entry& entry : fs::directory_iterator(database))
        if (entry.is_regular_file())
            fs::permissions(entry.path(), fs::perms::owner_read | fs::perms::owner_write);
}

UpdateResult rebuildIndex(const storage::Reader& reader, const fs::path& folder, const UpdateOptions& options) {
    const auto building = folder / "building";
    const auto compacted = folder / "compact";
    const auto sources = reader.count<study::Source>();
    UpdateSteps steps(options, static_cast<std::size_t>(sources));
    fs::create_directory(building);
    const auto parts = writeParts(reader, building, steps);
    if (options.committed)
        options.committed(building);
    {
        // Passages get the numbers behind those of the part before, as the headers have it.
        Xapian::Database all;
        for (const fs::path& part : parts)
            all.add_database(Xapian::Database(part.string(), Xapian::DB_BACKEND_GLASS));
        all.compact(compacted.string());
    }
    fs::remove_all(building);
    keepFromOthers(compacted);
    syncAll(compacted);
    const auto old = folder / "old";
    if (fs::exists(databaseIn(folder)))
        fs::rename(databaseIn(folder), old);
    fs::rename(compacted, databaseIn(folder));
    syncFile(folder, O_RDONLY | O_DIRECTORY);
    fs::remove_all(old);
    if (options.committed)
        options.committed(databaseIn(folder));
    steps.finish();
    UpdateResult result;
    result.indexed = sources;
    result.rebuilt = true;
    return result;
}

} // namespace emic::indexer
