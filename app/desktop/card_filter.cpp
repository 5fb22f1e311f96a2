#include "app/desktop/card_filter.h"

#include "app/desktop/people_selection.h"

#include <algorithm>

namespace emic::desktop {

bool CardFilter::asksForPeople() const {
    return people || (selection && selection->active());
}

bool CardFilter::active() const {
    return unabsorbedOnly || !coders.empty() || asksForPeople();
}

bool CardFilter::passes(const workbench::DeskCard& card, const workbench::CardWords* words) const {
    if (unabsorbedOnly && !card.sentences.empty())
        return false;
    for (const Coder& coder : coders) {
        const bool codes = coder.analyst && std::ranges::find(card.analysts, *coder.analyst) != card.analysts.end();
        if (codes == coder.negated)
            return false;
    }
    if (!asksForPeople())
        return true;
    if (!words)
        return false;
    if (selection && selection->active() &&
        std::ranges::none_of(words->participants,
                             [this](const study::ParticipantId& who) { return selection->shows(who); }))
        return false;
    if (!people)
        return true;
    if (words->participants.empty())
        return words->group && people->groups.contains(*words->group);
    return std::ranges::any_of(words->participants,
                               [this](const study::ParticipantId& who) { return people->participants.contains(who); });
}

std::optional<study::AnalystId> CardFilter::onlyAnalyst() const {
    return coders.size() == 1 && !coders.front().negated ? coders.front().analyst : std::nullopt;
}

} // namespace emic::desktop
