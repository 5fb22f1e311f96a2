// The words that stand for enumerated values in the study file, in manifests and on the command line.
#pragma once

#include "core/study/findings.h"

#include <optional>
#include <string_view>

namespace emic::study {

[[nodiscard]] std::string_view name(AttributeType value);
[[nodiscard]] std::string_view name(SourceKind value);
[[nodiscard]] std::string_view name(Role value);
[[nodiscard]] std::string_view name(Relevance value);
[[nodiscard]] std::string_view name(MemoTarget value);
[[nodiscard]] std::string_view name(SearchScope value);
[[nodiscard]] std::string_view name(TeamStep value);
[[nodiscard]] std::string_view name(Validation value);

/// The value that has this name (lower case, words joined by hyphens: "group-discussion"), or nothing.
template <class Enum>
[[nodiscard]] std::optional<Enum> parseName(std::string_view name);

} // namespace emic::study
