#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/wording.h"
#include "core/editing/meetings.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

using reports::Cell;

Cell speakersCell(const storage::Reader& reader, const study::Source& source,
                  const NameMap<study::Participant>& participants) {
    reports::List list;
    std::vector<std::string> words;
    for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id)) {
        const Cell participant = nameCell(participants, speaker.participant);
        std::string word = speaker.label;
        if (!participant.empty() && std::get<std::string>(participant.value) != speaker.label)
            word += " (" + std::get<std::string>(participant.value) + ")";
        else if (participant.empty() && speaker.role == study::Role::unknown)
            word += " (?)";
        words.push_back(std::move(word));
        list.emplace_back(reports::Object{{"label", speaker.label},
                                          {"role", study::name(speaker.role)},
                                          {"participant", participant},
                                          {"turns", speaker.turnCount}});
    }
    return {std::move(list), workbench::listed(words, 4)};
}

Cell warningsCell(const storage::Reader& reader, const study::Source& source) {
    std::vector<std::string> remarks;
    for (const study::ImportRemark& remark : reader.where<&study::ImportRemark::source>(source.id))
        remarks.push_back(remark.text);
    return textList(remarks);
}

reports::Table sourceTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    using enum reports::Room;
    reports::Table table{{textColumn("name"), textColumn("kind"), textColumn("language"), integerColumn("characters"),
                          integerColumn("words"), integerColumn("turns"), listColumn("speakers"),
                          listColumn("warnings", onlyInFiles), integerColumn("notes", onlyInFiles), textColumn("group"),
                          textColumn("meeting", onlyInFiles), textColumn("participant", onlyInFiles),
                          textColumn("date"), textColumn("format", onlyInFiles), textColumn("encoding", onlyInFiles),
                          textColumn("labels", onlyInFiles), textColumn("file", onlyInFiles),
                          textColumn("original_sha256", onlyInFiles), textColumn("id", onlyInFiles)},
                         {}};
    const auto groups = namesOf(reader, &study::ParticipantGroup::name);
    const auto meetings = namesOf(reader, &study::Meeting::name);
    const auto participants = namesOf(reader, &study::Participant::code);
    for (const study::Source& source : reader.all<study::Source>())
        table.rows.push_back({source.name, study::name(source.kind), source.language, source.characters, source.words,
                              source.turnCount, speakersCell(reader, source, participants),
                              warningsCell(reader, source), reader.countWhere<&study::SourceNote::source>(source.id),
                              nameCell(groups, source.group), nameCell(meetings, source.meeting),
                              nameCell(participants, source.participant), source.date ? Cell(*source.date) : Cell(),
                              source.format, source.encoding, source.labels, source.fileName, source.original.text(),
                              source.id.text()});
    return table;
}

struct Description {
    std::string source;
    std::optional<std::string> name;
    std::optional<study::SourceKind> kind;
    std::optional<std::string> group;
    std::optional<std::string> meeting;
    std::optional<std::string> participant;
    std::optional<std::string> date;
    std::optional<std::string> language;
};

void addDescription(CLI::App& command, Description& options) {
    option(command, "SOURCE", options.source, "The source's name")->required();
    option(command, "--name", options.name, "Its new name")->type_name("TEXT");
    namedOption(command, "--kind", options.kind, "What the text is");
    option(command, "--group", options.group, "The group it belongs to; empty: none")->type_name("NAME");
    option(command, "--meeting", options.meeting, "The meeting it comes from; empty: none")->type_name("NAME");
    option(command, "--participant", options.participant, "Who said or wrote what carries no label; empty: nobody")
        ->type_name("CODE");
    option(command, "--date", options.date, "When it was recorded or written; empty: not known")->type_name("DATE");
    option(command, "--language", options.language, "Its language")->type_name("TAG");
}

/// What `find` gives for a text that was given; a nothing that is to be set for an empty one.
template <class Find>
auto reference(const std::optional<std::string>& given, Find find) -> std::optional<std::optional<decltype(find(""))>> {
    if (!given)
        return std::nullopt;
    using Id = decltype(find(""));
    return given->empty() ? std::optional<Id>() : std::optional<Id>(find(*given));
}

void describe(storage::Edit& edit, const Description& options) {
    const study::Source source = editing::sourceByName(edit, options.source);
    editing::SourceDescription description;
    description.name = options.name;
    description.kind = options.kind;
    description.group =
        reference(options.group, [&](const std::string& name) { return editing::groupByName(edit, name).id; });
    description.meeting = reference(options.meeting, [&](const std::string& name) {
        return editing::meetingByName(edit, name, description.group.value_or(std::nullopt)).id;
    });
    description.participant = reference(
        options.participant, [&](const std::string& code) { return editing::participantByCode(edit, code).id; });
    description.date = reference(options.date, [](const std::string& date) { return date; });
    description.language = options.language;
    editing::describeSource(edit, source.id, description);
}

struct Removal {
    std::string source;
    bool dryRun = false;
};

void addRemove(Commands& commands, CLI::App& sources) {
    CLI::App& command = commands.add(sources, "remove", "Take a source out with its units, codings and memos.",
                                     "sources remove evening.emic 'Interview 1' --dry-run");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<Removal>();
    option(command, "SOURCE", options.source, "The source's name")->required();
    command.add_flag("--dry-run", options.dryRun, "Say what would go, change nothing");
    commands.runs(command, [&] {
        if (!options.dryRun)
            return commands.perform(editing, [&](storage::Edit& edit) {
                editing::removeSource(edit, editing::sourceByName(edit, options.source).id);
            });
        const storage::Study study = commands.openToRead(editing.study);
        const study::Source source = editing::sourceByName(study.read(), options.source);
        const editing::SourceRemoval removal = editing::removalOf(study.read(), source.id);
        commands.say("With " + workbench::inQuotes(source.name) + " would go " +
                     workbench::counted(removal.units, "unit", "units") + ", " +
                     workbench::counted(removal.codings, "coding", "codings") + " and " +
                     workbench::counted(removal.memos, "memo", "memos") +
                     workbench::wouldBeStale(removal.sentences, removal.quotes) + "; nothing was changed.");
        return done;
    });
}

struct Contents {
    std::string study;
    std::string source;
    std::string output;
};

/// A verb that writes bytes of a source: its text or its original.
void addContents(Commands& commands, CLI::App& sources, const std::string& verb, const std::string& description,
                 const std::string& example, const study::Hash study::Source::*content) {
    CLI::App& command = commands.add(sources, verb, description, example);
    auto& options = commands.keep<Contents>();
    option(command, "STUDY", options.study, "The study's file")->required();
    option(command, "SOURCE", options.source, "The source's name")->required();
    option(command, "-o,--output", options.output, "Write to this file, readable by you alone")->type_name("FILE");
    commands.runs(command, [&commands, &options, content] {
        const storage::Study study = commands.openToRead(options.study);
        const study::Source source = editing::sourceByName(study.read(), options.source);
        return commands.write(options.output, study.read().content(source.*content));
    });
}

} // namespace

void addSourceCommands(Commands& commands) {
    CLI::App& sources = commands.add("sources", "List the sources of a study.", "sources evening.emic --format json");
    addListing<NoOptions>(commands, sources, noOptions, sourceTable);
    addEditing<Description>(commands, sources, "set", "Change what is known of a source.",
                            "sources set evening.emic 'Interview 1' --date 2024-03-04 --group East", addDescription,
                            describe);
    addRemove(commands, sources);
    addContents(commands, sources, "text", "Write a source's text, without labels and times.",
                "sources text evening.emic 'Interview 1'", &study::Source::text);
    addContents(commands, sources, "original", "Write the file that a source was imported from, byte for byte.",
                "sources original evening.emic 'Interview 1' -o interview1.docx", &study::Source::original);
}

} // namespace emic::cli
