// Each person's change on one scale, and the same beside the themes that he or she voiced: what figures are drawn from.
// Plain values; computing takes values only, so any thread.
#pragma once

#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/statistics/paired_t.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct PersonChange {
    std::string code;
    double before = 0; ///< of a recoding 1 or 0
    double after = 0;
    double change = 0; ///< after - before
    outcomes::Verdict verdict = outcomes::Verdict::same;
    std::optional<bool> reliable;
    study::ParticipantId id = {};
};

/// What figures of one scale and two waves have in common.
struct ScaleAndWaves {
    outcomes::Scale scale;
    std::string from; ///< names of the waves
    std::string to;
};

struct ScaleChanges {
    ScaleAndWaves about;
    std::vector<PersonChange> people; ///< what is better comes first, the largest change first of all; ties by code
    std::size_t without = 0;          ///< people who lack one value or both

    /// How many of the people changed so.
    [[nodiscard]] std::size_t count(outcomes::Verdict verdict) const;
};

/// The scale with the names of the first and the last wave. Throws InvalidInput when there are fewer than two.
[[nodiscard]] ScaleAndWaves scaleAndWaves(const outcomes::Outcomes& outcomes, const outcomes::ScaleRef& scale);

/// One person's change from the first wave to the last; nothing where a value is missing.
[[nodiscard]] std::optional<PersonChange>
personChange(const outcomes::Outcomes& outcomes, const outcomes::ScaleRef& scale, const study::Participant& person);

/// From the first wave to the last. Throws InvalidInput when there are fewer than two waves.
[[nodiscard]] ScaleChanges scaleChanges(const outcomes::Outcomes& outcomes, const outcomes::ScaleRef& scale,
                                        std::optional<study::GroupId> group = std::nullopt);

/// One person of the base, with the units of each theme and the change.
struct ThemeMapRow {
    std::string code;
    std::vector<std::int64_t> units; ///< by theme
    std::optional<double> change;
    std::optional<outcomes::Verdict> verdict;
    study::ParticipantId id = {};
};

struct ThemeMap {
    ScaleAndWaves about;
    std::vector<std::string> themes;
    std::vector<ThemeMapRow> rows; ///< as ScaleChanges; people without a change come last
};

[[nodiscard]] ThemeMap themeMap(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                                const outcomes::ScaleRef& scale);

/// One side of a theme: those who voiced it, or the others of the base.
struct VoiceSide {
    std::size_t people = 0;
    std::vector<PersonChange> changes; ///< of those who have one
    statistics::PairedT mean;          ///< mean change with its interval by Student's t
};

struct VoicedChanges {
    std::string theme;
    VoiceSide voiced;
    VoiceSide others;
};

struct VoicedChangesOfScale {
    ScaleAndWaves about;
    std::size_t base = 0;
    std::vector<VoicedChanges> themes; ///< in the matrix' order
};

[[nodiscard]] VoicedChangesOfScale voicedChanges(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                                                 const outcomes::ScaleRef& scale);

} // namespace emic::analysis
