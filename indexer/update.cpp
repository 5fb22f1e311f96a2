// Bringing the index in line with the study, and saying how it stands.
#include "indexer/index.h"
#include "indexer/index_state.h"
#include "indexer/rebuild.h"
#include "indexer/writer.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <unordered_map>

namespace emic::indexer {

namespace fs = std::filesystem;

namespace {

void makeFolder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder.parent_path(), failed);
    if (!fs::is_directory(folder, failed) && ::mkdir(folder.c_str(), S_IRWXU) != 0)
        throwNoRoom(folder);
    // It holds what people said; whoever made the folder, nobody else may look in.
    if (::chmod(folder.c_str(), S_IRWXU) != 0)
        throwNoRoom(folder);
}

/// Held by the one program that writes; the system lets go of it when that program ends, however it ends.
class Lock {
public:
    explicit Lock(const fs::path& folder)
        : m_file(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
        if (m_file < 0)
            throwNoRoom(folder);
        if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            ::close(m_file);
            throw IndexBusy("Another program is bringing the search index up to date; wait until it has finished.");
        }
    }
    ~Lock() { ::close(m_file); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int m_file;
};

bool isLocked(const fs::path& folder) {
    const int file = ::open((folder / "lock").c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool locked = ::flock(file, LOCK_EX | LOCK_NB) != 0;
    ::close(file);
    return locked;
}

/// What the study has and the index lacks, or has otherwise.
struct Difference {
    std::vector<study::Source> missing; ///< in the study's order; those that changed are among them
    std::vector<IndexedSource> remove;  ///< those that changed, and those that the study has no longer
    std::size_t stale = 0;              ///< in both
};

Difference differenceOf(const std::vector<study::Source>& sources, const std::vector<IndexedSource>& indexed) {
    std::unordered_map<study::SourceId, const IndexedSource*> left;
    for (const IndexedSource& source : indexed)
        left.emplace(source.id, &source);
    Difference difference;
    for (const study::Source& source : sources) {
        const auto found = left.find(source.id);
        if (found == left.end()) {
            difference.missing.push_back(source);
            continue;
        }
        if (!found->second->fits(source)) {
            difference.missing.push_back(source);
            difference.remove.push_back(*found->second);
            ++difference.stale;
        }
        left.erase(found);
    }
    for (const auto& [id, source] : left)
        difference.remove.push_back(*source);
    std::sort(difference.remove.begin(), difference.remove.end(),
              [](const IndexedSource& one, const IndexedSource& other) { return one.first < other.first; });
    return difference;
}

/// Much of it anew is quicker from nothing.
bool isMuch(const Difference& difference, std::size_t indexed) {
    const auto changes = difference.missing.size() + difference.remove.size();
    constexpr std::size_t few = 5;
    return changes >= few && 2 * changes >= indexed;
}

/// Passages of texts that are gone, which Xapian still has (see index.h), once `difference` is done with.
class Remains {
public:
    Remains(const Index& index, const Difference& difference) {
        for (const IndexedSource& source : index.sources()) {
            m_passages += source.count;
            m_words += source.words;
        }
        for (const IndexedSource& source : difference.remove)
            m_passages -= source.count;
        m_gone = index.lastDocument() - m_passages;
    }

    /// Whether an index is worth making anew for them: always, where that takes but a moment.
    [[nodiscard]] bool shouldGo() const {
        constexpr std::int64_t fewWords = 2'000'000;
        constexpr std::int64_t tenth = 10;
        return m_gone > 0 && (m_words <= fewWords || m_gone * tenth > m_passages);
    }

private:
    std::int64_t m_passages = 0;
    std::int64_t m_words = 0;
    std::int64_t m_gone = 0;
};

UpdateResult renew(const storage::Reader& reader, const fs::path& folder, const Difference& difference,
                   const UpdateOptions& options) {
    UpdateSteps steps(options, difference.missing.size());
    Writer writer(Xapian::WritableDatabase(databaseIn(folder).string(), Xapian::DB_OPEN | databaseFlags));
    UpdateResult result;
    const auto commit = [&] {
        writer.commit();
        keepFromOthers(databaseIn(folder));
        if (options.committed)
            options.committed(databaseIn(folder));
    };
    for (const IndexedSource& source : difference.remove)
        writer.remove(source);
    result.removed = static_cast<std::int64_t>(difference.remove.size() - difference.stale);
    // Committing takes as long as writing many sources; but what is finished should be found soon.
    constexpr std::int64_t charactersPerCommit = 5'000'000;
    std::int64_t characters = 0;
    try {
        for (const study::Source& source : difference.missing) {
            steps.next(source.name);
            writer.add(source, reader.textOf(source), reader.turnsOf(source));
            ++result.indexed;
            if (characters += source.characters; characters > charactersPerCommit) {
                commit();
                characters = 0;
            }
        }
    } catch (const Cancelled&) {
        commit();
        throw;
    }
    commit();
    steps.finish();
    return result;
}

std::uintmax_t bytesBelow(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code failed;
    for (fs::recursive_directory_iterator entry(folder, failed); !failed && entry != fs::recursive_directory_iterator();
         entry.increment(failed)) {
        const auto size = entry->is_regular_file(failed) ? entry->file_size(failed) : 0;
        bytes += failed ? 0 : size;
    }
    return bytes;
}

} // namespace

IndexStatus statusOf(const storage::Reader& reader, const fs::path& folder) {
    IndexStatus status;
    status.bytes = bytesBelow(folder);
    status.busy = isLocked(folder);
    const auto sources = reader.all<study::Source>();
    std::vector<IndexedSource> indexed;
    try {
        const Index index = Index::open(folder, reader.info().id);
        indexed = index.sources();
    } catch (const NoIndex& error) {
        status.trouble = error.what();
    } catch (const IndexDamaged& error) {
        status.trouble = error.what();
    }
    for (const IndexedSource& source : indexed) {
        status.passages += source.count;
        status.words += source.words;
    }
    const auto difference = differenceOf(sources, indexed);
    status.sources = static_cast<std::int64_t>(indexed.size());
    status.stale = static_cast<std::int64_t>(difference.stale);
    status.missing = static_cast<std::int64_t>(difference.missing.size() - difference.stale);
    status.leftOver = static_cast<std::int64_t>(difference.remove.size() - difference.stale);
    return status;
}

UpdateResult updateIndex(const storage::Reader& reader, const fs::path& folder, const UpdateOptions& options) {
    makeFolder(folder);
    const Lock lock(folder);
    try {
        sweepFolder(folder);
        std::string because;
        if (!options.rebuild) {
            try {
                const Index index = Index::open(folder, reader.info().id);
                const auto difference = differenceOf(reader.all<study::Source>(), index.sources());
                const Remains remains(index, difference);
                if (difference.missing.empty() && difference.remove.empty() && !remains.shouldGo())
                    return {};
                if (!difference.missing.empty() || !difference.remove.empty())
                    if (!isMuch(difference, index.sources().size()))
                        return guarded([&] {
                            auto result = renew(reader, folder, difference, options);
                            result.untidy = remains.shouldGo();
                            return result;
                        });
            } catch (const NoIndex&) { // NOLINT(bugprone-empty-catch): it is made below
            } catch (const IndexDamaged& error) {
                because = error.what();
            } catch (const Xapian::DatabaseModifiedError& error) {
                because = "The search index was changed by another program while it was being written.";
            }
        }
        auto result = guarded([&] { return rebuildIndex(reader, folder, options); });
        result.because = because;
        return result;
    } catch (const fs::filesystem_error&) {
        throwNoRoom(folder);
    } catch (const IndexDamaged& error) {
        // What was just made cannot be damaged: the disk is full, or the folder is gone.
        throw Error("The search index could not be written to " + folder.string() + ". " + error.what());
    }
}

} // namespace emic::indexer
