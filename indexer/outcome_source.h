// What a search may ask about participants' scores and lab values: one number a participant and outcome. Whoever keeps
// measurements implements this; the index knows nothing of scales, waves or cut-offs. Called on the searching thread.
#pragma once

#include "core/study/study.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace emic::indexer {

class OutcomeSource {
public:
    virtual ~OutcomeSource() = default;

    /// What can be asked for, as it is written before the colon: "hba1c.baseline", "eating_distress.change".
    [[nodiscard]] virtual std::vector<std::string> names() const = 0;

    /// The values of an outcome, of those participants that have one. `name` is one of names(), not regarding case.
    [[nodiscard]] virtual std::unordered_map<study::ParticipantId, double> values(const std::string& name) const = 0;
};

} // namespace emic::indexer
