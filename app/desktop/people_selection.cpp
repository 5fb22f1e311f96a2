#include "app/desktop/people_selection.h"

#include <algorithm>
#include <utility>

namespace emic::desktop {

void PeopleSelection::select(std::vector<study::ParticipantId> people, const QString& words) {
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    if (m_active && m_people == people && m_words == words)
        return;
    m_active = true;
    m_people = std::move(people);
    m_words = words;
    emit changed();
}

void PeopleSelection::clear() {
    if (!std::exchange(m_active, false))
        return;
    m_people.clear();
    m_words.clear();
    emit changed();
}

bool PeopleSelection::shows(study::ParticipantId person) const {
    return !m_active || std::ranges::binary_search(m_people, person);
}

bool PeopleSelection::shows(const std::optional<study::ParticipantId>& person) const {
    return !m_active || (person && shows(*person));
}

} // namespace emic::desktop
