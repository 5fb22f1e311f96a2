#include "app/workbench/study_outcomes.h"

namespace emic::workbench {

StudyOutcomes::StudyOutcomes(storage::Study& study) : m_study(study) {
    m_subscription = study.subscribe([this](const study::Notification& notification) {
        for (const auto entity : {study::Entity::wave, study::Entity::instrument, study::Entity::measurement,
                                  study::Entity::exclusion, study::Entity::participant})
            if (notification.touches(entity))
                m_outcomes.reset();
    });
}

const outcomes::Outcomes& StudyOutcomes::current() const {
    if (!m_outcomes)
        m_outcomes.emplace(m_study.read());
    return *m_outcomes;
}

std::vector<std::string> StudyOutcomes::names() const {
    std::vector<std::string> found;
    if (m_study.read().count<study::Wave>() == 0)
        return found;
    const outcomes::Outcomes& all = current();
    for (const outcomes::ScaleRef& ref : all.scales()) {
        found.push_back(ref.scale->code);
        for (const study::Wave& wave : all.waves())
            found.push_back(ref.scale->code + "." + wave.code);
        if (all.waves().size() > 1)
            found.push_back(ref.scale->code + ".change");
    }
    return found;
}

std::unordered_map<study::ParticipantId, double> StudyOutcomes::values(const std::string& name) const {
    const outcomes::Outcomes& all = current();
    std::unordered_map<study::ParticipantId, double> found;
    for (const study::Participant& participant : all.participants())
        if (const auto value = all.named(participant.id, name))
            found.emplace(participant.id, *value);
    return found;
}

} // namespace emic::workbench
