// Saying who the labels of sources in a study are. Functions take the Edit of Study::perform.
#pragma once

#include "app/workbench/label_table.h"
#include "core/editing/sources.h"
#include "core/storage/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

/// A label that is nobody, and the sources it stands in.
struct UnboundLabel {
    std::string label;
    std::vector<std::string> sources;
    std::int64_t turns = 0;
};

/// Labels that are neither bound to a participant nor in the role of interviewer or moderator, by name.
[[nodiscard]] std::vector<UnboundLabel> unboundLabels(const storage::Reader& reader);

/// Binds one label in a source, or in all that have it. Throws NotFound when none has.
void bindLabel(storage::Edit& edit, const std::optional<study::SourceId>& source, const editing::Binding& binding);

/// Binds what the table says. Returns its rows that fit no label of any source.
std::vector<LabelRow> bindByTable(storage::Edit& edit, const std::vector<LabelRow>& rows);

/// editing::bindByLabel for a source or for all.
void bindByLabels(storage::Edit& edit, const std::optional<study::SourceId>& source);

} // namespace emic::workbench
