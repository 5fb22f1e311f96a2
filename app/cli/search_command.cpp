#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/cli/names.h"
#include "app/workbench/code_hits.h"
#include "app/workbench/concordance.h"
#include "app/workbench/locate.h"
#include "app/workbench/study_outcomes.h"
#include "app/workbench/study_search.h"
#include "core/editing/searches.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"

#include <algorithm>

namespace emic::cli {
namespace {

using indexer::Answer;
using indexer::Hit;

struct Options {
    std::string query;
    std::string saved;
    std::string scope = "turns";
    std::string order;
    std::int64_t limit = 50;
    std::int64_t offset = 0;
    bool everybody = false;
    std::string kwic;
    bool facets = false;
    std::string like;
    std::string theme;
    std::string around = "sentence";
    bool dryRun = false;
    std::string save;
};

/// Names of what hits refer to.
struct Names {
    explicit Names(const storage::Reader& reader)
        : participants(namesOf(reader, &study::Participant::code)), tree(reader.all<study::Theme>()) {
        for (const study::Attribute& attribute : reader.all<study::Attribute>())
            attributes.push_back(attribute);
        for (study::AttributeValue& value : reader.all<study::AttributeValue>())
            values[value.participant].emplace(value.attribute, std::move(value.value));
    }

    [[nodiscard]] std::vector<std::string> themesOf(const Hit& hit) const {
        std::vector<std::string> paths;
        for (const study::ThemeId& theme : hit.themes)
            paths.push_back(tree.path(theme));
        return paths;
    }

    [[nodiscard]] reports::Object attributesOf(const Hit& hit) const {
        reports::Object known;
        const auto of = hit.participant ? values.find(*hit.participant) : values.end();
        if (of == values.end())
            return known;
        for (const study::Attribute& attribute : attributes)
            if (const auto value = of->second.find(attribute.id); value != of->second.end())
                known.push_back({attribute.name, value->second});
        return known;
    }

    NameMap<study::Participant> participants;
    study::ThemeTree tree;
    std::vector<study::Attribute> attributes;
    std::unordered_map<study::ParticipantId, std::unordered_map<study::AttributeId, std::string>> values;
};

reports::Cell spansCell(const std::vector<text::Span>& spans) {
    reports::List list;
    for (const text::Span& span : spans)
        list.push_back(reports::List{span.begin.value, span.end.value});
    return {std::move(list)};
}

reports::Cell turnCell(const Hit& hit) {
    return hit.turn ? reports::Cell(*hit.turn) : reports::Cell();
}

reports::Object hitObject(const Hit& hit, const Names& names) {
    return {{"source", hit.sourceName},
            {"turn", turnCell(hit)},
            {"start_ms", hit.startMs ? reports::Cell(*hit.startMs) : reports::Cell()},
            {"end_ms", hit.endMs ? reports::Cell(*hit.endMs) : reports::Cell()},
            {"speaker", reports::cellOrNothing(hit.speaker)},
            {"participant", nameCell(names.participants, hit.participant)},
            {"attributes", names.attributesOf(hit)},
            {"begin", hit.span.begin.value},
            {"end", hit.span.end.value},
            {"unit", hit.unit ? reports::Cell(hit.unit->text()) : reports::Cell()},
            {"matches", spansCell(hit.matches)},
            {"snippet", hit.snippet.text},
            {"themes", textList(names.themesOf(hit))},
            {"score", hit.score}};
}

reports::Cell facetCell(const std::vector<indexer::Facet>& facets) {
    reports::Object object;
    for (const indexer::Facet& facet : facets)
        object.push_back({facet.name, facet.hits});
    return {std::move(object)};
}

reports::Object facetsObject(const indexer::Facets& facets) {
    reports::Object attributes;
    for (const auto& [name, values] : facets.attributes)
        attributes.push_back({name, facetCell(values)});
    return {{"themes", facetCell(facets.themes)},
            {"groups", facetCell(facets.groups)},
            {"participants", facetCell(facets.participants)},
            {"attributes", std::move(attributes)}};
}

reports::Object answerObject(const Answer& answer, const Options& options, const Names& names) {
    reports::List hits;
    for (const Hit& hit : answer.hits)
        hits.emplace_back(hitObject(hit, names));
    reports::Object object{{"query", options.query},
                           {"total", answer.total},
                           {"total_is_exact", answer.totalIsExact},
                           {"took_ms", static_cast<double>(answer.took.count()) / 1000},
                           {"sources_not_searched", answer.notSearched},
                           {"suggestion", reports::cellOrNothing(answer.suggestion)},
                           {"hits", std::move(hits)}};
    if (answer.facets)
        object.push_back({"facets", facetsObject(*answer.facets)});
    return object;
}

reports::Table hitTable(const Answer& answer, const Names& names) {
    using enum reports::Room;
    reports::Table table{{textColumn("source"), integerColumn("turn"), integerColumn("start_ms"), textColumn("speaker"),
                          textColumn("participant"), integerColumn("begin", onlyInFiles),
                          integerColumn("end", onlyInFiles), textColumn("unit", onlyInFiles),
                          listColumn("matches", onlyInFiles), textColumn("snippet"), listColumn("themes"),
                          numberColumn("score", onlyInFiles)},
                         {}};
    table.columns[2].heading = "Time";
    for (const Hit& hit : answer.hits)
        table.rows.push_back({hit.sourceName, turnCell(hit), recordingCell(hit.startMs),
                              reports::cellOrNothing(hit.speaker), nameCell(names.participants, hit.participant),
                              hit.span.begin.value, hit.span.end.value,
                              hit.unit ? reports::Cell(hit.unit->text()) : reports::Cell(), spansCell(hit.matches),
                              hit.snippet.text, textList(names.themesOf(hit)), hit.score});
    return table;
}

reports::Table kwicTable(const Answer& answer, const Options& options, const Names& names) {
    using enum reports::Room;
    const auto order = options.kwic == "left"    ? workbench::ConcordanceOrder::left
                       : options.kwic == "right" ? workbench::ConcordanceOrder::right
                                                 : workbench::ConcordanceOrder::hits;
    reports::Table table{{textColumn("source"), integerColumn("turn"), textColumn("participant"), textColumn("before"),
                          textColumn("found"), textColumn("after"), integerColumn("begin", onlyInFiles),
                          integerColumn("end", onlyInFiles)},
                         {}};
    for (const auto& line : workbench::concordanceOf(answer.hits, order)) {
        const Hit& hit = answer.hits[line.hit];
        table.rows.push_back({hit.sourceName, turnCell(hit), nameCell(names.participants, hit.participant), line.before,
                              line.found, line.after, line.match.begin.value, line.match.end.value});
    }
    return table;
}

reports::Table facetTable(const indexer::Facets& facets) {
    reports::Table table{{textColumn("by"), textColumn("value"), integerColumn("hits")}, {}};
    const auto add = [&](const std::string& by, const std::vector<indexer::Facet>& list) {
        for (const indexer::Facet& facet : list)
            table.rows.push_back({by, facet.name, facet.hits});
    };
    add("theme", facets.themes);
    add("group", facets.groups);
    add("participant", facets.participants);
    for (const auto& [name, values] : facets.attributes)
        add(name, values);
    return table;
}

/// What a person is told beside the hits; on the error stream, so that tables stay tables.
void sayAbout(const Commands& commands, const Answer& answer) {
    std::ostream& err = commands.streams().err;
    if (answer.notSearched > 0)
        err << "Not searched yet: " << answer.notSearched << (answer.notSearched == 1 ? " source" : " sources")
            << "; 'emic index' brings the index up to date.\n";
    if (!answer.suggestion.empty())
        err << "Nothing was found. Did you mean " << answer.suggestion << "\n";
    else if (answer.total > static_cast<std::int64_t>(answer.hits.size()))
        err << (answer.totalIsExact ? "" : "About ") << answer.total << " hits, of which " << answer.hits.size()
            << " are shown; --limit shows more.\n";
}

indexer::Question questionOf(const Options& options) {
    indexer::Question question;
    question.query = options.query;
    question.scope = *study::parseName<study::SearchScope>(options.scope);
    question.ownWords = !options.everybody;
    question.order = options.order == "text" ? indexer::Order::text : indexer::Order::relevance;
    question.offset = static_cast<std::size_t>(options.offset);
    question.limit = static_cast<std::size_t>(options.limit);
    question.facets = options.facets;
    question.exactTotal = true;
    return question;
}

/// The part of a unit or source that "more like this" is asked about.
Answer moreLike(workbench::StudySearch& search, const storage::Reader& reader, const Options& options,
                workbench::Progress& progress) {
    const auto question = questionOf(options);
    study::MeaningUnit unit;
    try {
        unit = workbench::unitAt(reader, options.like);
    } catch (const NotFound&) {
        const auto languages = reader.info().languages;
        return search.moreLike(options.like, languages.substr(0, languages.find(' ')), question, progress);
    }
    return search.moreLike(unit.source, unit.span(), question, progress);
}

Answer answerTo(const Commands& commands, storage::Study& study, const Options& options,
                const indexer::Question& question) {
    Interruptible progress(commands.streams());
    const workbench::StudyOutcomes outcomes(study);
    workbench::StudySearch search(study, workbench::Upkeep::beforeAsking, &outcomes);
    const auto answer =
        options.like.empty() ? search.ask(question, progress) : moreLike(search, study.read(), options, progress);
    if (const auto trouble = search.takeTrouble(); !trouble.empty())
        commands.streams().err << trouble << "\n";
    return answer;
}

workbench::Around aroundOf(const std::string& name) {
    return name == "words"       ? workbench::Around::words
           : name == "paragraph" ? workbench::Around::paragraph
           : name == "turn"      ? workbench::Around::turn
                                 : workbench::Around::sentence;
}

reports::Table codingPreview(const storage::Reader& reader, const std::vector<workbench::UnitToCode>& units) {
    reports::Table table{
        {textColumn("source"), integerColumn("begin"), integerColumn("end"), textColumn("words"), textColumn("would")},
        {}};
    const auto names = namesOf(reader, &study::Source::name);
    std::unordered_map<study::SourceId, text::Text> texts;
    for (const workbench::UnitToCode& unit : units) {
        auto text = texts.find(unit.source);
        if (text == texts.end())
            text = texts.emplace(unit.source, reader.textOf(reader.get(unit.source))).first;
        table.rows.push_back({names.at(unit.source), unit.span.begin.value, unit.span.end.value,
                              std::string(text->second.slice(unit.span)),
                              unit.coded    ? "stay as it is"
                              : unit.exists ? "be coded"
                                            : "be marked and coded"});
    }
    return table;
}

int code(const Commands& commands, const Listing& listing, const Editing& editing, const Options& options) {
    storage::Study study = options.dryRun ? commands.openToRead(editing.study) : commands.openToEdit(editing);
    const auto theme = editing::themeByPath(study.read(), options.theme).id;
    const auto answer = answerTo(commands, study, options, questionOf(options));
    const auto analyst = commands.analystName(editing.analyst);
    const auto units = workbench::unitsToCode(study.read(), answer.hits, aroundOf(options.around), theme, analyst);
    if (answer.total > static_cast<std::int64_t>(answer.hits.size()))
        commands.streams().err << "Of " << answer.total << " hits " << answer.hits.size()
                               << " are taken; --limit takes more.\n";
    if (options.dryRun)
        return commands.show(listing, codingPreview(study.read(), units));
    return commands.perform(study, editing, [&](storage::Edit& edit) {
        workbench::codeHits(edit, units, theme, options.query.empty() ? "likeness" : options.query);
    });
}

int run(const Commands& commands, const Listing& listing, const Editing& editing, Options options) {
    if (listing.study.empty())
        throw WrongUsage("Name the study's file.");
    const int ways = (options.query.empty() ? 0 : 1) + (options.saved.empty() ? 0 : 1) + (options.like.empty() ? 0 : 1);
    if (ways != 1)
        throw WrongUsage("Say what to search for: a query, or --saved NAME, or --like UNIT.");
    if (!options.saved.empty()) {
        const auto study = commands.openToRead(listing.study);
        const auto saved = editing::searchByName(study.read(), options.saved);
        options.query = saved.query;
        options.scope = study::name(saved.scope);
        options.everybody = saved.ownWords == 0;
    }
    Editing change = editing;
    change.study = listing.study;
    if (!options.save.empty())
        return commands.perform(change, [&](storage::Edit& edit) {
            indexer::FieldNames fields;
            for (const study::Attribute& attribute : edit.all<study::Attribute>())
                fields.attributes.push_back(attribute.name);
            static_cast<void>(indexer::parseQuery(options.query, fields)); // what cannot be asked is not saved
            editing::saveSearch(edit, {options.save, options.query,
                                       *study::parseName<study::SearchScope>(options.scope), !options.everybody});
        });
    if (!options.theme.empty())
        return code(commands, listing, change, options);
    storage::Study study = commands.openToRead(listing.study);
    const auto answer = answerTo(commands, study, options, questionOf(options));
    const Names names(study.read());
    sayAbout(commands, answer);
    if (!options.kwic.empty())
        return commands.show(listing, kwicTable(answer, options, names));
    if (formatFor(listing.format, listing.output) == "json")
        return commands.show(listing, answerObject(answer, options, names));
    if (answer.facets)
        return commands.show(listing, facetTable(*answer.facets));
    return commands.show(listing, hitTable(answer, names));
}

void addOptions(CLI::App& command, Options& options) {
    option(command, "QUERY", options.query, "What to search for; see below");
    option(command, "--saved", options.saved, "Ask a saved search again")->type_name("NAME");
    option(command, "--like", options.like, "Find more like a unit (by id or SOURCE:BEGIN-END), or like these words")
        ->type_name("UNIT");
    option(command, "--in", options.scope, "turns, units, or between: the text between units")
        ->check(CLI::IsMember({"turns", "units", "between"}))
        ->type_name("WHAT");
    command.add_flag("--everybody", options.everybody, "Also what interviewers, moderators and researchers said");
    option(command, "--order", options.order, "relevance (the default) or text")
        ->check(CLI::IsMember({"relevance", "text"}))
        ->type_name("ORDER");
    option(command, "--limit", options.limit, "How many hits; 50")->check(CLI::Range(1, 1'000'000))->type_name("N");
    option(command, "--offset", options.offset, "Leave out so many of the first")
        ->check(CLI::Range(0, 100'000'000))
        ->type_name("N");
    option(command, "--kwic", options.kwic,
           "A line for each place found, sorted by its left or right neighbours, or as the hits come")
        ->check(CLI::IsMember({"left", "right", "hits"}))
        ->type_name("SIDE");
    command.add_flag("--facets", options.facets, "Count the hits by theme, group, participant and attribute");
    option(command, "--code", options.theme, "Code what is found as this theme, in one edit")->type_name("THEME");
    option(command, "--around", options.around, "With --code: what becomes a unit: words, sentence, paragraph, turn")
        ->check(CLI::IsMember({"words", "sentence", "paragraph", "turn"}))
        ->type_name("WHAT");
    command.add_flag("--dry-run", options.dryRun, "With --code: only show what would be done");
    option(command, "--save", options.save, "Do not ask, but save the search under this name")->type_name("NAME");
}

} // namespace

void addSearchCommand(Commands& commands) {
    CLI::App& command = commands.add("search",
                                     "Find passages by their words, and by who says them, what is coded there and what "
                                     "is known of the participant.",
                                     "search evening.emic 'alone NEAR/5 night theme:\"A push\" age:>=50' --order text");
    command.footer(
        "What can be asked:\n"
        "  alone night          both words in any form      \"all alone\"   these words, in this form\n"
        "  =alone               this form only              lone*         words that begin so\n"
        "  ~lonelyness          also misspelt               a NEAR/5 b    at most five words apart\n"
        "  a OR b, NOT a, ( )   capitals matter             /lone(ly)?/   a regular expression\n"
        "  theme:\"A push\" speaker: participant: source: kind: language: group: meeting: analyst:\n"
        "  uncoded: relevance: memo: and every attribute: sex:female age:>=50 \"years with pump\":5..10\n"
        "Words, phrases and NEAR are looked for within one paragraph of a turn. start_ms and end_ms are the\n"
        "turn's times in the recording.\n"
        "Examples:\n"
        "  emic search evening.emic 'alone NEAR/5 night theme:\"A push\" age:>=50' --order text\n"
        "  emic search evening.emic radio --code Evenings --around sentence --dry-run");
    const Listing& listing = commands.listing(command);
    auto& editing = commands.keep<Editing>();
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    option(command, "--analyst", editing.analyst, "With --code and --save: who makes this change")->type_name("NAME");
    option(command, "--reason", editing.reason, "With --code and --save: why, for the journal")->type_name("TEXT");
    commands.runs(command, [&] { return run(commands, listing, editing, options); });
}

} // namespace emic::cli
