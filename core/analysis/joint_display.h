// The joint display of one theme and one outcome: who voiced the theme and who did not, each person's change, and the
// exploratory tests beside it. Plain values; computing takes values only, so any thread.
#pragma once

#include "core/analysis/cross.h"
#include "core/analysis/person_changes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct JointPerson {
    study::ParticipantId id;
    std::string code;
    std::int64_t units = 0; ///< of the theme in which the person speaks
    std::optional<PersonChange> change;
};

struct JointSide {
    std::vector<JointPerson> people; ///< of the base, by change from the lowest; those without one last, by code
    statistics::PairedT mean;        ///< mean change with its interval by Student's t

    [[nodiscard]] std::size_t withChange() const;
};

struct JointDisplay {
    ScaleAndWaves about;
    CrossRow numbers;
    JointSide voiced;
    JointSide others;
};

/// From the first wave to the last, of the matrix' base. Throws NotFound when the theme is not in the matrix,
/// InvalidInput when there are fewer than two waves.
[[nodiscard]] JointDisplay jointDisplay(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                                        const outcomes::ScaleRef& scale, study::ThemeId theme);

/// What is to be remembered when one reads it: that it is exploratory, and where people are too few. Sentences.
[[nodiscard]] std::vector<std::string> cautions(const JointDisplay& display);

} // namespace emic::analysis
