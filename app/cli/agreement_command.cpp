// `emic agreement`: how far two analysts agree, theme by theme, and what they disagree about.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/figures.h"
#include "app/cli/shapes.h"
#include "core/analysis/agreement.h"
#include "core/editing/study_info.h"
#include "core/text/strings.h"

namespace emic::cli {
namespace {

struct Options {
    std::string first;
    std::string second;
};

void addAnalysts(CLI::App& command, Options& options) {
    option(command, "--first", options.first, "One analyst, else the study's first")->type_name("NAME");
    option(command, "--second", options.second, "The other, else the study's second")->type_name("NAME");
}

analysis::Agreement agreementOf(const storage::Reader& reader, const Options& options) {
    // In the order of who coded first comes nothing here: names in order of the alphabet, as the study lists them.
    const std::vector<study::Analyst> analysts = reader.all<study::Analyst>();
    if (analysts.size() < 2)
        throw InvalidInput("Agreement is between two analysts, and the study has " + std::to_string(analysts.size()) +
                           "; let another one code with --analyst.");
    const study::Analyst first = options.first.empty() ? analysts[0] : editing::analystByName(reader, options.first);
    study::Analyst second = analysts[0].id == first.id ? analysts[1] : analysts[0];
    if (!options.second.empty())
        second = editing::analystByName(reader, options.second);
    return analysis::agreement(reader, first, second);
}

reports::Table table(const storage::Reader& reader, const Options& options) {
    using enum reports::Room;
    const analysis::Agreement found = agreementOf(reader, options);
    reports::Table table{{textColumn("theme"), integerColumn("units_first"), integerColumn("units_second"),
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

reports::Table disagreements(const storage::Reader& reader, const Options& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("theme"), textColumn("source"), integerColumn("begin", onlyInFiles),
                          integerColumn("end", onlyInFiles), textColumn("coded_by"), textColumn("words")},
                         {}};
    for (const analysis::Disagreement& one : agreementOf(reader, options).disagreements)
        table.rows.push_back({one.theme, one.source, one.span.begin.value, one.span.end.value, one.by, one.words});
    return table;
}

} // namespace

void addAgreementCommand(Commands& commands) {
    CLI::App& command = commands.add(
        "agreement", "How far two analysts agree, theme by theme; with what uncoded text does to the figures.",
        "agreement evening.emic --first Karen --second Mikkel");
    addListing<Options>(commands, command, addAnalysts, table);
    CLI::App& list = commands.add(command, "list", "What one coded to a theme and the other did not, with the text.",
                                  "agreement list evening.emic --format csv -o disagreements.csv");
    addListing<Options>(commands, list, addAnalysts, disagreements);
}

} // namespace emic::cli
