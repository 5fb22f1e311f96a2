// Agreement between two analysts, theme by theme, and the list of what they disagree about. Plain values; reading
// belongs to the Reader's thread.
//
// Only sources that both have coded are compared, laid end to end. Themes may overlap, so each is a continuum of its
// own: marked with the theme or not. Uncoded text agrees with itself and flatters every coefficient; how much is seen
// beside it, in the share of agreement where at least one of the two marked the theme, and in Krippendorff's
// (k)u-alpha, which asks only where both coded to anything: this theme, or another?
#pragma once

#include "core/statistics/agreement.h"
#include "core/statistics/unitising.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct AgreementRow {
    study::ThemeId themeId;
    std::string theme; ///< path; a theme includes its subthemes
    std::int64_t unitsFirst = 0;
    std::int64_t unitsSecond = 0;
    std::int64_t unitsBoth = 0;            ///< the very same units
    statistics::UnitisingAlpha alpha;      ///< on characters
    statistics::CodeAlpha whereBothCoded;  ///< (k)u-alpha on characters, and how much of the theme it looks at
    statistics::Figure characterAgreement; ///< share of characters on which both marked or both did not
    statistics::Kappa kappa;               ///< on units that either coded to anything: this theme or not
};

/// Text that one of the two coded to a theme and the other did not.
struct Disagreement {
    std::string theme;
    std::string source;
    text::Span span;   ///< of the stretch, in the source
    std::string words; ///< its text
    std::string by;    ///< name of who coded it
};

struct Agreement {
    std::string first; ///< names
    std::string second;
    std::size_t sources = 0;     ///< that both have coded
    std::int64_t characters = 0; ///< of these
    std::vector<AgreementRow> rows;
    std::vector<Disagreement> disagreements; ///< in the order of sources and text
};

/// Throws InvalidInput when both are the same.
[[nodiscard]] Agreement agreement(const storage::Reader& reader, const study::Analyst& first,
                                  const study::Analyst& second);

} // namespace emic::analysis
