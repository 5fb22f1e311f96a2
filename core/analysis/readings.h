// Step 1 at a glance: which sources somebody has read, and who else has. Plain values; reading belongs to the Reader's
// thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

struct SourceReading {
    study::SourceId source;
    std::string name;
    study::SourceKind kind = study::SourceKind::interview;
    std::int64_t words = 0;
    bool mine = false;               ///< read by who asks
    std::vector<std::string> others; ///< names of the others who have read it, in the order of names
    bool hasImpression = false;      ///< who asks has written an impression of it
    bool operator==(const SourceReading&) const = default;
};

/// All sources in their order. `me`: who asks; nothing for somebody the study does not know yet.
[[nodiscard]] std::vector<SourceReading> readings(const storage::Reader& reader,
                                                  const std::optional<study::AnalystId>& me);

/// How far one analyst is with the two steps that are done apart.
struct AnalystState {
    study::AnalystId id;
    std::string name;
    std::int64_t read = 0; ///< sources
    bool readyWithImpression = false;
    bool readyWithCoding = false;
    bool operator==(const AnalystState&) const = default;
};

/// All analysts in the order of names.
[[nodiscard]] std::vector<AnalystState> analystStates(const storage::Reader& reader);

} // namespace emic::analysis
