// Saturation: which themes each source brought that no source before it had, in the order of coding. Plain values;
// reading belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct SaturationOptions {
    std::optional<study::AnalystId> analyst;
    std::optional<study::SourceKind> kind = study::SourceKind::interview; ///< none: all
    std::size_t base = 4;    ///< sources whose themes are what new ones are compared with
    std::size_t run = 2;     ///< sources looked at together
    double threshold = 0.05; ///< share of new themes at or below which nothing much is new
};

struct SaturationRow {
    std::string source;
    std::vector<std::string> newThemes; ///< themes and subthemes, by path
    std::size_t themes = 0;             ///< different ones in this source
    std::size_t soFar = 0;              ///< different ones up to here
    std::optional<double> share;        ///< new themes in the run that ends here, over those of the base
};

struct Saturation {
    std::vector<SaturationRow> rows;      ///< in the order in which sources were first coded
    std::size_t baseThemes = 0;           ///< different themes in the base
    std::optional<std::size_t> reachedAt; ///< the row that ends the first run at or below the threshold
};

/// G. Guest, E. Namey and M. Chen, PLOS ONE 15 (2020) e0232076: base size, run length and new information threshold.
/// Sources are in the order of their first coding (by the clock of whoever coded), which is the order in which somebody
/// could have stopped. Throws InvalidInput when base or run is 0.
[[nodiscard]] Saturation saturation(const storage::Reader& reader, const SaturationOptions& options = {});

/// Themes that stand together.
struct CoOccurrence {
    std::string first;
    std::string second;
    std::int64_t sameUnit = 0;     ///< units coded to both
    std::int64_t overlapping = 0;  ///< pairs of units of one source that share a character, same ones included
    std::int64_t near = 0;         ///< pairs whose turns are at most `turns` apart, overlapping ones included
    std::int64_t participants = 0; ///< who voiced both, anywhere
};

/// Each pair of themes (subthemes count for their theme) that stand together at least once, most often first.
[[nodiscard]] std::vector<CoOccurrence> coOccurrences(const storage::Reader& reader, std::int64_t turns = 2);

} // namespace emic::analysis
