// A golden quote stands for a theme only while somebody codes its unit to that theme or one of its subthemes. What
// keeps that true when codings and themes change. Internal to the room.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"
#include "core/study/theme_tree.h"

#include <cstdint>
#include <set>
#include <vector>

namespace emic::editing {

[[nodiscard]] bool isCodedWithin(const storage::Reader& reader, const study::ThemeTree& tree, study::UnitId unit,
                                 study::ThemeId theme);

/// Erases the golden quotes of a unit that its codings no longer carry; returns how many.
std::int64_t dropStrayGoldenQuotes(storage::Edit& edit, const study::ThemeTree& tree, study::UnitId unit);

/// The golden quotes of the themes above `theme` that would stray if the themes `leaving` were no longer below them.
/// Themes above that are also above or the same as `staysWithin` lose nothing.
[[nodiscard]] std::vector<study::GoldenQuote> goldenQuotesLeftBehind(const storage::Reader& reader,
                                                                     const study::ThemeTree& tree, study::ThemeId theme,
                                                                     const std::set<study::ThemeId>& leaving,
                                                                     std::optional<study::ThemeId> staysWithin);

/// Makes the golden quote of `from`, if it is one, one of `to`, behind the others; where it is one already, only
/// erases. Returns whether it moved.
bool moveGoldenQuoteRow(storage::Edit& edit, study::UnitId unit, study::ThemeId from, study::ThemeId to);

} // namespace emic::editing
