#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "core/editing/meetings.h"
#include "core/editing/people.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::cli {
namespace {

reports::Table meetingTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{textColumn("name"), textColumn("group"), textColumn("date"), listColumn("topics"),
                          listColumn("attended"), listColumn("sources")},
                         {}};
    const auto groups = namesOf(reader, &study::ParticipantGroup::name);
    const auto participants = namesOf(reader, &study::Participant::code);
    for (const study::Meeting& meeting : reader.all<study::Meeting>()) {
        std::vector<std::string> topics;
        for (const study::MeetingTopic& topic : reader.where<&study::MeetingTopic::meeting>(meeting.id))
            topics.push_back(topic.topic);
        std::vector<study::ParticipantId> attended;
        for (const study::Attendance& each : reader.where<&study::Attendance::meeting>(meeting.id))
            attended.push_back(each.participant);
        std::vector<std::string> codes = namesOf(participants, attended);
        std::ranges::sort(codes, [](const auto& a, const auto& b) { return text::compareNames(a, b) < 0; });
        std::vector<std::string> sources;
        for (const study::Source& source : reader.where<&study::Source::meeting>(meeting.id))
            sources.push_back(source.name);
        table.rows.push_back({meeting.name, nameCell(groups, std::optional(meeting.group)),
                              meeting.date ? reports::Cell(*meeting.date) : reports::Cell(), textList(topics),
                              textList(codes), textList(sources)});
    }
    return table;
}

struct Options {
    std::string name;
    std::string group; ///< tells meetings of the same name apart
    std::optional<std::string> newName;
    std::optional<std::string> date;
    std::vector<std::string> list; ///< topics, or codes
};

void addMeeting(CLI::App& command, Options& options) {
    option(command, "NAME", options.name, "The meeting's name")->required();
    option(command, "--group", options.group, "Its group, where several groups have a meeting of this name")
        ->type_name("NAME");
}

study::MeetingId find(const storage::Reader& reader, const Options& options) {
    std::optional<study::GroupId> group;
    if (!options.group.empty())
        group = editing::groupByName(reader, options.group).id;
    return editing::meetingByName(reader, options.name, group).id;
}

void addContents(Commands& commands, CLI::App& meetings) {
    addEditing<Options>(
        commands, meetings, "attendance", "Say who was at a meeting: all of them.",
        "meetings attendance evening.emic 'First meeting' P01 P02 P05",
        [](CLI::App& command, Options& options) {
            addMeeting(command, options);
            option(command, "CODES", options.list, "Participants; none: nobody was there");
        },
        [](storage::Edit& edit, const Options& options) {
            std::vector<study::ParticipantId> participants;
            for (const std::string& code : options.list)
                participants.push_back(editing::participantByCode(edit, code).id);
            editing::setAttendance(edit, find(edit, options), participants);
        });
    addEditing<Options>(
        commands, meetings, "topics", "Say what a meeting was about: all topics, in their order.",
        "meetings topics evening.emic 'First meeting' 'Cooking for one' 'Weekends'",
        [](CLI::App& command, Options& options) {
            addMeeting(command, options);
            option(command, "TOPICS", options.list, "Topics; none: it had none");
        },
        [](storage::Edit& edit, const Options& options) {
            editing::setTopics(edit, find(edit, options), options.list);
        });
}

} // namespace

void addMeetingCommands(Commands& commands) {
    CLI::App& meetings = commands.add("meetings", "List the meetings of the groups.", "meetings evening.emic");
    addListing<NoOptions>(commands, meetings, noOptions, meetingTable);
    addEditing<Options>(
        commands, meetings, "add", "Add a meeting of a group.",
        "meetings add evening.emic 'First meeting' --group East --date 2024-03-04",
        [](CLI::App& command, Options& options) {
            option(command, "NAME", options.name, "The meeting's name")->required();
            option(command, "--group", options.group, "Whose meeting it was")->type_name("NAME")->required();
            option(command, "--date", options.date, "When it was")->type_name("DATE");
        },
        [](storage::Edit& edit, const Options& options) {
            editing::addMeeting(edit, editing::groupByName(edit, options.group).id, options.name, options.date);
        });
    addEditing<Options>(
        commands, meetings, "set", "Change a meeting's name or date.",
        "meetings set evening.emic 'First meeting' --date 2024-03-05",
        [](CLI::App& command, Options& options) {
            addMeeting(command, options);
            option(command, "--name", options.newName, "Its new name")->type_name("TEXT");
            option(command, "--date", options.date, "When it was; empty: not known")->type_name("DATE");
        },
        [](storage::Edit& edit, const Options& options) {
            if (!options.newName && !options.date)
                throw WrongUsage("Say what to set: --name or --date.");
            const study::MeetingId meeting = find(edit, options);
            if (options.newName)
                editing::renameMeeting(edit, meeting, *options.newName);
            if (options.date)
                editing::setMeetingDate(edit, meeting,
                                        options.date->empty() ? std::nullopt : std::optional(*options.date));
        });
    addContents(commands, meetings);
    addEditing<Options>(
        commands, meetings, "remove", "Take out a meeting that no source belongs to.",
        "meetings remove evening.emic 'First meeting'", addMeeting,
        [](storage::Edit& edit, const Options& options) { editing::removeMeeting(edit, find(edit, options)); });
}

} // namespace emic::cli
