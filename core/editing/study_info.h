// What a study says of itself, and who codes in it. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string_view>

namespace emic::editing {

/// Throws InvalidInput when the title is empty.
void renameStudy(storage::Edit& edit, std::string_view title);

/// The research question; may be empty.
void setQuestion(storage::Edit& edit, std::string_view question);

/// BCP 47 tags separated by white space or commas, the most usual first. Throws InvalidInput when there is none, or one
/// that is no language tag.
void setLanguages(storage::Edit& edit, std::string_view languages);

/// The template for quotes, such as "[{sex}, {group}]" (study/tag_template.h); empty: quotes carry no tag. Throws
/// InvalidInput when braces do not match or a name is neither an attribute nor group, code or kind.
void setSpeakerTag(storage::Edit& edit, std::string_view speakerTag);

/// Throws InvalidInput when `speakerTag` is no template that setSpeakerTag takes.
void checkSpeakerTag(const storage::Reader& reader, std::string_view speakerTag);

/// Throws InvalidInput when the name is empty or taken (not regarding case).
study::AnalystId addAnalyst(storage::Edit& edit, std::string_view name);
void renameAnalyst(storage::Edit& edit, study::AnalystId analyst, std::string_view name);

/// The analyst of this name, not regarding case. Throws NotFound, naming those there are.
[[nodiscard]] study::Analyst analystByName(const storage::Reader& reader, std::string_view name);

} // namespace emic::editing
