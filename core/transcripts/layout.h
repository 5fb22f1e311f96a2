// How a file is laid out, where that shows only from all of its lines together: labels in a column of their own.
//
// A file has a COLUMN OF LABELS when at least half of its lines begin with a label that recurs and a tab. Then colons
// mark no labels in it: they are sounds drawn out ("so::"), as Jefferson's transcripts write them. Pure; any thread.
#pragma once

#include "core/transcripts/label_scan.h"
#include "core/transcripts/label_style.h"

#include <optional>
#include <vector>

namespace emic::transcripts {

struct Layout {
    LabelStyle style = LabelStyle::automatic; ///< automatic: labels show by the first characters of their lines
    std::vector<Line> lines;
};

/// Reads `lines` again as the file is laid out, or as `asked` says; nothing when there is nothing but lines.
[[nodiscard]] std::optional<Layout> layoutOf(const Document& document, std::span<const TimeMark> marks,
                                             const std::vector<Line>& lines, LabelStyle asked);

} // namespace emic::transcripts
