// What an open index consists of. Internal to the room, whose sources read the database through it. Belongs to the
// Index's thread.
#pragma once

#include "indexer/analyser.h"
#include "indexer/index.h"
#include "indexer/schema.h"
#include "indexer/xapian_errors.h"

#include <xapian.h>

#include <map>
#include <unordered_map>

namespace emic::indexer {

/// Where the database stands in an index's folder.
[[nodiscard]] std::filesystem::path databaseIn(const std::filesystem::path& folder);

struct Index::State {
    std::filesystem::path folder;
    study::StudyId study;
    Xapian::Database database;
    std::uint64_t generation = 1;
    std::vector<IndexedSource> sources;                      ///< by first document
    std::unordered_map<study::SourceId, std::size_t> places; ///< in `sources`
    std::vector<Language> languages;                         ///< of the sources, each once
    std::unordered_map<study::SourceId, std::vector<Passage>> passages;
    std::unordered_map<DocId, schema::Group> texts; ///< by first document of the group; some of the last ones read
    std::unordered_map<DocId, schema::Group> words;
    Analysers analysers;

    /// Opens the database and reads what sources there are.
    void open();
    void readSources();

    /// The text of a passage, or the numbers of its words, until the next is asked for. Empty for a document that
    /// belongs to no source. Throws IndexDamaged, and as Xapian does.
    [[nodiscard]] std::string_view textOf(DocId document) { return partOf(schema::textsPrefix, texts, document); }
    [[nodiscard]] std::string_view wordsOf(DocId document) { return partOf(schema::wordsPrefix, words, document); }

    /// The source that a document belongs to; nothing for one that is gone.
    [[nodiscard]] const IndexedSource* sourceOf(DocId document);

    /// Calls `work` with the database; once more, after looking again, when a writer has changed it too much meanwhile.
    template <class Work>
    decltype(auto) read(const Work& work) {
        constexpr int tries = 5;
        return guarded([&]() -> decltype(work(database)) {
            for (int attempt = 1;; ++attempt) {
                try {
                    return work(database);
                } catch (const Xapian::DatabaseModifiedError&) {
                    if (attempt == tries)
                        throw IndexBusy("The search index is changing too fast to be read; try again.");
                    database.reopen();
                    readSources();
                    ++generation;
                }
            }
        });
    }

private:
    [[nodiscard]] std::string_view partOf(std::string_view prefix, std::unordered_map<DocId, schema::Group>& kept,
                                          DocId document);

    std::size_t m_lastSource = 0; ///< where sourceOf looks first: searches go from passage to passage
};

/// Reads what sources a database has, by first document. Throws IndexDamaged when it is not of this version or study.
[[nodiscard]] std::vector<IndexedSource> sourcesIn(const Xapian::Database& database, const study::StudyId& study);

} // namespace emic::indexer
