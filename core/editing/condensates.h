// Step 3: the condensate of a theme or subtheme, sentence by sentence, each leaning on units. See editing.h for how
// these functions behave.
//
// A link keeps the words that the unit had when it was made or last confirmed. What has changed since is told by
// analysis/staleness.h; confirmSentence says that the sentence has been looked at and holds.
#pragma once

#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// Adds a sentence to a theme's condensate: at `place` (from 0), or at its end. Throws InvalidInput when the text is
/// empty or a unit is not coded to the theme or below it.
study::SentenceId addSentence(storage::Edit& edit, study::ThemeId theme, std::string_view text,
                              const std::vector<study::UnitId>& units = {},
                              std::optional<std::int64_t> place = std::nullopt);

/// Throws InvalidInput when the text is empty; removeSentence takes a sentence away.
void writeSentence(storage::Edit& edit, study::SentenceId sentence, std::string_view text);
void removeSentence(storage::Edit& edit, study::SentenceId sentence);

/// Moves a sentence within its condensate.
void moveSentence(storage::Edit& edit, study::SentenceId sentence, std::int64_t place);

/// The sentence leans on these units, with the words they have now. Throws InvalidInput when one is not coded to the
/// sentence's theme or below it.
void linkUnits(storage::Edit& edit, study::SentenceId sentence, const std::vector<study::UnitId>& units);
/// It does not lean on them any more. Units that are gone can be unlinked, too.
void unlinkUnits(storage::Edit& edit, study::SentenceId sentence, const std::vector<study::UnitId>& units);

/// The sentence has been looked at and holds: its links take the words that the units have now; links to units that are
/// gone, or are not coded to the theme any more, go.
void confirmSentence(storage::Edit& edit, study::SentenceId sentence);

/// The condensate as text: its sentences, one a line; empty when there is none.
[[nodiscard]] std::string condensateText(const storage::Reader& reader, study::ThemeId theme);

} // namespace emic::editing
