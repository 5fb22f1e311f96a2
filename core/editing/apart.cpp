#include "core/editing/apart.h"

#include "core/editing/wording.h"
#include "core/storage/sight.h"
#include "core/text/error.h"

#include <algorithm>
#include <vector>

namespace emic::editing {

using storage::Edit;
using study::Coding;
using study::GoldenQuote;
using study::MeaningUnit;

namespace {

/// Only asks who the editor is where it matters: a study's first edit by a name makes a row.
bool isHidden(Edit& edit, const std::optional<study::AnalystId>& owner) {
    return owner && edit.info().blind != 0 && !storage::maySee(edit, edit.analyst(), *owner, study::TeamStep::coding);
}

/// Codings of the unit that the editor sees, and those that it does not.
struct Parted {
    std::vector<Coding> seen;
    std::vector<Coding> unseen;
};

Parted codingsOf(Edit& edit, study::UnitId unit) {
    Parted parted;
    for (const Coding& coding : edit.where<&Coding::unit>(unit))
        (isHidden(edit, coding.analyst) ? parted.unseen : parted.seen).push_back(coding);
    return parted;
}

} // namespace

bool isSharedUnseen(Edit& edit, const MeaningUnit& unit) {
    return edit.info().blind != 0 && (isHidden(edit, unit.analyst) || !codingsOf(edit, unit.id).unseen.empty());
}

std::int64_t leaveToOthers(Edit& edit, MeaningUnit unit) {
    const Parted codings = codingsOf(edit, unit.id);
    for (const Coding& coding : codings.seen) {
        edit.erase(coding);
        const bool stillCoded = std::ranges::find(codings.unseen, coding.theme, &Coding::theme) != codings.unseen.end();
        for (const GoldenQuote& quote : edit.where<&GoldenQuote::unit>(unit.id))
            if (quote.theme == coding.theme && !stillCoded)
                edit.erase(quote);
    }
    if (!isHidden(edit, unit.analyst) && !codings.unseen.empty()) {
        unit.analyst = codings.unseen.front().analyst;
        edit.update(unit);
    }
    return static_cast<std::int64_t>(codings.seen.size());
}

void requireNotSharedUnseen(Edit& edit, const MeaningUnit& unit) {
    if (isSharedUnseen(edit, unit))
        throw InvalidInput("Another analyst works on this very unit, and you do not see each other's codings yet; take "
                           "your codings of it back and mark a unit of your own with the edges you want.");
}

void requireNoUnseenCodings(Edit& edit, study::ThemeId theme) {
    if (edit.info().blind == 0)
        return;
    for (const Coding& coding : edit.where<&Coding::theme>(theme))
        if (isHidden(edit, coding.analyst))
            throw InvalidInput("The theme " + quoted(edit.get(theme).name) +
                               " is coded to by an analyst whose codings you do not see yet; it can go when you are "
                               "all ready with coding.");
}

void shareMark(Edit& edit, study::UnitId id) {
    MeaningUnit unit = edit.get(id);
    if (!isHidden(edit, unit.analyst))
        return;
    unit.analyst.reset();
    edit.update(unit);
}

} // namespace emic::editing
