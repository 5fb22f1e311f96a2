#include "core/editing/revise.h"

#include "core/editing/revise_rows.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::SourceId;

namespace {

std::string inQuotes(std::string_view words) {
    return "\"" + text::excerpt(text::collapseSpace(words), 40) + "\"";
}

std::string sentenceFor(const WorkedOut& worked) {
    const text::EditScript& script = worked.revision.script;
    const std::string what = "Revise the text of " + worked.source.name + ": ";
    if (script.size() != 1)
        return what + counted(static_cast<std::int64_t>(script.size()), "place", "places");
    const std::string_view before = worked.before.slice(script.front().where);
    const std::string& after = script.front().words;
    if (text::trim(before).empty())
        return what + "put in " + inQuotes(after);
    return what + (text::trim(after).empty() ? "take out " + inQuotes(before)
                                             : inQuotes(before) + " becomes " + inQuotes(after));
}

} // namespace

std::int64_t Revision::count(UnitFate fate) const {
    return std::ranges::count(units, fate, &RevisedUnit::fate);
}

std::int64_t Revision::unfitRenditions() const {
    return std::ranges::count(units, false, &RevisedUnit::renditionFits);
}

Revision planRevision(const Reader& reader, SourceId id, const text::EditScript& script) {
    const study::Source source = reader.get(id);
    return workOut(reader, source, reader.textOf(source), script).revision;
}

Revision revise(Edit& edit, SourceId id, const text::EditScript& script, const RevisionRules& rules) {
    const study::Source source = edit.get(id);
    WorkedOut worked = workOut(edit, source, edit.textOf(source), script);
    if (worked.revision.script.empty())
        return std::move(worked.revision);
    requireConsent(worked, rules);
    edit.describe(sentenceFor(worked));
    carryOut(edit, worked, rules);
    countTurns(edit, worked.source, worked.turns);
    return std::move(worked.revision);
}

void endSecondLook(Edit& edit, const std::vector<study::UnitId>& units) {
    edit.describe("Look again at " + counted(static_cast<std::int64_t>(units.size()), "meaning unit", "meaning units") +
                  " whose words were revised");
    for (const study::UnitId& id : units) {
        const study::MeaningUnit unit = edit.get(id);
        if (edit.eraseWhere<&study::SecondLook::unit>(id) == 0)
            throw NotFound("The unit " + id.text().substr(0, 8) + " of " + quoted(edit.get(unit.source).name) +
                           " is not put down for a second look; 'emic second-look STUDY' lists those that are.");
    }
}

} // namespace emic::editing
