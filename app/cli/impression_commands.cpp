// `emic impression` and `emic preliminary`: step 1, each analyst alone and then together.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/wording.h"
#include "core/analysis/preliminary_themes.h"
#include "core/editing/impressions.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <map>

namespace emic::cli {
namespace {

struct Filter {
    std::string analyst;
    std::string source;
};

reports::Table impressionTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("source"), textColumn("analyst"), textColumn("read"), textColumn("impression"),
                          textColumn("changed", onlyInFiles)},
                         {}};
    std::optional<study::SourceId> only;
    if (!options.source.empty())
        only = editing::sourceByName(reader, options.source).id;
    for (const study::Analyst& analyst : reader.all<study::Analyst>()) {
        if (!options.analyst.empty() && editing::analystByName(reader, options.analyst).id != analyst.id)
            continue;
        if (!only)
            for (const study::Preconception& note : reader.where<&study::Preconception::analyst>(analyst.id))
                table.rows.push_back(
                    {"(preconceptions)", analyst.name, reports::Cell(), note.text, timeCell(note.changedAt)});
        std::map<study::SourceId, study::Reading> readings;
        for (const study::Reading& reading : reader.where<&study::Reading::analyst>(analyst.id))
            readings.emplace(reading.source, reading);
        std::map<study::SourceId, study::Impression> impressions;
        for (const study::Impression& impression : reader.where<&study::Impression::analyst>(analyst.id))
            impressions.emplace(impression.source, impression);
        for (const study::Source& source : reader.all<study::Source>()) {
            const auto reading = readings.find(source.id);
            const auto impression = impressions.find(source.id);
            if ((only && source.id != *only) || (reading == readings.end() && impression == impressions.end()))
                continue;
            table.rows.push_back(
                {source.name, analyst.name, reading == readings.end() ? reports::Cell() : timeCell(reading->second.at),
                 impression == impressions.end() ? reports::Cell() : reports::Cell(impression->second.text),
                 impression == impressions.end() ? reports::Cell() : timeCell(impression->second.changedAt)});
        }
    }
    return table;
}

struct Sources {
    std::vector<std::string> names;
    bool unread = false;
};

struct Note {
    std::string source;
    std::string text;
};

struct Step {
    std::string step = "impression";
    bool take = false;
};

study::TeamStep stepOf(const Step& options) {
    return options.step == "coding" ? study::TeamStep::coding : study::TeamStep::impression;
}

void addVerbs(Commands& commands, CLI::App& impression) {
    addEditing<Sources>(
        commands, impression, "read", "Say which sources you have read.", "impression read evening.emic 'Interview 1'",
        [](CLI::App& command, Sources& options) {
            option(command, "SOURCES", options.names, "Names of sources")->required();
            command.add_flag("--not", options.unread, "They have not been read after all");
        },
        [](storage::Edit& edit, const Sources& options) {
            if (options.names.size() > 1)
                edit.describe((options.unread ? "Have not read " : "Have read ") +
                              workbench::counted(static_cast<std::int64_t>(options.names.size()), "source", "sources"));
            for (const std::string& name : options.names)
                editing::setRead(edit, editing::sourceByName(edit, name).id, !options.unread);
        });
    addEditing<Note>(
        commands, impression, "write",
        "Write your total impression of a source, or without --source what you expect to find (preconceptions).",
        "impression write evening.emic --source 'Interview 1' 'Proud of coping; afraid of the nights.'",
        [](CLI::App& command, Note& options) {
            option(command, "TEXT", options.text, "The note; empty: none")->required();
            option(command, "--source", options.source, "The source")->type_name("NAME");
        },
        [](storage::Edit& edit, const Note& options) {
            if (options.source.empty())
                editing::writePreconceptions(edit, options.text);
            else
                editing::writeImpression(edit, editing::sourceByName(edit, options.source).id, options.text);
        });
    addEditing<Step>(
        commands, impression, "ready", "Say that you are ready, so that others who are ready see what you have done.",
        "impression ready evening.emic --step coding",
        [](CLI::App& command, Step& options) {
            option(command, "--step", options.step, "impression (the preliminary themes) or coding")
                ->type_name("STEP")
                ->check(CLI::IsMember({"impression", "coding"}));
            command.add_flag("--not", options.take, "Not ready yet");
        },
        [](storage::Edit& edit, const Step& options) { editing::setReady(edit, stepOf(options), !options.take); });
    addEditing<Step>(
        commands, impression, "blind",
        "Let analysts code without seeing each other's codings until both are ready. The window keeps to it, and so do "
        "lists where you say who you are (emic --analyst Karen quotes ...). The file is not encrypted: without a name "
        "everything is listed, so this is a courtesy among colleagues.",
        "impression blind evening.emic",
        [](CLI::App& command, Step& options) { command.add_flag("--not", options.take, "They may see each other's"); },
        [](storage::Edit& edit, const Step& options) { editing::setBlind(edit, !options.take); });
}

reports::Table preliminaryTable(const storage::Reader& reader, const study::AnalystId& viewer) {
    using enum reports::Room;
    reports::Table table{{integerColumn("row"), textColumn("likeness"), textColumn("name"), textColumn("analyst"),
                          textColumn("note"), textColumn("theme"), textColumn("id")},
                         {}};
    const auto analysts = namesOf(reader, &study::Analyst::name);
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::int64_t number = 0;
    for (const analysis::PreliminaryRow& row : analysis::sideBySide(reader, viewer)) {
        ++number;
        for (const study::PreliminaryTheme& theme : row.themes) {
            reports::Cell id(theme.id.text());
            id.words = workbench::shortId(theme.id.uuid);
            table.rows.push_back({number, name(row.likeness), theme.name,
                                  nameCell(analysts, std::optional(theme.analyst)), reports::cellOrNothing(theme.note),
                                  theme.theme ? reports::Cell(tree.path(*theme.theme)) : reports::Cell(),
                                  std::move(id)});
        }
    }
    return table;
}

/// The analyst who asks; an id that is nobody's when the study does not know the name.
study::AnalystId viewerOf(const storage::Reader& reader, const std::string& name) {
    const auto known = reader.where<&study::Analyst::name>(name);
    return known.empty() ? study::AnalystId{} : known.front().id;
}

/// How many one's own list has, where that is not what the method expects.
void sayHowMany(const Commands& commands, const storage::Reader& reader, const study::AnalystId& viewer) {
    const auto count = static_cast<std::size_t>(reader.countWhere<&study::PreliminaryTheme::analyst>(viewer));
    if (count > 0 && (count < editing::fewestPreliminary || count > editing::mostPreliminary))
        commands.streams().err << "Your list has "
                               << workbench::counted(static_cast<std::int64_t>(count), "preliminary theme",
                                                     "preliminary themes")
                               << "; the method expects " << editing::fewestPreliminary << " to "
                               << editing::mostPreliminary << ".\n";
}

struct Preliminary {
    std::string name;
    std::string newName;
    std::string note;
    std::int64_t place = 0;
    std::vector<std::string> ids;
    std::string theme;
};

void addPreliminaryVerbs(Commands& commands, CLI::App& preliminary) {
    const auto own = [](storage::Edit& edit, const std::string& name) {
        return editing::preliminaryByName(edit, edit.analyst(), name);
    };
    addEditing<Preliminary>(
        commands, preliminary, "add", "Add a preliminary theme to your list.",
        "preliminary add evening.emic 'Being alone' --note 'Mostly evenings'",
        [](CLI::App& command, Preliminary& options) {
            option(command, "NAME", options.name, "Its name")->required();
            option(command, "--note", options.note, "What you saw");
        },
        [](storage::Edit& edit, const Preliminary& options) {
            editing::addPreliminary(edit, options.name, options.note);
        });
    addEditing<Preliminary>(
        commands, preliminary, "change", "Change one of your list.",
        "preliminary change evening.emic 'Being alone' --name Loneliness",
        [](CLI::App& command, Preliminary& options) {
            option(command, "NAME", options.name, "Its name now")->required();
            option(command, "--name", options.newName, "Its new name");
            option(command, "--note", options.note, "Its new note");
        },
        [own](storage::Edit& edit, const Preliminary& options) {
            const study::PreliminaryTheme theme = own(edit, options.name);
            editing::writePreliminary(edit, theme.id, options.newName.empty() ? theme.name : options.newName,
                                      options.note.empty() ? theme.note : options.note);
        });
    addEditing<Preliminary>(
        commands, preliminary, "move", "Move one of your list.", "preliminary move evening.emic Loneliness 1",
        [](CLI::App& command, Preliminary& options) {
            option(command, "NAME", options.name, "Its name")->required();
            option(command, "PLACE", options.place, "Place from 1")->required()->check(CLI::Range(1, 1'000'000));
        },
        [own](storage::Edit& edit, const Preliminary& options) {
            editing::movePreliminary(edit, own(edit, options.name).id, options.place - 1);
        });
    addEditing<Preliminary>(
        commands, preliminary, "remove", "Remove one of your list.", "preliminary remove evening.emic Loneliness",
        [](CLI::App& command, Preliminary& options) { option(command, "NAME", options.name, "Its name")->required(); },
        [own](storage::Edit& edit, const Preliminary& options) {
            editing::removePreliminary(edit, own(edit, options.name).id);
        });
    addEditing<Preliminary>(
        commands, preliminary, "adopt",
        "Make a theme to start with of preliminary themes, yours and others'; where they came from is kept.",
        "preliminary adopt evening.emic 'Being alone' --of 3f2a91c0 --of 9b1c",
        [](CLI::App& command, Preliminary& options) {
            option(command, "NAME", options.name, "The theme's name; with --as left out")->type_name("NAME");
            option(command, "--of", options.ids, "Id of a preliminary theme; again for each")
                ->type_name("ID")
                ->required();
            option(command, "--as", options.theme, "A theme that is there already")->type_name("THEME");
        },
        [](storage::Edit& edit, const Preliminary& options) {
            if (options.name.empty() == options.theme.empty())
                throw WrongUsage("Give either a name for a new theme, or --as with one that is there.");
            std::vector<study::PreliminaryThemeId> ids;
            for (const std::string& id : options.ids)
                ids.push_back(workbench::preliminaryAt(edit, id).id);
            if (options.theme.empty())
                editing::adoptPreliminary(edit, ids, options.name);
            else
                editing::adoptPreliminaryAs(edit, ids, editing::themeByPath(edit, options.theme).id);
        });
}

} // namespace

void addImpressionCommands(Commands& commands) {
    CLI::App& impression = commands.add("impression", "Step 1: what was read by whom, and the impressions of it.",
                                        "impression evening.emic --analyst Karen");
    addListing<Filter>(
        commands, impression,
        [](CLI::App& command, Filter& options) {
            option(command, "--analyst", options.analyst, "Only of this analyst")->type_name("NAME");
            option(command, "--source", options.source, "Only of this source")->type_name("NAME");
        },
        impressionTable);
    addVerbs(commands, impression);

    CLI::App& preliminary =
        commands.add("preliminary",
                     "Step 1: preliminary themes side by side. Another analyst's are shown when both of you are ready.",
                     "preliminary evening.emic --as Karen");
    const Listing& listing = commands.listing(preliminary);
    auto& as = commands.keep<std::string>();
    option(preliminary, "--as", as, "Who asks, else you")->type_name("ANALYST");
    commands.runs(preliminary, [&commands, &listing, &as] {
        const storage::Study study = commands.openToRead(listing.study);
        const study::AnalystId viewer = viewerOf(study.read(), commands.analystName(as));
        const int code = commands.show(listing, preliminaryTable(study.read(), viewer));
        sayHowMany(commands, study.read(), viewer);
        return code;
    });
    addPreliminaryVerbs(commands, preliminary);
}

} // namespace emic::cli
