// `emic table2` and `emic table4`: the article's tables on participants and on before and after.
#include "app/cli/families.h"
#include "app/cli/method_names.h"
#include "app/cli/shapes.h"
#include "core/analysis/before_after.h"
#include "core/analysis/characteristics.h"
#include "core/editing/people.h"
#include "core/reports/outcome_tables.h"

namespace emic::cli {
namespace {

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
    return reports::beforeAfterTable(tablesOf(reader, options),
                                     format == "json" ? reports::Reading::fixedFields : reports::Reading::whole,
                                     options.byGroup);
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
        ->check(CLI::IsMember(choices(adjustments())))
        ->type_name("METHOD");
    option(command, "--quantiles", options.quantiles, "2 (SAS), 6 (SPSS) or 7 (R): type of the quartiles, else 7")
        ->check(CLI::IsMember(choices(quantileTypes())))
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

reports::Table table2(const storage::Reader& reader, const Table2& options) {
    const outcomes::Outcomes all(reader);
    analysis::CharacteristicsOptions chosen;
    if (!options.group.empty())
        chosen.group = editing::groupByName(reader, options.group).id;
    chosen.quantiles = quantileTypes().at(options.quantiles);
    return reports::characteristicsTable(analysis::characteristics(reader, all, chosen), chosen.quantiles);
}

struct Ranking {
    std::string instrument;
    std::string wave;
};

reports::Table rankingTable(const storage::Reader& reader, const Ranking& options) {
    const outcomes::Outcomes all(reader);
    if (all.waves().empty())
        throw InvalidInput("The study has no waves yet; 'emic instruments import' brings them.");
    const study::WaveId wave = options.wave.empty() ? all.waves().back().id : all.wave(options.wave).id;
    return reports::rankingTable(analysis::ranking(all, options.instrument, wave));
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
                ->check(CLI::IsMember(choices(quantileTypes())))
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
