// `emic table2` and `emic table4`: the article's tables on participants and on before and after.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/figures.h"
#include "app/cli/shapes.h"
#include "core/analysis/before_after.h"
#include "core/analysis/characteristics.h"
#include "core/editing/people.h"

#include <map>

namespace emic::cli {
namespace {

const std::map<std::string, statistics::Adjustment>& adjustments() {
    static const std::map<std::string, statistics::Adjustment> all{{"holm", statistics::Adjustment::holm},
                                                                   {"hochberg", statistics::Adjustment::hochberg},
                                                                   {"bonferroni", statistics::Adjustment::bonferroni},
                                                                   {"bh", statistics::Adjustment::benjaminiHochberg},
                                                                   {"by", statistics::Adjustment::benjaminiYekutieli}};
    return all;
}

const std::map<std::string, statistics::QuantileType>& quantileTypes() {
    static const std::map<std::string, statistics::QuantileType> all{{"2", statistics::QuantileType::two},
                                                                     {"6", statistics::QuantileType::six},
                                                                     {"7", statistics::QuantileType::seven}};
    return all;
}

struct Table4 {
    std::string group;
    std::string from;
    std::string to;
    std::vector<std::string> scales;
    std::string test = "t";
    std::string adjust = "holm";
    std::string quantiles = "7";
    std::string items;
};

analysis::BeforeAfterOptions optionsOf(const storage::Reader& reader, const outcomes::Outcomes& all,
                                       const Table4& options) {
    analysis::BeforeAfterOptions result;
    if (!options.group.empty())
        result.group = editing::groupByName(reader, options.group).id;
    if (!options.from.empty())
        result.from = all.wave(options.from).id;
    if (!options.to.empty())
        result.to = all.wave(options.to).id;
    result.scales = options.scales;
    result.scoreTest = options.test == "wilcoxon" ? analysis::ScoreTest::signedRank : analysis::ScoreTest::pairedT;
    result.adjustment = adjustments().at(options.adjust);
    result.quantiles = quantileTypes().at(options.quantiles);
    return result;
}

reports::Cell waveCell(const analysis::BeforeAfterRow& row, const analysis::WaveFigures& wave) {
    return row.yesNo ? shareCell(wave.yes, row.pairs) : summaryCell(wave.score, wave.quartiles);
}

reports::Column headed(reports::Column column, std::string heading) {
    column.heading = std::move(heading);
    return column;
}

reports::Row rowOf(const analysis::BeforeAfterRow& row, const std::string& family) {
    reports::Cell waves(reports::Object{{"before", row.from}, {"after", row.to}}, row.from + " to " + row.to);
    return {row.scale,
            row.name + (row.unit.empty() ? "" : " (" + row.unit + ")"),
            row.variable,
            std::move(waves),
            static_cast<std::int64_t>(row.pairs),
            static_cast<std::int64_t>(row.incomplete),
            static_cast<std::int64_t>(row.excluded),
            row.discordant ? reports::Cell(*row.discordant) : reports::Cell(),
            waveCell(row, row.before),
            waveCell(row, row.after),
            row.changeOf,
            figureCell(row.change),
            intervalCell(row.interval),
            row.test,
            figureCell(row.statistic),
            probabilityCell(row.p),
            probabilityCell(row.adjusted),
            family,
            row.effectOf,
            figureCell(row.effect),
            intervalCell(row.effectInterval),
            textList(row.footnotes)};
}

reports::Table table4(const storage::Reader& reader, const Table4& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("scale", onlyInFiles),
                          headed(textColumn("name"), "Outcome"),
                          headed(textColumn("variable"), "Tested"),
                          textColumn("waves", onlyInFiles),
                          headed(integerColumn("n_pairs"), "Pairs"),
                          integerColumn("n_incomplete", onlyInFiles),
                          integerColumn("n_excluded", onlyInFiles),
                          headed(integerColumn("n_discordant"), "Disc."),
                          textColumn("before"),
                          textColumn("after"),
                          textColumn("change_of", onlyInFiles),
                          numberColumn("change"),
                          headed(textColumn("ci", onlyInFiles), "CI"),
                          textColumn("test", onlyInFiles),
                          numberColumn("statistic", onlyInFiles),
                          headed(numberColumn("p"), "P"),
                          headed(numberColumn("p_adjusted"), "Adj. P"),
                          textColumn("p_family", onlyInFiles),
                          textColumn("effect_of", onlyInFiles),
                          numberColumn("effect"),
                          textColumn("effect_ci", onlyInFiles),
                          listColumn("footnotes")},
                         {}};
    const outcomes::Outcomes all(reader);
    const analysis::BeforeAfterOptions chosen = optionsOf(reader, all, options);
    const analysis::BeforeAfterTable found = options.items.empty()
                                                 ? analysis::beforeAfter(all, chosen)
                                                 : analysis::itemsBeyond(all, all.scale(options.items), {}, chosen);
    for (const analysis::BeforeAfterRow& row : found.rows)
        table.rows.push_back(rowOf(row, found.family));
    return table;
}

template <class Choices>
std::vector<std::string> namesOf(const Choices& choices) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices)
        names.push_back(name);
    return names;
}

void addTable4(CLI::App& command, Table4& options) {
    option(command, "--scale", options.scales, "Only this scale; may be given again")->type_name("CODE");
    option(command, "--group", options.group, "Only participants of this group")->type_name("NAME");
    option(command, "--from", options.from, "The wave before, else the first")->type_name("CODE");
    option(command, "--to", options.to, "The wave after, else the last")->type_name("CODE");
    option(command, "--test", options.test, "For scores: t (paired t-test) or wilcoxon (signed ranks), else t")
        ->check(CLI::IsMember({"t", "wilcoxon"}))
        ->type_name("TEST");
    option(command, "--adjust", options.adjust, "holm, hochberg, bonferroni, bh or by: for many tests, else holm")
        ->check(CLI::IsMember(namesOf(adjustments())))
        ->type_name("METHOD");
    option(command, "--quantiles", options.quantiles, "2 (SAS), 6 (SPSS) or 7 (R): type of the quartiles, else 7")
        ->check(CLI::IsMember(namesOf(quantileTypes())))
        ->type_name("TYPE");
    option(command, "--items-of", options.items,
           "The single items of this scale beyond its cut-off, in place of scales")
        ->type_name("CODE");
}

struct Table2 {
    std::string group;
    std::string quantiles = "7";
};

reports::Cell characteristicCell(const analysis::CharacteristicRow& row, const analysis::CharacteristicCell& cell) {
    if (!row.category.empty())
        return shareCell(cell.count, cell.n);
    reports::Cell result = summaryCell(cell.summary, cell.quartiles);
    if (cell.quartiles.median.known())
        result.words += ", median " + rounded(cell.quartiles.median.value(), 1) + " (IQR " +
                        rounded(cell.quartiles.iqr.value(), 1) + ")";
    return result;
}

reports::Table table2(const storage::Reader& reader, const Table2& options) {
    using enum reports::Room;
    const outcomes::Outcomes all(reader);
    analysis::CharacteristicsOptions chosen;
    if (!options.group.empty())
        chosen.group = editing::groupByName(reader, options.group).id;
    chosen.quantiles = quantileTypes().at(options.quantiles);
    const analysis::CharacteristicsTable found = analysis::characteristics(reader, all, chosen);
    reports::Table table{{textColumn("characteristic"), textColumn("category"),
                          headed(textColumn("everyone"), "Everyone, N=" + std::to_string(found.everyone)),
                          integerColumn("n_everyone", onlyInFiles),
                          headed(textColumn("completers"), "Completers, N=" + std::to_string(found.completers)),
                          integerColumn("n_completers", onlyInFiles), textColumn("test", onlyInFiles),
                          headed(numberColumn("p_dropout"), "P (drop-out)"), textColumn("quantiles", onlyInFiles)},
                         {}};
    for (const analysis::CharacteristicRow& row : found.rows)
        table.rows.push_back(
            {row.characteristic, reports::cellOrNothing(row.category), characteristicCell(row, row.everyone),
             static_cast<std::int64_t>(row.everyone.n), characteristicCell(row, row.completers),
             static_cast<std::int64_t>(row.completers.n), reports::cellOrNothing(row.test),
             row.test.empty() ? reports::Cell() : probabilityCell(row.p), statistics::name(chosen.quantiles)});
    return table;
}

struct Ranking {
    std::string instrument;
    std::string wave;
};

reports::Table rankingTable(const storage::Reader& reader, const Ranking& options) {
    reports::Table table{{textColumn("item"), integerColumn("n"), numberColumn("mean_rank"),
                          numberColumn("median_rank"), integerColumn("first"), integerColumn("top_three")},
                         {}};
    const outcomes::Outcomes all(reader);
    if (all.waves().empty())
        throw InvalidInput("The study has no waves yet; 'emic instruments import' brings them.");
    const study::WaveId wave = options.wave.empty() ? all.waves().back().id : all.wave(options.wave).id;
    for (const analysis::RankedRow& row : analysis::ranking(all, options.instrument, wave))
        table.rows.push_back({row.item, static_cast<std::int64_t>(row.n), figureCell(row.mean), figureCell(row.median),
                              row.first, row.topThree});
    return table;
}

} // namespace

void addOutcomeTables(Commands& commands) {
    CLI::App& characteristics =
        commands.add("table2", "Who took part: everyone beside completers, with a check of those who dropped out.",
                     "table2 evening.emic --quantiles 6");
    addListing<Table2>(
        commands, characteristics,
        [](CLI::App& command, Table2& options) {
            option(command, "--group", options.group, "Only participants of this group")->type_name("NAME");
            option(command, "--quantiles", options.quantiles,
                   "2 (SAS), 6 (SPSS) or 7 (R): type of the quartiles, else 7")
                ->check(CLI::IsMember(namesOf(quantileTypes())))
                ->type_name("TYPE");
        },
        table2);
    CLI::App& ranking = commands.add(characteristics, "ranking", "What participants ranked as mattering most.",
                                     "table2 ranking evening.emic ranks");
    addListing<Ranking>(
        commands, ranking,
        [](CLI::App& command, Ranking& options) {
            option(command, "INSTRUMENT", options.instrument, "The instrument whose items hold ranks from 1")
                ->required();
            option(command, "--wave", options.wave, "The wave, else the last")->type_name("CODE");
        },
        rankingTable);

    CLI::App& changes = commands.add(
        "table4", "Before and after: change, test with the variable that was tested, effect size, footnotes.",
        "table4 evening.emic --test wilcoxon --format json");
    addListing<Table4>(commands, changes, addTable4, table4);
}

} // namespace emic::cli
