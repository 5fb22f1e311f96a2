#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "core/editing/sources.h"
#include "core/study/names.h"

#include <unordered_map>

namespace emic::cli {
namespace {

using reports::Cell;
using reports::Room;

/// Names of what sources refer to.
struct Names {
    std::unordered_map<study::GroupId, std::string> groups;
    std::unordered_map<study::MeetingId, std::string> meetings;
    std::unordered_map<study::ParticipantId, std::string> participants;

    explicit Names(const storage::Reader& reader) {
        for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
            groups.emplace(group.id, group.name);
        for (const study::Meeting& meeting : reader.all<study::Meeting>())
            meetings.emplace(meeting.id, meeting.name);
        for (const study::Participant& participant : reader.all<study::Participant>())
            participants.emplace(participant.id, participant.code);
    }

    template <class Map, class Key>
    static Cell of(const Map& map, const std::optional<Key>& key) {
        return key && map.contains(*key) ? Cell(map.at(*key)) : Cell();
    }
};

Cell speakersCell(const storage::Reader& reader, const study::Source& source, const Names& names) {
    reports::List list;
    std::string words;
    for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id)) {
        const Cell participant = Names::of(names.participants, speaker.participant);
        words += (words.empty() ? "" : ", ") + speaker.label;
        if (!participant.empty() && std::get<std::string>(participant.value) != speaker.label)
            words += " (" + std::get<std::string>(participant.value) + ")";
        else if (participant.empty() && speaker.role == study::Role::unknown)
            words += " (?)";
        list.emplace_back(reports::Object{{"label", speaker.label},
                                          {"role", study::name(speaker.role)},
                                          {"participant", participant},
                                          {"turns", speaker.turnCount}});
    }
    return {std::move(list), std::move(words)};
}

Cell remarksCell(const storage::Reader& reader, const study::Source& source) {
    std::vector<std::string> remarks;
    for (const study::ImportRemark& remark : reader.where<&study::ImportRemark::source>(source.id))
        remarks.push_back(remark.text);
    Cell cell = textList(remarks);
    cell.words = remarks.empty() ? " " : std::to_string(remarks.size());
    return cell;
}

reports::Table sourceTable(const storage::Reader& reader) {
    using enum Room;
    reports::Table table{{textColumn("name"), textColumn("kind"), textColumn("language"), integerColumn("characters"),
                          integerColumn("words"), integerColumn("turns"), listColumn("speakers"),
                          listColumn("warnings"), textColumn("group"), textColumn("meeting", onlyInFiles),
                          textColumn("participant", onlyInFiles), textColumn("date"), textColumn("format", onlyInFiles),
                          textColumn("encoding", onlyInFiles), textColumn("labels", onlyInFiles),
                          textColumn("file", onlyInFiles), textColumn("original_sha256", onlyInFiles),
                          textColumn("id", onlyInFiles)},
                         {}};
    const Names names(reader);
    for (const study::Source& source : reader.all<study::Source>())
        table.rows.push_back({source.name, study::name(source.kind), source.language, source.characters, source.words,
                              source.turnCount, speakersCell(reader, source, names), remarksCell(reader, source),
                              Names::of(names.groups, source.group), Names::of(names.meetings, source.meeting),
                              Names::of(names.participants, source.participant),
                              source.date ? Cell(*source.date) : Cell(), source.format, source.encoding, source.labels,
                              source.fileName, source.original.text(), source.id.text()});
    return table;
}

void addTurns(Commands& commands) {
    CLI::App& command =
        commands.add("turns", "List the turns of a source.", "turns evening.emic 'Interview 1' --format csv");
    const Listing& listing = commands.listing(command);
    auto& name = commands.keep<std::string>();
    option(command, "SOURCE", name, "The source's name")->required();
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        const storage::Reader& reader = study.read();
        const study::Source source = editing::sourceByName(reader, name);
        const text::Text text = reader.textOf(source);
        const Names names(reader);
        std::unordered_map<std::int64_t, study::Speaker> speakers;
        for (study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
            speakers.emplace(speaker.ordinal, std::move(speaker));
        reports::Table table{{integerColumn("index"), textColumn("speaker"), textColumn("participant"),
                              integerColumn("begin", Room::onlyInFiles), integerColumn("end", Room::onlyInFiles),
                              integerColumn("time_ms"), textColumn("text")},
                             {}};
        table.columns[0].heading = "No.";
        table.columns[5].heading = "Time";
        for (const study::Turn& turn : reader.turnsOf(source)) {
            const auto speaker = turn.speaker ? speakers.find(*turn.speaker) : speakers.end();
            const bool known = speaker != speakers.end();
            table.rows.push_back(
                {static_cast<std::int64_t>(table.rows.size()) + 1, known ? Cell(speaker->second.label) : Cell(),
                 known ? Names::of(names.participants, speaker->second.participant) : Cell(), turn.span.begin.value,
                 turn.span.end.value, recordingCell(turn.startMs), text.slice(turn.span)});
        }
        return commands.show(listing, table);
    });
}

} // namespace

void addSourceCommands(Commands& commands) {
    CLI::App& command = commands.add("sources", "List the sources of a study.", "sources evening.emic --format json");
    const Listing& listing = commands.listing(command);
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        return commands.show(listing, sourceTable(study.read()));
    });
    addTurns(commands);
}

} // namespace emic::cli
