// Counts of words and phrases, and words that set some participants apart.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/workbench/study_outcomes.h"
#include "app/workbench/study_search.h"
#include "indexer/word_counts.h"

namespace emic::cli {
namespace {

struct Options {
    std::string query;
    bool everybody = false;
    bool stems = false;
    bool all = false;
    bool lessOften = false;
    std::int64_t length = 1;
    std::int64_t least = 2;
    std::int64_t limit = 100;
};

indexer::WordQuestion questionOf(const Options& options) {
    indexer::WordQuestion question;
    question.query = options.query;
    question.ownWords = !options.everybody;
    question.by = options.stems ? indexer::CountBy::stem : indexer::CountBy::form;
    question.length = static_cast<int>(options.length);
    question.leaveOutStopWords = !options.all;
    question.least = options.least;
    question.limit = static_cast<std::size_t>(options.limit);
    return question;
}

reports::Column decimals(std::string name, int count) {
    auto column = numberColumn(std::move(name));
    column.decimals = count;
    return column;
}

int words(const Commands& commands, const Listing& listing, const Options& options) {
    storage::Study study = commands.openToRead(listing.study);
    const workbench::StudyOutcomes outcomes(study);
    workbench::StudySearch search(study, workbench::Upkeep::beforeAsking, &outcomes);
    indexer::WordTable counted;
    {
        Interruptible progress(commands.streams());
        counted = search.words(questionOf(options), progress);
    }
    reports::Table table{{textColumn(options.length > 1 ? "phrase" : "word"), integerColumn("count"),
                          decimals("per_million", 0), integerColumn("passages"), integerColumn("participants")},
                         {}};
    for (const indexer::WordCount& row : counted.rows)
        table.rows.push_back({row.words, row.count, row.perMillion, row.passages, row.participants});
    return commands.show(listing, table);
}

int keywords(const Commands& commands, const Listing& listing, const Options& options) {
    if (options.query.empty())
        throw WrongUsage("Say whose words are compared with the rest: a query of fields such as sex:female.");
    storage::Study study = commands.openToRead(listing.study);
    const workbench::StudyOutcomes outcomes(study);
    workbench::StudySearch search(study, workbench::Upkeep::beforeAsking, &outcomes);
    indexer::KeywordTable found;
    {
        Interruptible progress(commands.streams());
        found = search.keywords(questionOf(options), options.lessOften, progress);
    }
    reports::Table table{{textColumn("word"), integerColumn("here"), integerColumn("rest"),
                          decimals("here_per_million", 0), decimals("rest_per_million", 0),
                          integerColumn("participants_here"), integerColumn("participants_rest"),
                          decimals("log_likelihood", 2), decimals("ratio", 2)},
                         {}};
    for (const indexer::Keyword& row : found.rows)
        table.rows.push_back({row.here.words, row.here.count, row.rest.count, row.here.perMillion, row.rest.perMillion,
                              row.here.participants, row.rest.participants, row.logLikelihood, row.ratio});
    return commands.show(listing, table);
}

void addCommon(CLI::App& command, Options& options) {
    command.add_flag("--everybody", options.everybody, "Also what interviewers, moderators and researchers said");
    command.add_flag("--stems", options.stems, "Count all forms of a word together");
    command.add_flag("--all", options.all, "Also words that say little by themselves, such as 'and'");
    option(command, "--least", options.least, "Leave out what is said less often; 2")
        ->check(CLI::Range(1, 1'000'000'000))
        ->type_name("N");
    option(command, "--limit", options.limit, "How many rows; 100")->check(CLI::Range(1, 10'000'000))->type_name("N");
}

} // namespace

void addWordsCommands(Commands& commands) {
    CLI::App& counted = commands.add("words",
                                     "Count words and phrases: in all that participants said, or where a query "
                                     "of 'emic search' finds something.",
                                     "words evening.emic 'theme:Evenings' --phrases 2");
    const Listing& countedListing = commands.listing(counted);
    auto& countedOptions = commands.keep<Options>();
    option(counted, "QUERY", countedOptions.query, "Which passages; all when there is none");
    option(counted, "--phrases", countedOptions.length, "Count phrases of so many words, 1 to 5")
        ->check(CLI::Range(1, 5))
        ->type_name("N");
    addCommon(counted, countedOptions);
    commands.runs(counted, [&] { return words(commands, countedListing, countedOptions); });

    CLI::App& compared = commands.add(
        "keywords",
        "Words that set some passages apart from the rest, by log-likelihood (G2; over 3.84 is p < 0.05 for "
        "a single word, over 10.83 p < 0.001). A word that few participants use says more of them than of "
        "their group; see the columns of participants.",
        "keywords evening.emic sex:female --stems");
    const Listing& comparedListing = commands.listing(compared);
    auto& comparedOptions = commands.keep<Options>();
    option(compared, "QUERY", comparedOptions.query, "Which passages, as 'emic search' has it: group:East, age:>60");
    compared.add_flag("--both", comparedOptions.lessOften, "Also words that are said less often there");
    addCommon(compared, comparedOptions);
    commands.runs(compared, [&] { return keywords(commands, comparedListing, comparedOptions); });
}

} // namespace emic::cli
