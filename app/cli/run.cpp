#include "app/cli/cli.h"
#include "app/cli/families.h"
#include "core/reports/table_text.h"

#include <algorithm>
#include <exception>
#include <string_view>

namespace emic::cli {
namespace {

/// A message for a person; may have several lines.
void complain(std::ostream& err, std::string_view message) {
    std::string_view prefix = "emic: ";
    while (true) {
        const std::size_t end = message.find('\n');
        err << prefix << reports::printable(message.substr(0, end)) << '\n';
        if (end == std::string_view::npos)
            return;
        message.remove_prefix(end + 1);
        prefix = "";
    }
}

int understood(CLI::App& root, const CLI::ParseError& error, std::ostream& out, std::ostream& err) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        root.exit(error, out, err); // writes help or version
        return done;
    }
    complain(err, error.what());
    err << "'emic --help' lists the commands; 'emic COMMAND --help' shows one with an example.\n";
    return notUnderstood;
}

} // namespace

int run(std::vector<std::string> args, std::istream& in, std::ostream& out, std::ostream& err, Terminal terminal) {
    try {
        CLI::App root("Emic: a workbench for qualitative health research by systematic text condensation.\n"
                      "Every command takes the study's file (NAME.emic) first.",
                      "emic");
        root.set_version_flag("--version", "emic 0.1.0");
        root.require_subcommand(1, 1);
        Commands commands(root, {in, out, err, terminal});
        addStudyCommands(commands);
        addImportCommand(commands);
        addSourceCommands(commands);
        addTurnsCommand(commands);
        addNotesCommand(commands);
        addReviseCommand(commands);
        addCoverageCommand(commands);
        addPeopleCommands(commands);
        addAttributeCommands(commands);
        addGroupCommands(commands);
        addMeetingCommands(commands);
        addBindCommand(commands);
        addUnitCommands(commands);
        addThemeCommands(commands);
        addFocusCommands(commands);
        addCodingCommands(commands);
        addGoldenCommands(commands);
        addRenditionCommands(commands);
        addQuotesCommand(commands);
        addInstrumentCommands(commands);
        addMeasureCommands(commands);
        addOutcomeTables(commands);
        addCrossCommands(commands);
        addAgreementCommand(commands);
        addImpressionCommands(commands);
        addCondensateCommands(commands);
        addCategoryCommands(commands);
        addTraceCommands(commands);
        addDecisionCommands(commands);
        addFigureCommand(commands);
        addReportCommand(commands);
        addMemoCommands(commands);
        addSearchCommand(commands);
        addSearchesCommands(commands);
        addWordsCommands(commands);
        addIndexCommand(commands);
        addJournalCommands(commands);
        addPseudonymiseCommand(commands);
        addSealCommand(commands);
        addFileCommands(commands);
        try {
            args = protectedFromParser(std::move(args));
            std::reverse(args.begin(), args.end()); // as the parser wants them
            root.parse(std::move(args));
        } catch (const CLI::ParseError& error) {
            return understood(root, error, out, err);
        }
        return commands.runGiven();
    } catch (const WrongUsage& error) {
        complain(err, error.what());
        return notUnderstood;
    } catch (const Error& error) {
        complain(err, error.what());
    } catch (const std::bad_alloc&) {
        complain(err, "There is not enough memory for this.");
    } catch (const std::exception& error) {
        complain(err, "Something unexpected happened: " + std::string(error.what()) + ".");
    }
    return failed;
}

} // namespace emic::cli
