// Step 1: what has been read, total impressions, preconceptions, and each analyst's preliminary themes. See editing.h
// for how these functions behave.
//
// All of it is by the one who makes the edit, and about what that analyst saw: nobody writes into another's list. The
// lists are kept apart until both analysts are ready; then they are compared (analysis/preliminary_themes.h) and
// become the themes to start with.
#pragma once

#include "core/editing/themes.h"
#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <string_view>
#include <vector>

namespace emic::editing {

/// How many preliminary themes the method expects of an analyst (Malterud 2012). It is said, never enforced.
inline constexpr std::size_t fewestPreliminary = 4;
inline constexpr std::size_t mostPreliminary = 8;

/// The analyst has read a source, or has not after all.
void setRead(storage::Edit& edit, study::SourceId source, bool read);

/// The total impression of a source; empty: none.
void writeImpression(storage::Edit& edit, study::SourceId source, std::string_view text);

/// What the analyst expects to find; empty: nothing written down.
void writePreconceptions(storage::Edit& edit, std::string_view text);

/// Adds a preliminary theme behind the analyst's others. Throws InvalidInput when the name is empty or in the list.
study::PreliminaryThemeId addPreliminary(storage::Edit& edit, std::string_view name, std::string_view note = {});

/// Change, move among the analyst's own, remove. Throw InvalidInput when the list is another analyst's.
void writePreliminary(storage::Edit& edit, study::PreliminaryThemeId theme, std::string_view name,
                      std::string_view note);
void movePreliminary(storage::Edit& edit, study::PreliminaryThemeId theme, std::int64_t place);
void removePreliminary(storage::Edit& edit, study::PreliminaryThemeId theme);

/// The analyst is ready with a step, and shows what was done to the others who are; or is not ready any more.
void setReady(storage::Edit& edit, study::TeamStep step, bool ready);

/// Analysts code without seeing each other's codings until both are ready with coding.
void setBlind(storage::Edit& edit, bool blind);

/// May `viewer` see what `owner` has done in this step? One's own always; another's when both are ready. Codings of a
/// study whose analysts are not blind may always be seen.
[[nodiscard]] bool maySee(const storage::Reader& reader, study::AnalystId viewer, study::AnalystId owner,
                          study::TeamStep step);

/// Makes one theme to start with of preliminary themes, of whomever, and keeps where it came from. `name` may be one of
/// theirs or a new one; notes become the definition. Throws InvalidInput when none are given, one has become a theme
/// already, the name is taken, or a list is not open to the one who makes the edit.
study::ThemeId adoptPreliminary(storage::Edit& edit, const std::vector<study::PreliminaryThemeId>& themes,
                                std::string_view name);

/// Says that preliminary themes are a theme that is there already.
void adoptPreliminaryAs(storage::Edit& edit, const std::vector<study::PreliminaryThemeId>& themes,
                        study::ThemeId theme);

/// The analyst's preliminary theme of this name, not regarding case. Throws NotFound with those there are.
[[nodiscard]] study::PreliminaryTheme preliminaryByName(const storage::Reader& reader, study::AnalystId analyst,
                                                        std::string_view name);

} // namespace emic::editing
