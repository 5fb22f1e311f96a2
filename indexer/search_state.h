// What the parts of a search share. Internal to the room; belongs to the searching thread.
#pragma once

#include "indexer/evaluate.h"
#include "indexer/filters.h"
#include "indexer/search.h"

#include <map>

namespace emic::indexer {

/// Something that was found, before its words are looked at: a passage, or a unit or text between units, which may
/// reach over several.
struct Found {
    const IndexedSource* source = nullptr;
    DocRange range;
    text::Span span;
    std::optional<study::UnitId> unit;
    double score = 0;
};

/// All hits and how many there are; `list` holds those asked for.
struct FoundList {
    std::vector<Found> list;
    std::int64_t total = 0;
    bool totalIsExact = true;
    std::vector<Found> all; ///< every one, where facets are wanted
};

struct Search::State {
    State(Index& openIndex, StudyFacts& studyFacts, const OutcomeSource* outcomes)
        : index(openIndex), facts(studyFacts), filters(openIndex, studyFacts, outcomes) {}

    Index& index;
    StudyFacts& facts;
    Filters filters;
    Synonyms synonyms;

    /// The words of a span with their places; all of a passage unless the span cuts it.
    [[nodiscard]] Row rowOf(const Found& found);
    [[nodiscard]] std::string textOf(const Found& found);
    [[nodiscard]] Found passageOf(DocId document, double score) const;

    [[nodiscard]] DocSet within(const Question& question);
    [[nodiscard]] FoundList findPassages(const Plan& plan, const Question& question, Deadline& deadline);
    /// Units, or text between them; see span_search.cpp.
    [[nodiscard]] FoundList findSpans(const Plan& plan, const Question& question, Deadline& deadline);
    [[nodiscard]] Hit hitOf(const Found& found, const Plan& plan);
    [[nodiscard]] Facets facetsOf(const std::vector<Found>& all);
    [[nodiscard]] std::string suggestionFor(Node node, Vocabulary& vocabulary) const;
    [[nodiscard]] std::vector<study::ThemeId> themesOn(const study::SourceId& source, text::Span span) const;
    void byText(std::vector<Found>& found);
};

/// Xapian's parameters of BM25, for units, which Xapian does not know.
inline constexpr double bm25k1 = 1.0;
inline constexpr double bm25b = 0.5;
/// How much better a hit is whose words stand side by side than one whose words stand far apart.
inline constexpr double closenessWeight = 0.5;
/// So many of the best are looked at for closeness.
inline constexpr std::size_t closelyLookedAt = 100;

} // namespace emic::indexer
