// How much of the texts has been accounted for: marked as bearing on the question, marked as not, or undecided.
//
// Characters are code points that are not white space, so that line feeds and the spaces between two units are never
// left over. A character in several units counts once; where a relevant and a not relevant unit overlap it is relevant,
// because somebody found it so. Pure values; reading belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/study/transcript.h"
#include "core/text/text.h"

#include <cstdint>
#include <vector>

namespace emic::analysis {

/// Counts of characters. relevant + notRelevant + undecided == total.
struct Characters {
    std::int64_t total = 0;
    std::int64_t relevant = 0;
    std::int64_t notRelevant = 0;
    std::int64_t undecided = 0;
    bool operator==(const Characters&) const = default;
    Characters& operator+=(const Characters& other);

    /// 0 to 100; 0 when there is nothing to count.
    [[nodiscard]] double percentRelevant() const;
    [[nodiscard]] double percentNotRelevant() const;
    [[nodiscard]] double percentUndecided() const;
};

struct SourceCoverage {
    study::SourceId source;
    Characters text;         ///< all of it
    Characters participants; ///< what participants said or wrote, named or not
    std::int64_t relevantUnits = 0;
    std::int64_t notRelevantUnits = 0;
};

/// Counts within `parts`, which are in order and do not overlap.
[[nodiscard]] Characters countCharacters(const text::Text& text, const std::vector<study::MeaningUnit>& units,
                                         const std::vector<text::Span>& parts);

/// The parts of a source that participants said or wrote: turns of speakers in the role participant; where the source
/// itself has a participant, also what carries no label.
[[nodiscard]] std::vector<text::Span> participantsParts(const study::Source& source,
                                                        const std::vector<study::Turn>& turns,
                                                        const std::vector<study::Speaker>& speakers, text::Span whole);

[[nodiscard]] SourceCoverage coverageOf(const storage::Reader& reader, const study::Source& source);

/// Of all sources, in their order.
[[nodiscard]] std::vector<SourceCoverage> coverage(const storage::Reader& reader);

} // namespace emic::analysis
