// What hangs on a theme beyond its codings: condensate, category, validation marks, preliminary themes, negotiations.
// Moves with a theme that is merged, goes with one that is deleted: themes.h does both and says how much it was.
#pragma once

#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <cstdint>

namespace emic::editing {

/// How much of it there is, or was carried over.
struct ThemeFindings {
    std::int64_t sentences = 0;  ///< of the condensate
    std::int64_t paragraphs = 0; ///< of the category
    std::int64_t marks = 0;      ///< validation marks
    std::int64_t marksLeft =
        0; ///< merging: both categories had a mark for the source; that of the one that stays counts
    bool operator==(const ThemeFindings&) const = default;

    ThemeFindings& operator+=(const ThemeFindings& other);
};

[[nodiscard]] ThemeFindings findingsOf(const storage::Reader& reader, study::ThemeId theme);

/// What merging would carry from one theme to the other.
[[nodiscard]] ThemeFindings findingsToMerge(const storage::Reader& reader, study::ThemeId from, study::ThemeId into);

/// Carries it: sentences and paragraphs come behind those of `into`. Paragraphs that leaned on either condensate are
/// stale then, since it reads otherwise.
void mergeFindings(storage::Edit& edit, study::ThemeId from, study::ThemeId into);

/// Erases it. Preliminary themes and negotiations stay, without the theme; links from paragraphs elsewhere stay and
/// show that the condensate is gone.
void eraseFindings(storage::Edit& edit, study::ThemeId theme);

/// ", 3 sentences of condensates, ...": for behind a list; empty when there is nothing.
[[nodiscard]] std::string inWords(const ThemeFindings& findings);

} // namespace emic::editing
