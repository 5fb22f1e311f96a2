// Conditions on participants, as people write them: sex = female and eating_distress.change < 0. Names are attributes,
// "group", "code", or scales with .change or .WAVE behind them (outcomes.h). A comparison with what is not known is not
// met. Plain values; reading belongs to the Reader's thread.
#pragma once

#include "core/outcomes/outcomes.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace emic::analysis {

enum class Relation { equal, different, less, atMost, more, atLeast };

struct Condition {
    std::string name;
    Relation relation = Relation::equal;
    std::string value;
    bool operator==(const Condition&) const = default;
};

/// Reads conditions joined by "and". Names and values with blanks stand in quotation marks: 'years with pump' >= 10.
/// Throws InvalidInput, saying where, when the words are no such conditions.
[[nodiscard]] std::vector<Condition> parseConditions(std::string_view text);

/// Those who meet all conditions. Throws NotFound for a name that is neither an attribute nor a scale, InvalidInput
/// when a number is compared with a word, or a word by size.
[[nodiscard]] std::unordered_set<study::ParticipantId> participantsWhere(const storage::Reader& reader,
                                                                         const std::vector<Condition>& conditions);

} // namespace emic::analysis
