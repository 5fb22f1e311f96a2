#include "core/editing/regroup.h"

#include "core/editing/golden_quote_rules.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <set>

namespace emic::editing {

using storage::Edit;
using study::AnalystId;
using study::Coding;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

CodingCount moveCodingsOf(Edit& edit, const std::vector<AnalystId>& analysts, const std::vector<UnitId>& units,
                          ThemeId from, ThemeId to) {
    (void)edit.get(from);
    (void)edit.get(to);
    const std::set<UnitId> wanted(units.begin(), units.end());
    if (from == to)
        return {0, static_cast<std::int64_t>(wanted.size()), 0};
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Move " + counted(static_cast<std::int64_t>(wanted.size()), "unit", "units") + " from " +
                  tree.path(from) + " to " + tree.path(to));
    CodingCount count;
    for (const UnitId& id : wanted) {
        (void)edit.get(id);
        const std::vector<Coding> codings = edit.where<&Coding::unit>(id);
        const std::int64_t before = count.changed;
        for (const Coding& coding : codings) {
            if (coding.theme != from || std::ranges::find(analysts, coding.analyst) == analysts.end())
                continue;
            edit.erase(coding);
            const auto isThere = [&](const Coding& other) {
                return other.theme == to && other.analyst == coding.analyst;
            };
            if (std::ranges::none_of(codings, isThere))
                edit.insert(Coding{id, to, coding.analyst, coding.at});
            ++count.changed;
        }
        if (count.changed == before) {
            ++count.unchanged;
            continue;
        }
        // A golden quote of `from` may still be carried by a subtheme that the unit is in, too.
        if (!isCodedWithin(edit, tree, id, from))
            moveGoldenQuoteRow(edit, id, from, to);
        count.goldenQuotes += dropStrayGoldenQuotes(edit, tree, id);
    }
    return count;
}

} // namespace emic::editing
