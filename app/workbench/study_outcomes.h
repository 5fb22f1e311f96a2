// The study's scores and changes as searches ask for them: "hba1c.baseline" or "eating_distress.change" before the
// colon, by codes of scales and waves. Measurements are read at the first question, and again when they have
// changed. Belongs to the study's thread.
#pragma once

#include "core/outcomes/outcomes.h"
#include "core/storage/study_file.h"
#include "indexer/outcome_source.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace emic::workbench {

class StudyOutcomes : public indexer::OutcomeSource {
public:
    /// `study` must outlive it.
    explicit StudyOutcomes(storage::Study& study);

    [[nodiscard]] std::vector<std::string> names() const override;
    [[nodiscard]] std::unordered_map<study::ParticipantId, double> values(const std::string& name) const override;

private:
    [[nodiscard]] const outcomes::Outcomes& current() const;

    storage::Study& m_study;
    storage::Subscription m_subscription;
    mutable std::optional<outcomes::Outcomes> m_outcomes; ///< none: to be read (again)
};

} // namespace emic::workbench
