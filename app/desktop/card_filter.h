// Which cards of the condensation desk are shown. A value; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/desktop/unit_conditions.h"
#include "app/workbench/card_words.h"
#include "app/workbench/condensation_desk.h"
#endif

#include <optional>
#include <vector>

namespace emic::desktop {

class PeopleSelection;

struct CardFilter {
    const PeopleSelection* selection = nullptr; ///< outlives the filter
    std::optional<AllowedPeople> people;
    struct Coder {
        std::optional<study::AnalystId> analyst; ///< nothing: somebody the study does not know
        bool negated = false;
    };
    std::vector<Coder> coders;
    bool unabsorbedOnly = false;

    /// Whether anything is left out.
    [[nodiscard]] bool active() const;
    /// Whether one must know who speaks to tell.
    [[nodiscard]] bool asksForPeople() const;
    /// `words` nothing: not known yet; then a card that may have to be left out is.
    [[nodiscard]] bool passes(const workbench::DeskCard& card, const workbench::CardWords* words) const;
    /// The only analyst whose codings are shown, where the filter asks for one.
    [[nodiscard]] std::optional<study::AnalystId> onlyAnalyst() const;
};

} // namespace emic::desktop
