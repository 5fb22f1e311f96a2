// `emic trace` and `emic compare`: from any place of the thread up and down, and two analysts on one source.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/wording.h"
#include "core/analysis/compare.h"
#include "core/analysis/thread.h"
#include "core/editing/impressions.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/study/theme_tree.h"

namespace emic::cli {
namespace {

struct Start {
    std::string id;
    std::vector<std::string> scales;
    bool gaps = false;
};

void addRows(reports::Table& table, const std::string& direction, const analysis::ThreadNode& node, int depth) {
    std::string stale;
    for (const analysis::StaleReason& reason : node.stale)
        stale += (stale.empty() ? "" : " ") + analysis::inWords(reason);
    reports::Cell words(node.words);
    words.words = std::string(static_cast<std::size_t>(depth) * 2, ' ') + node.words;
    table.rows.push_back({direction, static_cast<std::int64_t>(depth), name(node.kind), std::move(words),
                          reports::cellOrNothing(stale), node.id.text()});
    for (const analysis::ThreadNode& next : node.next)
        addRows(table, direction, next, depth + 1);
}

reports::Table gapTable(const storage::Reader& reader) {
    reports::Table table{{textColumn("kind"), textColumn("problem"), textColumn("id")}, {}};
    for (const analysis::ThreadGap& gap : analysis::threadGaps(reader)) {
        reports::Cell id(gap.id.text());
        id.words = workbench::shortId(gap.id);
        table.rows.push_back({name(gap.kind), gap.problem, std::move(id)});
    }
    return table;
}

reports::Table threadTable(const storage::Reader& reader, const Start& options) {
    using enum reports::Room;
    if (options.gaps)
        return gapTable(reader);
    if (options.id.empty())
        throw WrongUsage("Name a unit, sentence, paragraph or category by its id, or ask for --gaps.");
    reports::Table table{{textColumn("direction"), integerColumn("depth", onlyInFiles), textColumn("kind"),
                          textColumn("words"), textColumn("stale"), textColumn("id", onlyInFiles)},
                         {}};
    const analysis::ThreadStart start = workbench::threadAt(reader, options.id);
    addRows(table, "down", analysis::threadDown(reader, start, options.scales), 0);
    for (const analysis::ThreadNode& next : analysis::threadUp(reader, start).next)
        addRows(table, "up", next, 1);
    return table;
}

struct Two {
    std::string source;
    std::string first;
    std::string second;
};

std::pair<study::Analyst, study::Analyst> analystsOf(const storage::Reader& reader, const Two& options) {
    const std::vector<study::Analyst> analysts = reader.all<study::Analyst>();
    if (analysts.size() < 2)
        throw InvalidInput("A comparison is between two analysts, and the study has " +
                           std::to_string(analysts.size()) + "; let another one code with --analyst.");
    const study::Analyst first = options.first.empty() ? analysts[0] : editing::analystByName(reader, options.first);
    const study::Analyst second = !options.second.empty()      ? editing::analystByName(reader, options.second)
                                  : analysts[0].id == first.id ? analysts[1]
                                                               : analysts[0];
    if (!editing::maySee(reader, first.id, second.id, study::TeamStep::coding))
        throw InvalidInput("In this study analysts code without seeing each other's codings until both are ready; " +
                           first.name + " and " + second.name + " say so with 'emic impression ready --step coding'.");
    return {first, second};
}

reports::Table compareTable(const storage::Reader& reader, const Two& options) {
    using enum reports::Room;
    const auto [first, second] = analystsOf(reader, options);
    reports::Table table{{textColumn("source"), textColumn("reading"), textColumn("words"), listColumn("first"),
                          listColumn("second"), integerColumn("begin", onlyInFiles), integerColumn("end", onlyInFiles),
                          textColumn("first_analyst", onlyInFiles), textColumn("second_analyst", onlyInFiles)},
                         {}};
    table.columns[3].heading = first.name;
    table.columns[4].heading = second.name;
    const study::ThemeTree tree(reader.all<study::Theme>());
    const auto paths = [&](const std::vector<study::ThemeId>& themes) {
        std::vector<std::string> list;
        for (const study::ThemeId& theme : themes)
            list.push_back(tree.path(theme));
        return textList(list);
    };
    std::vector<study::Source> sources = reader.all<study::Source>();
    if (!options.source.empty())
        sources = {editing::sourceByName(reader, options.source)};
    for (const study::Source& source : sources) {
        const analysis::SourceComparison found = analysis::compareOn(reader, source.id, first.id, second.id);
        if (found.stretches.empty())
            continue;
        const text::Text text = reader.textOf(source);
        for (const analysis::ComparedStretch& stretch : found.stretches)
            table.rows.push_back({source.name, name(stretch.reading), std::string(text.slice(stretch.span)),
                                  paths(stretch.first), paths(stretch.second), stretch.span.begin.value,
                                  stretch.span.end.value, first.name, second.name});
    }
    return table;
}

} // namespace

void addTraceCommands(Commands& commands) {
    CLI::App& trace = commands.add(
        "trace",
        "The thread from a unit, sentence, paragraph or category: down to who said it, up to what was made of it.",
        "trace evening.emic 3f2a91c0 --outcome who5");
    addListing<Start>(
        commands, trace,
        [](CLI::App& command, Start& options) {
            option(command, "ID", options.id, "Id of a unit, sentence, paragraph or category, or its first digits");
            option(command, "--outcome", options.scales, "Show how people changed on this scale; again for each")
                ->type_name("SCALE");
            command.add_flag("--gaps", options.gaps, "Instead, where the thread of the study is broken");
        },
        threadTable);
    CLI::App& compare =
        commands.add("compare", "Two analysts side by side: where they agree, differ, and what only one coded.",
                     "compare evening.emic --source 'Interview 1' --first Karen --second Mikkel");
    addListing<Two>(
        commands, compare,
        [](CLI::App& command, Two& options) {
            option(command, "--source", options.source, "Only this source")->type_name("NAME");
            option(command, "--first", options.first, "One analyst, else the study's first")->type_name("NAME");
            option(command, "--second", options.second, "The other, else the study's second")->type_name("NAME");
        },
        compareTable);
}

} // namespace emic::cli
