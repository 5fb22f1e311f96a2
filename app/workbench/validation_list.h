// Step 4, validation, as the window goes through it: the sources against one category, what is left to do here and in
// all, and which pair of source and category comes next. Plain values; reading belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

struct ValidationRow {
    study::SourceId source;
    std::string name;
    std::optional<study::ValidationMark> mark;
    bool outdated = false; ///< title or text of the category changed after the mark was set
    bool operator==(const ValidationRow&) const = default;

    /// Nobody has looked, or what they looked at reads otherwise now.
    [[nodiscard]] bool isLeft() const { return !mark || outdated; }
};

struct ValidationList {
    std::optional<study::Category> category; ///< nothing: the theme is none yet, and there are no rows
    std::vector<ValidationRow> rows;         ///< every source of the study, in their order
    std::int64_t supports = 0;
    std::int64_t nuances = 0;
    std::int64_t contradicts = 0;
    std::int64_t silent = 0;
    std::int64_t outdated = 0;         ///< among these
    std::int64_t unvalidated = 0;      ///< sources without a mark
    std::int64_t unvalidatedInAll = 0; ///< the same over all categories
};

/// The sources against a theme's category.
[[nodiscard]] ValidationList validationList(const storage::Reader& reader, const std::optional<study::ThemeId>& theme);

struct ValidationPlace {
    study::ThemeId theme; ///< whose category it is
    study::SourceId source;
    bool operator==(const ValidationPlace&) const = default;
};

enum class QueueDirection { next, previous };

/// The pair that is left to do behind (before) this one and round: sources in their order, then the category of the
/// next of these themes; those without a category are passed over. `from` itself comes last; without a source one
/// begins with the first (the last) of its theme. Nothing when all is done.
[[nodiscard]] std::optional<ValidationPlace> nextLeft(const storage::Reader& reader,
                                                      const std::vector<study::ThemeId>& themes, study::ThemeId from,
                                                      const std::optional<study::SourceId>& source,
                                                      QueueDirection direction);

/// How many units of each source are coded to a theme or below it; sources without any are not named.
[[nodiscard]] std::map<study::SourceId, std::int64_t> unitsBySource(const storage::Reader& reader,
                                                                    study::ThemeId theme);

} // namespace emic::workbench
