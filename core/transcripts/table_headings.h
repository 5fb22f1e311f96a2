// What the columns of a table of transcripts are called, in English, Danish, Norwegian, Swedish, German, French,
// Italian, Spanish and Dutch. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace emic::transcripts {

enum class HeadingUse { speaker, start, end, text, conversation, respondent };

/// What a heading stands for, not regarding case, spacing and what stands in brackets behind it; nothing when it is
/// none of these.
[[nodiscard]] std::optional<HeadingUse> headingUse(std::string_view heading);

} // namespace emic::transcripts
