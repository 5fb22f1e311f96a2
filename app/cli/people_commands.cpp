#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "core/editing/attributes.h"
#include "core/editing/people.h"

#include <charconv>
#include <cmath>
#include <set>

namespace emic::cli {
namespace {

using reports::Cell;

/// Numbers as numbers and yes/no as such, for programs.
Cell valueCell(study::AttributeType type, const std::string& value) {
    if (type == study::AttributeType::yesNo)
        return value == "yes";
    double number = 0;
    const char* const end = value.data() + value.size();
    if (type == study::AttributeType::number && std::from_chars(value.data(), end, number).ptr == end) {
        if (std::abs(number) < 1e15 && number == std::trunc(number))
            return static_cast<std::int64_t>(number);
        return {number};
    }
    return value;
}

/// What a list of participants is made from.
struct People {
    std::vector<study::Attribute> attributes;
    NameMap<study::ParticipantGroup> groups;
    std::unordered_map<study::ParticipantId, std::unordered_map<study::AttributeId, std::string>> values;
    std::unordered_map<study::ParticipantId, std::vector<std::string>> sources;

    explicit People(const storage::Reader& reader)
        : attributes(reader.all<study::Attribute>()), groups(namesOf(reader, &study::ParticipantGroup::name)) {
        for (const study::AttributeValue& value : reader.all<study::AttributeValue>())
            values[value.participant].emplace(value.attribute, value.value);
        for (const study::Source& source : reader.all<study::Source>()) {
            std::set<study::ParticipantId> heard;
            if (source.participant)
                heard.insert(*source.participant);
            for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
                if (speaker.participant)
                    heard.insert(*speaker.participant);
            for (const study::ParticipantId& participant : heard)
                sources[participant].push_back(source.name);
        }
    }
};

/// For programs: one object of attributes a participant.
reports::Table participantsForPrograms(const storage::Reader& reader) {
    const People people(reader);
    reports::Table table{
        {textColumn("code"), textColumn("group"), textColumn("attributes"), listColumn("sources"), textColumn("id")},
        {}};
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        reports::Object attributes;
        const auto values = people.values.find(participant.id);
        for (const study::Attribute& attribute : people.attributes)
            if (values != people.values.end() && values->second.contains(attribute.id))
                attributes.push_back({attribute.name, valueCell(attribute.type, values->second.at(attribute.id))});
        const auto sources = people.sources.find(participant.id);
        table.rows.push_back({participant.code, nameCell(people.groups, participant.group), std::move(attributes),
                              textList(sources == people.sources.end() ? std::vector<std::string>() : sources->second),
                              participant.id.text()});
    }
    return table;
}

/// For people and spreadsheets: a column an attribute.
reports::Table participantsForPeople(const storage::Reader& reader) {
    const People people(reader);
    reports::Table table{{textColumn("code"), textColumn("group")}, {}};
    for (const study::Attribute& attribute : people.attributes)
        table.columns.push_back({attribute.name, attribute.name,
                                 attribute.type == study::AttributeType::number ? reports::ColumnKind::integer
                                                                                : reports::ColumnKind::text});
    table.columns.push_back(listColumn("sources"));
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        reports::Row row{participant.code, nameCell(people.groups, participant.group)};
        const auto values = people.values.find(participant.id);
        for (const study::Attribute& attribute : people.attributes)
            row.push_back(values != people.values.end() && values->second.contains(attribute.id)
                              ? Cell(values->second.at(attribute.id))
                              : Cell());
        const auto sources = people.sources.find(participant.id);
        row.push_back(sources == people.sources.end() ? Cell() : textList(sources->second));
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct Description {
    std::string code;
    std::optional<std::string> group;
    std::vector<std::string> values; ///< NAME=VALUE
    std::vector<std::string> clear;
    bool newCategory = false;
};

void addDescription(CLI::App& command, Description& options) {
    option(command, "CODE", options.code, "The participant's code")->required();
    option(command, "--group", options.group, "The group; empty: none")->type_name("NAME");
    option(command, "--value", options.values, "An attribute, as in 'age=42'; may be given again")
        ->type_name("NAME=VALUE");
    command.add_flag("--new-category", options.newCategory, "Let values extend the categories of an attribute");
}

void describe(storage::Edit& edit, study::ParticipantId participant, const Description& options) {
    if (options.group)
        editing::setGroup(edit, participant,
                          options.group->empty() ? std::nullopt
                                                 : std::optional(editing::groupByName(edit, *options.group).id));
    for (const std::string& value : options.values) {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos)
            throw WrongUsage("'" + value + "' is no value of an attribute; write it as NAME=VALUE.");
        editing::setValue(edit, participant, editing::attributeByName(edit, value.substr(0, equals)).id,
                          std::string_view(value).substr(equals + 1),
                          options.newCategory ? editing::NewCategory::add : editing::NewCategory::refuse);
    }
    for (const std::string& attribute : options.clear)
        editing::clearValue(edit, participant, editing::attributeByName(edit, attribute).id);
}

void addVerbs(Commands& commands, CLI::App& participants) {
    addEditing<Description>(commands, participants, "add", "Add a participant.",
                            "participants add evening.emic P07 --group East --value age=42", addDescription,
                            [](storage::Edit& edit, const Description& options) {
                                edit.describe("Add participant " + options.code);
                                describe(edit, editing::addParticipant(edit, options.code), options);
                            });
    addEditing<TwoNames>(
        commands, participants, "rename", "Give a participant another code.", "participants rename evening.emic P7 P07",
        addTwoNames, [](storage::Edit& edit, const TwoNames& options) {
            editing::renameParticipant(edit, editing::participantByCode(edit, options.name).id, options.newName);
        });
    addEditing<Description>(
        commands, participants, "set", "Set a participant's group and attributes.",
        "participants set evening.emic P07 --value 'lives alone=yes'",
        [](CLI::App& command, Description& options) {
            addDescription(command, options);
            option(command, "--clear", options.clear, "An attribute that is not known any more")->type_name("NAME");
        },
        [](storage::Edit& edit, const Description& options) {
            const study::Participant participant = editing::participantByCode(edit, options.code);
            if (options.values.size() + options.clear.size() + (options.group ? 1 : 0) > 1)
                edit.describe("Change what is known of " + participant.code);
            describe(edit, participant.id, options);
        });

    struct Removal {
        std::string code;
        bool unbind = false;
    };
    addEditing<Removal>(
        commands, participants, "remove", "Take a participant out with attributes, attendance and memos.",
        "participants remove evening.emic P07",
        [](CLI::App& command, Removal& options) {
            option(command, "CODE", options.code, "The participant's code")->required();
            command.add_flag("--unbind", options.unbind, "Also when the participant speaks in a source");
        },
        [](storage::Edit& edit, const Removal& options) {
            editing::removeParticipant(edit, editing::participantByCode(edit, options.code).id,
                                       options.unbind ? editing::WhileBound::unbind : editing::WhileBound::refuse);
        });
}

} // namespace

void addPeopleCommands(Commands& commands) {
    CLI::App& participants =
        commands.add("participants", "List the people studied.", "participants evening.emic --format csv");
    const Listing& listing = commands.listing(participants);
    commands.runs(participants, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        return commands.show(listing, formatFor(listing.format, listing.output) == "json"
                                          ? participantsForPrograms(study.read())
                                          : participantsForPeople(study.read()));
    });
    addVerbs(commands, participants);
    addParticipantsImport(commands, participants);
}

} // namespace emic::cli
