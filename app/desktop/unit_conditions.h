// What the units on a theme's page are narrowed by: who says them (group, attributes, change on a scale) and who coded
// them, each a chip. Values, and functions of a Reader on the Reader's thread; the words are the interface's.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/where.h"
#include "core/storage/reader.h"
#endif

#include <optional>
#include <QString>
#include <unordered_set>
#include <variant>
#include <vector>

namespace emic::desktop {

/// Coded by an analyst, or not by them.
struct CodedBy {
    std::string analyst;
    bool negated = false;
    bool operator==(const CodedBy&) const = default;
};

using UnitCondition = std::variant<analysis::Condition, CodedBy>;

/// "sex: female", "HbA1c fell", "age ≥ 45", "coded by Anna".
[[nodiscard]] QString inWords(const UnitCondition& condition);
/// What holds where `condition` does not.
[[nodiscard]] UnitCondition reversed(const UnitCondition& condition);

/// A condition that the study's own groups, attributes, scales and analysts suggest, and under which name it is found.
struct OfferedCondition {
    UnitCondition condition;
    QString kind; ///< "Group", an attribute's name, a scale's name ...
};
/// In the order of the study. Of an attribute of words the values there are, at most 30; of a number below and from the
/// median. Scales once as fell, rose and stayed.
[[nodiscard]] std::vector<OfferedCondition> conditionsFor(const storage::Reader& reader);

/// Who may say a unit under all conditions on people; nothing when there is none of these. Throws as participantsWhere.
struct AllowedPeople {
    std::unordered_set<study::ParticipantId> participants;
    /// Sources that stand for their group where nobody is bound; only conditions on the group let these pass.
    std::unordered_set<study::GroupId> groups;
};
[[nodiscard]] std::optional<AllowedPeople> allowedPeople(const storage::Reader& reader,
                                                         const std::vector<UnitCondition>& conditions);

} // namespace emic::desktop
