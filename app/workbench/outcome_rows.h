// The rows of the outcomes' tables and where they lead; the table beside a joint display. Belongs to the Reader's
// thread, where a Reader is taken; else any.
#pragma once

#include "app/workbench/outcome_pages.h"
#include "core/analysis/joint_display.h"

namespace emic::workbench {

/// Each row of the table before and after, with the scale it is about.
[[nodiscard]] std::vector<RowLink> scaleLinks(const reports::PageTable& beforeAfter);

/// Each row of the characteristics that counts people, with those people.
[[nodiscard]] std::vector<RowLink> characteristicLinks(const reports::PageTable& characteristics,
                                                       const storage::Reader& reader,
                                                       const outcomes::Outcomes& outcomes);

/// Both sides with their numbers; tests and effects in the notes.
[[nodiscard]] reports::PageTable jointTable(const analysis::JointDisplay& display);

} // namespace emic::workbench
