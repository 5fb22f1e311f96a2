#include "app/cli/commands.h"

#include "core/reports/table_csv.h"
#include "core/reports/table_json.h"
#include "core/reports/table_text.h"
#include "core/storage/files.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace emic::cli {
namespace {

std::string loginName() {
    if (const passwd* user = ::getpwuid(::getuid()); user != nullptr && user->pw_name != nullptr)
        return user->pw_name;
    const char* name = std::getenv("USER");
    return name != nullptr && *name != '\0' ? name : "analyst";
}

reports::Table asTable(const reports::Object& object) {
    reports::Table table;
    table.columns = {{"name", ""}, {"value", ""}};
    for (const reports::Member& member : object)
        table.rows.push_back({member.name, member.value});
    return table;
}

} // namespace

std::string formatFor(const std::string& format, const std::string& output) {
    if (!format.empty())
        return format;
    for (const std::string_view known : {"csv", "json", "html", "docx"})
        if (output.ends_with("." + std::string(known)))
            return std::string(known);
    return "table";
}

Commands::Commands(CLI::App& root, Streams streams) : m_root(root), m_streams(streams) {
    option(root, "--analyst", m_analyst,
           "Who you are; else $EMIC_ANALYST, else your login name. Given before the command, lists leave out what this "
           "analyst may not see yet")
        ->type_name("NAME");
}

CLI::App& Commands::add(CLI::App& parent, const std::string& name, const std::string& description,
                        const std::string& example) {
    CLI::App& command = *parent.add_subcommand(name, description);
    command.footer("Example:\n  emic " + example);
    command.require_subcommand(0, 1);
    return command;
}

CLI::App& Commands::add(const std::string& name, const std::string& description, const std::string& example) {
    return add(m_root, name, description, example);
}

void Commands::runs(CLI::App& command, std::function<int()> action) {
    m_actions[&command] = std::move(action);
}

void Commands::formatOptions(CLI::App& command, std::string& format, std::string& output) {
    option(command, "--format", format, "table, csv or json; else as the file is called")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->type_name("FORMAT");
    option(command, "-o,--output", output, "Write to this file, readable by you alone")->type_name("FILE");
}

Listing& Commands::listing(CLI::App& command) {
    auto& listing = keep<Listing>();
    option(command, "STUDY", listing.study, "The study's file");
    formatOptions(command, listing.format, listing.output);
    return listing;
}

Editing& Commands::editing(CLI::App& command) {
    auto& editing = keep<Editing>();
    option(command, "STUDY", editing.study, "The study's file")->required();
    option(command, "--analyst", editing.analyst, "Who makes this change")->type_name("NAME");
    option(command, "--reason", editing.reason, "Why, for the journal")->type_name("TEXT");
    return editing;
}

storage::Study Commands::openToRead(const std::string& path) const {
    if (path.empty())
        throw WrongUsage("Name the study's file.");
    storage::Study study = storage::Study::open(path, analystName(), storage::Access::readOnly);
    // Who says who they are sees with their own eyes; scripts that say nothing see everything.
    if (!m_analyst.empty())
        study.seeAsAnalyst();
    return study;
}

storage::Study Commands::openToEdit(const Editing& editing) const {
    return storage::Study::open(editing.study, analystName(editing.analyst));
}

int Commands::perform(const Editing& editing, const std::function<void(storage::Edit&)>& change) const {
    storage::Study study = openToEdit(editing);
    return perform(study, editing, change);
}

int Commands::perform(storage::Study& study, const Editing& editing,
                      const std::function<void(storage::Edit&)>& change) const {
    const std::optional<study::JournalEntry> entry = study.perform([&](storage::Edit& edit) {
        if (!editing.reason.empty())
            edit.because(editing.reason);
        change(edit);
    });
    say(entry ? entry->sentence : "Nothing to change.");
    return done;
}

int Commands::show(const Listing& listing, const reports::Table& table) const {
    const std::string format = formatFor(listing.format, listing.output);
    if (format == "json")
        return write(listing.output, reports::tableJson(table));
    if (format == "csv")
        return write(listing.output, reports::tableCsv(table));
    reports::TextOptions options;
    options.width = listing.output.empty() ? m_streams.terminal.width : 0;
    return write(listing.output, reports::tableText(table, options));
}

int Commands::show(const Listing& listing, const reports::Object& object) const {
    const std::string format = formatFor(listing.format, listing.output);
    if (format == "json")
        return write(listing.output, reports::cellJson(object));
    if (format == "csv")
        return show(listing, asTable(object));
    reports::TextOptions options;
    options.width = listing.output.empty() ? m_streams.terminal.width : 0;
    options.headings = false;
    return write(listing.output, reports::tableText(asTable(object), options));
}

int Commands::write(const std::string& output, std::string_view bytes) const {
    if (output.empty())
        m_streams.out << bytes;
    else
        storage::writeFile(output, bytes);
    return done;
}

void Commands::say(std::string_view line) const {
    m_streams.out << reports::printable(line) << '\n';
}

std::string Commands::analystName(const std::string& given) const {
    if (!given.empty())
        return given;
    if (!m_analyst.empty())
        return m_analyst;
    const char* name = std::getenv("EMIC_ANALYST");
    return name != nullptr && *name != '\0' ? name : loginName();
}

int Commands::runGiven() const {
    const CLI::App* given = &m_root;
    while (!given->get_subcommands().empty())
        given = given->get_subcommands().front();
    const auto action = m_actions.find(given);
    if (action == m_actions.end())
        throw WrongUsage("Say what to do; 'emic --help' lists the commands.");
    return action->second();
}

} // namespace emic::cli
