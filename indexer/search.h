// Searching a study: what is asked, and what is found. A Search keeps what it has worked out of the study between
// questions, so that asking again is quick. Belongs to one thread, that of the Index and the Reader it is given; only
// the flag that stops a question may be set from elsewhere.
#pragma once

#include "indexer/index.h"
#include "indexer/outcome_source.h"
#include "indexer/plan.h"
#include "indexer/query.h"
#include "indexer/study_facts.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::indexer {

using Scope = study::SearchScope;

enum class Order {
    relevance, ///< BM25 (Robertson and Sparck Jones 1994), and how close together the words stand; then as the text
    text       ///< the study's order of sources, then by place
};

struct Question {
    std::string query = {};
    Scope scope = Scope::turns;
    bool ownWords = true; ///< only what participants said or wrote, not interviewers, moderators and researchers
    std::optional<std::vector<study::ParticipantId>> people = std::nullopt; ///< only what one of these says
    Order order = Order::relevance;
    std::size_t offset = 0;
    std::size_t limit = 50;
    bool typing = false;     ///< the last word may not be finished: it stands for words that begin so
    bool exactTotal = false; ///< count all hits, however many
    bool facets = false;     ///< count hits by theme, group, participant and attribute
    std::chrono::milliseconds allowed{10'000};
    const std::atomic<bool>* stop = nullptr;
};

/// A part of a hit's text, in code points from the hit's beginning.
struct Snippet {
    std::string text;                ///< with an ellipsis where it was cut, which is at words
    std::vector<text::Span> matches; ///< in the snippet's own code points
};

struct Hit {
    study::SourceId source;
    std::string sourceName;
    text::Span span; ///< in the source: of the passage, the unit or the text between units
    std::optional<study::UnitId> unit;
    std::optional<std::int64_t> turn;    ///< number from 1, of the first turn in it
    std::optional<std::int64_t> startMs; ///< when that turn begins in the recording, if that is known
    std::optional<std::int64_t> endMs;
    std::string speaker; ///< label; empty where there is none
    std::optional<study::ParticipantId> participant;
    std::string text;                ///< the words of `span`
    std::vector<text::Span> matches; ///< in the source: exactly the words that were asked for
    Snippet snippet;
    std::vector<study::ThemeId> themes; ///< coded on the hit or a part of it, in the order of the tree
    double score = 0;
    bool operator==(const Hit& other) const { return source == other.source && span == other.span; }
};

/// One line of counts beside the hits.
struct Facet {
    std::string name; ///< a theme's path, a group, a participant's code or an attribute's value
    std::int64_t hits = 0;
};
struct Facets {
    std::vector<Facet> themes; ///< those that have hits, most hits first
    std::vector<Facet> groups;
    std::vector<Facet> participants;
    std::vector<std::pair<std::string, std::vector<Facet>>> attributes; ///< by attribute; of category and yes-no
};

struct Answer {
    std::vector<Hit> hits;
    std::int64_t total = 0;
    bool totalIsExact = true;
    std::string suggestion; ///< another spelling of the query, when something in it is not in the study; else empty
    std::optional<Facets> facets;
    std::int64_t notSearched = 0; ///< sources that the index has not seen as they are now
    std::chrono::microseconds took{0};
};

class Search {
public:
    /// `index` and `facts` must outlive it; `outcomes` too, unless it is nothing.
    Search(Index& index, StudyFacts& facts, const OutcomeSource* outcomes = nullptr);
    ~Search();
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    /// Throws InvalidInput or NotFound when the query is malformed or names what there is not; TookTooLong, Cancelled;
    /// IndexDamaged or IndexBusy when the index is.
    [[nodiscard]] Answer ask(const storage::Reader& reader, const Question& question);

    /// Passages that speak of the same as a text: those with the words that set the text's passages apart from others
    /// (Xapian's relevance set, with the expansion of Robertson's trad weights). `except` itself is left out.
    [[nodiscard]] Answer moreLike(const storage::Reader& reader, study::SourceId source, text::Span span,
                                  const Question& question = {});
    /// The same for words that stand in no source, such as a condensate's, in a language.
    [[nodiscard]] Answer moreLike(const storage::Reader& reader, std::string_view words, std::string_view language,
                                  const Question& question = {});

    /// The passages that a query finds; for counting.
    [[nodiscard]] DocSet passagesFor(const storage::Reader& reader, const std::string& query, bool ownWords,
                                     Deadline& deadline);

    void useSynonyms(Synonyms synonyms);
    [[nodiscard]] FieldNames fieldNames() const;

    struct State;
    [[nodiscard]] State& state() const { return *m_state; } ///< for the room's own sources

private:
    std::unique_ptr<State> m_state;
};

} // namespace emic::indexer
