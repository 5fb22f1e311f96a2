// Meaning units with all that is said of them, for lists. Belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

struct UnitFilter {
    std::optional<study::SourceId> source;
    std::optional<study::ThemeId> theme;             ///< with its subthemes
    std::optional<study::AnalystId> analyst;         ///< who marked or coded it
    std::optional<study::ParticipantId> participant; ///< who speaks in it
    std::optional<study::Relevance> relevance;
};

struct ListedUnit {
    study::MeaningUnit unit;
    std::string source;
    std::string text;
    std::vector<std::string> speakers;     ///< labels
    std::vector<std::string> participants; ///< codes
    std::optional<std::int64_t> turn;      ///< number, from 1
    std::optional<std::int64_t> startMs;
    std::vector<std::string> themes;   ///< paths, in the order of the tree
    std::vector<std::string> analysts; ///< who coded it, by name
    std::string markedBy;              ///< may be empty
    bool golden = false;
};

/// In the order of sources, then by where they begin.
[[nodiscard]] std::vector<ListedUnit> listUnits(const storage::Reader& reader, const UnitFilter& filter);

} // namespace emic::workbench
