// `emic table2` and `emic table4`: the article's tables on participants and on before and after.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/figures.h"
#include "app/cli/shapes.h"
#include "core/analysis/before_after.h"
#include "core/analysis/characteristics.h"
#include "core/editing/people.h"

#include <functional>
#include <map>
#include <set>

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
    std::string cutOff;
    bool byGroup = false;
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

/// What JSON has no field for: said in words.
reports::Cell jsonFootnotes(const analysis::BeforeAfterRow& row, const std::string& family) {
    std::vector<std::string> notes = row.footnotes;
    if (row.incomplete > 0)
        notes.push_back(std::to_string(row.incomplete) + " measured at one of the waves only, and left out.");
    notes.push_back("Change is the " + row.changeOf + (row.p.known() ? "; effect is " + row.effectOf + "." : "."));
    if (row.adjusted)
        notes.push_back("Adjusted P: " + family + ".");
    return textList(notes);
}

/// The columns of table 4, each with its cell: so that a heading and what stands below it cannot drift apart.
struct Field {
    reports::Column column;
    std::function<reports::Cell(const analysis::BeforeAfterRow&, const analysis::BeforeAfterTable&)> cell;
};

std::vector<Field> allFields() {
    using enum reports::Room;
    using BeforeAfter = analysis::BeforeAfterTable;
    using One = analysis::BeforeAfterRow;
    const auto count = [](std::size_t size) { return reports::Cell(static_cast<std::int64_t>(size)); };
    return {
        {textColumn("scale", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.scale; }},
        {headed(textColumn("name"), "Outcome"),
         [](const One& row, const BeforeAfter&) { return row.name + (row.unit.empty() ? "" : " (" + row.unit + ")"); }},
        {headed(textColumn("variable"), "Tested"), [](const One& row, const BeforeAfter&) { return row.variable; }},
        {textColumn("waves", onlyInFiles),
         [](const One& row, const BeforeAfter&) {
             return reports::Cell(reports::Object{{"before", row.from}, {"after", row.to}}, row.from + " to " + row.to);
         }},
        {headed(integerColumn("n_pairs"), "Pairs"),
         [=](const One& row, const BeforeAfter&) { return count(row.pairs); }},
        {integerColumn("n_incomplete", onlyInFiles),
         [=](const One& row, const BeforeAfter&) { return count(row.incomplete); }},
        {integerColumn("n_excluded", onlyInFiles),
         [=](const One& row, const BeforeAfter&) { return count(row.excluded); }},
        {headed(integerColumn("n_discordant"), "Disc."),
         [](const One& row, const BeforeAfter&) {
             return row.discordant ? reports::Cell(*row.discordant) : reports::Cell();
         }},
        {textColumn("before"), [](const One& row, const BeforeAfter&) { return waveCell(row, row.before); }},
        {textColumn("after"), [](const One& row, const BeforeAfter&) { return waveCell(row, row.after); }},
        {textColumn("change_of", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.changeOf; }},
        {numberColumn("change"), [](const One& row, const BeforeAfter&) { return figureCell(row.change); }},
        {headed(textColumn("ci"), "CI"), [](const One& row, const BeforeAfter&) { return intervalCell(row.interval); }},
        {textColumn("test", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.test; }},
        {numberColumn("statistic", onlyInFiles),
         [](const One& row, const BeforeAfter&) { return figureCell(row.statistic); }},
        {headed(numberColumn("p"), "P"), [](const One& row, const BeforeAfter&) { return probabilityCell(row.p); }},
        {headed(numberColumn("p_adjusted"), "Adj. P"),
         [](const One& row, const BeforeAfter&) { return probabilityCell(row.adjusted); }},
        {textColumn("p_family", onlyInFiles), [](const One&, const BeforeAfter& table) { return table.family; }},
        {textColumn("effect_of", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.effectOf; }},
        {numberColumn("effect"), [](const One& row, const BeforeAfter&) { return figureCell(row.effect); }},
        {textColumn("effect_ci", onlyInFiles),
         [](const One& row, const BeforeAfter&) { return intervalCell(row.effectInterval); }},
        {listColumn("footnotes"), [](const One& row, const BeforeAfter&) {
             reports::Cell cell = textList(row.footnotes);
             for (const std::string& note : row.footnotes)
                 cell.words += (cell.words.empty() ? "" : " ") + note;
             return cell;
         }}};
}

/// What programs get as JSON: these fields and no others; what the rest says is in the footnotes.
std::vector<Field> jsonFields() {
    static const std::set<std::string> wanted{
        "scale", "variable", "waves",     "n_pairs", "n_excluded", "n_discordant", "before",    "after",    "change",
        "ci",    "test",     "statistic", "p",       "p_adjusted", "effect",       "effect_ci", "footnotes"};
    std::vector<Field> fields;
    for (Field& field : allFields())
        if (wanted.contains(field.column.name))
            fields.push_back(std::move(field));
    fields.back().cell = [](const analysis::BeforeAfterRow& row, const analysis::BeforeAfterTable& table) {
        return jsonFootnotes(row, table.family);
    };
    return fields;
}

std::vector<analysis::BeforeAfterTable> tablesOf(const storage::Reader& reader, const Table4& options) {
    const outcomes::Outcomes all(reader);
    const analysis::BeforeAfterOptions chosen = optionsOf(reader, all, options);
    if (options.items.empty() && !options.cutOff.empty())
        throw WrongUsage("--cut-off says from where single items count; name their scale with --items-of.");
    if (options.byGroup && (!options.items.empty() || chosen.group))
        throw WrongUsage("--by-group lists all groups; leave --group and --items-of away.");
    if (options.byGroup)
        return analysis::beforeAfterByGroup(reader, all, chosen);
    if (options.items.empty())
        return {analysis::beforeAfter(all, chosen)};
    std::optional<outcomes::CutOff> cutOff;
    if (!options.cutOff.empty()) {
        cutOff = outcomes::parseCutOff(options.cutOff);
        if (!cutOff)
            throw WrongUsage("'" + options.cutOff + "' is no cut-off; write it as \">= 3\".");
    }
    return {analysis::itemsBeyond(all, all.scale(options.items), cutOff, chosen)};
}

reports::Table table4(const storage::Reader& reader, const Table4& options, const std::string& format) {
    const std::vector<Field> fields = format == "json" ? jsonFields() : allFields();
    reports::Table table;
    if (options.byGroup)
        table.columns.push_back(textColumn("group"));
    for (const Field& field : fields)
        table.columns.push_back(field.column);
    for (const analysis::BeforeAfterTable& found : tablesOf(reader, options))
        for (const analysis::BeforeAfterRow& one : found.rows) {
            reports::Row row;
            if (options.byGroup)
                row.emplace_back(found.group.empty() ? "everyone" : found.group);
            for (const Field& field : fields)
                row.push_back(field.cell(one, found));
            table.rows.push_back(std::move(row));
        }
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
    option(command, "--cut-off", options.cutOff, "With --items-of: from where an answer counts, else the scale's own")
        ->type_name("\">= 4\"");
    command.add_flag("--by-group", options.byGroup, "Each group by itself, then everyone");
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
    const Listing& listing = commands.listing(changes);
    auto& options = commands.keep<Table4>();
    addTable4(changes, options);
    commands.runs(changes, [&commands, &listing, &options] {
        const storage::Study study = commands.openToRead(listing.study);
        return commands.show(listing, table4(study.read(), options, formatFor(listing.format, listing.output)));
    });
}

} // namespace emic::cli
