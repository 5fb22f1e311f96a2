// Two analysts on one source, side by side: where they agree, where they read it differently, and what only one coded.
// Plain values; reading belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/text/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::analysis {

enum class Reading {
    agree,   ///< both coded it, to the same themes
    partly,  ///< both coded it, to some themes in common
    differ,  ///< both coded it, to no theme in common
    onlyOne, ///< one of them coded it
};

/// "agree", "partly", "differ", "only one".
[[nodiscard]] std::string_view name(Reading reading);

/// A stretch of text over which neither's themes change.
struct ComparedStretch {
    text::Span span;
    Reading reading{};
    std::vector<study::ThemeId> first; ///< in tree order
    std::vector<study::ThemeId> second;
};

struct SourceComparison {
    std::vector<ComparedStretch> stretches; ///< in the order of the text; what neither coded is left out
    std::int64_t agreed = 0;                ///< characters where they agree
    std::int64_t coded = 0;                 ///< characters that either coded
    std::int64_t characters = 0;            ///< of the source
};

/// Units that are coded count by their characters, however they are cut. Throws InvalidInput when both are the same.
[[nodiscard]] SourceComparison compareOn(const storage::Reader& reader, study::SourceId source, study::AnalystId first,
                                         study::AnalystId second);

} // namespace emic::analysis
