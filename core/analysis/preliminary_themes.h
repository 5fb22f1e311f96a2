// Preliminary themes of analysts side by side: what all saw, what they saw under similar names, and what only one saw.
// Plain values; reading belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::analysis {

enum class Likeness { same, similar, onlyOne };

/// "same", "similar", "only one".
[[nodiscard]] std::string_view name(Likeness likeness);

/// Themes that stand for one another, at most one of each analyst, in the order of analysts.
struct PreliminaryRow {
    Likeness likeness = Likeness::onlyOne;
    std::vector<study::PreliminaryTheme> themes;
};

/// How alike two names are: 1 when they are equal but for case and spacing, else Dice's coefficient of their letters
/// taken three at a time (Dice, Ecology 1945;26:297-302; trigrams as in Angell et al., Inf Process Manage 1983;19:255),
/// words padded with a blank at both ends.
[[nodiscard]] double likeness(std::string_view left, std::string_view right);

/// From this on two names are similar. Chosen so that other forms of a word are ("lonely", "loneliness") and other
/// words with the same beginning are not.
inline constexpr double similarFrom = 0.45;

/// Sets lists side by side: equal names first, then the most similar pairs, each theme once; what is left stands alone.
/// Rows in the order of the first list, then of the second, and so on. Only lists that `viewer` may see are taken.
[[nodiscard]] std::vector<PreliminaryRow> sideBySide(const storage::Reader& reader, study::AnalystId viewer);
[[nodiscard]] std::vector<PreliminaryRow> sideBySide(const std::vector<std::vector<study::PreliminaryTheme>>& lists);

/// The rows with these put together into one, in the place of the first, as similar; those that are no row change
/// nothing. Themes are in the order of the rows.
[[nodiscard]] std::vector<PreliminaryRow> putTogether(std::vector<PreliminaryRow> rows, std::vector<std::size_t> these);
/// The rows with this one taken apart, a row a theme.
[[nodiscard]] std::vector<PreliminaryRow> takenApart(std::vector<PreliminaryRow> rows, std::size_t row);

} // namespace emic::analysis
