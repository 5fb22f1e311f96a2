// What the search panel asks and what it gets, as values that go from one thread to another.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/concordance.h"
#include "app/workbench/typed_query.h"
#include "indexer/search.h"
#endif

#include <memory>
#include <optional>
#include <QString>
#include <string>
#include <vector>

namespace emic::desktop {

/// How hits are shown and in which order they come.
enum class HitOrder {
    best,       ///< passages, the best first
    text,       ///< passages as they stand in the texts
    lines,      ///< a line for each place that was found, as they stand in the texts
    linesLeft,  ///< by the words before
    linesRight, ///< by the words found and those after
};
[[nodiscard]] inline bool areLines(HitOrder order) {
    return order >= HitOrder::lines;
}

/// "More like this".
struct LikeWhat {
    study::SourceId source;
    text::Span span;
    QString words; ///< the beginning of it, for the person
};

struct SearchQuestion {
    std::string typed;   ///< as it stands in the box
    bool typing = false; ///< the last word may not be finished
    study::SearchScope scope = study::SearchScope::turns;
    bool ownWords = true;
    std::optional<std::vector<study::ParticipantId>> people = std::nullopt; ///< only what these say
    HitOrder order = HitOrder::best;
    std::optional<LikeWhat> like;         ///< instead of the query
    std::optional<study::ThemeId> beyond; ///< instead of both: like this theme's condensates, and not coded to it
    bool again = false;                   ///< asked once more, because the study or the index has changed

    /// True when there is nothing to search for.
    [[nodiscard]] bool empty() const;
};

/// Why there are no hits to show.
enum class NoAnswer {
    none,    ///< there are
    noIndex, ///< it is being made
    damaged, ///< the index is; it is made anew
    refused, ///< the query cannot be understood or answered
};

struct SearchAnswer {
    SearchQuestion question;
    NoAnswer why = NoAnswer::none;
    std::string problem;                     ///< a sentence
    std::optional<text::Position> problemAt; ///< in the query
    bool unfinished = false; ///< the problem, if any, may be one of a word that is not yet typed to its end
    indexer::Answer answer;
    std::vector<workbench::ConcordanceLine> lines; ///< where lines are wanted
    std::vector<workbench::QueryPart> parts;       ///< of the query as typed; none when it cannot be understood
    std::string asked;                             ///< the query that was asked in its place
};

using SharedAnswer = std::shared_ptr<const SearchAnswer>;
using SharedNames = std::shared_ptr<const workbench::SearchNames>;

} // namespace emic::desktop
