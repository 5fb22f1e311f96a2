// Meaning units: stretches of a source that bear on the question, or are marked not relevant. See editing.h.
//
// Edges stand where whole grapheme clusters do, and white space at either end is left out, so that two analysts who
// mark the same words have the same unit. Units may overlap, but no two of a source have the same span: marking it
// again finds the first. A unit keeps its id when its edges move.
//
// Where a rendition no longer fits the words of a unit whose span changes, the change is refused unless the rendition
// may go (UnfitRendition); the verbatim and what is published of it never part silently.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"
#include "core/text/position.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace emic::editing {

struct MarkedUnit {
    study::UnitId id;
    bool isNew = true; ///< false: a unit with this span was there already
};

/// Marks a stretch, or finds the unit with the same span; then its relevance stays as it is. Throws NotFound for the
/// source; InvalidInput when the span does not lie in its text, is empty or has nothing but white space.
MarkedUnit createUnit(storage::Edit& edit, study::SourceId source, text::Span span,
                      study::Relevance relevance = study::Relevance::relevant);

/// The same for many, in the order given.
std::vector<MarkedUnit> createUnits(storage::Edit& edit, study::SourceId source, const std::vector<text::Span>& spans,
                                    study::Relevance relevance = study::Relevance::relevant);

/// What deleting units would take with them, and what would lose its ground.
struct UnitRemoval {
    std::int64_t units = 0;
    std::int64_t codings = 0;
    std::int64_t goldenQuotes = 0;
    std::int64_t renditions = 0;
    std::int64_t memos = 0;
    std::int64_t sentences = 0; ///< of condensates that lean on one of them: they stay, and are stale then
    std::int64_t quotes = 0;    ///< set into categories from one of them: likewise
    bool operator==(const UnitRemoval&) const = default;
};
[[nodiscard]] UnitRemoval removalOf(const storage::Reader& reader, const std::vector<study::UnitId>& units);
UnitRemoval deleteUnits(storage::Edit& edit, const std::vector<study::UnitId>& units);

/// What becomes of a rendition that no longer fits the unit's words.
enum class UnfitRendition { refuse, remove };

/// Moves one or both edges. Throws as createUnit does, and InvalidInput when another unit has that span already.
void setSpan(storage::Edit& edit, study::UnitId unit, text::Span span, UnfitRendition unfit = UnfitRendition::refuse);

/// Cuts a unit in two at `at` and returns both. Codings go to both halves; golden quotes, rendition and memos stay with
/// the first, which keeps the id: they were chosen by reading from its beginning, and a copy would count twice. Throws
/// InvalidInput when a half would have no words, or is a unit already.
std::pair<study::UnitId, study::UnitId> splitUnit(storage::Edit& edit, study::UnitId unit, text::Position at,
                                                  UnfitRendition unfit = UnfitRendition::refuse);

/// Makes one unit of two or more of the same source: from the first edge to the last, with all their codings (the
/// earliest of equals), golden quotes and memos. The unit that begins first keeps its id. Of renditions the first stays
/// when it fits; others count as unfit. Throws InvalidInput when there are fewer than two, when sources or relevance
/// differ, or when a unit that is not among them has the joined span already.
study::UnitId joinUnits(storage::Edit& edit, const std::vector<study::UnitId>& units,
                        UnfitRendition unfit = UnfitRendition::refuse);

enum class WhileCoded { refuse, uncode };

/// Answers for units whether they bear on the question. A unit that is coded is relevant: marking it not relevant
/// throws InvalidInput with the count of codings, unless those (and its golden quotes) may go. Returns how many codings
/// went.
std::int64_t setRelevance(storage::Edit& edit, const std::vector<study::UnitId>& units, study::Relevance relevance,
                          WhileCoded whileCoded = WhileCoded::refuse);

} // namespace emic::editing
