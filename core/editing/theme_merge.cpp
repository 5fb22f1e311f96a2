// Merging themes, splitting one, deleting one: the functions of themes.h that move or remove codings.
#include "core/editing/apart.h"
#include "core/editing/golden_quote_rules.h"
#include "core/editing/ordering.h"
#include "core/editing/theme_findings.h"
#include "core/editing/theme_rows.h"
#include "core/editing/themes.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <map>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Coding;
using study::GoldenQuote;
using study::Memo;
using study::Theme;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

using UnitAndAnalyst = std::pair<UnitId, study::AnalystId>;

std::map<UnitAndAnalyst, Coding> codingsOf(const Reader& reader, ThemeId theme) {
    std::map<UnitAndAnalyst, Coding> codings;
    for (const Coding& coding : reader.where<&Coding::theme>(theme))
        codings.emplace(UnitAndAnalyst(coding.unit, coding.analyst), coding);
    return codings;
}

std::set<UnitId> goldenUnits(const Reader& reader, ThemeId theme) {
    std::set<UnitId> units;
    for (const GoldenQuote& quote : reader.where<&GoldenQuote::theme>(theme))
        units.insert(quote.unit);
    return units;
}

void requireMergeable(const ThemeTree& tree, const Theme& from, const Theme& into) {
    if (from.id == into.id)
        throw InvalidInput("The theme " + quoted(from.name) + " cannot be merged into itself; choose another.");
    if (tree.isWithin(into.id, from.id))
        throw InvalidInput("The theme " + quoted(from.name) + " cannot be merged into " + quoted(into.name) +
                           ", which stands under it; merge that one into this, or move it first.");
}

std::vector<GoldenQuote> leftBehindByMerge(const Reader& reader, const ThemeTree& tree, ThemeId from, ThemeId into) {
    const std::vector<ThemeId> branch = tree.branch(from);
    return goldenQuotesLeftBehind(reader, tree, from, {branch.begin(), branch.end()}, into);
}

ThemeMerge countMerge(const Reader& reader, const ThemeTree& tree, ThemeId from, ThemeId into) {
    const MergeSteps steps = stepsOfMerge(tree, from, into);
    ThemeMerge count;
    std::set<UnitId> units;
    for (const auto& [goes, stays] : steps.merged) {
        const std::map<UnitAndAnalyst, Coding> there = codingsOf(reader, stays);
        for (const auto& [key, coding] : codingsOf(reader, goes)) {
            ++(there.contains(key) ? count.codingsCollapsed : count.codingsMoved);
            units.insert(coding.unit);
        }
        const std::set<UnitId> golden = goldenUnits(reader, stays);
        for (const UnitId& unit : goldenUnits(reader, goes))
            ++(golden.contains(unit) ? count.goldenQuotesCollapsed : count.goldenQuotesMoved);
        count.memosMoved += static_cast<std::int64_t>(reader.memosOn(study::MemoTarget::theme, goes.uuid).size());
        count.findings += findingsToMerge(reader, goes, stays);
    }
    count.units = static_cast<std::int64_t>(units.size());
    count.subthemesMerged = static_cast<std::int64_t>(steps.merged.size()) - 1;
    count.subthemesMoved = static_cast<std::int64_t>(steps.moved.size());
    count.goldenQuotesLeft = static_cast<std::int64_t>(leftBehindByMerge(reader, tree, from, into).size());
    return count;
}

void mergeCodings(Edit& edit, ThemeId from, ThemeId into) {
    const std::map<UnitAndAnalyst, Coding> there = codingsOf(edit, into);
    const std::vector<Coding> codings = edit.where<&Coding::theme>(from);
    edit.eraseWhere<&Coding::theme>(from);
    for (Coding coding : codings) {
        coding.theme = into;
        const auto same = there.find({coding.unit, coding.analyst});
        if (same == there.end())
            edit.insert(coding);
        else if (coding.at < same->second.at)
            edit.update(coding);
    }
}

void mergeGoldenQuotes(Edit& edit, ThemeId from, ThemeId into) {
    for (const GoldenQuote& quote : edit.where<&GoldenQuote::theme>(from))
        moveGoldenQuoteRow(edit, quote.unit, from, into);
}

/// What `from` says of itself goes where `into` says nothing; else it is returned, for a memo.
std::string mergeDefinition(Theme& into, const Theme& from) {
    std::string lost;
    const auto merge = [&](std::string Theme::*member, std::string_view called) {
        if (from.*member == into.*member || (from.*member).empty())
            return;
        if ((into.*member).empty())
            into.*member = from.*member;
        else
            lost += "\n" + std::string(called) + ": " + from.*member;
    };
    merge(&Theme::definition, "Definition");
    merge(&Theme::inclusion, "Included");
    merge(&Theme::exclusion, "Excluded");
    return lost;
}

void mergeTheme(Edit& edit, const Theme& from, ThemeId intoId) {
    mergeCodings(edit, from.id, intoId);
    mergeGoldenQuotes(edit, from.id, intoId);
    mergeFindings(edit, from.id, intoId);
    for (Memo memo : edit.memosOn(study::MemoTarget::theme, from.id.uuid)) {
        memo.targetId = intoId.uuid;
        edit.update(memo);
    }
    Theme into = edit.get(intoId);
    if (const std::string lost = mergeDefinition(into, from); !lost.empty())
        edit.insert(Memo{study::MemoId::make(), study::MemoTarget::theme, intoId.uuid, edit.analyst(),
                         "From the theme " + from.name + ", merged into this one:" + lost, edit.now(), edit.now()});
    edit.update(into);
}

void eraseTheme(Edit& edit, const Theme& theme) {
    eraseFindings(edit, theme.id);
    edit.eraseWhere<&GoldenQuote::theme>(theme.id);
    edit.eraseWhere<&Coding::theme>(theme.id);
    for (const Memo& memo : edit.memosOn(study::MemoTarget::theme, theme.id.uuid))
        edit.erase(memo);
    edit.erase(theme);
}

/// The themes that go when `theme` is deleted, parents before children.
std::vector<ThemeId> goingThemes(const ThemeTree& tree, ThemeId theme, Subthemes subthemes) {
    return subthemes == Subthemes::remove ? tree.branch(theme) : std::vector<ThemeId>{theme};
}

ThemeRemoval countRemoval(const Reader& reader, const ThemeTree& tree, ThemeId theme, Subthemes subthemes) {
    const std::vector<ThemeId> going = goingThemes(tree, theme, subthemes);
    ThemeRemoval count;
    std::set<UnitId> units;
    for (const ThemeId& id : going) {
        ++count.themes;
        for (const Coding& coding : reader.where<&Coding::theme>(id)) {
            ++count.codings;
            units.insert(coding.unit);
        }
        count.goldenQuotes += reader.countWhere<&GoldenQuote::theme>(id);
        count.memos += static_cast<std::int64_t>(reader.memosOn(study::MemoTarget::theme, id.uuid).size());
        count.findings += findingsOf(reader, id);
    }
    count.units = static_cast<std::int64_t>(units.size());
    count.goldenQuotes += static_cast<std::int64_t>(
        goldenQuotesLeftBehind(reader, tree, theme, {going.begin(), going.end()}, std::nullopt).size());
    return count;
}

/// Puts the subthemes of `theme` where it stands.
void liftSubthemes(Edit& edit, const Theme& theme, const ThemeTree& tree) {
    std::vector<Theme> siblings = edit.where<&Theme::parent>(theme.parent);
    const auto at =
        std::find_if(siblings.begin(), siblings.end(), [&](const Theme& each) { return each.id == theme.id; });
    auto place = siblings.erase(at);
    for (const Theme* below : tree.children(theme.id)) {
        for (const Theme& sibling : siblings)
            if (sameName(sibling.name, below->name))
                throw InvalidInput("The subtheme " + quoted(below->name) +
                                   " cannot be lifted, since there is a theme " + quoted(sibling.name) +
                                   " already; rename one of the two first.");
        Theme lifted = *below;
        lifted.parent = theme.parent;
        lifted.focusArea = theme.focusArea;
        if (!lifted.parent && lifted.colour == 0)
            lifted.colour = theme.colour;
        edit.update(lifted);
        place = siblings.insert(place, lifted) + 1;
    }
    writeOrdinals(edit, std::move(siblings));
}

} // namespace

ThemeMerge mergeOf(const Reader& reader, ThemeId fromId, ThemeId intoId) {
    const ThemeTree tree(reader.all<Theme>());
    requireMergeable(tree, reader.get(fromId), reader.get(intoId));
    return countMerge(reader, tree, fromId, intoId);
}

ThemeMerge mergeThemes(Edit& edit, ThemeId fromId, ThemeId intoId) {
    const Theme from = edit.get(fromId);
    const Theme into = edit.get(intoId);
    const ThemeTree tree(edit.all<Theme>());
    requireMergeable(tree, from, into);
    const ThemeMerge count = countMerge(edit, tree, fromId, intoId);
    edit.describe("Merge the theme " + tree.path(fromId) + " into " + tree.path(intoId) + ", moving " +
                  counted(count.codingsMoved, "coding", "codings") +
                  (count.codingsCollapsed > 0 ? " (" + std::to_string(count.codingsCollapsed) + " were in both)" : "") +
                  inWords(count.findings));
    const MergeSteps steps = stepsOfMerge(tree, fromId, intoId);
    for (const GoldenQuote& quote : leftBehindByMerge(edit, tree, fromId, intoId))
        edit.erase(quote);
    for (const auto& [goes, stays] : steps.merged)
        mergeTheme(edit, edit.get(goes), stays);
    for (const auto& [child, parent] : steps.moved) {
        Theme theme = edit.get(child);
        theme.parent = parent;
        theme.ordinal = endOfSiblings(edit, parent);
        edit.update(theme);
    }
    for (auto step = steps.merged.rbegin(); step != steps.merged.rend(); ++step)
        edit.erase(edit.get(step->first));
    closeGaps(edit, from.parent);
    for (const auto& step : steps.merged)
        closeGaps(edit, step.second);
    return count;
}

ThemeId splitTheme(Edit& edit, ThemeId id, const std::vector<UnitId>& units, std::string_view name) {
    const Theme theme = edit.get(id);
    const std::set<UnitId> chosen(units.begin(), units.end());
    if (chosen.empty())
        throw InvalidInput("No units are chosen to go into the new theme; choose some, or add an empty theme.");
    const std::string proper = properName(name, "theme");
    requireFreeThemeName(edit, theme.parent, proper, std::nullopt);
    edit.describe("Split the theme " + theme.name + ": " +
                  counted(static_cast<std::int64_t>(chosen.size()), "unit", "units") + " to " + proper);
    Theme beside;
    beside.id = ThemeId::make();
    beside.parent = theme.parent;
    beside.focusArea = theme.focusArea;
    beside.name = proper;
    beside.colour = theme.colour;
    beside.ordinal = endOfSiblings(edit, theme.parent);
    edit.insert(beside);
    reorderTheme(edit, beside.id, theme.ordinal + 1);
    for (const UnitId& unit : chosen) {
        bool coded = false;
        for (Coding coding : edit.where<&Coding::unit>(unit)) {
            if (coding.theme != id)
                continue;
            edit.erase(coding);
            coding.theme = beside.id;
            edit.insert(coding);
            coded = true;
        }
        if (!coded)
            throw InvalidInput("One of the units (of " + quoted(edit.get(edit.get(unit).source).name) +
                               ") is not coded to " + quoted(theme.name) + " itself; leave it out.");
        moveGoldenQuoteRow(edit, unit, id, beside.id);
    }
    return beside.id;
}

ThemeRemoval removalOf(const Reader& reader, ThemeId id, Subthemes subthemes) {
    (void)reader.get(id);
    return countRemoval(reader, ThemeTree(reader.all<Theme>()), id, subthemes);
}

ThemeRemoval deleteTheme(Edit& edit, ThemeId id, Subthemes subthemes) {
    const Theme theme = edit.get(id);
    const ThemeTree tree(edit.all<Theme>());
    const ThemeRemoval count = countRemoval(edit, tree, id, subthemes);
    edit.describe("Delete the theme " + tree.path(id) +
                  (count.themes > 1 ? ", " + counted(count.themes - 1, "subtheme", "subthemes") : "") +
                  (count.codings > 0 ? " and " + counted(count.codings, "coding", "codings") : "") +
                  inWords(count.findings));
    const std::vector<ThemeId> going = goingThemes(tree, id, subthemes);
    for (const ThemeId& gone : going)
        requireNoUnseenCodings(edit, gone);
    for (const GoldenQuote& quote : goldenQuotesLeftBehind(edit, tree, id, {going.begin(), going.end()}, std::nullopt))
        edit.erase(quote);
    if (subthemes == Subthemes::lift)
        liftSubthemes(edit, theme, tree);
    for (auto gone = going.rbegin(); gone != going.rend(); ++gone)
        eraseTheme(edit, edit.get(*gone));
    closeGaps(edit, theme.parent);
    return count;
}

} // namespace emic::editing
