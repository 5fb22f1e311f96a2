#include "core/editing/codings.h"

#include "core/editing/golden_quote_rules.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"

#include <algorithm>
#include <set>

namespace emic::editing {

using storage::Edit;
using study::AnalystId;
using study::Coding;
using study::MeaningUnit;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

std::set<UnitId> different(const std::vector<UnitId>& units) {
    return {units.begin(), units.end()};
}

std::string unitsCounted(const std::set<UnitId>& units) {
    return counted(static_cast<std::int64_t>(units.size()), "unit", "units");
}

/// " for Berta" when somebody else than the one who makes the edit is meant.
std::string onBehalf(const Edit& edit, std::optional<AnalystId> analyst) {
    if (!analyst)
        return {};
    const std::string name = edit.get(*analyst).name;
    return name == edit.analystName() ? "" : " for " + name;
}

/// Whose codings are meant; nobody's when the one who makes the edit has never coded.
std::optional<AnalystId> existing(const Edit& edit, std::optional<AnalystId> analyst) {
    if (analyst)
        return analyst;
    const std::vector<study::Analyst> known = edit.where<&study::Analyst::name>(edit.analystName());
    return known.empty() ? std::nullopt : std::optional(known.front().id);
}

std::optional<Coding> codingOf(const std::vector<Coding>& ofUnit, ThemeId theme, AnalystId analyst) {
    for (const Coding& coding : ofUnit)
        if (coding.theme == theme && coding.analyst == analyst)
            return coding;
    return std::nullopt;
}

} // namespace

CodingCount codeUnits(Edit& edit, const std::vector<UnitId>& units, ThemeId theme, std::optional<AnalystId> analyst) {
    (void)edit.get(theme);
    const std::set<UnitId> wanted = different(units);
    edit.describe("Code " + unitsCounted(wanted) + " as " + ThemeTree(edit.all<study::Theme>()).path(theme) +
                  onBehalf(edit, analyst));
    CodingCount count;
    for (const UnitId& id : wanted) {
        const MeaningUnit unit = edit.get(id);
        if (unit.relevance == study::Relevance::notRelevant)
            throw InvalidInput("A unit of " + quoted(edit.get(unit.source).name) +
                               " is marked not relevant and cannot be coded; mark it relevant first.");
        if (!analyst)
            analyst = edit.analyst();
        if (codingOf(edit.where<&Coding::unit>(id), theme, *analyst)) {
            ++count.unchanged;
            continue;
        }
        edit.insert(Coding{id, theme, *analyst, edit.now()});
        ++count.changed;
    }
    return count;
}

CodingCount uncodeUnits(Edit& edit, const std::vector<UnitId>& units, ThemeId theme, std::optional<AnalystId> analyst) {
    (void)edit.get(theme);
    const std::set<UnitId> wanted = different(units);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Take the coding " + tree.path(theme) + " from " + unitsCounted(wanted) + onBehalf(edit, analyst));
    const std::optional<AnalystId> whose = existing(edit, analyst);
    CodingCount count;
    for (const UnitId& id : wanted) {
        (void)edit.get(id);
        const auto coding = whose ? codingOf(edit.where<&Coding::unit>(id), theme, *whose) : std::nullopt;
        if (!coding) {
            ++count.unchanged;
            continue;
        }
        edit.erase(*coding);
        ++count.changed;
        count.goldenQuotes += dropStrayGoldenQuotes(edit, tree, id);
    }
    return count;
}

CodingCount uncodeUnitsOfAll(Edit& edit, const std::vector<UnitId>& units, ThemeId theme) {
    (void)edit.get(theme);
    const std::set<UnitId> wanted = different(units);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Take the coding " + tree.path(theme) + " of all analysts from " + unitsCounted(wanted));
    CodingCount count;
    for (const UnitId& id : wanted) {
        (void)edit.get(id);
        const std::int64_t before = count.changed;
        for (const Coding& coding : edit.where<&Coding::unit>(id)) {
            if (coding.theme != theme)
                continue;
            edit.erase(coding);
            ++count.changed;
        }
        if (count.changed == before)
            ++count.unchanged;
        else
            count.goldenQuotes += dropStrayGoldenQuotes(edit, tree, id);
    }
    return count;
}

CodingCount moveCodings(Edit& edit, const std::vector<UnitId>& units, ThemeId from, ThemeId to,
                        std::optional<AnalystId> analyst) {
    (void)edit.get(from);
    (void)edit.get(to);
    if (from == to)
        return {0, static_cast<std::int64_t>(different(units).size()), 0};
    const std::set<UnitId> wanted = different(units);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Move the coding of " + unitsCounted(wanted) + " from " + tree.path(from) + " to " + tree.path(to) +
                  onBehalf(edit, analyst));
    const std::optional<AnalystId> whose = existing(edit, analyst);
    CodingCount count;
    for (const UnitId& id : wanted) {
        (void)edit.get(id);
        const std::vector<Coding> codings = edit.where<&Coding::unit>(id);
        const auto coding = whose ? codingOf(codings, from, *whose) : std::nullopt;
        if (!coding) {
            ++count.unchanged;
            continue;
        }
        edit.erase(*coding);
        if (!codingOf(codings, to, *whose))
            edit.insert(Coding{id, to, *whose, coding->at});
        ++count.changed;
        if (!isCodedWithin(edit, tree, id, from))
            moveGoldenQuoteRow(edit, id, from, to);
        count.goldenQuotes += dropStrayGoldenQuotes(edit, tree, id);
    }
    return count;
}

} // namespace emic::editing
