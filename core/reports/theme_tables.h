// Tables on themes, from core/analysis: the same for a terminal, a page and a file. Pure, except where a
// Reader is taken; any thread.
#pragma once

#include "core/analysis/agreement.h"
#include "core/analysis/cross.h"
#include "core/analysis/saturation.h"
#include "core/reports/table.h"

#include <string>
#include <vector>

namespace emic::reports {

/// Themes beside change. `base` is what the people counted are called: "interviewed"; may be empty.
[[nodiscard]] Table crossTable(const std::vector<analysis::CrossRow>& rows, const std::string& base);

/// Who benefited; with a theme, who voiced it too.
[[nodiscard]] Table benefitTable(const std::vector<analysis::BenefitRow>& rows, bool withTheme);

struct GroupSize {
    std::string name;
    std::size_t members = 0; ///< among the people counted
};

/// The study's groups, with their members among the matrix' participants.
[[nodiscard]] std::vector<GroupSize> groupSizes(const storage::Reader& reader, const analysis::ThemeMatrix& matrix);

/// `groups` in the study's order.
[[nodiscard]] Table presenceTable(const std::vector<analysis::GroupPresence>& rows,
                                  const std::vector<GroupSize>& groups);

[[nodiscard]] Table togetherTable(const std::vector<analysis::CoOccurrence>& rows);

[[nodiscard]] Table saturationTable(const analysis::Saturation& found, const analysis::SaturationOptions& chosen);

[[nodiscard]] Table agreementTable(const analysis::Agreement& found);

[[nodiscard]] Table disagreementTable(const analysis::Agreement& found);

} // namespace emic::reports
