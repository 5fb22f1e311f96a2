#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "core/editing/rendition_check.h"
#include "core/editing/renditions.h"

namespace emic::cli {
namespace {

struct Options {
    std::string unit;
    std::optional<std::string> published;
    std::optional<std::string> translation;
    std::optional<std::string> language;
    std::optional<std::string> tag;
};

void addUnit(CLI::App& command, Options& options) {
    option(command, "UNIT", options.unit, "Its id, or SOURCE:BEGIN-END")->required();
}

/// What is kept of a rendition, to change parts of it.
editing::RenditionText current(const storage::Reader& reader, const study::UnitId& unit) {
    const std::vector<study::Rendition> rows = reader.where<&study::Rendition::unit>(unit);
    if (rows.empty())
        return {};
    return {rows.front().published, rows.front().translation, rows.front().language, rows.front().speakerTag};
}

std::string verbatimOf(const storage::Reader& reader, const study::MeaningUnit& unit) {
    return std::string(reader.textOf(reader.get(unit.source)).slice(unit.span()));
}

reports::Object describe(const storage::Reader& reader, const study::MeaningUnit& unit,
                         const editing::RenditionText& rendition) {
    const std::string verbatim = verbatimOf(reader, unit);
    return {{"unit", unit.id.text()},
            {"source", reader.get(unit.source).name},
            {"text", verbatim},
            {"published", reports::cellOrNothing(rendition.published)},
            {"translation", reports::cellOrNothing(rendition.translation)},
            {"language", reports::cellOrNothing(rendition.language)},
            {"speaker_tag", reports::cellOrNothing(rendition.speakerTag)},
            {"faithful", editing::checkRendition(verbatim, rendition.published).faithful}};
}

reports::Table renditionTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    using enum reports::Room;
    reports::Table table{{textColumn("unit"), textColumn("source"), textColumn("text"), textColumn("published"),
                          textColumn("translation"), textColumn("language", onlyInFiles),
                          textColumn("speaker_tag", onlyInFiles), yesNoColumn("faithful", onlyInFiles)},
                         {}};
    for (const study::Source& source : reader.all<study::Source>())
        for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source.id)) {
            if (reader.countWhere<&study::Rendition::unit>(unit.id) == 0)
                continue;
            reports::Row row;
            for (reports::Member& member : describe(reader, unit, current(reader, unit.id)))
                row.push_back(std::move(member.value));
            row.front().words = workbench::shortId(unit.id.uuid);
            table.rows.push_back(std::move(row));
        }
    return table;
}

void addSet(Commands& commands, CLI::App& renditions) {
    addEditing<Options>(
        commands, renditions, "set", "Say how a unit is published; what is not given stays.",
        "rendition set evening.emic 3f2a91c0 --published 'I put the radio on [...] for the voices'",
        [](CLI::App& command, Options& options) {
            addUnit(command, options);
            option(command, "--published", options.published,
                   "Verbatim words with [...] for what is left out and [brackets] round what is not verbatim")
                ->type_name("TEXT");
            option(command, "--translation", options.translation, "The words in another language")->type_name("TEXT");
            option(command, "--language", options.language, "Which language that is")->type_name("TAG");
            option(command, "--tag", options.tag, "Tag behind this quote, where it is not the study's")
                ->type_name("TEMPLATE");
        },
        [](storage::Edit& edit, const Options& options) {
            if (!options.published && !options.translation && !options.language && !options.tag)
                throw WrongUsage("Say what to set: --published, --translation with --language, or --tag.");
            const study::UnitId unit = workbench::unitAt(edit, options.unit).id;
            editing::RenditionText rendition = current(edit, unit);
            rendition.published = options.published.value_or(rendition.published);
            rendition.translation = options.translation.value_or(rendition.translation);
            rendition.language = options.language.value_or(rendition.language);
            if (options.translation && options.translation->empty())
                rendition.language.clear();
            rendition.speakerTag = options.tag.value_or(rendition.speakerTag);
            editing::setRendition(edit, unit, rendition);
        });
    addEditing<Options>(commands, renditions, "clear", "Publish a unit as it was said.",
                        "rendition clear evening.emic 3f2a91c0", addUnit,
                        [](storage::Edit& edit, const Options& options) {
                            editing::clearRendition(edit, workbench::unitAt(edit, options.unit).id);
                        });
}

void addShow(Commands& commands, CLI::App& renditions) {
    CLI::App& command = commands.add(renditions, "show", "Show a unit as said and as published.",
                                     "rendition show evening.emic 3f2a91c0");
    const Listing& listing = commands.listing(command);
    auto& options = commands.keep<Options>();
    addUnit(command, options);
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        const study::MeaningUnit unit = workbench::unitAt(study.read(), options.unit);
        return commands.show(listing, describe(study.read(), unit, current(study.read(), unit.id)));
    });
}

void addCheck(Commands& commands, CLI::App& renditions) {
    CLI::App& command =
        commands.add(renditions, "check", "Say whether words are faithful to a unit; exit code 3 if not.",
                     "rendition check evening.emic 3f2a91c0 --published 'I put [...] on'");
    auto& study = commands.keep<std::string>();
    auto& options = commands.keep<Options>();
    option(command, "STUDY", study, "The study's file")->required();
    addUnit(command, options);
    option(command, "--published", options.published, "The words, else those that are kept")->type_name("TEXT");
    commands.runs(command, [&] {
        const storage::Study opened = commands.openToRead(study);
        const study::MeaningUnit unit = workbench::unitAt(opened.read(), options.unit);
        const editing::RenditionCheck check = editing::checkRendition(
            verbatimOf(opened.read(), unit), options.published.value_or(current(opened.read(), unit.id).published));
        commands.say(check.faithful ? "Faithful to what was said." : check.problem);
        return check.faithful ? done : problemsFound;
    });
}

} // namespace

void addRenditionCommands(Commands& commands) {
    CLI::App& renditions = commands.add("rendition", "List units that are published otherwise than they were said.",
                                        "rendition evening.emic");
    addListing<NoOptions>(commands, renditions, noOptions, renditionTable);
    addSet(commands, renditions);
    addShow(commands, renditions);
    addCheck(commands, renditions);
}

} // namespace emic::cli
