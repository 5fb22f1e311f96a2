// `emic agreement`: how far two analysts agree, theme by theme, and what they disagree about.
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/analysis/agreement.h"
#include "core/editing/study_info.h"
#include "core/reports/theme_tables.h"
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
    return reports::agreementTable(agreementOf(reader, options));
}

reports::Table disagreements(const storage::Reader& reader, const Options& options) {
    return reports::disagreementTable(agreementOf(reader, options));
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
