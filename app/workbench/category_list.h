// The themes as step 4 sees them: what each has become, and what is left to do. Plain values; reading belongs to the
// Reader's thread.
#pragma once

#include "core/analysis/staleness.h"
#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace emic::workbench {

struct CategoryRow {
    study::ThemeId theme;
    std::string path;                          ///< "Theme/Subtheme"
    std::int64_t colour = 0;                   ///< place in palette.h
    std::optional<study::CategoryId> category; ///< nothing: it has no title yet
    std::string title;                         ///< of the category
    std::int64_t paragraphs = 0;
    std::int64_t stale = 0;       ///< paragraphs among these
    std::int64_t condensates = 0; ///< themes of the branch that have one
    std::int64_t unvalidated = 0; ///< sources without a mark
    std::int64_t outdated = 0;    ///< marks of an older text
    bool operator==(const CategoryRow&) const = default;
};

using StaleParagraphs = std::unordered_map<study::ParagraphId, std::vector<analysis::StaleReason>>;

/// Every theme, and every subtheme that has become a category, in the order of the tree.
[[nodiscard]] std::vector<CategoryRow> categoryRows(const storage::Reader& reader, const StaleParagraphs& stale);

/// The condensates that paragraphs of a theme's category can lean on: of the theme and below it.
struct CondensateRow {
    study::ThemeId theme;
    std::string path; ///< below the category's theme; its own name for that itself
    std::string text; ///< its sentences, one a line
    std::int64_t colour = 0;
    bool operator==(const CondensateRow&) const = default;
};
[[nodiscard]] std::vector<CondensateRow> condensateRows(const storage::Reader& reader, study::ThemeId theme);

} // namespace emic::workbench
