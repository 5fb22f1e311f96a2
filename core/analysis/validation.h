// Step 4, recontextualisation: every source against every category. Plain values; reading belongs to the Reader's
// thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::analysis {

/// One source against one category. `mark` is nothing while nobody has looked.
struct ValidationCell {
    study::SourceId source;
    study::CategoryId category;
    std::optional<study::ValidationMark> mark;
    bool outdated = false;  ///< title or text of the category changed after the mark was set
    std::int64_t coded = 0; ///< units of the source that are coded to the category's theme or below it
};

struct CategoryValidation {
    study::Category category;
    std::int64_t supports = 0;
    std::int64_t nuances = 0;
    std::int64_t contradicts = 0;
    std::int64_t silent = 0;
    std::int64_t outdated = 0;    ///< among these
    std::int64_t unvalidated = 0; ///< sources without a mark
};

/// The whole queue: categories by title, within each the sources in their order.
[[nodiscard]] std::vector<ValidationCell> validationQueue(const storage::Reader& reader);
[[nodiscard]] std::vector<CategoryValidation> validationCounts(const std::vector<ValidationCell>& queue,
                                                               const std::vector<study::Category>& categories);

} // namespace emic::analysis
