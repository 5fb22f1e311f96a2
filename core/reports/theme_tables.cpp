#include "core/reports/theme_tables.h"

#include "core/reports/columns.h"
#include "core/reports/number_cells.h"

#include <algorithm>

namespace emic::reports {

using enum Room;

namespace {

std::string medianOf(const analysis::CrossSide& side) {
    return side.summary.median.known() ? rounded(side.summary.median.value(), 2) : "NA";
}

Cell sideCell(const analysis::CrossSide& side) {
    return {Object{{"people", static_cast<std::int64_t>(side.people)},
                   {"with_change", static_cast<std::int64_t>(side.changes)},
                   {"better", static_cast<std::int64_t>(side.better)},
                   {"same", static_cast<std::int64_t>(side.same)},
                   {"worse", static_cast<std::int64_t>(side.worse)},
                   {"mean_change", figureCell(side.summary.mean)},
                   {"median_change", figureCell(side.summary.median)},
                   {"few", side.few()}},
            "n=" + std::to_string(side.changes) + ", median " + medianOf(side) + ", better " +
                std::to_string(side.better) + (side.few() ? " (few)" : "")};
}

/// "7 of 10": those of the category, in the base, who voiced the theme.
Cell voicedCell(const analysis::BenefitCategory& category) {
    return {Object{{"count", static_cast<std::int64_t>(category.voiced)},
                   {"n", static_cast<std::int64_t>(category.side.people)}},
            std::to_string(category.voiced) + " of " + std::to_string(category.side.people)};
}

} // namespace

Table crossTable(const std::vector<analysis::CrossRow>& rows, const std::string& base) {
    Table table{{textColumn("theme"), textColumn("scale"), textColumn("base"), textColumn("voiced"),
                 textColumn("others"), numberColumn("shift"), textColumn("shift_ci", onlyInFiles),
                 numberColumn("rank_biserial", onlyInFiles), numberColumn("p"), textColumn("test", onlyInFiles),
                 numberColumn("p_better"), numberColumn("odds_ratio", onlyInFiles),
                 textColumn("odds_ratio_ci", onlyInFiles), numberColumn("rho_units", onlyInFiles),
                 numberColumn("p_units", onlyInFiles), textColumn("units_test", onlyInFiles),
                 textColumn("kind", onlyInFiles)},
                {}};
    table.columns[10].heading = "P (better or not)";
    for (const analysis::CrossRow& row : rows) {
        table.rows.push_back(
            {row.theme, row.scale,
             "voiced by " + std::to_string(row.voiced.people) + " of " + std::to_string(row.base) +
                 (base.empty() ? "" : " " + base),
             sideCell(row.voiced), sideCell(row.others), figureCell(row.shift.estimate),
             intervalCell(row.shift.interval), figureCell(row.rankSum.rankBiserial), probabilityCell(row.rankSum.p),
             "Mann-Whitney, " + statistics::name(row.rankSum.computation), probabilityCell(row.betterOrNot.p),
             figureCell(row.betterOrNot.oddsRatio), intervalCell(row.betterOrNot.interval),
             figureCell(row.units.estimate), probabilityCell(row.units.p),
             "Spearman, " + statistics::name(row.units.computation), "exploratory"});
    }
    return table;
}

Table benefitTable(const std::vector<analysis::BenefitRow>& rows, bool withTheme) {
    Table table{{textColumn("characteristic"), textColumn("category"), textColumn("change"), textColumn("voiced"),
                 textColumn("test", onlyInFiles), numberColumn("estimate"), numberColumn("p"),
                 numberColumn("p_voiced")},
                {}};
    for (const analysis::BenefitRow& row : rows) {
        const auto tail = [&](Row& cells, bool first) {
            cells.push_back(first ? Cell(row.test) : Cell());
            cells.push_back(first ? figureCell(row.estimate) : Cell());
            cells.push_back(first ? probabilityCell(row.p) : Cell());
            cells.push_back(first && withTheme ? probabilityCell(row.voicedP) : Cell());
        };
        if (row.categories.empty()) {
            Row cells{row.characteristic, {}, {}, {}};
            tail(cells, true);
            table.rows.push_back(std::move(cells));
        }
        for (std::size_t category = 0; category < row.categories.size(); ++category) {
            const analysis::BenefitCategory& one = row.categories[category];
            Row cells{row.characteristic, one.category, sideCell(one.side), withTheme ? voicedCell(one) : Cell()};
            tail(cells, category == 0);
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

std::vector<GroupSize> groupSizes(const storage::Reader& reader, const analysis::ThemeMatrix& matrix) {
    std::vector<GroupSize> sizes;
    for (study::ParticipantGroup& group : reader.all<study::ParticipantGroup>()) {
        const auto members = std::count_if(matrix.participants.begin(), matrix.participants.end(),
                                           [&](const auto& one) { return one.group == group.id; });
        sizes.push_back({std::move(group.name), static_cast<std::size_t>(members)});
    }
    return sizes;
}

Table presenceTable(const std::vector<analysis::GroupPresence>& rows, const std::vector<GroupSize>& groups) {
    Table table{{textColumn("theme")}, {}};
    for (const GroupSize& group : groups)
        table.columns.push_back(headed(integerColumn(group.name), group.name + ", N=" + std::to_string(group.members)));
    table.columns.push_back(yesNoColumn("in_all_groups"));
    for (const analysis::GroupPresence& row : rows) {
        Row cells{row.theme};
        for (const std::size_t voiced : row.voiced)
            cells.emplace_back(static_cast<std::int64_t>(voiced));
        cells.emplace_back(row.inAll);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table togetherTable(const std::vector<analysis::CoOccurrence>& rows) {
    Table table{{textColumn("first"), textColumn("second"), integerColumn("same_unit"), integerColumn("overlapping"),
                 integerColumn("within_turns"), integerColumn("participants")},
                {}};
    for (const analysis::CoOccurrence& row : rows)
        table.rows.push_back({row.first, row.second, row.sameUnit, row.overlapping, row.near, row.participants});
    return table;
}

Table saturationTable(const analysis::Saturation& found, const analysis::SaturationOptions& chosen) {
    Table table{{integerColumn("place"), textColumn("source"), integerColumn("themes"), listColumn("new_themes"),
                 integerColumn("so_far"), numberColumn("new_in_run_percent"), yesNoColumn("reached"),
                 integerColumn("base", onlyInFiles), integerColumn("base_themes", onlyInFiles),
                 integerColumn("run", onlyInFiles), numberColumn("threshold_percent", onlyInFiles)},
                {}};
    table.columns[5].heading = "New % in " + std::to_string(chosen.run) + ", of " + std::to_string(found.baseThemes) +
                               " in the first " + std::to_string(chosen.base);
    for (std::size_t place = 0; place < found.rows.size(); ++place) {
        const analysis::SaturationRow& row = found.rows[place];
        table.rows.push_back({static_cast<std::int64_t>(place + 1), row.source, static_cast<std::int64_t>(row.themes),
                              textList(row.newThemes), static_cast<std::int64_t>(row.soFar),
                              row.share ? Cell(100 * *row.share) : Cell(), found.reachedAt && place >= *found.reachedAt,
                              static_cast<std::int64_t>(chosen.base), static_cast<std::int64_t>(found.baseThemes),
                              static_cast<std::int64_t>(chosen.run), 100 * chosen.threshold});
    }
    return table;
}

Table agreementTable(const analysis::Agreement& found) {
    Table table{{textColumn("theme"), integerColumn("units_first"), integerColumn("units_second"),
                 integerColumn("units_both"), numberColumn("u_alpha"), numberColumn("ku_alpha"),
                 numberColumn("ku_coverage_percent", onlyInFiles), numberColumn("kappa_units"),
                 textColumn("kappa_ci", onlyInFiles), numberColumn("agreed_percent"),
                 numberColumn("agreed_where_coded_percent"), numberColumn("coded_percent", onlyInFiles),
                 textColumn("first", onlyInFiles), textColumn("second", onlyInFiles),
                 integerColumn("sources", onlyInFiles), integerColumn("characters", onlyInFiles)},
                {}};
    table.columns[1].heading = found.first;
    table.columns[2].heading = found.second;
    table.columns[3].heading = "Both";
    table.columns[5].heading = "(k)u alpha";
    table.columns[9].heading = "Agreed %";
    table.columns[10].heading = "Where coded %";
    const auto percent = [](const statistics::Figure& share) {
        return figureCell(share.known() ? statistics::Figure(100 * share.value()) : share, 1);
    };
    for (const analysis::AgreementRow& row : found.rows)
        table.rows.push_back({row.theme, row.unitsFirst, row.unitsSecond, row.unitsBoth, figureCell(row.alpha.overall),
                              figureCell(row.whereBothCoded.alpha), percent(row.whereBothCoded.coverage),
                              figureCell(row.kappa.kappa), intervalCell(row.kappa.interval),
                              percent(row.characterAgreement), percent(row.alpha.withoutGaps), 100 * row.alpha.marked,
                              found.first, found.second, static_cast<std::int64_t>(found.sources), found.characters});
    return table;
}

Table disagreementTable(const analysis::Agreement& found) {
    Table table{{textColumn("theme"), textColumn("source"), integerColumn("begin", onlyInFiles),
                 integerColumn("end", onlyInFiles), textColumn("coded_by"), textColumn("words")},
                {}};
    for (const analysis::Disagreement& one : found.disagreements)
        table.rows.push_back({one.theme, one.source, one.span.begin.value, one.span.end.value, one.by, one.words});
    return table;
}

} // namespace emic::reports
