// From hits to codes: units around what was found, coded in one edit. Belongs to the Reader's thread.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"
#include "indexer/search.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace emic::workbench {

/// What around a place that was found becomes a unit. Hits that are units already are coded as they are.
enum class Around { words, sentence, paragraph, turn };

struct UnitToCode {
    study::SourceId source;
    text::Span span;
    bool exists = false;      ///< there is a unit with this span
    bool coded = false;       ///< and it is coded to the theme by the one who asks
    bool notRelevant = false; ///< and it is marked as not relevant, and cannot be coded
};

/// What coding would do; each span once, in the order of the hits. Hits without places in them (those of a query of
/// fields alone) are taken whole, but for their words. Throws Cancelled when `stop` becomes true.
[[nodiscard]] std::vector<UnitToCode> unitsToCode(const storage::Reader& reader, const std::vector<indexer::Hit>& hits,
                                                  Around around, study::ThemeId theme, std::string_view analyst,
                                                  const std::atomic<bool>* stop = nullptr);

struct CodedHits {
    std::int64_t marked = 0;  ///< new units
    std::int64_t coded = 0;   ///< codings added
    std::int64_t already = 0; ///< units that were coded so
};
/// Throws InvalidInput when a unit is marked as not relevant.
CodedHits codeHits(storage::Edit& edit, const std::vector<UnitToCode>& units, study::ThemeId theme,
                   std::string_view query);

} // namespace emic::workbench
