#include "core/editing/golden_quotes.h"

#include "core/editing/golden_quote_rules.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/text/error.h"

namespace emic::editing {

using storage::Edit;
using study::GoldenQuote;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

bool isGolden(const std::vector<GoldenQuote>& quotes, UnitId unit) {
    return std::any_of(quotes.begin(), quotes.end(), [&](const GoldenQuote& quote) { return quote.unit == unit; });
}

std::string unitWords(const Edit& edit, const study::MeaningUnit& unit) {
    const study::Source source = edit.get(unit.source);
    const text::Text text = edit.textOf(source);
    return "\"" + text::excerpt(text.slice(unit.span()), 40) + "\" (" + source.name + ")";
}

} // namespace

void setGoldenQuote(Edit& edit, UnitId unitId, ThemeId theme) {
    const study::MeaningUnit unit = edit.get(unitId);
    (void)edit.get(theme);
    const ThemeTree tree(edit.all<study::Theme>());
    const std::vector<GoldenQuote> quotes = edit.where<&GoldenQuote::theme>(theme);
    if (isGolden(quotes, unitId))
        return;
    if (!isCodedWithin(edit, tree, unitId, theme))
        throw InvalidInput("Nobody has coded this unit to " + quoted(tree.path(theme)) +
                           " or below it, so it cannot stand for that theme; code it first.");
    edit.describe("Choose " + unitWords(edit, unit) + " as golden quote of " + tree.path(theme));
    edit.insert(GoldenQuote{unitId, theme, endOrdinal(quotes)});
}

bool clearGoldenQuote(Edit& edit, UnitId unitId, ThemeId theme) {
    const study::MeaningUnit unit = edit.get(unitId);
    (void)edit.get(theme);
    if (!isGolden(edit.where<&GoldenQuote::theme>(theme), unitId))
        return false;
    edit.describe("Choose " + unitWords(edit, unit) + " no longer as golden quote of " +
                  ThemeTree(edit.all<study::Theme>()).path(theme));
    edit.erase(GoldenQuote{unitId, theme, 0});
    return true;
}

void moveGoldenQuote(Edit& edit, UnitId unitId, ThemeId theme, std::int64_t place) {
    const study::MeaningUnit unit = edit.get(unitId);
    (void)edit.get(theme);
    std::vector<GoldenQuote> quotes = edit.where<&GoldenQuote::theme>(theme);
    const std::string path = ThemeTree(edit.all<study::Theme>()).path(theme);
    if (!isGolden(quotes, unitId))
        throw NotFound("This unit is no golden quote of " + quoted(path) + "; choose it first.");
    edit.describe("Move the golden quote " + unitWords(edit, unit) + " of " + path);
    moveRow(
        quotes, [&](const GoldenQuote& quote) { return quote.unit == unitId; }, place);
    writeOrdinals(edit, std::move(quotes));
}

} // namespace emic::editing
