// What stands behind a condensate: which of the theme's units it has absorbed, how many people and words, from which
// groups, and whether one voice dominates it. Plain values; reading belongs to the Reader's thread.
//
// Units of a condensate are those coded to its theme itself or, where its sentences lean on them, to a subtheme. A unit
// is absorbed once a sentence leans on it, of this condensate or of that of a theme above. A unit in which several
// people speak counts for each of them.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct GroupShare {
    std::string group; ///< name; empty: people without a group
    std::int64_t participants = 0;
    std::int64_t units = 0;
};

struct CondensateGround {
    std::vector<study::UnitId> absorbed;   ///< units that a sentence leans on, in the order of sources and text
    std::vector<study::UnitId> unabsorbed; ///< coded to the theme itself, and not absorbed; likewise
    std::int64_t participants = 0;         ///< different ones behind the absorbed units
    std::int64_t words = 0;                ///< of the absorbed units
    std::vector<GroupShare> groups;        ///< in the order of groups, those without one last
    std::string loudest;                   ///< code of whose words are most; empty when nobody is known
    double loudestShare = 0;               ///< of the words of known participants, 0 to 1
    std::int64_t sentences = 0;
    std::int64_t sentencesWithoutUnits = 0;

    /// One voice dominates: more than half of the words of at least two people are hers.
    [[nodiscard]] bool isDominated() const { return participants >= 2 && loudestShare > 0.5; }
};

[[nodiscard]] CondensateGround condensateGround(const storage::Reader& reader, study::ThemeId theme);

} // namespace emic::analysis
