#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "core/analysis/coverage.h"

namespace emic::cli {
namespace {

struct Options {
    bool participants = false;
};

reports::Row rowOf(std::string name, const analysis::Characters& characters, std::int64_t relevantUnits,
                   std::int64_t notRelevantUnits, bool total) {
    return {std::move(name),
            characters.total,
            characters.relevant,
            characters.percentRelevant(),
            characters.notRelevant,
            characters.percentNotRelevant(),
            characters.undecided,
            characters.percentUndecided(),
            relevantUnits,
            notRelevantUnits,
            total};
}

reports::Table coverageTable(const storage::Reader& reader, const Options& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("source"), integerColumn("characters"), integerColumn("relevant"),
                          numberColumn("relevant_percent"), integerColumn("not_relevant"),
                          numberColumn("not_relevant_percent"), integerColumn("undecided"),
                          numberColumn("undecided_percent"), integerColumn("relevant_units", onlyInFiles),
                          integerColumn("not_relevant_units", onlyInFiles), yesNoColumn("is_total", onlyInFiles)},
                         {}};
    for (const std::size_t percent : {3U, 5U, 7U})
        table.columns[percent].heading = "%";
    const auto names = namesOf(reader, &study::Source::name);
    analysis::Characters sum;
    std::int64_t relevantUnits = 0;
    std::int64_t notRelevantUnits = 0;
    for (const analysis::SourceCoverage& coverage : analysis::coverage(reader)) {
        const analysis::Characters& characters = options.participants ? coverage.participants : coverage.text;
        table.rows.push_back(
            rowOf(names.at(coverage.source), characters, coverage.relevantUnits, coverage.notRelevantUnits, false));
        sum += characters;
        relevantUnits += coverage.relevantUnits;
        notRelevantUnits += coverage.notRelevantUnits;
    }
    table.rows.push_back(rowOf("Total", sum, relevantUnits, notRelevantUnits, true));
    return table;
}

} // namespace

void addCoverageCommand(Commands& commands) {
    CLI::App& command = commands.add(
        "coverage", "How much of the texts is relevant, not relevant or undecided, in characters without white space.",
        "coverage evening.emic --participants");
    addListing<Options>(
        commands, command,
        [](CLI::App& coverage, Options& options) {
            coverage.add_flag("--participants", options.participants, "Count only what participants said or wrote");
        },
        coverageTable);
}

} // namespace emic::cli
