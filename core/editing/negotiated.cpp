#include "core/editing/negotiated.h"

#include "core/editing/codings.h"
#include "core/editing/decisions.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::AnalystId;
using study::Coding;
using study::ThemeId;
using study::UnitId;

namespace {

using CodedUnits = std::set<std::pair<ThemeId, UnitId>>;

/// Codings of the place, by analyst.
std::map<AnalystId, CodedUnits> codingsAt(const Reader& reader, const study::Negotiation& negotiation) {
    std::set<UnitId> units;
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(negotiation.source))
        if (unit.begin < negotiation.end && negotiation.begin < unit.end)
            units.insert(unit.id);
    std::map<AnalystId, CodedUnits> coded;
    for (const Coding& coding : reader.ofUnitsIn<Coding>(negotiation.source))
        if (units.contains(coding.unit) && (!negotiation.theme || *negotiation.theme == coding.theme))
            coded[coding.analyst].insert({coding.theme, coding.unit});
    return coded;
}

} // namespace

std::string codedAs(const Reader& reader, const study::Negotiation& negotiation, AnalystId as) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    const auto coded = codingsAt(reader, negotiation);
    std::vector<std::string> paths;
    if (const auto found = coded.find(as); found != coded.end())
        for (const auto& [theme, unit] : found->second)
            paths.push_back(tree.path(theme));
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    if (paths.empty())
        return negotiation.theme ? "not coded as " + tree.path(*negotiation.theme) : "not coded";
    return listed(paths);
}

NegotiatedCodings settleAs(Edit& edit, study::NegotiationId id, AnalystId as, const std::vector<AnalystId>& others,
                           std::string_view outcome, std::string_view reason) {
    if (std::ranges::find(others, as) != others.end())
        throw InvalidInput("A negotiation is settled as one analyst had it and for others; name another one.");
    const study::Negotiation negotiation = edit.get(id);
    std::string words(text::trim(outcome));
    if (words.empty())
        words = "as " + edit.get(as).name + ": " + codedAs(edit, negotiation, as);
    settleNegotiation(edit, id, words, reason);
    std::map<AnalystId, CodedUnits> coded = codingsAt(edit, negotiation);
    const CodedUnits wanted = coded[as];
    NegotiatedCodings done;
    for (const AnalystId& other : others) {
        for (const auto& [theme, unit] : wanted)
            if (!coded[other].contains({theme, unit}))
                done.added += codeUnits(edit, {unit}, theme, other).changed;
        for (const auto& [theme, unit] : coded[other])
            if (!wanted.contains({theme, unit})) {
                const CodingCount count = uncodeUnits(edit, {unit}, theme, other);
                done.removed += count.changed;
                done.goldenQuotes += count.goldenQuotes;
            }
    }
    return done;
}

} // namespace emic::editing
