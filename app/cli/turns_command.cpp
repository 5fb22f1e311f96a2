#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "core/editing/sources.h"

namespace emic::cli {
namespace {

using reports::Cell;

reports::Table turnTable(const storage::Reader& reader, const OneName& options) {
    using enum reports::Room;
    const study::Source source = editing::sourceByName(reader, options.name);
    const text::Text text = reader.textOf(source);
    const auto participants = namesOf(reader, &study::Participant::code);
    std::unordered_map<std::int64_t, study::Speaker> speakers;
    for (study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
        speakers.emplace(speaker.ordinal, std::move(speaker));
    reports::Table table{{integerColumn("index"), textColumn("speaker"), textColumn("participant"),
                          integerColumn("begin", onlyInFiles), integerColumn("end", onlyInFiles),
                          integerColumn("time_ms"), textColumn("text")},
                         {}};
    table.columns[0].heading = "No.";
    table.columns[5].heading = "Time";
    for (const study::Turn& turn : reader.turnsOf(source)) {
        const auto speaker = turn.speaker ? speakers.find(*turn.speaker) : speakers.end();
        const bool known = speaker != speakers.end();
        table.rows.push_back(
            {static_cast<std::int64_t>(table.rows.size()) + 1, known ? Cell(speaker->second.label) : Cell(),
             known ? nameCell(participants, speaker->second.participant) : Cell(), turn.span.begin.value,
             turn.span.end.value, recordingCell(turn.startMs), text.slice(turn.span)});
    }
    return table;
}

} // namespace

void addTurnsCommand(Commands& commands) {
    CLI::App& command =
        commands.add("turns", "List the turns of a source.", "turns evening.emic 'Interview 1' --format csv");
    addListing<OneName>(
        commands, command,
        [](CLI::App& turns, OneName& options) {
            option(turns, "SOURCE", options.name, "The source's name")->required();
        },
        turnTable);
}

} // namespace emic::cli
