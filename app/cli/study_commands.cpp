#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "core/analysis/coverage.h"
#include "core/editing/study_info.h"
#include "core/storage/reader.h"

namespace emic::cli {
namespace {

struct CreateOptions {
    std::string path;
    storage::NewStudy info;
};

void addCreate(Commands& commands) {
    CLI::App& command = commands.add("create", "Make a new, empty study.",
                                     "create evening.emic --title 'Evenings alone' --language da --language en");
    auto& options = commands.keep<CreateOptions>();
    auto& languages = commands.keep<std::vector<std::string>>();
    option(command, "OUT", options.path, "The new file; by custom NAME.emic")->required();
    option(command, "--title", options.info.title, "What the study is called")->type_name("TEXT")->required();
    option(command, "--language", languages, "Language of the texts (da, en-GB), the most usual first; else en")
        ->type_name("TAG");
    option(command, "--question", options.info.question, "The research question")->type_name("TEXT");
    option(command, "--speaker-tag", options.info.speakerTag, "Tag behind quotes, such as '[{sex}, {group}]'")
        ->type_name("TEMPLATE");
    commands.runs(command, [&] {
        for (const std::string& language : languages)
            options.info.languages =
                &language == &languages.front() ? language : options.info.languages + " " + language;
        const storage::Study study = storage::Study::create(options.path, options.info, commands.analystName());
        commands.say(study.journal(1).front().sentence);
        return done;
    });
}

std::int64_t sum(const std::vector<study::Source>& sources, std::int64_t study::Source::*member) {
    std::int64_t total = 0;
    for (const study::Source& source : sources)
        total += source.*member;
    return total;
}

void addInfo(Commands& commands) {
    CLI::App& command = commands.add("info", "Say what a study is and what it holds.", "info evening.emic");
    const Listing& listing = commands.listing(command);
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        const storage::Reader& reader = study.read();
        const study::StudyInfo info = reader.info();
        const std::vector<study::Source> sources = reader.all<study::Source>();
        return commands.show(listing, reports::Object{{"title", info.title},
                                                      {"question", reports::cellOrNothing(info.question)},
                                                      {"languages", info.languages},
                                                      {"speaker_tag", reports::cellOrNothing(info.speakerTag)},
                                                      {"created", timeCell(info.createdAt)},
                                                      {"analysts", reader.count<study::Analyst>()},
                                                      {"groups", reader.count<study::ParticipantGroup>()},
                                                      {"participants", reader.count<study::Participant>()},
                                                      {"attributes", reader.count<study::Attribute>()},
                                                      {"meetings", reader.count<study::Meeting>()},
                                                      {"sources", static_cast<std::int64_t>(sources.size())},
                                                      {"turns", sum(sources, &study::Source::turnCount)},
                                                      {"words", sum(sources, &study::Source::words)},
                                                      {"characters", sum(sources, &study::Source::characters)},
                                                      {"units", reader.count<study::MeaningUnit>()},
                                                      {"focus_areas", reader.count<study::FocusArea>()},
                                                      {"themes", reader.count<study::Theme>()},
                                                      {"codings", reader.count<study::Coding>()},
                                                      {"golden_quotes", reader.count<study::GoldenQuote>()},
                                                      {"renditions", reader.count<study::Rendition>()},
                                                      {"memos", reader.count<study::Memo>()}});
    });
}

struct SetOptions {
    std::optional<std::string> title;
    std::optional<std::string> question;
    std::optional<std::string> speakerTag;
    std::vector<std::string> languages;
};

void addStudySet(Commands& commands) {
    CLI::App& group = commands.add("study", "Change what a study says of itself.",
                                   "study set evening.emic --question 'What helps on evenings alone?'");
    CLI::App& command = commands.add(group, "set", "Change title, question, languages or speaker tag.",
                                     "study set evening.emic --speaker-tag '[{sex}, {group}]'");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<SetOptions>();
    option(command, "--title", options.title, "What the study is called")->type_name("TEXT");
    option(command, "--question", options.question, "The research question; empty takes it away")->type_name("TEXT");
    option(command, "--language", options.languages, "Language of the texts, the most usual first")->type_name("TAG");
    option(command, "--speaker-tag", options.speakerTag, "Tag behind quotes; empty: none")->type_name("TEMPLATE");
    commands.runs(command, [&] {
        if (!options.title && !options.question && !options.speakerTag && options.languages.empty())
            throw WrongUsage("Say what to set: --title, --question, --language or --speaker-tag.");
        const int given = int{options.title.has_value()} + int{options.question.has_value()} +
                          int{options.speakerTag.has_value()} + int{!options.languages.empty()};
        return commands.perform(editing, [&](storage::Edit& edit) {
            if (given > 1)
                edit.describe("Change what the study says of itself");
            if (options.title)
                editing::renameStudy(edit, *options.title);
            if (options.question)
                editing::setQuestion(edit, *options.question);
            if (!options.languages.empty()) {
                std::string languages;
                for (const std::string& language : options.languages)
                    languages += language + " ";
                editing::setLanguages(edit, languages);
            }
            if (options.speakerTag)
                editing::setSpeakerTag(edit, *options.speakerTag);
        });
    });
}

void addAnalysts(Commands& commands) {
    CLI::App& command = commands.add("analysts", "List who codes in a study.", "analysts evening.emic");
    const Listing& listing = commands.listing(command);
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(listing.study);
        reports::Table table{{textColumn("name"), integerColumn("units"), integerColumn("codings")}, {}};
        for (const study::Analyst& analyst : study.read().all<study::Analyst>())
            table.rows.push_back({analyst.name, study.read().countWhere<&study::MeaningUnit::analyst>(analyst.id),
                                  study.read().countWhere<&study::Coding::analyst>(analyst.id)});
        return commands.show(listing, table);
    });

    CLI::App& add = commands.add(command, "add", "Add an analyst.", "analysts add evening.emic 'Anna Holm'");
    const Editing& adding = commands.editing(add);
    auto& name = commands.keep<std::string>();
    option(add, "NAME", name, "The analyst's name")->required();
    commands.runs(
        add, [&] { return commands.perform(adding, [&](storage::Edit& edit) { editing::addAnalyst(edit, name); }); });

    CLI::App& rename = commands.add(command, "rename", "Give an analyst another name.",
                                    "analysts rename evening.emic aholm 'Anna Holm'");
    const Editing& renaming = commands.editing(rename);
    auto& from = commands.keep<std::string>();
    auto& to = commands.keep<std::string>();
    option(rename, "NAME", from, "The analyst's name")->required();
    option(rename, "NEW", to, "The new name")->required();
    commands.runs(rename, [&] {
        return commands.perform(renaming, [&](storage::Edit& edit) {
            editing::renameAnalyst(edit, editing::analystByName(edit, from).id, to);
        });
    });
}

} // namespace

void addStudyCommands(Commands& commands) {
    addCreate(commands);
    addInfo(commands);
    addStudySet(commands);
    addAnalysts(commands);
}

} // namespace emic::cli
