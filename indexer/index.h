// The search index of one study: a folder with a Xapian database, apart from the study file. It is a cache: whatever
// happens to it costs one rebuild and nothing else. What an analyst decided (units, themes, who a speaker is, what is
// known of participants) is not in it.
//
// The schema, number `schemaVersion`; whoever changes what is written changes the number:
//
//   document    A passage: a paragraph of a turn, or of text outside turns; long ones are cut at sentences
//               (passages.h). The passages of a source have consecutive document ids in the order of the text, so that
//               the span of a unit becomes a range of ids by a search in the passages' edges. A source that is indexed
//               anew gets new ids behind all others; so ids follow the study's order within sources only.
//   terms       S + letter + stem   one for each different stem (analyser.h), with the number of times as its wdf.
//               L                   the passage holds a word that is longer than terms are.
//               There are no terms for exact forms and no positions in Xapian's sense: its position table alone would
//               take twice the space of the text. There are no values and no data either, which Xapian keeps a document
//               each: what a search needs of passages stands in the metadata, by sources and in groups, which costs a
//               fraction to write. And there is no table of each document's terms (writer.h).
//   metadata    schema                    schemaVersion with the versions of Xapian and ICU, whose rules shape the
//                                         terms
//               study                     id
//               next                      the next number for a pair
//               iW + letter + form        the pairs with this form: number, stem
//               iS + letter + stem        the numbers of the pairs with this stem
//               s + id of a source        hashes of text and turns, language, first document, count, words (see
//                                         IndexedSource): what the index saw
//               p + id of a source        its passages' edges, turns, speakers and times
//               t + id of a source + n    the texts of its n-th 32 passages (schema.h), so that what is found is shown
//                                         without opening the study's texts. Exact places of hits are found by
//                                         analysing the few passages that are shown.
//               w + id of a source + n    the words of its n-th 32 passages in order, each as the number of its pair of
//                                         form and stem (varints). Exact forms, phrases, NEAR, prefixes and misspelt
//                                         words first find candidates by stems, then are decided by these numbers
//                                         (evaluate.h). Pairs are numbered in the order in which they are met, so that
//                                         the commonest words take one byte.
//
// Xapian cannot take documents without a table of terms out again. When a text changes or goes, its metadata go at
// once, so that its passages belong to no source and are never found; the bare documents, stems without a text, stay
// behind until the index is made anew, which an update does when it has nothing else to do (update.cpp says when). Then
// the words that no text holds any more are forgotten, too.
//
// A source is stale when the hashes or the language that the study has now are others than those in `s`. All of one
// source changes in one commit, so a reader sees a source as it was or as it is.
//
// The folder holds `current` (the database), while it is rebuilt also `building` (its parts, see batches.h) and
// `compact`, and `lock`, which writers hold. A rebuild leaves `current` alone until it is complete, then takes its
// place by renaming.
//
// An Index belongs to one thread. Others, and other programs, open their own; a writer disturbs no reader.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "indexer/language.h"
#include "indexer/passages.h"
#include "indexer/trouble.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

inline constexpr int schemaVersion = 2;

/// A passage's document. From 1.
using DocId = std::uint32_t;

/// What the index knows of a source.
struct IndexedSource {
    study::SourceId id;
    study::Hash text;
    study::Hash turns;
    Language language;
    DocId first = 1;
    std::uint32_t count = 0; ///< passages
    std::int64_t words = 0;
    bool operator==(const IndexedSource&) const = default;

    /// True when this is what the study has now.
    [[nodiscard]] bool fits(const study::Source& source) const {
        return text == source.text && turns == source.turns && language == languageOf(source.language);
    }
};

/// Where the index of a study is kept: below $XDG_CACHE_HOME, else ~/.cache. Throws Error when neither is known.
[[nodiscard]] std::filesystem::path indexFolder(const study::StudyId& study);

class Index {
public:
    /// Throws NoIndex when there is none; IndexDamaged when it cannot be read, is of another version or of another
    /// study.
    [[nodiscard]] static Index open(const std::filesystem::path& folder, const study::StudyId& study);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    /// Sees what writers have done since; returns whether there was anything.
    bool refresh();

    /// By first document.
    [[nodiscard]] const std::vector<IndexedSource>& sources() const;
    [[nodiscard]] const IndexedSource* find(const study::SourceId& source) const;
    /// The source that a document belongs to; nothing for one that is gone.
    [[nodiscard]] const IndexedSource* sourceOf(DocId document) const;
    /// The passages of a source of this index; read once, then kept until the index changes.
    [[nodiscard]] const std::vector<Passage>& passages(const IndexedSource& source) const;
    /// The same, read anew and not kept: for going through all of them once.
    [[nodiscard]] std::vector<Passage> readPassages(const IndexedSource& source) const;
    /// The text of a passage.
    [[nodiscard]] std::string textOf(DocId document) const;
    [[nodiscard]] DocId lastDocument() const;
    /// Counts up whenever refresh() has seen something new.
    [[nodiscard]] std::uint64_t generation() const;

    struct State;
    [[nodiscard]] State& state() const { return *m_state; } ///< for the room's own sources

private:
    explicit Index(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// How the index stands to the study.
struct IndexStatus {
    std::string trouble; ///< why it cannot be used; empty: it can
    std::int64_t sources = 0;
    std::int64_t passages = 0;
    std::int64_t words = 0;
    std::int64_t missing = 0;  ///< sources of the study that are not in it
    std::int64_t stale = 0;    ///< that have changed since
    std::int64_t leftOver = 0; ///< that the study has no longer
    std::uintmax_t bytes = 0;  ///< on disk
    bool busy = false;         ///< somebody is writing it now

    [[nodiscard]] bool upToDate() const { return trouble.empty() && missing + stale + leftOver == 0; }
};
[[nodiscard]] IndexStatus statusOf(const storage::Reader& reader, const std::filesystem::path& folder);

/// Told between sources: how many are done, of how many, and which; returns false to stop.
using UpdateProgress = std::function<bool(std::int64_t done, std::int64_t total, std::string_view source)>;

struct UpdateOptions {
    bool rebuild = false; ///< from nothing, also what is up to date
    UpdateProgress progress = {};
    /// For tests: called with the folder of the database after each commit.
    std::function<void(const std::filesystem::path&)> committed = {};
};

struct UpdateResult {
    std::int64_t indexed = 0;
    std::int64_t removed = 0;
    bool rebuilt = false;
    bool untidy = false; ///< passages of texts that are gone should be cleared away by the next update
    std::string because; ///< why it was rebuilt though nobody asked; may be empty
};

/// Brings the index in line with the study; makes the folder, readable by its owner alone, when there is none. A
/// damaged index, or one of another version, is made anew. Throws IndexBusy when another program is at it, Cancelled
/// when `progress` says so (what was finished stays), Error when the folder cannot be written.
UpdateResult updateIndex(const storage::Reader& reader, const std::filesystem::path& folder,
                         const UpdateOptions& options = {});

} // namespace emic::indexer
