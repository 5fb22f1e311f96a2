// Taking over a corrected version of a source's file: a comparison of the two texts (text/difference.h) gives the
// script, and everything that holds a place moves with it as in revise.h. Turns, their speakers and times are those of
// the corrected file; so are the original, the file's name, its notes and the remarks of the reading. Speakers keep
// their rows, and with them their roles and participants, by their labels; one who no longer speaks keeps a row without
// turns.
#pragma once

#include "core/editing/revise.h"
#include "core/editing/sources.h"

#include <string>
#include <vector>

namespace emic::editing {

enum class TurnDifference {
    speaker, ///< another speaker says the same words
    time,    ///< at another time of the recording
    parts    ///< turns begin and end elsewhere: parted, joined, put in, taken out
};

/// Turns of the two versions that hold the same words, where they differ.
struct ChangedTurn {
    TurnDifference what = TurnDifference::speaker;
    text::Span before;       ///< in the old text; empty: there was none
    std::string labelBefore; ///< several: parted by " | "
    std::string labelAfter;
    std::optional<std::int64_t> startBefore; ///< milliseconds of the recording
    std::optional<std::int64_t> startAfter;
};

struct CorrectedRevision {
    Revision revision;
    std::vector<ChangedTurn> turns;
    std::vector<std::string> newLabels;
    std::vector<std::string> silentLabels; ///< had turns and have none any more

    /// True when neither text nor turns differ.
    [[nodiscard]] bool nothing() const;
};

/// What reviseCorrected would do; throws as it does, but not for losses.
[[nodiscard]] CorrectedRevision planCorrected(const storage::Reader& reader, study::SourceId source,
                                              const NewSource& corrected);

/// Takes the corrected version over; nothing happens when neither text nor turns differ. Throws NotFound for the
/// source; InvalidInput when it was put together of another number of files, or for losses that are not accepted: units
/// that lose their words, are joined, or change beyond recognition.
CorrectedRevision reviseCorrected(storage::Edit& edit, study::SourceId source, const NewSource& corrected,
                                  Losses losses = Losses::refuse);

} // namespace emic::editing
